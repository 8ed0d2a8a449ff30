"""The fields of a raw article's source: what its classified lines state, and where."""

from typing import NamedTuple

from generator.dates import data
from generator.intake import dated_lines
from generator.intake.dated_lines import Opening, Stamp
from generator.intake.hints import inferred_houses
from generator.intake.line_kinds import ABOVE, Classified, Kind
from generator.intake.signed_names import is_house
from generator.intake.text_lines import number_of
from generator.model.source import Document, Notice, Provenance, Source
from generator.wording import N_, counted, gettext

Lines = tuple[Classified, ...]
Provenances = dict[str, Provenance]


class Read(NamedTuple):
    """A source as its text states it, where each value stands, and what to tell an editor.

    ``anchor`` is the stamp of the place where the text was written, where the source's is not.
    """

    source: Source
    provenance: Provenances
    notices: tuple[Notice, ...]
    anchor: str | None = None


TWO_DATES = N_("Two dates for “{name}”: {one} and {other}.")

MISSING = {
    "no-headline": N_("The text has no headline; its page is named after its first words."),
    "no-date": N_("The text states no date of publication, and none is made up."),
    "no-event-date": N_("Nothing in the text dates the event to a day."),
}
"""What an editor is told of a field that the text does not give."""

_GUESSED = N_("the longest of several lines that could be it, and the line below")


def fields(document: Document, lines: Lines, opening: Opening | None, language: str | None) -> Read:
    """Read headline, standfirst, dates, authors, houses and dateline."""
    dates, notices = _dates(lines, opening, language)
    authors, written = _authors(lines, language)
    publisher, agencies, houses = _houses(lines, opening)
    heads, headings, unclear = _headings(lines)
    source = Source(
        document=document.path.rpartition("/")[2],
        sha256=document.digest,
        publisher=publisher,
        agencies=agencies,
        authors=authors,
        headline=heads.get("title"),
        subtitle=heads.get("subtitle"),
        dateline=opening.dateline if opening else None,
        published=dates["published"][0].edtf if "published" in dates else None,
        modified=dates["modified"][0].edtf if "modified" in dates else None,
        language=language,
        rights="full",
    )
    provenance = headings | written | houses | _dated(dates) | _other(source, lines)
    return Read(source, provenance, (*unclear, *notices))


def missing(source: Source, event: str | None) -> tuple[Notice, ...]:
    """Return which of the fields a reader would look for first the text does not give."""
    dated = source.published or source.modified
    values = {"no-headline": source.headline, "no-date": dated, "no-event-date": event}
    return tuple(
        Notice(rule, gettext(MISSING[rule])) for rule, value in values.items() if not value
    )


def disordered(source: Source) -> tuple[Notice, ...]:
    """Tell of an update before the publication."""
    if not (source.published and source.modified):
        return ()
    if not data.precedes(source.modified, source.published):
        return ()
    message = gettext("Modified {modified}, before it was published {published}.").format(
        modified=source.modified, published=source.published
    )
    return (Notice("dates-disagree", message),)


def _headings(lines: Lines) -> tuple[dict[str, str], Provenances, tuple[Notice, ...]]:
    """Return headline and standfirst; where more lines could be either, say that it is a guess."""
    kinds = {Kind.HEADLINE: "title", Kind.STANDFIRST: "subtitle"}
    headings = {kinds[c.kind]: c.line for c in lines if c.kind in kinds}
    others = sum(c.why == ABOVE for c in lines)
    why = gettext(_GUESSED) if others else None
    provenance = {
        name: Provenance("inferred" if others else "stated", line.number, line.text, why)
        for name, line in headings.items()
    }
    message = counted(
        "{count} line above the text could be its headline; the longest was taken.",
        "{count} lines above the text could be its headline; the longest was taken.",
        others + len(headings),
    )
    unclear = (Notice("unclear-headline", message),) if others else ()
    return {name: line.text for name, line in headings.items()}, provenance, unclear


def _dates(
    lines: Lines, opening: Opening | None, language: str | None
) -> tuple[dict[str, tuple[Stamp, int]], tuple[Notice, ...]]:
    """Return the first stamp of each field, with its line; say where two dates disagree."""
    dates: dict[str, tuple[Stamp, int]] = {}
    notices: list[Notice] = []
    for item in lines:
        for stamp in dated_lines.stamps(item.line, language) if item.kind is Kind.STAMP else ():
            here = (stamp, number_of(item.line, stamp.words))
            first, _ = dates.setdefault(stamp.field, here)
            if first.edtf == stamp.edtf[: len(first.edtf)]:
                dates[stamp.field] = max(dates[stamp.field], here, key=lambda d: len(d[0].edtf))
            if first.edtf[:10] != stamp.edtf[:10]:
                message = gettext(TWO_DATES).format(
                    name=stamp.field, one=first.edtf, other=stamp.edtf
                )
                notices.append(Notice("dates-disagree", message))
        if item.kind is Kind.STAMP and (
            unread := dated_lines.unread_date(item.line.text, language)
        ):
            written, one, other = unread
            message = gettext("“{words}” is either {one} or {other}, and was left unread.").format(
                words=written, one=one, other=other
            )
            notices.append(Notice("ambiguous-date", message))
    day = opening.dateline.date if opening else None
    if day and "published" in dates and dates["published"][0].edtf[:10] != day[:10]:
        message = gettext("Published {published}, but the dateline says {day}.").format(
            published=dates["published"][0].edtf, day=day
        )
        notices.append(Notice("dates-disagree", message))
    return dates, tuple(notices)


def _dated(dates: dict[str, tuple[Stamp, int]]) -> Provenances:
    return {
        name: Provenance("stated", number, stamp.words, _reading(stamp))
        for name, (stamp, number) in dates.items()
    }


def _reading(stamp: Stamp) -> str | None:
    """Return how a date was read where its words do not say it outright."""
    if stamp.field == "modified":
        return gettext("the label says that it is an update, not the publication")
    if stamp.is_labelled:
        return None
    return gettext("a date that stands alone is taken for that of publication")


def _authors(lines: Lines, language: str | None) -> tuple[tuple[str, ...], Provenances]:
    """Return the names of the first byline, and of those that follow it right away."""
    people: list[str] = []
    basis: Provenances = {}
    for item in lines:
        if item.kind not in {Kind.BYLINE, Kind.STAMP}:
            if people and item.kind in {Kind.TEXT, Kind.HEADLINE}:
                break
            continue
        names = dated_lines.authors(item.line, language)
        if not names or (people and any(is_house(name) for name in names)):
            continue
        if all(is_house(name) for name in people):
            people = []
            basis = {"authors": Provenance("stated", item.line.number, item.line.text)}
        people += names
    return tuple(dict.fromkeys(people)), basis


def _houses(
    lines: Lines, opening: Opening | None
) -> tuple[str | None, tuple[str, ...], Provenances]:
    """Return publisher and agencies: as the dateline states them, else guessed."""
    if opening and opening.houses:
        line = next(c.line for c in lines if c.kind is Kind.TEXT)
        basis = Provenance("stated", line.number, opening.dateline.raw)
        if len(opening.houses) == 1:
            return None, opening.houses, {"agencies": basis}
        return opening.houses[0], opening.houses[1:], {"publisher": basis, "agencies": basis}
    guessed = inferred_houses(lines)
    names = {name: value for name, (value, _) in guessed.items()}
    agencies = (names["agencies"],) if "agencies" in names else ()
    return names.get("publisher"), agencies, {name: basis for name, (_, basis) in guessed.items()}


def _other(source: Source, lines: Lines) -> Provenances:
    basis: Provenances = {}
    if source.dateline:
        line = next(c.line for c in lines if c.kind is Kind.TEXT)
        basis["dateline"] = Provenance("stated", line.number, source.dateline.raw)
    if source.language:
        basis["language"] = Provenance(
            "inferred", why=gettext("the commonest small words are of it")
        )
    return basis
