"""The main job as one function after another: seeds -> pages -> docs/ -> site/."""

import shutil
import tempfile
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Literal, NamedTuple, Protocol, TypeVar

from generator import config as config_
from generator import engine, output, verified, vocabulary
from generator.annotate.annotate import annotate
from generator.annotate.lexicon import Lexicon, lexicon
from generator.check.check import check, drafts_named
from generator.check.subject import stands
from generator.collection.collect import collect
from generator.dates import edtf
from generator.intake.documents import Reading, read
from generator.intake.parse import parse
from generator.locking import Say, alone, silent
from generator.model.article import Article
from generator.model.briefing import Annotated, Briefing, Page
from generator.model.settings import Config
from generator.model.verified import Stamp
from generator.model.vocabulary import Vocabulary
from generator.pages.render import render
from generator.problems import Problem, guarded
from generator.record.record import is_draft

T = TypeVar("T")


class Track(Protocol):
    """Gives items one by one, under a label, and may show how far it has come."""

    def __call__(self, items: Iterable[T], label: str) -> Iterator[T]:
        """Go through items."""
        ...


def untracked(items: Iterable[T], label: str) -> Iterator[T]:
    """Go through items without showing progress."""
    del label
    return iter(items)


@dataclass(frozen=True, slots=True)
class Made:
    """What the seeds gave: pages, problems, and notes that stop nothing.

    ``newest`` is the last day on which a source was published or updated, or a record corrected.
    """

    articles: int = 0
    newest: date | None = None
    pages: tuple[Page, ...] = ()
    problems: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Project:
    """A project's settings and all that its seeds and vocabulary say.

    ``tied`` are the articles without a problem of their own, tied to a vocabulary that could be
    read; ``verified`` are the ids of the records that bear a stamp and are what they were then.
    ``aside`` are the ids of seeds that are there and not looked at.
    """

    config: Config
    vocabulary: Vocabulary
    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]
    notes: tuple[str, ...]
    is_own: bool = True
    stamps: Mapping[str, Stamp] = field(default_factory=dict)
    tied: tuple[Annotated, ...] = ()
    verified: frozenset[str] = frozenset()
    aside: frozenset[str] = frozenset()


Drafts = Literal["left", "shown", "judged"]
"""What becomes of drafts: they are left out, shown as far as they are written, or held to be
finished like all other records.
"""


def project(
    root: Path, seeds: Path | None = None, track: Track = untracked, drafts: Drafts = "left"
) -> Project:
    """Read and check a project, or the same project over another folder of seeds.

    What is wrong with a draft is no problem of the project, unless drafts are judged.
    """
    config, problems = config_.load(root)
    if any(p.rule == "unreadable" for p in problems):
        return Project(config, Vocabulary(), (), problems, ())
    is_own = not seeds or seeds.resolve() == config.seeds.resolve()
    if seeds and not is_own:
        config = config.with_seeds(seeds)
    words_at = config.settings.vocabulary
    words, word_problems = vocabulary.load(config.vocabulary, words_at, drafts=drafts != "left")
    reading: Reading = read(config.seeds, config.settings.seeds, config.no_seeds)
    stamps, stamp_problems = verified.load(config.verified, config.settings.seeds)
    waiting = {d.path: d.id for d in reading.documents if drafts != "judged" and is_draft(d)}
    documents = [d for d in reading.documents if drafts == "shown" or d.path not in waiting]
    parsed = [parse(d, config.extensions) for d in track(documents, "Reading")]
    articles = tuple(a for a, _ in parsed if a)
    problems += (*word_problems, *reading.problems, *stamp_problems)
    problems += tuple(p for _, found in parsed for p in found)
    problems += check(articles, words, words_at)
    wrong = {p.path for p in problems if p.rule != "todo"}
    articles = tuple(a for a in articles if a.path not in waiting or a.path not in wrong)
    problems = tuple(p for p in problems if p.path not in waiting)
    left = {*waiting} - {a.path for a in articles}
    unread = [] if drafts == "judged" else [i for k, i in words.drafts if i not in words.kind(k)]
    notes = (*reading.notes, *_left_out([waiting[path] for path in sorted(left)], unread))
    return _tied(Project(config, words, articles, problems, notes, is_own, stamps))


def _left_out(records: list[str], entries: list[str]) -> Iterator[str]:
    """Count drafts of records and of entries in one line."""
    if count := len(records) + len(entries):
        more = f" and {len(entries) - _MOST} more" if len(entries) > _MOST else ""
        named = [", ".join(records), f"{', '.join(entries[:_MOST])}{more} of the vocabulary"]
        told = "; ".join(named[not records : 1 + bool(entries)])
        yield f"{count} draft{'' if count == 1 else 's'} left out: {told}."


_MOST = 8
"""Drafts of the vocabulary that are named in one line."""


def only(found: Project, ids: Collection[str]) -> Project:
    """Return a project as if it had the articles of these ids alone, and the drafts they name.

    What is wrong with its settings and its vocabulary stays.
    """
    settings = found.config.settings

    def is_other(path: str) -> bool:
        is_seed = _is_in(path, settings.seeds) and not _is_in(path, settings.vocabulary)
        return is_seed and PurePosixPath(path).stem not in ids

    articles = tuple(a for a in found.articles if a.id in ids)
    words = found.vocabulary.without_drafts(drafts_named(articles, found.vocabulary))
    problems = tuple(p for p in found.problems if not is_other(p.path))
    rest = frozenset(seed_ids(found)).difference(ids)
    return _tied(replace(found, vocabulary=words, articles=articles, problems=problems, aside=rest))


def _is_in(path: str, folder: str) -> bool:
    return PurePosixPath(path).is_relative_to(folder)


def seed_ids(found: Project) -> tuple[str, ...]:
    """Return the ids of all seeds that were read, those with a problem too."""
    settings = found.config.settings
    paths = {p.path for p in found.problems} | {a.path for a in found.articles}
    inside = (p for p in paths if _is_in(p, settings.seeds) and not _is_in(p, settings.vocabulary))
    return tuple(sorted({PurePosixPath(path).stem for path in inside}))


class _Tied(NamedTuple):
    """An article with its names, and whether it is verified."""

    article: Annotated
    stands: bool


def _tied(found: Project) -> Project:
    """Tie what has no problem to the vocabulary, one by one, and put the problems in order."""
    words, score = lexicon(found.vocabulary), found.config.settings.topic_score
    wrong = {p.path for p in found.problems}
    fit = [a for a in found.articles if a.path not in wrong and not found.vocabulary.unread]
    every = [guarded(a.path, _tie, a, words, score, found.stamps) for a in fit]
    tied = [one for one in every if isinstance(one, _Tied)]
    return replace(
        found,
        problems=tuple(sorted({*found.problems, *(p for p in every if isinstance(p, Problem))})),
        tied=tuple(one.article for one in tied),
        verified=frozenset(one.article.article.id for one in tied if one.stands),
    )


def _tie(article: Article, words: Lexicon, score: float, stamps: Mapping[str, Stamp]) -> _Tied:
    return _Tied(annotate(article, words, score), stands(article, stamps, words))


def make(found: Project) -> Made:
    """Make every page in memory; none where there is a problem."""
    if found.problems:
        return Made(problems=found.problems, notes=found.notes)
    pages, problems = render(gather(found), found.config.settings)
    return Made(len(found.articles), newest(found.articles), pages, problems, found.notes)


def newest(articles: Iterable[Article]) -> date | None:
    """Return the newest date of a briefing, so that no output bears the day it was made."""
    told = (
        value
        for a in articles
        for value in (a.source.published, a.source.modified, *(c.date for c in a.corrections))
    )
    days = (edtf.parse(value) for value in told if value)
    return max((day.latest for day in days if day), default=None)


def gather(found: Project) -> Briefing:
    """Put a project's articles in order, and index what they name."""
    related = found.config.settings.related
    stamps = {id_: found.stamps[id_] for id_ in sorted(found.verified)}
    return collect(found.tied, found.vocabulary, related, stamps)


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
    found = project(root, track=track, drafts=drafts)
    made = make(found)
    if made.problems:
        return Written(made, problems=made.problems)
    config = found.config
    todo, problems = _write(config.docs, made.pages, config.docs_dir, check_only=check_only)
    return Written(made, todo, problems=problems)


@dataclass(frozen=True, slots=True)
class Options:
    """What a site is built of, where to, how strictly, and with which drafts."""

    seeds: Path | None = None
    site_dir: Path | None = None
    strict: bool = False
    offline: bool = False
    drafts: Drafts = "left"


def build(root: Path, options: Options, track: Track = untracked, say: Say = silent) -> Written:
    """Bring docs/ up to the seeds and publish it; other seeds get a docs folder of their own."""
    with alone(docs_of(root), say):
        return _build(root, options, track, say)


def _build(root: Path, options: Options, track: Track, say: Say) -> Written:
    found = project(root, options.seeds, track, options.drafts)
    made = make(found)
    if made.problems:
        return Written(made, problems=made.problems)
    site = options.site_dir or root / found.config.site_dir
    progress = track(made.pages, "Publishing")
    how = engine.How(options.strict, options.offline, lambda: next(progress, None))
    try:
        with _docs(found.config, scratch=not found.is_own) as docs:
            todo, problems = _write(docs, made.pages, found.config.docs_dir)
            if problems:
                return Written(made, todo, problems=problems)
            with alone(site, say):
                return Written(made, todo, site, engine.build(root, docs, site, how))
    except OSError as error:
        return Written(made, problems=(_unwritten("a scratch folder", error),))


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
    docs: Path, pages: tuple[Page, ...], shown: str, *, check_only: bool = False
) -> tuple[output.Plan | None, tuple[Problem, ...]]:
    """Bring a docs folder up to the pages; with ``check_only``, say where it is not."""
    todo = None
    try:
        todo, problems = output.plan(docs, pages, shown)
        if check_only:
            return todo, problems or _stale(todo, shown)
        if not problems:
            output.write(docs, todo)
    except OSError as error:
        return todo, (_unwritten(shown, error),)
    return todo, problems


def _unwritten(shown: str, error: OSError) -> Problem:
    mend = "Make room or give leave to write, and run again."
    return Problem(shown, 1, "write", f"The pages could not be written: {error}.", mend)


def serve(root: Path, address: str) -> None:
    """Serve a live preview until it is stopped."""
    engine.serve(root, address)


def _stale(todo: output.Plan, shown: str) -> tuple[Problem, ...]:
    mend = "Run “briefing generate”."
    changed = [(page.path, "is not what the seeds give now") for page in todo.write]
    changed += [(path, "is not given by any seed now") for path in todo.delete]
    return tuple(
        Problem(f"{shown}/{path}", 1, "stale", f"The page {what}.", mend)
        for path, what in sorted(changed)
    )
