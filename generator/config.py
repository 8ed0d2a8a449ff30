"""Reads the project's settings: MkDocs' own file, and what stands under ``extra.briefing``."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.disk import read_text
from generator.forms import shape, yaml_text
from generator.model.settings import ALWAYS_ON, FILE, Config, Extensions, Settings
from generator.problems import Problem
from generator.wording import SOURCE


def load(root: Path) -> tuple[Config, tuple[Problem, ...]]:
    """Read ``mkdocs.yml`` in the project's folder; only the keys named above are looked at."""
    text = read_text(root / FILE, FILE, "Run the command in the folder that holds mkdocs.yml.")
    if isinstance(text, Problem):
        return Config(root), (text,)
    loaded = yaml_text.load(text, tags=True)
    problems = shape.yaml_problems(loaded, FILE)
    top = loaded.value if isinstance(loaded.value, dict) else {}
    own, settings_problems = _settings(loaded, top)
    named = {k: str(top[k]) for k in ("site_name", "docs_dir", "site_dir") if top.get(k)}
    extensions = {**ALWAYS_ON, **_extensions(_every(root, top))}
    named["language"] = _language(_every(root, top))
    return Config(root, settings=own, extensions=extensions, **named), problems + settings_problems


def _every(root: Path, top: dict[str, Any], left: int = 9) -> Iterator[dict[str, Any]]:
    """Return the settings here, then those of the files that they go on from, the nearest first."""
    yield top
    above = top.get("INHERIT")
    if isinstance(above, str) and left:
        text = read_text(root / above, above)
        loaded = None if isinstance(text, Problem) else yaml_text.load(text, tags=True).value
        known = loaded if isinstance(loaded, dict) else {}
        yield from _every((root / above).parent, known, left - 1)


def files_of(root: Path) -> tuple[Path, ...]:
    """Return ``mkdocs.yml`` and the files that it goes on from."""
    made, path = list[Path](), root / FILE
    while path not in made:
        made.append(path)
        text = read_text(path, path.name)
        top = None if isinstance(text, Problem) else yaml_text.load(text, tags=True).value
        above = top.get("INHERIT") if isinstance(top, dict) else None
        path = path.parent / above if isinstance(above, str) else path
    return tuple(made)


def _language(every: Iterable[dict[str, Any]]) -> str:
    """Return the language that the theme is set to."""
    themes = (theme for top in every if isinstance(theme := top.get("theme"), dict))
    set_to = (theme["language"] for theme in themes if theme.get("language"))
    return str(next(set_to, SOURCE))


def _extensions(every: Iterable[dict[str, Any]]) -> Extensions:
    """Return the extensions of Markdown that are set.

    Settings under a tag, such as a function of Python's, are left out.
    """
    name = "markdown_extensions"
    given = next((top[name] for top in every if name in top), None)
    items = given if isinstance(given, list) else [given]
    named = [item if isinstance(item, dict) else {item: None} for item in items if item]
    return {str(name): _plain(value) for item in named for name, value in item.items()}


def _plain(settings: Any) -> dict[str, Any]:
    """Return the settings that hold no value which is not known here."""
    given = settings if isinstance(settings, dict) else {}
    return {key: value for key, value in given.items() if not _lacks(value)}


def _lacks(value: Any) -> bool:
    within = value.values() if isinstance(value, dict) else value
    return value is None or (isinstance(value, dict | list) and any(map(_lacks, within)))


def _settings(loaded: yaml_text.Text, top: dict[str, Any]) -> tuple[Settings, tuple[Problem, ...]]:
    extra = top.get("extra")
    mine = extra.get("briefing") if isinstance(extra, dict) else None
    if mine is None:
        return _filled(Settings(), top), ()
    prefix = ("extra", "briefing")
    lines = {p[2:]: n for p, n in loaded.lines.items() if p[:2] == prefix}
    settings, problems = shape.read(Settings, yaml_text.Text(mine, lines), FILE, "extra.briefing")
    return _filled(settings or Settings(), top), problems


def _filled(settings: Settings, top: dict[str, Any]) -> Settings:
    """Let the environment stand in for addresses that are left out, then MkDocs' own settings."""
    title = settings.title or str(top.get("site_name") or "")
    address = settings.site_url or os.environ.get("SITE_URL") or str(top.get("site_url") or "")
    site_url = address.rstrip("/") + "/" if address else ""
    archive = settings.archive or os.environ.get("ARCHIVE_URL", "")
    return replace(settings, title=title, site_url=site_url, archive=archive)
