"""A fresh briefing: the files of the package's skeleton, with a name and a language set in.

The skeleton is a whole small briefing about an invented subject. In it ``@title@`` and the like
stand for what is set in, ``@example@`` ends a line whose text is no more than an example, and a
name that begins with ``_`` stands for one with a full stop.
"""

import json
import re
import tempfile
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path, PurePosixPath
from unicodedata import category

from generator import __version__
from generator.disk import unwritten
from generator.problems import Problem
from generator.text import escape

SKELETON = Path(str(files("generator"))) / "skeleton"
_SET_IN = re.compile("@(title|heading|language|version)@")
_EXAMPLE = " @example@"
_IGNORED = {".git"}


def new(folder: Path, title: str, language: str) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Write a fresh briefing into a folder, whole or not at all; give the paths of its files.

    The folder may be missing or empty, or hold a repository without files. ``language`` is a tag
    that the theme knows.
    """
    made = skeleton(title, language)
    try:
        if there := _there(folder):
            what = f"This is {there}, and a fresh briefing needs an empty folder."
            mend = "Name a folder that is new or empty."
            return (), (Problem(str(folder), 1, "not-empty", what, mend),)
        _write(folder.absolute(), made)
    except OSError as error:
        return (), (unwritten(str(folder), "The new briefing could not be written", error),)
    return tuple(made), ()


def skeleton(title: str, language: str) -> dict[str, bytes]:
    """Return every file of a fresh briefing by its path."""
    values = {
        "title": json.dumps(title.strip(), ensure_ascii=False),  # which YAML reads too
        "heading": escape.markdown(title),
        "language": language,
        "version": __version__,
    }
    paths = sorted(p for p in SKELETON.rglob("*") if p.is_file())
    texts = {p: p.read_text("utf-8").replace(_EXAMPLE, "") for p in paths}
    return {
        _named(p): _SET_IN.sub(lambda m: values[m[1]], text).encode() for p, text in texts.items()
    }


@cache
def example() -> frozenset[str]:
    """Return the lines of a fresh briefing that hold text of its example, without their edges."""
    texts = (p.read_text("utf-8") for p in SKELETON.rglob("*") if p.is_file())
    lines = (line.strip() for text in texts for line in text.splitlines())
    return frozenset(line.removesuffix(_EXAMPLE) for line in lines if line.endswith(_EXAMPLE))


def is_title(text: str) -> bool:
    """Return whether a text is one line that YAML and pages can hold."""
    kinds = {category(letter) for letter in text}
    return len(text.strip().splitlines()) == 1 and not kinds & {"Cc", "Cs", "Cn"}


def titled(folder: Path) -> str:
    """Return the title that a folder's name suggests."""
    words = " ".join(re.split(r"[\s_-]+", folder.resolve().name)).strip()
    return words[:1].upper() + words[1:] if is_title(words) else "Briefing"


def _named(path: Path) -> str:
    parts = path.relative_to(SKELETON).parts
    return str(PurePosixPath(*(re.sub(r"^_", ".", part) for part in parts)))


def _there(folder: Path) -> str | None:
    """Name what stands in the way; nothing where nothing does."""
    if folder.is_symlink() and not folder.exists():
        return "a link to nothing"
    if not folder.exists():
        return None
    if not folder.is_dir():
        return "a file"
    names = sorted(p.name for p in folder.iterdir() if p.name not in _IGNORED)
    return f"a folder that holds “{names[0]}”" if names else None


def _write(folder: Path, made: Mapping[str, bytes]) -> None:
    """Write the files into a scratch folder on the same disk, then put them in their place."""
    near = next(p for p in (folder, *folder.parents) if p.exists())
    with tempfile.TemporaryDirectory(prefix=".briefing-", dir=near) as scratch:
        whole = Path(scratch) / "whole"
        for path, data in made.items():
            (whole / path).parent.mkdir(parents=True, exist_ok=True)
            (whole / path).write_bytes(data)
        if folder.exists():
            _move(whole, folder)
        else:
            folder.parent.mkdir(parents=True, exist_ok=True)
            whole.rename(folder)


def _move(whole: Path, folder: Path) -> None:
    """Move what a folder holds into an empty one; take it back if something refuses."""
    moved: list[str] = []
    try:
        for entry in sorted(whole.iterdir()):
            entry.rename(folder / entry.name)
            moved.append(entry.name)
    except BaseException:
        for name in moved:
            (folder / name).rename(whole / name)
        raise
