"""What a page holds once its Markdown is HTML, as MkDocs keeps it of a page that it renders."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A line of the contents list, with those below it; ``name`` is HTML."""

    id: str
    name: str
    level: int
    children: "tuple[Heading, ...]" = ()


@dataclass(frozen=True, slots=True)
class Content:
    """A page's HTML, its contents list, the ids in it and the pages that it links to."""

    html: str
    headings: tuple[Heading, ...]
    ids: frozenset[str]
    links: tuple[tuple[str, str], ...]
    """Path of a page below docs/, and an anchor on it or nothing."""
