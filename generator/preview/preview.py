"""Two commits -> preview/: takes both out, builds and compares them, writes what came of it."""

import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from generator import bundle
from generator.disk import unwritten
from generator.locking import Say, alone
from generator.model.settings import FILE
from generator.preview import folder, git, pictures
from generator.preview.commit import SITE, state
from generator.preview.compare import compare
from generator.preview.tree import take_out
from generator.preview.values import Compared, Differences, Site, State
from generator.problems import Problem
from generator.project import newest
from generator.wording import language

NOTE = f"This is a preview of a change. Open {folder.PAGE} first."


@dataclass(frozen=True, slots=True)
class Order:
    """Which commits to compare, where to write, and which addresses may go."""

    there: git.Repository
    compared: Compared
    out: Path
    may_go: tuple[str, ...] = ()


def order(
    root: Path, revision: str, out: Path, may_go: tuple[str, ...]
) -> tuple[Order | None, str]:
    """Make an order, or say what is wrong with the words it was given in."""
    there = git.repository(root)
    if isinstance(there, str):
        return None, there
    named, head = git.commit(there, revision), git.commit(there, "HEAD")
    if not named or not head:
        lacking = revision if head else "HEAD"
        return None, f"“{lacking}” names no commit here; fetch it first, or name another."
    base = git.merge_base(there, named, head)
    if not base:
        what = f"“{revision}” and HEAD have no commit in common here"
        return None, f"{what}; fetch more of the history, or name another."
    return Order(there, _named(there, Compared(base, head, revision)), out, may_go), ""


def _named(there: git.Repository, one: Compared) -> Compared:
    """Add what the head is called; of one that merges another into the base, that other."""
    into, *merged = git.parents(there, one.head) or [""]
    if merged and into == one.base:
        return replace(one, named="", subject=git.subject(there, merged[0]), merged=merged[0])
    return replace(one, subject=git.subject(there, one.head))


def preview(asked: Order, say: Say) -> tuple[Differences | None, tuple[Problem, ...]]:
    """Carry an order out; give what differs, and why nothing could be written."""
    if not folder.is_ours(asked.out):
        what = "This folder holds something else than a preview, and would be lost."
        mend = "Name another folder with --out, or empty this one yourself."
        return None, (Problem(str(asked.out), 1, "foreign-file", what, mend),)
    if problems := bundle.no_epoch():
        return None, problems
    try:
        with tempfile.TemporaryDirectory(prefix="briefing-preview-") as name:
            return _preview(asked, Path(name).resolve(), say), ()
    except OSError as error:
        return None, (unwritten(str(asked.out), "The preview could not be written", error),)


def _preview(asked: Order, scratch: Path, say: Say) -> Differences:
    """Build both commits, compare them, and write what came of it."""
    there, commits = asked.there, asked.compared
    say(f"Building the base, {commits.base[:12]} …")
    base = _state(there, commits.base, scratch / "base")
    say(f"Building the head, {commits.head[:12]} …")
    head = _state(there, commits.head, scratch / "head")
    may_go = [(address, "--gone") for address in asked.may_go]
    may_go += [(address, FILE) for address in head.project.config.settings.gone]
    files_ = git.changed(there, commits.base, commits.head)
    with language(head.project.config.language):
        differences = compare(base, head, commits, files_, may_go)
        taken = pictures.take(differences, base.site, head.site, say)
        files = folder.files(differences, taken)
        if head.site:
            folder.dress(head.site.folder, differences, taken)
            files |= _archive(head, head.site, say)
    with alone(asked.out, say):
        folder.write(asked.out, files, head.site.folder if head.site else None)
    return differences


def _state(there: git.Repository, commit: str, scratch: Path) -> State:
    left_out = take_out(there, commit, scratch / "tree")
    one = state(scratch / "tree", left_out)
    return one._replace(problems=(*one.problems, *_unpackable(one)))


def _unpackable(one: State) -> tuple[Problem, ...]:
    """Return a problem for each file of a site for which no archive of the preview can be made."""
    names = {*one.site.digests, folder.PAGE} if one.site else set[str]()
    docs, shown = one.project.config.docs, one.project.config.docs_dir
    problems = bundle.unpackable(_title(one), names)
    return tuple(
        replace(p, path=f"{shown if (docs / p.path).is_file() else SITE}/{p.path}")
        for p in problems
    )


def _title(one: State) -> str:
    return f"{one.project.config.site_name} – preview"


def _archive(head: State, site: Site, say: Say) -> dict[str, bytes]:
    """Pack the dressed site for whoever is to read it elsewhere; none where it can't be packed."""
    articles = head.project.articles
    edition = bundle.Edition(_title(head), len(articles), newest(articles), NOTE)
    made, problems = bundle.packed(site.folder, edition)
    if problems:
        paths = "; ".join(p.path for p in problems)
        say(f"No archive was made of the site. In the way: {paths}.")
    return {} if problems else {made.name: made.data}
