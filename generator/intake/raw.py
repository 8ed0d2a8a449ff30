"""A raw article's text to an ``Article``: the steps of the intake in their fixed order."""

from dataclasses import replace

from generator.intake import markup, stamps
from generator.intake.classify import Classified, Kind, classify
from generator.intake.events import confirmed, event_date
from generator.intake.hints import broken_text, inferred_houses, language
from generator.intake.lines import Line, lines
from generator.intake.quotes import Passage, quotes
from generator.intake.stamps import Opening, Stamp
from generator.model.article import Article, Paragraph
from generator.model.source import Document, Dropped, Notice, Provenance, Source
from generator.problems import Problem

Found = dict[str, Provenance]


def parse(document: Document) -> tuple[Article | None, tuple[Problem, ...]]:
    """Read what a raw article says; a problem only where it holds no paragraph at all."""
    text = markup.to_text(document.text) if document.kind == "html" else document.text
    classified = classify(lines(text))
    body = [c.line for c in classified if c.kind is Kind.TEXT]
    if not body:
        mend = "Paste the article's text below its headline, or delete the file."
        what = "No paragraph of an article was found."
        return None, (Problem(document.path, 1, "no-article", what, mend),)
    opening = stamps.opening(body[0].text)
    passages = _passages(body, opening)
    dates, date_notices = _dates(classified, opening)
    source, found = _source(document, classified, opening, dates)
    paragraphs = tuple(
        Paragraph(line.text if i else line.text[opening.length if opening else 0 :], line.number)
        for i, line in enumerate(body)
    )
    captions = tuple(stamps.caption(c.line) for c in classified if c.kind is Kind.CAPTION)
    event, event_basis = event_date(paragraphs, source.published or source.modified)
    if event and event_basis:
        found["event_date"] = confirmed(event, event_basis, source.dateline, captions)
    if event and source.modified and not source.published:
        source = replace(source, published=f"{event}/{source.modified[:10]}")
        why = "not before the event, and not after the update that the text states"
        found["published"] = Provenance("inferred", why=why)
    notices = (*date_notices, *_notices(source, event), *broken_text(paragraphs))
    article = Article(
        id=document.id,
        path=document.path,
        kind="raw",
        digest=document.digest,
        source=source,
        title=source.headline,
        event_date=event,
        paragraphs=paragraphs,
        quotes=quotes(passages),
        captions=captions,
        provenance=found,
        dropped=tuple(
            Dropped(c.line.number, c.line.text, c.why) for c in classified if c.kind is Kind.JUNK
        ),
        notices=notices,
    )
    return article, ()


def _passages(body: list[Line], opening: Opening | None) -> tuple[Passage, ...]:
    """Give the paragraphs as they stand in the input, the dateline blanked out."""
    found = []
    for number, line in enumerate(body, 1):
        raw = line.raw
        if opening and number == 1 and (end := raw.find(opening.dateline.raw[-1]) + 1):
            length = raw.find(opening.dateline.raw) + len(opening.dateline.raw)
            end = max(end, length)
            raw = " " * end + raw[end:]
        found.append(Passage(number, line.start, raw))
    return tuple(found)


def _dates(
    classified: tuple[Classified, ...], opening: Opening | None
) -> tuple[dict[str, tuple[Stamp, int]], list[Notice]]:
    """Give the first stamp of each field, with its line; say where two dates disagree."""
    dates: dict[str, tuple[Stamp, int]] = {}
    notices: list[Notice] = []
    for item in classified:
        if item.kind is not Kind.STAMP:
            continue
        for stamp in stamps.stamps(item.line):
            first, _ = dates.setdefault(stamp.field, (stamp, item.line.number))
            if first.edtf[:10] != stamp.edtf[:10]:
                message = f"Two dates for “{stamp.field}”: {first.edtf} and {stamp.edtf}."
                notices.append(Notice("dates-disagree", message))
    dateline = opening.dateline.date if opening else None
    published = dates.get("published")
    if dateline and published and published[0].edtf[:10] != dateline[:10]:
        message = f"Published {published[0].edtf}, but the dateline says {dateline}."
        notices.append(Notice("dates-disagree", message))
    return dates, notices


def _source(
    document: Document,
    classified: tuple[Classified, ...],
    opening: Opening | None,
    dates: dict[str, tuple[Stamp, int]],
) -> tuple[Source, Found]:
    found: Found = {}
    by_kind = {c.kind: c.line for c in reversed(classified)}
    headline, standfirst = by_kind.get(Kind.HEADLINE), by_kind.get(Kind.STANDFIRST)
    for field, line in (("title", headline), ("subtitle", standfirst)):
        if line:
            found[field] = Provenance("stated", line.number, line.text)
    for field, (stamp, number) in dates.items():
        found[field] = Provenance("stated", number, stamp.words, _why(stamp, field))
    written = _authors(classified, found)
    houses = _houses(classified, opening, found)
    dateline = opening.dateline if opening else None
    if dateline:
        found["dateline"] = Provenance("stated", by_kind[Kind.TEXT].number, dateline.raw)
    source = Source(
        document=document.path.rpartition("/")[2],
        sha256=document.digest,
        publisher=houses[0] if houses else None,
        agencies=houses[1:],
        authors=written,
        headline=headline.text if headline else None,
        subtitle=standfirst.text if standfirst else None,
        dateline=dateline,
        published=dates["published"][0].edtf if "published" in dates else None,
        modified=dates["modified"][0].edtf if "modified" in dates else None,
        language=language(" ".join(c.line.text for c in classified if c.kind is Kind.TEXT)),
    )
    if source.language:
        found["language"] = Provenance("inferred", why="the commonest small words are of it")
    return source, found


def _why(stamp: Stamp, field: str) -> str | None:
    if field == "modified":
        return "the label says that it is an update, not the publication"
    labelled = any(c.isalpha() for c in stamp.words.split(stamp.edtf[:4])[0][:4])
    return None if labelled else "a date that stands alone is taken for that of publication"


def _authors(classified: tuple[Classified, ...], found: Found) -> tuple[str, ...]:
    for item in classified:
        if item.kind in {Kind.BYLINE, Kind.STAMP} and (names := stamps.authors(item.line)):
            found["authors"] = Provenance("stated", item.line.number, item.line.text)
            return names
    return ()


def _houses(
    classified: tuple[Classified, ...], opening: Opening | None, found: Found
) -> tuple[str, ...]:
    """Give the publisher, or an empty name, and then the agencies, stated or inferred."""
    line = next(c.line for c in classified if c.kind is Kind.TEXT)
    if opening and opening.houses:
        basis = Provenance("stated", line.number, opening.dateline.raw)
        if len(opening.houses) == 1:
            found["agencies"] = basis
            return ("", *opening.houses)
        found.update(publisher=basis, agencies=basis)
        return opening.houses
    guessed = inferred_houses(classified)
    found.update({field: basis for field, (_, basis) in guessed.items()})
    names = {field: name for field, (name, _) in guessed.items()}
    agencies = (names["agencies"],) if "agencies" in names else ()
    return (names.get("publisher", ""), *agencies) if names else ()


def _notices(source: Source, event: str | None) -> list[Notice]:
    notices = []
    if not source.headline:
        notices.append(
            Notice(
                "no-headline", "The text has no headline; its page is named after its first words."
            )
        )
    if not (source.published or source.modified):
        notices.append(
            Notice("no-date", "The text states no date of publication, and none is made up.")
        )
    if not event:
        notices.append(Notice("no-event-date", "Nothing in the text dates the event to a day."))
    return notices
