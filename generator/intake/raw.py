"""A raw article's text to an ``Article``: the steps of the intake in their fixed order."""

from collections.abc import Callable
from dataclasses import replace
from itertools import repeat

from generator.intake import captions as pictures
from generator.intake import dated_lines, hints, source_fields
from generator.intake.dated_lines import Opening
from generator.intake.event_day import confirmed, event_date
from generator.intake.line_kinds import Classified, Kind
from generator.intake.markup import visible
from generator.intake.paste.classify import classify
from generator.intake.quotes import Passage, quotes
from generator.intake.source_fields import Read
from generator.intake.text_lines import Line, lines, unwrap
from generator.model.article import Article, Paragraph
from generator.model.source import Document, Dropped, Provenance, Source
from generator.problems import Problem
from generator.text import language as languages
from generator.wording import gettext

Complete = Callable[[Read], Read]
"""What adds to the fields that the lines give."""

Sorted = tuple[tuple[Classified, ...], Complete, str | None]
"""The lines of a document with their kinds, what adds to their fields, the language if known."""


def parse(document: Document) -> tuple[Article | None, tuple[Problem, ...]]:
    """Read what a raw article says; a problem only where it holds no paragraph at all."""
    read = _page if document.kind == "html" else _text
    classified, complete, language = read(document)
    body = [c.line for c in classified if c.kind is Kind.TEXT]
    if not body:
        mend = "Paste the article's text below its headline, or delete the file."
        what = "No paragraph of an article was found."
        return None, (Problem(document.path, 1, "no-article", what, mend),)
    language = language or languages.language("\n".join(line.text for line in body))
    return _article(document, classified, body, complete, language), ()


def _text(document: Document) -> Sorted:
    """Read plain text or Markdown: its lines by form, company and place."""
    text = visible(document.text, document.kind)
    unwrapped = unwrap(lines(text, document.text), text)
    language = languages.language("\n".join(line.text for line in unwrapped))
    return classify(unwrapped, language), lambda read: read, language


def _page(document: Document) -> Sorted:
    """Read an HTML page."""
    from generator.intake.web.saved_page import read  # noqa: PLC0415 - pasted text needs none of it

    return *read(document.text), None


def _article(
    document: Document,
    classified: tuple[Classified, ...],
    body: list[Line],
    complete: Complete,
    language: str | None,
) -> Article:
    """Make an article of lines whose kinds are known."""
    opening = dated_lines.opening(body[0].text)
    read = complete(source_fields.fields(document, classified, opening, language))
    paragraphs, passages = _body(body, opening)
    captions = tuple(pictures.caption(c.line) for c in classified if c.kind is Kind.CAPTION)
    anchor = read.anchor or read.source.published or read.source.modified
    event, basis = event_date(paragraphs, anchor, language)
    provenance = dict(read.provenance)
    if event and basis:
        provenance["event_date"] = confirmed(event, basis, read.source.dateline, captions)
    source, published = _between(event, read.source)
    return Article(
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
        provenance=provenance | published,
        dropped=tuple(
            Dropped(c.line.number, c.line.text, gettext(c.why))
            for c in classified
            if c.kind is Kind.JUNK
        ),
        notices=(
            *document.notices,
            *read.notices,
            *source_fields.missing(source, event),
            *source_fields.disordered(read.source),
            *hints.broken_text(paragraphs),
        ),
    )


def _body(
    lines: list[Line], opening: Opening | None
) -> tuple[tuple[Paragraph, ...], tuple[Passage, ...]]:
    """Return the paragraphs, and as they stand in the input; a dateline that opens is left out."""
    cuts = [opening.length if opening else 0, *repeat(0, len(lines) - 1)]
    numbered = [*enumerate(zip(lines, cuts, strict=True), 1)]
    paragraphs = tuple(Paragraph(line.text[cut:], line.number) for _, (line, cut) in numbered)
    return paragraphs, tuple(Passage(n, ln.start, ln.raw, cut) for n, (ln, cut) in numbered)


def _between(event: str | None, source: Source) -> tuple[Source, dict[str, Provenance]]:
    """Infer when a text appeared that states only an update: from its event's day to that one."""
    if not event or source.published or not source.modified:
        return source, {}
    last = source.modified[:10]
    published = event if event == last else f"{event}/{last}"
    why = gettext("not before the event, and not after the update that the text states")
    return replace(source, published=published), {"published": Provenance("inferred", why=why)}
