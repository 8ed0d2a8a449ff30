"""Whatever the intake is given, it raises nothing, makes nothing up and loses nothing.

``INTAKE_FUZZ`` says how many articles are tried; ``make fuzz`` tries ten thousand.
"""

import os
import re
import unicodedata
from collections import Counter
from dataclasses import FrozenInstanceError
from html import unescape

import pytest
from hypothesis import example, given, settings

from generator.intake import markup, raw
from generator.intake.documents import document
from generator.intake.line_kinds import Classified, Kind
from generator.model.article import Article
from generator.model.source import Document, Provenance
from generator.text import normal
from tests import articles

TRIED = int(os.environ.get("INTAKE_FUZZ", "120"))
few = settings(max_examples=max(20, TRIED // 20))
many = settings(max_examples=TRIED)

_LINE_END = re.compile(r"\r\n|\r|\n")
_START = 12
"""Characters of a value that its line must hold; a line may be only the first of several."""


def read(kind: str, text: str) -> tuple[Document, Article] | None:
    """Read an article; null where the input is none, which is an answer too."""
    found = document(text.encode(), "seeds/a.txt", "a", kind)  # type: ignore[arg-type]
    if not isinstance(found, Document) or found.kind == "record":
        return None
    article, problems = raw.parse(found)
    assert (article is None) == bool(problems)
    return (found, article) if article else None


def bare(text: str) -> str:
    """Return a text without spaces, what is invisible, and the hyphens that part words."""
    return "".join(normal.spaces(text).replace("-", "").split())


def holds(found: Document, value: str) -> bool:
    """Return whether a document says a value; in HTML, tags may stand between its characters."""
    if found.kind != "html":
        return bare(value) in bare(markup.visible(found.text, found.kind))
    rest = iter(bare(unescape(found.text)).casefold())
    return all(character in rest for character in bare(value).casefold())


def line(found: Document, number: int) -> str:
    return bare(markup.visible(_LINE_END.split(found.text)[number - 1], found.kind))


CAPTION_ALONE = (
    "<figure><figcaption>The ferry sailed again from the quay and came back on time.<p>A"
)
QUOTED_BESIDE_A_DAY = (
    "2031年3月01日Ferry “Tern” returns to Norhaven March 12, 2031 The ferry left the harbour"
    " for the first time on Wednesday, the Isles Ferry Authority said."
)
ITEM_AFTER_A_RETURN = (
    "\nThe quay of Norhaven was closed on Wednesday after 323 days, Ann Lee said.\r* quay\n"
)
DAY_IN_A_WRAPPED_LINE = """ and a
man who wanted THE LANTERN          THURSDAY, JANUARY 27, 2033          PAGE 7

The library has 90,000 books and room for half of
them. The rest have been kept in the cellar of the
fish market, where, librarians say, they have taken
year, and the rest when the books have been aired.
"""
STOP_IN_A_NAME = "The ferry came.\n“The ferry sails on time,” said Mayor Ann Lee.it sailed.\n"


@many
@example(("html", CAPTION_ALONE))
@example(("text", QUOTED_BESIDE_A_DAY))
@example(("html", "<h1>\x7f</h1><p>The quay — it sailed.</p>"))
@given(articles.articles)
def test_every_value_stands_in_the_input(sample: tuple[str, str]) -> None:
    if not (both := read(*sample)):
        return
    found, article = both
    source = article.source
    said = [
        source.headline,
        source.subtitle,
        *source.authors,
        *(p.text for p in article.paragraphs),
    ]
    said += [c.raw for c in article.captions] + [d.text for d in article.dropped]
    said += [source.dateline.raw] if source.dateline else []
    said += [p.text for p in article.provenance.values() if p.basis == "stated"]
    assert [value for value in said if value and not holds(found, value)] == []


@many
@example(("text", STOP_IN_A_NAME))
@given(articles.articles)
def test_a_quotation_stands_where_it_says(sample: tuple[str, str]) -> None:
    if not (both := read(*sample)):
        return
    found, article = both
    for quote in article.quotes:
        cut = found.text[quote.start : quote.end]
        assert 0 <= quote.start < quote.end <= len(found.text)
        assert 1 <= quote.paragraph <= len(article.paragraphs)
        if found.kind != "html":
            assert bare(quote.text) in bare(markup.visible(cut, found.kind))
        for who in (quote.speaker, quote.speaker_mention):
            assert who is None or holds(found, who)


@many
@example(("markdown", ITEM_AFTER_A_RETURN))
@given(articles.articles)
def test_a_line_number_points_at_the_words(sample: tuple[str, str]) -> None:
    if not (both := read(*sample)) or both[0].kind == "html":
        return
    found, article = both
    said = [(p.line, p.text) for p in article.paragraphs]
    said += [(d.line, d.text) for d in article.dropped]
    known = article.provenance.values()
    said += [(p.line, p.text) for p in known if p.basis == "stated" and p.line and p.text]
    assert [(n, text) for n, text in said if not begins(bare(text), line(found, n))] == []


def begins(text: str, on: str) -> bool:
    """Return whether a text begins on a line, or does so at its end and goes on on the next."""
    return text[:_START] in on or any(on.endswith(text[:n]) for n in range(1, _START))


def digits(text: str) -> str:
    return "".join(str(d) if (d := unicodedata.digit(c, None)) is not None else c for c in text)


@many
@example(("text", DAY_IN_A_WRAPPED_LINE))
@given(articles.articles)
def test_a_stated_date_has_its_digits_on_its_line(sample: tuple[str, str]) -> None:
    if not (both := read(*sample)) or both[0].kind == "html":
        return
    found, article = both
    source = article.source
    for field in ("published", "modified"):
        value, basis = getattr(source, field), article.provenance.get(field)
        assert (value is None) == (basis is None)
        if value and basis and basis.basis == "stated":
            assert basis.line
            said = digits(line(found, basis.line))
            assert value[2:4] in said
            assert len(value) < 10 or str(int(value[8:10])) in said


FIELDS = {"headline": "title", "subtitle": "subtitle", "published": "published"} | {
    name: name for name in ("modified", "authors", "publisher", "agencies", "dateline", "language")
}


@many
@given(articles.articles)
def test_every_value_tells_how_it_is_known(sample: tuple[str, str]) -> None:
    if not (both := read(*sample)):
        return
    _, article = both
    given_ = {key for name, key in FIELDS.items() if getattr(article.source, name)}
    given_ |= {"event_date"} if article.event_date else set()
    assert given_ - article.provenance.keys() == set()
    for basis in article.provenance.values():
        assert is_told(basis)


def is_told(basis: Provenance) -> bool:
    """Return whether a basis gives the words of the source, or else a reason."""
    return bool(basis.text if basis.basis == "stated" else basis.why)


@many
@given(articles.articles)
def test_no_line_is_lost(sample: tuple[str, str]) -> None:
    if not (both := read(*sample)) or both[0].kind == "html":
        return
    found, article = both
    classified, *_ = raw._text(found)  # noqa: SLF001 - what each line is stands nowhere else
    seen = Counter(bare(markup.visible(found.text, found.kind)))
    assert seen == Counter("".join(bare(c.line.text) for c in classified))
    assert [c for c in classified if not is_kept(c, article)] == []


def is_kept(item: Classified, article: Article) -> bool:
    """Return whether a line is found again: as a value, or left out with a reason."""
    text, number = item.line.text, item.line.number
    source = article.source
    if item.kind is Kind.JUNK:
        return any((d.line, d.text) == (number, text) and d.reason for d in article.dropped)
    if item.kind is Kind.TEXT:
        return any(p.line == number and text.endswith(p.text) for p in article.paragraphs)
    if item.kind is Kind.CAPTION:
        return any(c.raw == text for c in article.captions)
    if item.kind in {Kind.HEADLINE, Kind.STANDFIRST}:
        return text in {source.headline, source.subtitle}
    return item.kind in {Kind.STAMP, Kind.BYLINE}


@few
@given(articles.articles)
def test_the_same_input_gives_the_same_answer(sample: tuple[str, str]) -> None:
    one, other = read(*sample), read(*sample)
    assert one == other
    if one:
        with pytest.raises(FrozenInstanceError):
            one[1].title = ""  # type: ignore[misc]


@few
@given(articles.repeated)
def test_ten_thousand_of_one_thing_are_read(text: str) -> None:
    for kind in ("text", "markdown", "html"):
        both = read(kind, text)
        assert both is None or both[1].paragraphs
