"""What an editor has still to write: values that are ``TODO``, as a draft leaves them.

A record with such places is read without them, so that everything else in it is checked as well.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from generator.forms.yaml_text import Path, Text

MARK = "TODO"
_BEGINS = re.compile(rf"{MARK}\b")
CITED = frozenset(("headline", "subtitle", "raw", "words"))
"""Keys that hold the source's own words, which may begin with that word in capitals."""


def is_todo(value: Any, key: str | int = "") -> bool:
    """Return whether a value is still to be written."""
    if not isinstance(value, str):
        return False
    return value.strip() == MARK if key in CITED else bool(_BEGINS.match(value.strip()))


def is_line(line: str) -> bool:
    """Return whether a line of a body is still to be written, whatever Markdown marks open it."""
    return is_todo(line.lstrip(" \t>*+#-"))


def written(text: str) -> str:
    """Return a text without the lines that are still to be written."""
    return "\n".join(line for line in text.split("\n") if not is_line(line))


def find(value: Any, path: Path = ()) -> Iterator[Path]:
    """Return the path of every value that is still to be written."""
    if is_todo(value, path[-1] if path else ""):
        yield path
    for key, inner in _parts(value):
        yield from find(inner, (*path, key))


def _parts(value: Any) -> list[tuple[Any, Any]]:
    if isinstance(value, dict):
        return [*value.items()]
    return [*enumerate(value)] if isinstance(value, list) else []


def without(text: Text, parted: frozenset[str], instead: Mapping[str, Any]) -> Text:
    """Return a form's values without those that are still to be written, and what needs them.

    A whole item of a list goes where any of it is missing. Of the keys in ``parted`` only the keys
    below that are missing go. ``instead`` gives stand-ins for keys that must be there.
    """
    if not isinstance(text.value, dict):
        return text
    value: dict[str, Any] = {}
    lines = dict(text.lines)
    for key, inner in text.value.items():
        if is_todo(inner):
            value |= {key: instead[key]} if key in instead else {}
        elif isinstance(inner, list):
            kept = [i for i, item in enumerate(inner) if not holds(item)]
            value[key] = [inner[i] for i in kept]
            lines = _moved(lines, key, kept)
        elif key in parted and isinstance(inner, dict):
            value[key] = {k: v for k, v in inner.items() if not holds(v, k)}
        else:
            value[key] = inner
    return replace(text, value=value, lines=lines)


def holds(value: Any, key: str | int = "") -> bool:
    """Return whether a value, or any in it, is still to be written."""
    return next(find(value, (key,)), None) is not None


def _moved(lines: dict[Path, int], key: str, kept: list[int]) -> dict[Path, int]:
    """Return the lines of a list's items, of which only some were kept, their new places."""
    places = {old: new for new, old in enumerate(kept)}
    return {
        (key, places[path[1]], *path[2:]) if path[:1] == (key,) and len(path) > 1 else path: line  # type: ignore[index]
        for path, line in lines.items()
        if path[:1] != (key,) or len(path) == 1 or path[1] in places
    }
