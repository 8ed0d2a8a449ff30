"""The main job as one function after another: seeds -> pages -> docs/ -> site/."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from generator import config as config_
from generator import engine, kept, output, pagefind_index, wording
from generator.disk import unwritten
from generator.locking import Say, alone, silent
from generator.model.briefing import Planned
from generator.model.settings import Config
from generator.pages.again import Given, Ready, State, later, renew
from generator.pages.render import planned
from generator.press.converting import Sources
from generator.problems import Problem
from generator.project import Drafts, Project, Track, gather, load_project, newest, untracked


@dataclass(frozen=True, slots=True)
class Made:
    """What the seeds gave: pages, problems, and notes that stop nothing.

    ``newest`` is the last day on which a source was published or updated, or a record corrected.
    """

    articles: int = 0
    newest: date | None = None
    pages: tuple[Ready, ...] = ()
    problems: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()


_REFUSED = "The pages could not be written"


_PAGES, _SIGNS = "pages", "docs"
"""Names under which the pages of a project are kept, and the signs of its files in docs/."""


def make(whole: Project, place: Path | None = None) -> Made:
    """Return every page, made or to be made; none where there is a problem.

    Pages that are as they were when the last run kept them in ``place`` are not made again; without
    a place, each is made when it is asked for.
    """
    if whole.problems:
        return Made(problems=whole.problems, notes=whole.notes)
    with wording.language(whole.config.language):
        briefing = gather(whole)
        every, problems = planned(briefing, whole.config.settings)
        given = Given(briefing, whole.config.settings, whole.config.language)
        pages = _renewed(every, given, place) if place else later(every, given)
    notes = (*whole.notes, *_unspoken(whole.config.language))
    return Made(len(whole.articles), newest(whole.articles), pages, problems, notes)


def _renewed(every: tuple[Planned, ...], given: Given, place: Path) -> tuple[Ready, ...]:
    """Make the pages that have to be made again, and keep what the next run is to know."""
    before = kept.load(place, _PAGES)
    pages, after = renew(every, given, before or State())
    if after is not before:
        kept.save(place, _PAGES, after)
    return pages


def _unspoken(language: str) -> Iterator[str]:
    """Tell of a language in which pages have no words of their own."""
    if wording.nearest(language) == wording.SOURCE != language.split("-", maxsplit=1)[0]:
        yield (
            f"The words of pages stay English: they have no catalogue for “{language}”."
            " The guide’s page Languages tells how to add one."
        )


@dataclass(frozen=True, slots=True)
class Written:
    """What became of docs/ and site/."""

    made: Made
    plan: output.Plan | None = None
    site: Path | None = None
    problems: tuple[Problem, ...] = ()


def generate(
    root: Path,
    *,
    check_only: bool = False,
    drafts: Drafts = "left",
    track: Track = untracked,
    say: Say = silent,
) -> Written:
    """Bring docs/ up to the seeds, alone; with ``check_only``, say where it is not."""
    with alone(docs_of(root), say):
        return generate_here(root, check_only=check_only, drafts=drafts, track=track)


def docs_of(root: Path) -> Path:
    """Return a project's docs folder, which one run at a time may read seeds for and write."""
    return config_.load(root)[0].docs


def generate_here(
    root: Path, *, check_only: bool = False, drafts: Drafts = "left", track: Track = untracked
) -> Written:
    """Bring docs/ up to the seeds for somebody who has it alone already."""
    whole = load_project(root, track=track, drafts=drafts, keeps=True)
    place = kept.folder(root) if whole.config.settings.fast else None
    made = make(whole, place)
    if made.problems:
        return Written(made, problems=made.problems)
    config = whole.config
    todo, problems = _write(config.docs, made.pages, config.docs_dir, place, check_only=check_only)
    return Written(made, todo, problems=problems)


@dataclass(frozen=True, slots=True)
class Options:
    """What a site is built of, where to, how strictly, and with which drafts.

    ``address`` is where the site is shown, if that is not what the settings say; ``stock`` lets
    MkDocs print every page itself. ``scheduler`` is the address of a cluster that reads seeds.
    """

    seeds: Path | None = None
    site_dir: Path | None = None
    strict: bool = False
    offline: bool = False
    drafts: Drafts = "left"
    stock: bool = False
    address: str = ""
    scheduler: str = ""


def build(root: Path, options: Options, track: Track = untracked, say: Say = silent) -> Written:
    """Bring docs/ up to the seeds and publish it; other seeds get a docs folder of their own."""
    with alone(docs_of(root), say):
        return _build(root, options, track, say)


def _build(root: Path, options: Options, track: Track, say: Say) -> Written:
    keeps, scheduler = not options.stock, options.scheduler
    whole = load_project(
        root, options.seeds, track, options.drafts, keeps=keeps, scheduler=scheduler
    )
    is_fast = whole.config.settings.fast and not options.stock
    place = kept.folder(root) if whole.is_own and is_fast else None
    made = make(whole, place)
    if made.problems:
        return Written(made, problems=made.problems)
    if whole.config.settings.site_url and not (options.offline or options.address):
        made = replace(made, notes=(*made.notes, *_advice(whole.config, made)))
    site = options.site_dir or root / whole.config.site_dir
    progress = track(made.pages, "Publishing")
    tick = partial(next, progress, None)
    how = engine.How(options.strict, options.offline, tick, say, options.address)
    try:
        with _docs(whole.config, scratch=not whole.is_own) as docs:
            todo, problems = _write(docs, made.pages, whole.config.docs_dir, place)
            if problems or not todo:
                return Written(made, todo, problems=problems)
            fronts = {one.path: one.let_go() for one in made.pages}
            sources = Sources(docs, todo.digests, fronts) if is_fast else None
            with alone(site, say):
                return Written(made, todo, site, engine.build(root, docs, site, how, sources))
    except OSError as error:
        return Written(made, problems=(unwritten("a scratch folder", _REFUSED, error),))


def _advice(config: Config, made: Made) -> Iterator[str]:
    """Tell of what would search a hosted site better."""
    if advice := pagefind_index.advice(config.settings.search, (one.path for one in made.pages)):
        yield advice


@contextmanager
def _docs(config: Config, *, scratch: bool) -> Iterator[Path]:
    """Return the folder to write into: the project's, or a copy of what people wrote in it."""
    if not scratch:
        yield config.docs
        return
    with tempfile.TemporaryDirectory(prefix="briefing-") as name:
        docs = Path(name) / "docs"
        written = {config.docs / path for path in output.listed(config.docs)}

        def generated(folder: str, names: list[str]) -> set[str]:
            return {n for n in names if Path(folder) / n in written or n == output.MANIFEST}

        if config.docs.is_dir():
            shutil.copytree(config.docs, docs, symlinks=True, ignore=generated)
        yield docs


def _write(
    docs: Path,
    pages: tuple[Ready, ...],
    shown: str,
    place: Path | None,
    *,
    check_only: bool = False,
) -> tuple[output.Plan | None, tuple[Problem, ...]]:
    """Bring a docs folder up to the pages; with ``check_only``, say where it is not."""
    todo = None
    try:
        known = kept.load(place, _SIGNS) if place else None
        todo, problems = output.plan(docs, pages, shown, known)
        if check_only:
            return todo, problems or _stale(todo, shown)
        if not problems:
            signs = output.write(docs, todo)
            if place and signs != known:
                kept.save(place, _SIGNS, signs)
    except OSError as error:
        return todo, (unwritten(shown, _REFUSED, error),)
    return todo, problems


def _stale(todo: output.Plan, shown: str) -> tuple[Problem, ...]:
    mend = "Run “briefing generate”."
    changed = [(page.path, "is not what the seeds give now") for page in todo.write]
    changed += [(path, "is not given by any seed now") for path in todo.delete]
    return tuple(
        Problem(f"{shown}/{path}", 1, "stale", f"The page {what}.", mend)
        for path, what in sorted(changed)
    )
