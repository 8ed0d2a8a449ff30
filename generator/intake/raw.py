"""A raw article's text to an ``Article``: the steps of the intake in their fixed order."""

from dataclasses import replace

from generator.intake import fields, stamps
from generator.intake.classify import Kind, classify
from generator.intake.events import confirmed, event_date
from generator.intake.hints import broken_text
from generator.intake.lines import Line, lines, unwrap
from generator.intake.markup import visible
from generator.intake.quotes import Passage, quotes
from generator.intake.stamps import Opening
from generator.model.article import Article, Paragraph
from generator.model.source import Document, Dropped, Provenance, Source
from generator.problems import Problem


def parse(document: Document) -> tuple[Article | None, tuple[Problem, ...]]:
    """Read what a raw article says; a problem only where it holds no paragraph at all."""
    seen = visible(document.text, document.kind)
    found = lines(seen, document.text)
    classified = classify(found if document.kind == "html" else unwrap(found, seen))
    body = [c.line for c in classified if c.kind is Kind.TEXT]
    if not body:
        mend = "Paste the article's text below its headline, or delete the file."
        what = "No paragraph of an article was found."
        return None, (Problem(document.path, 1, "no-article", what, mend),)
    opening = stamps.opening(body[0].text)
    read = fields.fields(document, classified, opening)
    paragraphs = _paragraphs(body, opening)
    captions = tuple(stamps.caption(c.line) for c in classified if c.kind is Kind.CAPTION)
    event, basis = event_date(paragraphs, read.source.published or read.source.modified)
    provenance = dict(read.provenance)
    if event and basis:
        provenance["event_date"] = confirmed(event, basis, read.source.dateline, captions)
    source, published = _between(event, read.source)
    article = Article(
        id=document.id,
        path=document.path,
        kind="raw",
        digest=document.digest,
        source=source,
        title=source.headline,
        event_date=event,
        paragraphs=paragraphs,
        quotes=quotes(_passages(body, opening)),
        captions=captions,
        provenance=provenance | published,
        dropped=tuple(
            Dropped(c.line.number, c.line.text, c.why) for c in classified if c.kind is Kind.JUNK
        ),
        notices=(
            *document.notices,
            *read.notices,
            *fields.missing(source, event),
            *broken_text(paragraphs),
        ),
    )
    return article, ()


def _paragraphs(body: list[Line], opening: Opening | None) -> tuple[Paragraph, ...]:
    """Give the paragraphs, the first without the dateline that opens it."""
    cut = opening.length if opening else 0
    return tuple(
        Paragraph(line.text if i else line.text[cut:], line.number) for i, line in enumerate(body)
    )


def _passages(body: list[Line], opening: Opening | None) -> tuple[Passage, ...]:
    """Give the paragraphs as they stand in the input, the dateline left out."""
    cut = opening.length if opening else 0
    return tuple(
        Passage(number, line.start, line.raw, cut if number == 1 else 0)
        for number, line in enumerate(body, 1)
    )


def _between(event: str | None, source: Source) -> tuple[Source, dict[str, Provenance]]:
    """Infer when a text appeared that states only an update: from its event's day to that one."""
    if not event or source.published or not source.modified:
        return source, {}
    last = source.modified[:10]
    published = event if event == last else f"{event}/{last}"
    why = "not before the event, and not after the update that the text states"
    return replace(source, published=published), {"published": Provenance("inferred", why=why)}
