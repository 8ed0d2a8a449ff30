"""The claims of a draft: pointers to the paragraphs that an editor writes of."""

from collections.abc import Iterable

from generator.annotate.lexicon import Lexicon
from generator.annotate.names import name_to_id
from generator.check.check import MOST_WORDS
from generator.dates import spans
from generator.desk.lines import evidence, line, scalar
from generator.forms.todos import MARK
from generator.model.article import Article, Figure, Quote
from generator.model.briefing import Annotated
from generator.model.source import Provenance
from generator.text import normal

MOST_POINTS = 5
"""Paragraphs without another claim that a draft points to."""

SAID = frozenset(("direct", "phrase"))
"""Kinds of quotation that are a speaker's own words."""


def event(found: Annotated) -> list[str]:
    """Write the main event, with its date where the text settles it."""
    article = found.article
    basis = article.provenance.get("event_date")
    paragraph = found.events[0].evidence.paragraph if found.events else 1
    return [
        line("- what", MARK, "the main event, in your words", 2),
        *_date(article, basis),
        line("place", MARK, _choice("an id of a place, or null", found.places), 4),
        line("kind", MARK, "meeting, visit, message, interview, signing, summit or other", 4),
        line("people", MARK, _choice("ids of those who took part, or []", found.people), 4),
        evidence(paragraph, _day(basis.text) if basis and basis.text else MARK),
    ]


def _date(article: Article, basis: Provenance | None) -> list[str]:
    if not basis or not article.event_date:
        return [line("date", MARK, "not settled by the text: an EDTF date or null", 4)]
    return [
        line("date", article.event_date, f"source line {basis.line}", 4),
        line("basis", basis.basis, "", 4),
        *([line("why", basis.why, "", 4)] if basis.why else []),
    ]


def _choice(asked: str, ids: tuple[str, ...]) -> str:
    return f"{asked}; named: {', '.join(ids[:CHOICES])}" if ids else asked


CHOICES = 4
"""Ids that are offered for one key."""


def _day(text: str) -> str:
    """Give the words of a date in the words that stand from it on."""
    found = spans.find(text)
    words = text[: found[0].end] if found else text
    return words if normal.count_words(words) <= MOST_WORDS else MARK


def claims(found: Annotated, lexicon: Lexicon) -> list[str]:
    """Write points, statements and figures, in the order of the keys of a record."""
    article = found.article
    said = _speeches(article)
    figures = telling(found.figures)
    taken = {paragraph for paragraph, _ in said} | {f.evidence.paragraph for f in figures}
    numbers = range(1, len(article.paragraphs) + 1)
    free = [n for n in numbers if n not in taken] or [1]
    points = [_point(n, article) for n in free[:MOST_POINTS]]
    statements = [_statement(*key, quotes, article, lexicon) for key, quotes in said.items()]
    return [
        *_block("points", "text", "a claim of the paragraph, in your words", points),
        *_block("statements", "text", "what was said, in your words", statements),
        *_block("figures", "what", "what is counted", [_figure(f, article) for f in figures]),
    ]


def _block(key: str, asked: str, hint: str, items: list[list[str]]) -> list[str]:
    """Write the claims of one kind; the first says what is asked for."""
    rows = [row for item in items for row in item]
    first = next((i for i, row in enumerate(rows) if row.endswith(f"{asked}: {MARK}")), None)
    if first is not None:
        rows[first] += f"  # {hint}"
    return [f"{key}:", *rows] if rows else [f"{key}: []"]


def _point(number: int, article: Article) -> list[str]:
    return [line("- text", MARK, "", 2), _evidence(number, MARK, article)]


def _evidence(number: int, words: str, article: Article) -> str:
    return evidence(number, words, f"source line {article.paragraphs[number - 1].line}")


def _speeches(article: Article) -> dict[tuple[int, str], list[Quote]]:
    """Give the attributed quotations by paragraph and speaker."""
    found: dict[tuple[int, str], list[Quote]] = {}
    for quote in article.quotes:
        if quote.speaker and quote.kind in SAID:
            found.setdefault((quote.paragraph, quote.speaker), []).append(quote)
    return found


def _statement(
    number: int, speaker: str, quotes: list[Quote], article: Article, lexicon: Lexicon
) -> list[str]:
    """Write a statement; the words of a short quoted phrase are its evidence."""
    id_ = name_to_id(speaker, lexicon, "people", "organisations")
    short = [q.text for q in quotes if q.kind == "phrase"]
    words = short[0].rstrip(",.") if short else ""
    fits = 0 < normal.count_words(words) <= MOST_WORDS
    remark = "" if id_ else f"“{speaker}” is not in the vocabulary"
    return [
        line("- speaker", id_ or MARK, remark, 2),
        line("text", MARK, "", 4),
        _evidence(number, words if fits else MARK, article),
    ]


def telling(figures: Iterable[Figure]) -> list[Figure]:
    """Give each figure of a paragraph once, without the “two sides” of any report."""
    found = {
        (f.evidence.paragraph, f.value, f.unit): f
        for f in figures
        if f.text and (f.value >= _FEW or f.text[:1].isdigit())
    }
    return [*found.values()]


_FEW = 3
"""From here on a number in words counts something."""


def _figure(figure: Figure, article: Article) -> list[str]:
    return [
        line("- what", MARK, "", 2),
        f"    value: {scalar(figure.value)}",
        line("unit", figure.unit, "", 4),
        line("qualifier", figure.qualifier, "", 4),
        _evidence(figure.evidence.paragraph, figure.text or MARK, article),
    ]
