"""The settings of a project, all of them as a part to compare."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.forms import yaml_text
from generator.model.settings import FILE
from generator.preview.states import Part


def _read(root: Path) -> dict[str, Any]:
    try:
        text = (root / FILE).read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return {}
    read = yaml_text.load(text, tags=True).value
    return read if isinstance(read, dict) else {}


def part(root: Path) -> Part:
    """Return all settings of a project, by their keys with dots between."""
    facts = {key: value for key, value in _flat(_read(root), ()) if value}
    return Part(FILE, FILE, FILE, facts=facts)


def _flat(value: Any, keys: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Return a value with its keys; a list of plain values is one, others are told by number."""
    if isinstance(value, dict):
        for key, one in value.items():
            yield from _flat(one, (*keys, str(key)))
    elif isinstance(value, list) and any(isinstance(one, dict | list) for one in value):
        for number, one in enumerate(value, 1):
            is_named = isinstance(one, dict) and len(one) == 1
            yield from _flat(one, keys if is_named else (*keys, str(number)))
    elif isinstance(value, list):
        yield ".".join(keys), ", ".join(map(_plain, value))
    else:
        yield ".".join(keys), _plain(value)


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else " ".join(str(value).split())
