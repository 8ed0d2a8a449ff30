"""The project's settings: what MkDocs' own file says, and what stands under ``extra.briefing``."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from generator.forms import shape, yaml_text
from generator.problems import Problem

FILE = "mkdocs.yml"


@dataclass(frozen=True, slots=True)
class Settings:
    """What stands under ``extra.briefing`` in ``mkdocs.yml``. Every key may be left out."""

    seeds: str = "seeds"
    """Folder of the seeds, below the project."""

    vocabulary: str = "seeds/vocabulary"
    """Folder of the vocabulary files, below the project."""

    title: str = ""
    """Headline of the home page; without it, the site's name."""

    lead: str = ""
    """What the briefing is about, in a few sentences, for a reader new to it."""

    newest: int = 5
    """How many of the newest articles the home page shows."""

    related: int = 4
    """How many related articles a page names at most."""

    topic_score: float = 6.0
    """The score from which a raw article is filed under a topic; see each topic's ``terms``."""


@dataclass(frozen=True, slots=True)
class Config:
    """One project: its folder, its name, its settings."""

    root: Path
    site_name: str = "Briefing"
    docs_dir: str = "docs"
    site_dir: str = "site"
    settings: Settings = field(default_factory=Settings)

    @property
    def docs(self) -> Path:
        """The folder MkDocs reads."""
        return self.root / self.docs_dir

    @property
    def seeds(self) -> Path:
        """The folder of the seeds."""
        return self.root / self.settings.seeds

    @property
    def vocabulary(self) -> Path:
        """The folder of the vocabulary."""
        return self.root / self.settings.vocabulary

    def with_seeds(self, folder: Path) -> "Config":
        """Give the same project over another seeds folder, with its vocabulary if it brings one."""
        own = folder / "vocabulary"
        words = own.as_posix() if own.is_dir() else self.settings.vocabulary
        settings = replace(self.settings, seeds=folder.as_posix(), vocabulary=words)
        return replace(self, settings=settings)


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
        return Settings(title=str(top.get("site_name") or "")), ()
    prefix = ("extra", "briefing")
    lines = {p[2:]: n for p, n in loaded.lines.items() if p[:2] == prefix}
    settings, problems = shape.read(Settings, yaml_text.Text(mine, lines), FILE, "extra.briefing")
    found = settings or Settings()
    title = found.title or str(top.get("site_name") or "")
    return replace(found, title=title), problems
