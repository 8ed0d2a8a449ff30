"""The vocabulary made ready for finding all its names in a text in one pass."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from ahocorasick_rs import AhoCorasick, MatchKind

from generator.model.vocabulary import Vocabulary
from generator.text import normal
from generator.text.letters import is_unspaced


@dataclass(frozen=True, slots=True)
class Finder:
    """Finds words in a text; each spelling stands for an id, and the longest one counts."""

    spellings: tuple[str, ...]
    ids: tuple[str, ...]
    automaton: AhoCorasick

    def count(self, text: str) -> Counter[tuple[str, str]]:
        """Count each id and spelling found as whole words, in the order of the text."""
        found: Counter[tuple[str, str]] = Counter()
        for index, _, _ in self.spans(text):
            found[self.ids[index], self.spellings[index]] += 1
        return found

    def spans(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Return the places of all spellings found as whole words: index, start and end."""
        for index, start, end in self.automaton.find_matches_as_indexes(text):
            if _is_word(text, start, end):
                yield index, start, end


def finder(pairs: Iterable[tuple[str, str]]) -> Finder:
    """Make a finder of spellings and their ids; the first to claim a spelling has it."""
    table = {spelling: id_ for spelling, id_ in reversed([*pairs]) if spelling.strip()}
    spellings = tuple(sorted(table))
    automaton = AhoCorasick(spellings, matchkind=MatchKind.LeftmostLongest)
    return Finder(spellings, tuple(table[s] for s in spellings), automaton)


def _is_word(text: str, start: int, end: int) -> bool:
    """Return whether a match is not part of a longer word; ``Xi'an`` does not name ``Xi``."""
    before, after = text[start - 1 : start], text[end : end + 2]
    if _joins(before, text[start]) or _joins(after[:1], text[end - 1]):
        return False
    return not (after[:1] == "'" and after[1:].isalpha() and after[1:] != "s")


def _joins(beside: str, edge: str) -> bool:
    """Return whether two characters are of one word; scripts without spaces have no word's edge."""
    return beside.isalnum() and edge.isalnum() and not (is_unspaced(edge) or is_unspaced(beside))


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A vocabulary and its finders; ``names`` gives ids with their kind: ``people/ada-quill``.

    ``bearers`` gives the id for a kind and a folded name, ``weights`` the weight of a topic's term,
    ``forms`` a phrase's variant as it is written, for its id and its folded form.
    """

    vocabulary: Vocabulary
    names: Finder
    phrases: Finder
    terms: Finder
    bearers: Mapping[tuple[str, str], str] = field(default_factory=dict)
    weights: Mapping[tuple[str, str], float] = field(default_factory=dict)
    forms: Mapping[tuple[str, str], str] = field(default_factory=dict)

    @property
    def looks_for(self) -> bool:
        """Return whether there is anything to look for in a text; not so outside a project."""
        return any(f.spellings for f in (self.names, self.phrases, self.terms))

    def bearer(self, kind: str, name: str) -> str | None:
        """Return the id of the entry of a kind that bears a name; its article does not count."""
        return self.bearers.get((kind, _bare(name)))


NAMED = ("people", "organisations", "places")
"""Kinds whose names are looked for together, so that the longest name wins over all of them."""


def lexicon(vocabulary: Vocabulary) -> Lexicon:
    """Make the finders of a vocabulary."""
    return Lexicon(
        vocabulary,
        names=finder(
            (sought(spelling), f"{kind}/{entry.id}")
            for kind in NAMED
            for entry in vocabulary.kind(kind).values()
            for spelling in entry.spellings
        ),
        phrases=finder(
            (normal.fold(v), e.id) for e in vocabulary.phrases.values() for v in e.variants
        ),
        terms=finder(
            (normal.fold(t.term), e.id) for e in vocabulary.topics.values() for t in e.terms
        ),
        bearers={
            (kind, _bare(spelling)): entry.id
            for kind in (*NAMED, "publishers")
            for entry in reversed([*vocabulary.kind(kind).values()])
            for spelling in entry.spellings
        },
        weights={
            (e.id, normal.fold(t.term)): t.weight
            for e in vocabulary.topics.values()
            for t in e.terms
        },
        forms={(e.id, normal.fold(v)): v for e in vocabulary.phrases.values() for v in e.variants},
    )


def _bare(name: str) -> str:
    return normal.fold(name).removeprefix("the ")


def sought(spelling: str) -> str:
    """Return the form of a name that is looked for: capitals count, a leading article does not."""
    return as_read(spelling).removeprefix("the ").removeprefix("The ")


def as_read(text: str) -> str:
    """Return a text in the form in which names are looked for."""
    return normal.alike(normal.spaces(text))
