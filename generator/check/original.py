"""A source document made ready for holding claims against it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial as given

from generator.annotate.lexicon import Lexicon
from generator.annotate.mentions import name_to_id
from generator.check.words import WORDS
from generator.dates import edtf, partial, relative
from generator.dates.partial import Partial
from generator.intake.speech.floor import Turn, floor
from generator.model.article import Article, Evidence
from generator.text import letters, normal
from generator.text.numbers import Number, numbers

AROUND = 3
"""Sentences before and after one in which what it speaks of may be named."""

OPENING = 2
"""Sentences that name what the whole text is about."""

_DASH = re.compile(r"\w+(?: – \w+)+")

_OF_THINGS = WORDS["of-things"]
"""Verbs of saying that are done without a word, too."""


def holds(text: str, words: str) -> bool:
    """Return whether whole words stand in a text; both in plain marks."""
    return not words or any(True for _ in places(text, words))


def places(text: str, words: str) -> Iterator[tuple[int, int]]:
    """Return where whole words stand in a text."""
    start = text.find(words)
    while words and start >= 0:
        end = start + len(words)
        if letters.is_whole(text, start, end):
            yield start, end
        start = text.find(words, start + 1)


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the source: its text in plain marks, and the numbers and names in it.

    Names are ids with their kind, such as ``people/ada-quill``.
    """

    text: str
    numbers: tuple[Number, ...]
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a paragraph, and who speaks or acts in it: an id, or a name no entry bears."""

    paragraph: int
    part: Part
    speaker: str | None


@dataclass(frozen=True, slots=True)
class Original:
    """What a source says: by paragraph, as a whole, and of which days.

    ``days`` are those that its text names, ``stamps`` those of its publication and update.
    """

    article: Article
    headline: Part
    dateline: Part
    paragraphs: tuple[Part, ...]
    whole: Part
    days: tuple[Partial, ...]
    stamps: tuple[Partial, ...]
    sentences: tuple[Sentence, ...]

    def paragraph(self, number: int) -> Part | None:
        """Return a paragraph by its number, counted from 1."""
        return self.paragraphs[number - 1] if 1 <= number <= len(self.paragraphs) else None

    def where(self, evidence: Evidence) -> tuple[int, ...]:
        """Return the sentences in which a fragment stands, or else those of its paragraph."""
        words = normal.plain(evidence.words or "")
        here = [i for i, s in enumerate(self.sentences) if s.paragraph == evidence.paragraph]
        return tuple(i for i in here if holds(self.sentences[i].part.text, words)) or tuple(here)

    def about(self, evidence: Evidence) -> tuple[Part, ...]:
        """Return what a claim is about: the sentence of its fragment, headline and opening."""
        return (self.headline, *self._parts((*range(OPENING), *self.where(evidence))))

    def near(self, evidence: Evidence) -> tuple[Part, ...]:
        """Return what a fragment’s reader has in mind: its surroundings, headline and opening."""
        at = self.where(evidence) or (0,)
        around = range(max(0, at[0] - AROUND), at[-1] + AROUND + 1)
        return (self.headline, *self._parts((*range(OPENING), *around)))

    def _parts(self, numbers: Iterable[int]) -> Iterator[Part]:
        return (self.sentences[n].part for n in dict.fromkeys(numbers) if n < len(self.sentences))


def original(article: Article, lexicon: Lexicon) -> Original:
    """Read a source article for checking; every word of it counts, captions and stamps too."""
    source = article.source
    words = [source.headline, source.subtitle, *source.authors]
    words += [source.dateline.raw] if source.dateline else []
    words += [p.text for p in article.paragraphs]
    words += [c.raw for c in article.captions] + [d.text for d in article.dropped]
    opening = [text for text in (source.headline, source.subtitle) if text]
    texts = [normal.plain(text) for text in words if text]
    part = given(_part, lexicon=lexicon, language=source.language)
    stamps = [v for v in (source.published, source.modified) if v]
    return Original(
        article,
        part("\n".join(opening)),
        part(source.dateline.raw if source.dateline else ""),
        tuple(part(p.text) for p in article.paragraphs),
        part("\n".join((*texts, *_stamped(article)))),
        tuple(_days(article, texts)),
        tuple(day for stamp in stamps for day in partial.of(stamp)),
        tuple(
            Sentence(h.paragraph, part(_as_set(h, article)), speaker(h, lexicon))
            for h in floor(article.paragraphs, article.quotes)
        ),
    )


def _as_set(held: Turn, article: Article) -> str:
    """Return the words of a sentence with the dashes between names as its paragraph sets them."""
    whole = article.paragraphs[held.paragraph - 1].text

    def tight(match: re.Match[str]) -> str:
        joined = match[0].replace(" ", "")
        return joined if joined in whole else match[0]

    return _DASH.sub(tight, held.text)


def _stamped(article: Article) -> Iterable[str]:
    """Return the words of the stamps, with their times."""
    known = (article.provenance.get(field) for field in ("published", "modified"))
    return [normal.plain(k.text) for k in known if k and k.text]


def _part(text: str, lexicon: Lexicon, language: str | None) -> Part:
    plain = normal.plain(text)
    named = frozenset(id_ for id_, _ in lexicon.names.count(plain))
    return Part(plain, numbers(plain, language), named)


def speaker(held: Turn, lexicon: Lexicon) -> str | None:
    """Return who speaks as an id; “his office” is the one body that the vocabulary knows as such.

    A body or a thing that does what things do as well, “offers” or “shows”, says nothing by it.
    """
    if held.speaker:
        person = name_to_id(held.speaker, lexicon, "people")
        if not person and held.verb in _OF_THINGS and _is_thing(held.speaker, lexicon):
            return None
        return person or name_to_id(held.speaker, lexicon, "organisations") or held.speaker
    owner, _, body = (held.mention or "").partition(" ")
    if owner.lower() not in {"his", "her", "its", "their"} or not body:
        return None
    bodies = lexicon.vocabulary.organisations.values()
    ids = [o.id for o in bodies if any(s.endswith(f"s {body}") for s in o.spellings)]
    return ids[0] if len(ids) == 1 else None


def _is_thing(name: str, lexicon: Lexicon) -> bool:
    return " " not in name or bool(name_to_id(name, lexicon, "organisations", "places"))


def _days(article: Article, texts: Iterable[str]) -> Iterable[Partial]:
    """Return every day the source names: in so many words, or by a weekday near its own date."""
    source = article.source
    for text in texts:
        yield from partial.partials(text, source.language)
    if article.event_date:
        yield from partial.of(article.event_date)
    stamp = edtf.parse(source.published or source.modified or "")
    if stamp:
        for text in texts:
            yield from _weekdays(text, stamp.latest)


def _weekdays(text: str, stamp: date) -> Iterable[Partial]:
    for mention in relative.find(text):
        if day := relative.resolve(mention, stamp):
            yield Partial(day.year, day.month, day.day)
