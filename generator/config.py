"""Reads the project's settings: MkDocs' own file, and what stands under ``extra.briefing``."""

import os
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.forms import shape, yaml_text
from generator.model.settings import FILE, Config, Settings
from generator.problems import Problem


def load(root: Path) -> tuple[Config, tuple[Problem, ...]]:
    """Read ``mkdocs.yml`` in the project's folder; only the keys named above are looked at."""
    try:
        text = (root / FILE).read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        what = f"The project's settings can't be read: {error}."
        mend = "Run the command in the folder that holds mkdocs.yml."
        return Config(root), (Problem(FILE, 1, "unreadable", what, mend),)
    loaded = yaml_text.load(text, tags=True)
    problems = shape.yaml_problems(loaded, FILE)
    top = loaded.value if isinstance(loaded.value, dict) else {}
    own, settings_problems = _settings(loaded, top)
    named = {k: str(top[k]) for k in ("site_name", "docs_dir", "site_dir") if top.get(k)}
    return Config(root, settings=own, **named), problems + settings_problems


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
