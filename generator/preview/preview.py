"""Two commits -> preview/: takes both out, builds and compares them, writes what came of it."""

import re
import shutil
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator import build, bundle
from generator.preview.commits import git
from generator.preview.commits.building import Built, built, state
from generator.preview.commits.survey import plain_files
from generator.preview.commits.tree import take_out
from generator.preview.compare.differences import differences
from generator.preview.tell import printing
from generator.preview.values import Differences
from generator.problems import Problem

SUMMARY, DATA, CHANGES, SITE = "summary.md", "summary.json", "changes.html", "site"
"""What stands in a preview’s folder."""

PAGE = "what-changes/index.html"
"""Where the page of what changes stands in the preview’s site."""

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Order:
    """Which commits to compare, where to write, and which addresses may go."""

    there: git.Repository
    base: str
    head: str
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
    return Order(there, base, head, out, may_go), ""


def preview(asked: Order, say: Say) -> tuple[Differences | None, tuple[Problem, ...]]:
    """Carry an order out; give what differs, and why nothing could be written."""
    if not _is_ours(asked.out):
        what = "This folder holds something else than a preview, and would be lost."
        mend = "Name another folder with --out, or empty this one yourself."
        return None, (Problem(str(asked.out), 1, "foreign-file", what, mend),)
    if problems := bundle.no_epoch():
        return None, problems
    try:
        with tempfile.TemporaryDirectory(prefix="briefing-preview-") as name:
            found, head = _compared(asked, Path(name), say)
            site = Path(name) / "head" / SITE if found.after else None
            files = _files(found)
            if site:
                _dress(site, found)
                files |= _archive(site, head, say)
            _write(asked.out, files, site)
    except OSError as error:
        mend = "Make room or give leave to write, and run again."
        what = f"The preview could not be written: {error}."
        return None, (Problem(str(asked.out), 1, "write", what, mend),)
    return found, ()


def _compared(asked: Order, scratch: Path, say: Say) -> tuple[Differences, Built]:
    """Build both commits and compare them; give the head too."""
    trees = {}
    for label, commit in (("base", asked.base), ("head", asked.head)):
        say(f"Building the {label}, {commit[:12]} …")
        trees[label] = _built(asked.there, commit, scratch / label)
    base, head = trees["base"], trees["head"]
    whole = not (base.project.problems or head.project.problems)
    files = git.changed(asked.there, asked.base, asked.head)
    before, after = (state(one, whole=whole) for one in (base, head))
    may_go = (*asked.may_go, *head.project.config.settings.gone)
    return differences(before, after, files, may_go), head


def _built(there: git.Repository, commit: str, folder: Path) -> Built:
    left_out = take_out(there, commit, folder / "tree")
    return built(commit, folder / "tree", folder / SITE, left_out)


# Writing


def _is_ours(out: Path) -> bool:
    """Say whether a folder is missing, empty, or a preview that was written before."""
    if out.is_symlink() or (out.exists() and not out.is_dir()):
        return False
    return not out.exists() or not any(out.iterdir()) or (out / DATA).is_file()


def _files(found: Differences) -> dict[str, bytes]:
    """Give what is told of a change, by the names of its files."""
    return {
        SUMMARY: _bytes(printing.summary(found)),
        DATA: _bytes(printing.data(found)),
        CHANGES: _bytes(printing.page(found)),
    }


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _archive(site: Path, head: Built, say: Say) -> dict[str, bytes]:
    """Pack the dressed site for whoever is to read it elsewhere; none where it can't be packed."""
    title = f"{head.project.config.site_name} – preview"
    made, problems = bundle.packed(site, title, build.newest(head.project.articles))
    for problem in problems:
        say(f"No archive was made of the site. {problem}")
    return {} if problems else {made.name: made.data}


_BODY = re.compile(r"<body[^>]*>", re.IGNORECASE)
_HEAD = re.compile(r"<head[^>]*>", re.IGNORECASE)
_NO_INDEX = '<meta name="robots" content="noindex">'


def _dress(site: Path, found: Differences) -> None:
    """Put a banner on every page of a site, and add the page of what changes."""
    for path in plain_files(site):
        if path.suffix == ".html":
            depth = len(path.relative_to(site).parts) - 1
            text = path.read_text("utf-8", errors="replace")
            path.write_text(dressed(text, depth), "utf-8", newline="\n")
    page = site / PAGE
    page.parent.mkdir(exist_ok=True)
    page.write_bytes(_bytes(printing.page(found, "../")))


def dressed(page: str, depth: int) -> str:
    """Give a page with a banner that leads to what changes, and a word to search engines."""
    banner = printing.banner("../" * depth)
    with_word = _HEAD.sub(lambda m: m[0] + _NO_INDEX, page, count=1)
    return _BODY.sub(lambda m: m[0] + banner, with_word, count=1)


def _write(out: Path, files: Mapping[str, bytes], site: Path | None) -> None:
    """Put a whole preview where the old one was."""
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".preview-", dir=out.parent) as name:
        whole = Path(name) / "whole"
        whole.mkdir()
        if site:
            shutil.copytree(site, whole / SITE, ignore=_links)
        for path, data in files.items():
            (whole / path).write_bytes(data)
        if out.exists():
            out.rename(Path(name) / "old")
        whole.rename(out)


def _links(folder: str, names: list[str]) -> set[str]:
    """Name the links of a folder: a preview holds the files of the site and no others."""
    return {name for name in names if (Path(folder) / name).is_symlink()}
