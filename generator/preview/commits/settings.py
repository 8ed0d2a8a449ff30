"""The settings of a project: which lead out of it, and all of them as a part to compare."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.forms import yaml_text
from generator.model.settings import FILE, Config
from generator.preview.states import Part
from generator.problems import Problem


def outside(settings: Config) -> tuple[Problem, ...]:
    """Give a problem for each setting that names a folder or file outside the project."""
    root = settings.root.resolve()
    mend = "Name one inside."
    return tuple(
        Problem(FILE, 1, "outside", f"“{key}” leads out of the project: {value}.", mend)
        for key, value in _places(settings)
        if not (root / value).resolve().is_relative_to(root)
    )


def _places(settings: Config) -> list[tuple[str, str]]:
    """Give the settings that name a folder or file to read."""
    top = _read(settings.root)
    theme = top.get("theme")
    given: dict[str, Any] = {
        "docs_dir": settings.docs_dir,
        "extra.briefing.seeds": settings.settings.seeds,
        "extra.briefing.vocabulary": settings.settings.vocabulary,
        "theme.custom_dir": theme.get("custom_dir") if isinstance(theme, dict) else None,
        "INHERIT": top.get("INHERIT"),
    }
    return [(key, str(value)) for key, value in given.items() if value]


def _read(root: Path) -> dict[str, Any]:
    try:
        text = (root / FILE).read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return {}
    read = yaml_text.load(text, tags=True).value
    return read if isinstance(read, dict) else {}


def part(root: Path) -> Part:
    """Give all settings of a project, by their keys with dots between."""
    facts = {key: value for key, value in _flat(_read(root), ()) if value}
    return Part(FILE, FILE, FILE, facts=facts)


def _flat(value: Any, keys: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Give a value with its keys; a list of plain values is one, others are told by number."""
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
