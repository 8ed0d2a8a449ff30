"""Differences and a site -> the folder of a preview, whole or not at all."""

import re
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from generator.preview.commits.survey import plain_files
from generator.preview.pictures import Pictures, embedded
from generator.preview.tell import printing
from generator.preview.values import Differences

SUMMARY, DATA, CHANGES, SITE = "summary.md", "summary.json", "changes.html", "site"
"""What stands in a preview’s folder."""

PAGE = "what-changes/index.html"
"""Where the page of what changes stands in the preview’s site."""


def is_ours(out: Path) -> bool:
    """Say whether a folder is missing, empty, or a preview that was written before."""
    if out.is_symlink() or (out.exists() and not out.is_dir()):
        return False
    return not out.exists() or not any(out.iterdir()) or (out / DATA).is_file()


def files(found: Differences, pictures: Pictures) -> dict[str, bytes]:
    """Give what is told of a change, by the names of its files."""
    page = printing.page(found, embedded(pictures))
    return {
        SUMMARY: _bytes(printing.summary(found)),
        DATA: _bytes(printing.data(found)),
        CHANGES: _bytes(page),
    }


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")


_BODY = re.compile(r"<body[^>]*>", re.IGNORECASE)
_HEAD = re.compile(r"<head[^>]*>", re.IGNORECASE)
_NO_INDEX = '<meta name="robots" content="noindex">'


def dress(site: Path, found: Differences, pictures: Pictures) -> None:
    """Put a banner on every page of a site; add the page of what changes and its pictures."""
    for path in plain_files(site):
        if path.suffix == ".html":
            depth = len(path.relative_to(site).parts) - 1
            text = path.read_text("utf-8", errors="replace")
            path.write_text(dressed(text, depth), "utf-8", newline="\n")
    page = site / PAGE
    page.parent.mkdir(exist_ok=True)
    page.write_bytes(_bytes(printing.page(found, pictures, "../")))
    for name, data in pictures.files.items():
        (page.parent / name).write_bytes(data)


def dressed(page: str, depth: int) -> str:
    """Give a page with a banner that leads to what changes, and a word to search engines."""
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
