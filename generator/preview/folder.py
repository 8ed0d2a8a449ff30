"""Differences and a site -> the folder of a preview, whole or not at all."""

import json
import re
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from generator.preview import printing
from generator.preview.commit import SITE
from generator.preview.pictures import Pictures
from generator.preview.survey import plain_files
from generator.preview.values import Differences

SUMMARY, DATA, CHANGES = "summary.md", "summary.json", "changes.html"
"""What stands in a preview’s folder beside the site."""

PAGE = "what-changes/index.html"
"""Where the page of what changes stands in the preview’s site."""

_ARCHIVE = re.compile(r"(?:[\w-]+-)?preview-[0-9a-f]{10}\.zip")
_NOBODYS = (".DS_Store", "desktop.ini", "Thumbs.db")
"""Files that a desktop leaves in every folder that it has shown."""

_KEYS = {"verdict", "same", "compared", "changes", "problems"}
"""Keys by which the data of a preview are known."""

_BODY = re.compile(r"<body[^>]*>", re.IGNORECASE)
_HEAD = re.compile(r"<head[^>]*>", re.IGNORECASE)
_NO_INDEX = '<meta name="robots" content="noindex">'


def is_ours(out: Path) -> bool:
    """Return whether a folder is missing, empty, or a preview that was written before."""
    if out.is_symlink() or (out.exists() and not out.is_dir()):
        return False
    every = [*out.iterdir()] if out.exists() else []
    return all(map(_is_ours, every)) and (not every or _is_data(out / DATA))


def _is_ours(path: Path) -> bool:
    """Return whether something in a folder is what stands in a preview under its name."""
    is_file = path.name in {SUMMARY, DATA, CHANGES, *_NOBODYS} or _ARCHIVE.fullmatch(path.name)
    is_there = path.is_dir() if path.name == SITE else path.is_file()
    return is_there and not path.is_symlink() and bool(is_file or path.name == SITE)


def _is_data(path: Path) -> bool:
    try:
        data = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(data, dict) and data.keys() >= _KEYS


def files(differences: Differences, pictures: Pictures) -> dict[str, bytes]:
    """Return what is told of a change, by the names of its files."""
    texts = {
        SUMMARY: printing.summary(differences),
        DATA: printing.data(differences),
        CHANGES: printing.page(differences, pictures),
    }
    return {name: _bytes(text) for name, text in texts.items()}


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def dress(site: Path, differences: Differences, pictures: Pictures) -> None:
    """Put a banner on every page of a site; add the page of what changes.

    What stands at the place of these is replaced.
    """
    for path in [*plain_files(site)]:
        if path.suffix == ".html":
            depth = len(path.relative_to(site).parts) - 1
            text = path.read_text("utf-8", errors="replace")
            _put(path, dressed(text, depth).encode())
    page = site / PAGE
    if page.parent.is_symlink() or not page.parent.is_dir():
        page.parent.unlink(missing_ok=True)
        page.parent.mkdir()
    _put(page, _bytes(printing.page(differences, pictures, "../")))


def _put(path: Path, data: bytes) -> None:
    """Write a file of its own: whatever stood there, such as a link, is taken away first."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    path.unlink(missing_ok=True)
    path.write_bytes(data)


def dressed(page: str, depth: int) -> str:
    """Return a page with a banner that leads to what changes, and a word to search engines."""
    banner = printing.banner("../" * depth)
    with_word = _HEAD.sub(lambda m: m[0] + _NO_INDEX, page, count=1)
    return _BODY.sub(lambda m: m[0] + banner, with_word, count=1)


def write(out: Path, files: Mapping[str, bytes], site: Path | None) -> None:
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
