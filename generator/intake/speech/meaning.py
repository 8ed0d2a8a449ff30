"""Whom the words mean that stand for a speaker: a name, an office, a pronoun."""

from collections.abc import Iterator

from generator.english import grammar, names, saying
from generator.english.offices import MEANT
from generator.intake.speech import openings, people, subjects
from generator.intake.speech.narrative import QUOTED, Prose
from generator.intake.speech.people import Cast
from generator.intake.speech.subjects import Span
from generator.intake.speech.voice import Voice

_JOINTS = names.JOINS | {"of", "and", "for", "the", "&"}
_ARTICLES = frozenset(("the", "a", "an", "his", "her", "their", "our", "my"))
_THINGS = frozenset(("the", "der", "die", "das"))
"""Articles, after which a single unknown word is no person's name."""
_LEADING = grammar.ROLES | _ARTICLES
_ACTS = saying.OWN - {"quoted", "cited"}
_UNSETTLED = ""
"""Somebody of whom the text says no full name."""
_BACK = 8
"""Paragraphs, sentences of each and people in those, among whom a pronoun's person is."""


class Meaning:
    """Whom a mention means in one article: its cast, and who was spoken of where."""

    def __init__(self, text: list[Prose], known: Cast) -> None:
        """Take the article's paragraphs and its cast."""
        self._text = text
        self._known = known
        self._index = {prose.number: i for i, prose in enumerate(text)}
        self._sexes = {person.name: person.sex for person in known.people}
        self._spoken: dict[tuple[int, int], list[tuple[int, str]]] = {}
        self._bearers: dict[tuple[str, ...], str | None] = {}

    def speaker(self, voice: Voice) -> str | None:
        """Return the full name that a mention means; nothing where the text does not settle it."""
        words = voice.prose.names(voice.span)
        if len(words) == 1 and words[0].lower() in saying.HE | saying.SHE:
            return self._pronoun(words[0].lower(), voice.prose, voice.span[0])
        return self._bearer(words)

    def is_person(self, voice: Voice) -> bool:
        """Return whether the words are a pronoun, or name somebody the article knows."""
        words = voice.prose.names(voice.span)
        if len(words) == 1 and words[0] in saying.SUBJECTS:
            return words[0].lower() in saying.HE | saying.SHE or words[0] == "I"
        return bool(voice.cue) or self._named(words) in self._sexes

    def _bearer(self, words: list[str]) -> str | None:
        """Return whom a name or an office means; looked up once, however often the text has it."""
        key = tuple(words)
        if key not in self._bearers:
            self._bearers[key] = self._named(words) or self._office(words)
        return self._bearers[key]

    def _named(self, mention: list[str]) -> str | None:
        """Return the full name that a mention by name means; nothing where it names nobody."""
        thing = mention[:1] and mention[0].lower() in _THINGS
        mention = self._without_place(_bare_name(mention))
        name, _ = names.split(mention)
        if not name or name[0] in saying.SUBJECTS or name[0] in names.NO_NAME:
            return None
        if mention[-1] in names.HOUSES:
            return " ".join(mention)
        known = people.by_name(mention, self._known)
        if not known and thing and len(name) == 1:
            return name[0] if names.is_organisation(name[0]) else None
        return known or self._as_it_stands(name)

    def _as_it_stands(self, name: list[str]) -> str | None:
        """Return a name that the cast does not hold, if it is one house's or one person's."""
        whole = " ".join(name)
        heading = len(name) > 2 and whole.isupper()  # noqa: PLR2004 - a name has fewer
        if names.is_organisation(whole) and not heading:
            return whole
        nobody = "and" in name or (len(name) == 1 and not self._is_somebody(name[0]))
        return None if heading or nobody else whole

    def _without_place(self, words: list[str]) -> list[str]:
        """Leave out what follows a person's name: “Ida Lund of Norhaven”, “Lund for Northwire”."""
        cut = next((i for i, w in enumerate(words) if i and w in {"of", "for"}), 0)
        if not cut:
            return words
        head = words[:cut]
        name, titles = names.split(head)
        person = len(name) > 1 and not names.is_organisation(" ".join(head))
        known = name and (titles or people.by_name(head, self._known))
        return head if person or known else words

    def _is_somebody(self, word: str) -> bool:
        """Return whether a single name may stand for its bearer, named no fuller."""
        return not (self._known.by_word.get(word) or word.endswith("s") or names.is_side(word))

    def _office(self, words: list[str]) -> str | None:
        """Read “the Skerrian leader”, “the president of Skerria”."""
        if not words or words[0].lower() not in {"the", "his", "her"}:
            return None
        rest = words[1:]
        country = rest[0] if rest and grammar.is_upper(rest[0]) else ""
        rest = rest[1:] if country else rest
        office = " ".join(rest).lower()
        cut = rest.index("of") if "of" in rest[1:] else 0
        if cut and office not in MEANT:
            office = " ".join(rest[:cut]).lower()
            country = next((w for w in rest[cut + 1 :] if grammar.is_upper(w)), "")
        if office not in MEANT:
            return None
        return people.by_office(office, country, self._known) or None

    def _pronoun(self, word: str, prose: Prose, at: int) -> str | None:
        """Return the person last spoken of before a pronoun, of the sex that it tells.

        Somebody without a full name who stands nearer leaves the question open.
        """
        other = "f" if word in saying.HE else "m"
        index = self._index[prose.number]
        for back in range(index, max(-1, index - _BACK), -1):
            here = self._text[back]
            last = len(here.words) if back < index else at
            for start, end in here.sentences(last, _BACK):
                for place, name in self._subjects(back, start, end):
                    if place < last and self._sexes.get(name) != other:
                        return name or None
        return None

    def _subjects(self, index: int, start: int, end: int) -> list[tuple[int, str]]:
        """Return the people who do something in a sentence, the last first, each with its place."""
        key = (index, start)
        if key not in self._spoken:
            prose = self._text[index]
            actors = {
                span[0]: name
                for span, speaks in _acting(prose, start, end)
                if (name := self._person(prose.names(span), speaks=speaks)) is not None
            }
            self._spoken[key] = sorted(actors.items(), reverse=True)[:_BACK]
        return self._spoken[key]

    def _person(self, words: list[str], *, speaks: bool) -> str | None:
        """Return the cast's name for a subject; nothing where it is no single person.

        A single word with a capital letter may be any word that begins a sentence.
        """
        if len(words) == 1 and words[0] in saying.SUBJECTS:
            return None
        name = self._bearer(words)
        if name in self._sexes:
            return name
        if name and (speaks or len(words) > 1):
            return None if names.is_organisation(name) else _UNSETTLED
        return _UNSETTLED if {*words} & grammar.PERSONS else None


def _bare_name(words: list[str]) -> list[str]:
    """Return the words of a name without the role in small letters before it; none if none."""
    small = [i for i, w in enumerate(words) if not grammar.is_upper(w) and w not in _JOINTS]
    last = small[-1] if small else -1
    rest = words[last + 1 :]
    if last >= 0 and words[last] not in _LEADING and not names.split(rest)[1]:
        return []
    while rest and rest[0] in {"the", "The", "A", "An", "That", "His", "Her"}:
        rest = rest[1:]
    return [] if rest and rest[0] in _JOINTS else _owned(rest)


def _owned(words: list[str]) -> list[str]:
    """Return the name alone where another stands before it as its owner: “Northwire’s Ida Lund”."""
    owner = next((i for i, w in enumerate(words[:-1]) if w.endswith(("’s", "'s"))), -1)
    if owner < 0:
        return words
    rest = words[owner + 1 :]
    if len(rest) > 1 and not names.is_organisation(" ".join(rest)):
        return rest
    return words if names.is_organisation(" ".join(words)) else []


def _acting(prose: Prose, start: int, end: int) -> Iterator[tuple[Span, bool]]:
    """Return the subject of a sentence and, marked so, those of its verbs of saying."""
    if span := openings.of_sentence(prose, start, end):
        yield span, False
    for cue, word in enumerate(prose.bare[start:end], start):
        if word in _ACTS:
            span = subjects.before(prose, cue, start)
            before = prose.words[cue - 1] if cue > start else ""
            if span is None and (before == QUOTED or before.endswith(",")):
                span = openings.after(prose, cue + 1, end)
            if span:
                yield span, True
