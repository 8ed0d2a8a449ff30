"""Two commits -> preview/: takes both out, builds and compares them, writes what came of it."""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from generator import bundle
from generator.locking import alone
from generator.model.settings import FILE, Config
from generator.preview import pictures, writing
from generator.preview.commits import git, seen
from generator.preview.commits.building import Built, States, built, states
from generator.preview.commits.tree import take_out
from generator.preview.compare.differences import differences
from generator.preview.compare.pages import differing
from generator.preview.states import Site, State
from generator.preview.values import Compared, Differences
from generator.preview.writing import SITE
from generator.problems import Problem
from generator.project import newest

NOTE = f"This is a preview of a change. Open {writing.PAGE} first."

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Order:
    """Which commits to compare, where to write, and which addresses may go."""

    there: git.Repository
    compared: Compared
    out: Path
    may_go: tuple[str, ...] = ()


def order(
    folder: Path, revision: str, out: Path, may_go: tuple[str, ...]
) -> tuple[Order | None, str]:
    """Make an order, or say what is wrong with the words it was given in."""
    there = git.repository(folder)
    if isinstance(there, git.Refused):
        return None, there.what
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
    if not writing.is_ours(asked.out):
        what = "This folder holds something else than a preview, and would be lost."
        mend = "Name another folder with --out, or empty this one yourself."
        return None, (Problem(str(asked.out), 1, "foreign-file", what, mend),)
    if problems := bundle.no_epoch():
        return None, problems
    try:
        with tempfile.TemporaryDirectory(prefix="briefing-preview-") as name:
            scratch = Path(name).resolve()
            found, base, head = _compared(asked, scratch, say)
            site = scratch / "head" / SITE if found.after else None
            folders = scratch / "base" / SITE, scratch / "head" / SITE
            taken = pictures.take(found, folders, (base.site, head.site), say)
            files = writing.files(found, taken)
            if site:
                writing.dress(site, found, taken)
                files |= _archive(site, head, say)
            with alone(asked.out, say):
                writing.write(asked.out, files, site)
    except OSError as error:
        mend = "Make room or give leave to write, and run again."
        what = f"The preview could not be written: {error}."
        return None, (Problem(str(asked.out), 1, "write", what, mend),)
    return found, ()


def _compared(asked: Order, scratch: Path, say: Say) -> tuple[Differences, Built, Built]:
    """Build both commits and compare them; give them too."""
    trees, one = {}, asked.compared
    for label, commit in (("base", one.base), ("head", one.head)):
        say(f"Building the {label}, {commit[:12]} …")
        trees[label] = _built(asked.there, commit, scratch / label)
    base, head = trees["base"], trees["head"]
    read = states(base, head)
    files = git.changed(asked.there, one.base, one.head)
    before, after = _seen(read, scratch)
    may_go = [(address, "--gone") for address in asked.may_go]
    may_go += [(address, FILE) for address in head.project.config.settings.gone]
    found = differences(before, after, one, files, may_go)
    return replace(found, error=read.error), base, head


def _seen(read: States, scratch: Path) -> tuple[State, State]:
    """Add to both states what a reader sees of the pages that differ."""
    addresses = differing(read.base.site, read.head.site)

    def with_it(label: str, state: State) -> State:
        site = state.site or Site({}, {})
        return replace(state, seen=seen.pages(scratch / label / SITE, site, addresses))

    return with_it("base", read.base), with_it("head", read.head)


def _built(there: git.Repository, commit: str, folder: Path) -> Built:
    left_out = take_out(there, commit, folder / "tree")
    found = built(commit, folder / "tree", folder / SITE, left_out)
    return replace(found, problems=(*found.problems, *_unpackable(found)))


def _unpackable(found: Built) -> tuple[Problem, ...]:
    """Return a problem for each file of a site for which no archive of the preview can be made."""
    names = {*found.site.digests, writing.PAGE} if found.site else set[str]()
    problems = bundle.unpackable(_title(found), names)
    return tuple(replace(p, path=_source(p.path, found.project.config)) for p in problems)


def _source(name: str, config: Config) -> str:
    """Return the file of docs/ that a file of the site is a copy of; itself where it is none."""
    is_copy = (config.docs / name).is_file()
    return f"{config.docs_dir if is_copy else SITE}/{name}"


def _title(found: Built) -> str:
    return f"{found.project.config.site_name} – preview"


def _archive(site: Path, head: Built, say: Say) -> dict[str, bytes]:
    """Pack the dressed site for whoever is to read it elsewhere; none where it can't be packed."""
    articles = head.project.articles
    edition = bundle.Edition(_title(head), len(articles), newest(articles), NOTE)
    made, problems = bundle.packed(site, edition)
    if problems:
        say(f"No archive was made of the site. In the way: {'; '.join(p.path for p in problems)}.")
    return {} if problems else {made.name: made.data}
