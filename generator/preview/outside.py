"""The settings of a project that lead out of it: what they name is not read, and nothing is built.

Settings are read as nodes of YAML, so that a tag hides none of them.
"""

import os
import re
from collections.abc import Iterator
from os.path import lexists, normpath
from pathlib import Path
from typing import NamedTuple

import yaml

from generator.forms import yaml_text
from generator.model.settings import FILE
from generator.preview.process import ENVIRONMENT
from generator.problems import Problem

_ABOVE = ("INHERIT",)
"""The setting that names the file in which settings go on."""

PLACES = (
    ("docs_dir",),
    ("extra", "briefing", "seeds"),
    ("extra", "briefing", "vocabulary"),
    ("theme", "custom_dir"),
    _ABOVE,
)
"""Settings that always name a folder or file; others do where one of that name is there."""

NO_PLACES = (
    *(("nav",), ("not_in_nav",), ("exclude_docs",), ("draft_docs",), ("site_dir",)),
    *(("extra", "homepage"), ("extra", "briefing", "gone")),
)
"""Settings that name addresses, patterns, or what is never read."""

RESTRICTS = ("restrict_base_path", "restrict_path")
"""Settings of extensions that keep what a page names inside the folder that is set."""

_YES = ("true", "yes", "on", *RESTRICTS)

_ENV = "!ENV"
_UNREADABLE = (OSError, ValueError, RecursionError, yaml.YAMLError)
_ABSOLUTE = re.compile(r"/|\\|[A-Za-z]:[\\/]")

Keys = tuple[str, ...]


class Word(NamedTuple):
    """A key or a plain value, with the keys that lead to it and the tag it stands under."""

    keys: Keys
    text: str
    line: int
    tag: str


def outside(root: Path) -> tuple[Problem, ...]:
    """Return a problem for each setting that names a folder or file outside the project."""
    there = root.resolve()
    problems: dict[Problem, None] = {}
    for file in _files(there):
        try:
            problems |= dict.fromkeys(_wrong(there, file))
        except _UNREADABLE as error:
            if file != FILE:  # whoever reads the settings tells of their own file
                what, mend = f"The settings can't be read: {error}.", "Write them as plain YAML."
                problems[Problem(file, 1, "yaml", " ".join(what.split()), mend)] = None
    return tuple(problems)


def _files(root: Path) -> Iterator[str]:
    """Return the files of settings, each of which may go on in another one of the project."""
    file, passed = FILE, set[str]()
    while file and file not in passed:
        yield file
        passed.add(file)
        file = _above(root, file)


def _above(root: Path, file: str) -> str:
    """Return the file in which another one goes on; empty where there is none in the project."""
    try:
        named = [w.text for w in _words(root, file) if w.keys == _ABOVE]
    except _UNREADABLE:
        return ""
    there = Path(normpath(root / named[-1])) if named else Path()
    return there.relative_to(root).as_posix() if there.is_relative_to(root) else ""


def _wrong(root: Path, file: str) -> Iterator[Problem]:
    for word in _words(root, file):
        key = ".".join(filter(None, word.keys))
        if leads_out(root, word):
            what = f"“{key}” leads out of the project: {word.text}."
            yield Problem(file, word.line, "outside", what, "Name one inside.")
        elif word.keys[-1] in RESTRICTS and word.text.lower() not in _YES:
            what = f"“{key}” lets pages name files outside the project."
            yield Problem(file, word.line, "outside", what, "Leave it out.")


def leads_out(root: Path, word: Word) -> bool:
    """Return whether a word names a folder or file outside a folder."""
    if _is_no_place(word.keys):
        return False
    is_place = word.keys in PLACES
    return any(
        _is_outside(root, text) and (is_place or lexists(normpath(root / text)))
        for text in _read_as(word)
        if is_place or ".." in text or _ABSOLUTE.match(text)
    )


def _is_no_place(keys: Keys) -> bool:
    return any(keys[: len(one)] == one for one in NO_PLACES)


def _read_as(word: Word) -> Iterator[str]:
    """Return what a word may be read as: a variable by its value, a folder’s sign by the folder."""
    yield word.text
    if word.tag == _ENV and word.text in ENVIRONMENT:
        yield os.environ.get(word.text, "")
    if word.text.startswith("$"):
        sign, _, below = word.text.partition("/")
        yield str(Path("docs" if sign == "$docs_dir" else "", below))


def _is_outside(root: Path, text: str) -> bool:
    return not Path(normpath(root / text)).is_relative_to(root)


def _words(root: Path, file: str) -> list[Word]:
    node = yaml_text.compose((root / file).read_bytes())
    every = [word for word in _within(node, (), "", set()) if word.keys] if node else []
    return [_from_root(word, file) if word.keys == _ABOVE else word for word in every]


def _from_root(word: Word, file: str) -> Word:
    """Return a path that begins at its own file as all others begin."""
    return word._replace(text=str(Path(file).parent / word.text))


def _within(node: yaml.Node, keys: Keys, tag: str, passed: set[tuple[int, bool]]) -> Iterator[Word]:
    """Return every key and every plain value below a node; what is repeated by an alias, once."""
    mark = id(node), _is_no_place(keys)
    if mark in passed:
        return
    passed.add(mark)
    line, tag = node.start_mark.line + 1, node.tag if node.tag.startswith("!") else tag
    if isinstance(node, yaml.ScalarNode):
        yield Word(keys, str(node.value), line, tag)
    elif isinstance(node, yaml.SequenceNode):
        for one in node.value:
            yield from _within(one, keys, tag, passed)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            name = str(key.value) if isinstance(key, yaml.ScalarNode) else ""
            yield from _within(key, (*keys, name), tag, passed)
            yield from _within(value, (*keys, name), tag, passed)
