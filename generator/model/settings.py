"""What a project is set to: its folder, its name, what stands under ``extra.briefing``."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal

FILE = "mkdocs.yml"
"""The file that makes a folder a project."""

Extensions = Mapping[str, Mapping[str, Any]]
"""Extensions of Markdown by name, with their settings."""

ALWAYS_ON: Extensions = {"toc": {}, "tables": {}, "fenced_code": {}}
"""What MkDocs uses whatever it is set to."""

EXTENSIONS: Extensions = {**ALWAYS_ON, "attr_list": {}, "def_list": {}, "md_in_html": {}}
"""What the pages of every briefing are written for."""


Search = Literal["auto", "material", "pagefind"]
"""What a site is searched by; ``auto`` goes by the number of articles."""

QUOTED = 0.2
"""A fifth of a source may be shown in fragments, unless a project says otherwise."""


@dataclass(frozen=True, slots=True)
class Ground:
    """A claim on which a finding rests."""

    article: str
    """Id of the article."""
    claim: str
    """Id of the claim, to which the “#” beside it leads."""
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Finding:
    """A sentence of the editors’ that says what came of the articles."""

    text: str
    """The sentence, which has no number, date or name that its claims have not."""
    claims: tuple[Ground, ...]
    """The claims it rests on."""
    line: int = field(default=0, compare=False)


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

    findings: tuple[Finding, ...] = ()
    """Up to five sentences that say what came of the articles, each with claims it rests on."""

    site_url: str = ""
    """The site’s web address, which citations give; without it, MkDocs’ own ``site_url``."""

    archive: str = ""
    """Where the briefing can be downloaded for reading offline; the home page leads there."""

    newest: int = 5
    """How many of the newest articles the home page shows."""

    related: int = 4
    """How many related articles a page names at most."""

    topic_score: float = 6.0
    """The score from which a raw article is filed under a topic; see each topic's ``terms``."""

    quoted: float = QUOTED
    """The share of a source’s words that all fragments of it may have together."""

    fast: bool = True
    """Print pages without MkDocs where they come out the same; see ``build --stock``."""

    search: Search = "auto"
    """What searches a hosted site: Material’s index, or Pagefind where that would be too large."""

    gone: tuple[str, ...] = ()
    """Addresses given up on purpose, each with all below it; ``preview`` tells of others."""


@dataclass(frozen=True, slots=True)
class Config:
    """One project: its folder, its name, the language of its pages, its settings."""

    root: Path
    site_name: str = "Briefing"
    docs_dir: str = "docs"
    site_dir: str = "site"
    language: str = "en"
    settings: Settings = field(default_factory=Settings)
    extensions: Extensions = field(default_factory=lambda: EXTENSIONS)

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

    @property
    def verified(self) -> Path:
        """The file that keeps which records were verified."""
        return self.seeds / "verified.yml"

    @property
    def no_seeds(self) -> tuple[Path, ...]:
        """What stands in the folder of the seeds and is read otherwise."""
        return self.vocabulary, self.verified

    def with_seeds(self, folder: Path) -> "Config":
        """Return the same project over another seeds folder, with any vocabulary it brings."""
        own = folder / "vocabulary"
        words = own.as_posix() if own.is_dir() else self.settings.vocabulary
        settings = replace(self.settings, seeds=folder.as_posix(), vocabulary=words)
        return replace(self, settings=settings)
