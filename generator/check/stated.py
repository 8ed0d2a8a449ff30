"""Whether what a record gives as stated in its source stands there."""

from collections.abc import Iterator

from generator.annotate.lexicon import Lexicon
from generator.annotate.mentions import name_to_id
from generator.check.days import unfounded
from generator.check.original import Original, holds
from generator.check.wrong import Wrong
from generator.model.article import Article
from generator.text import normal

_TEXTS = ("headline", "subtitle")
_DATES = ("published", "modified")


def stated(article: Article, source: Original, lexicon: Lexicon) -> Iterator[Wrong]:
    """Find values of the source block, and of those inferred, that the source does not give."""
    ours, theirs = article.source, source.article.source
    texts = [(field, getattr(ours, field)) for field in _TEXTS]
    texts += [("authors", name) for name in ours.authors]
    texts += [("dateline", ours.dateline.raw)] if ours.dateline else []
    for field, text in texts:
        if text and not _stands(normal.plain(text), source):
            what = f"“{text}” does not stand in the source."
            yield Wrong(("source", field), "stated", what, "Copy it exactly, or leave it out.")
    for field in _DATES:
        yield from _date(field, article, source)
    if ours.language and theirs.language and ours.language != theirs.language:
        what = f"The source is written in “{theirs.language}”."
        yield Wrong(("source", "language"), "stated", what, "Write that.")
    yield from _houses(article, source, lexicon)


def _stands(text: str, source: Original) -> bool:
    """Return whether words stand in a source; a headline may go on over its next line."""
    article = source.article
    lines = [(d.line, d.text) for d in article.dropped]
    lines += [(p.line, p.text) for p in article.paragraphs[:1]]
    for field in _TEXTS:
        known, value = article.provenance.get(field), getattr(article.source, field)
        lines += [(known.line, value)] if known and known.line and value else []
    running = " ".join(normal.plain(words) for _, words in sorted(lines))
    return holds(source.whole.text, text) or holds(running, text)


def _date(field: str, article: Article, source: Original) -> Iterator[Wrong]:
    value, known = getattr(article.source, field), article.provenance.get(field)
    if not value or not known:
        return
    if known.basis != "stated":
        for what, mend in unfounded(value, known.why or "", source, stamps=True):
            yield Wrong((known.basis, field, "value"), "date", what, mend)
        return
    theirs = source.article.provenance.get(field)
    read = getattr(source.article.source, field)
    if read != value or not theirs or theirs.basis != "stated":
        what = f"The source states {read or 'no such date'}."
        yield Wrong(("source", field), "stated", what, "Write that, or give your reason apart.")


def _houses(article: Article, source: Original, lexicon: Lexicon) -> Iterator[Wrong]:
    """Compare the publisher and agencies that the record calls stated."""
    theirs = source.article.source
    houses: list[tuple[str, str | None, tuple[str | None, ...]]] = [
        ("publisher", article.source.publisher, (theirs.publisher,))
    ]
    houses += [("agencies", agency, theirs.agencies) for agency in article.source.agencies]
    for field, id_, names in houses:
        known = article.provenance.get(field)
        read = {name_to_id(name, lexicon, "publishers") for name in names}
        if id_ and known and known.basis == "stated" and id_ not in read:
            what = f"The source does not state {lexicon.vocabulary.publishers[id_].name}."
            yield Wrong(("source", field), "stated", what, "Give it as inferred, with the reason.")
