"""What was read: a document's text and where each value read from it came from."""

from dataclasses import dataclass
from typing import Annotated, Literal

Edtf = Annotated[str, "edtf"]
"""A date as EDTF (ISO 8601-2) text, such as ``2022-02-05`` or ``2024-07~``."""

Day = Annotated[str, "day"]
"""A date to the day, such as ``2022-02-05``."""

Sha256 = Annotated[str, "sha256"]
"""The SHA-256 of a file, as 64 hexadecimal digits."""

Url = Annotated[str, "url"]
"""An address on the web that can be linked: ``https://…`` or ``http://…``."""

Basis = Literal["stated", "inferred", "curated"]
"""How a value is known: the source says so, it follows from the source, or an editor says so."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a value came from: the line and words of the source, or the reason for inferring it."""

    basis: Basis
    line: int | None = None
    text: str | None = None
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Dropped:
    """A line of a raw article that is no part of it, and why it was left out."""

    line: int
    text: str
    reason: str


WARNINGS = {
    "no-headline": "The text has no headline.",
    "no-date": "The text states no date of publication or update.",
    "no-event-date": "Nothing in the text dates the event to a day.",
    "dates-disagree": "Two dates in the text that should be one are not.",
    "odd-date": "A date of a page's data lies in a year that no news is of.",
    "unclear-headline": "More than two lines above the text look like headlines.",
    "ambiguous-date": "A date in digits can be read in two ways.",
    "broken-sentence": "A full stop stands before a small letter.",
    "encoding-guessed": "The file does not say its encoding, or says a wrong one.",
    "mojibake-mended": "The text had been read in a wrong encoding, and was mended.",
    "mojibake": "The text looks as if it had been read in a wrong encoding.",
    "bad-request": "A line asks for an answer and holds no document.",
}
"""Every rule a warning can stand for, with its meaning."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something an editor should know about a seed that does not stop the run."""

    rule: str
    message: str

    def __post_init__(self) -> None:
        if self.rule not in WARNINGS:
            raise KeyError(f"no such warning: {self.rule}")


@dataclass(frozen=True, slots=True)
class Document:
    """One seed file, decoded; ``digest`` is the SHA-256 of its bytes.

    ``notices`` tell what was not certain in decoding it.
    """

    path: str
    id: str
    kind: Literal["text", "markdown", "html", "record"]
    text: str
    digest: str
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Dateline:
    """The place, and often the agency and date, that open a news report."""

    place: str
    """Place as printed."""
    date: Edtf | None
    """Day, or null where it has none."""
    raw: str
    """The dateline as it stands."""


@dataclass(frozen=True, slots=True)
class Caption:
    """A picture's caption or credit line."""

    role: Literal["cover", "photo", "photo-credit"]
    text: str | None
    credit: str | None
    raw: str


@dataclass(frozen=True, slots=True)
class Source:
    """The article that was published: by whom, when, under which headline.

    In a raw article ``publisher`` and ``agencies`` are names as printed; in a record they are ids
    of the vocabulary.
    """

    document: str | None = None
    """File name of the source document."""
    sha256: Sha256 | None = None
    """Checksum of that file."""
    publisher: str | None = None
    """Who published it, only if the source says so."""
    agencies: tuple[str, ...] = ()
    """News agencies that the source names."""
    authors: tuple[str, ...] = ()
    """Names as printed."""
    headline: str | None = None
    """The source’s own headline, as a citation."""
    subtitle: str | None = None
    """Its standfirst."""
    dateline: Dateline | None = None
    """The place, agency and date that open its text."""
    published: Edtf | None = None
    """Date of publication, only if stated; else null."""
    modified: Edtf | None = None
    """Date of the last update, only if stated."""
    language: str | None = None
    """Language tag, such as ``en``."""
    rights: Literal["summary", "full"] = "summary"
    """What may be published of it: a summary, or its full text."""
    url: Url | None = None
    """Where it stands on the web."""
    archived: Url | None = None
    """Where an archived copy of it stands."""
    accessed: Edtf | None = None
    """When it was read there."""
