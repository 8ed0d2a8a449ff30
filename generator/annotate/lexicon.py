"""The vocabulary made ready for finding all its names in a text in one pass."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.model.vocabulary import Vocabulary
from generator.text import letters, normal
from generator.text.finder import Finder, automaton


@dataclass(frozen=True, slots=True)
class Names(Finder):
    """Finds names in a text, each of which stands for an id."""

    ids: tuple[str, ...] = ()

    def count(self, text: str) -> Counter[tuple[str, str]]:
        """Count each id and spelling in a text, in its order."""
        return Counter((self.ids[index], self.spellings[index]) for index, _, _ in self.spans(text))

    def _ends(self, text: str, index: int, end: int) -> bool:  # noqa: ARG002 - all names are alike
        """Return whether a name ends at a place; ``Xi'an`` does not name ``Xi``."""
        mark, after = text[end : end + 1], text[end + 1 : end + 2]
        is_inside = mark == "'" and after.isalpha() and after != "s"
        return letters.ends(text, end) and not is_inside


NAMED = ("people", "organisations", "places")
"""Kinds whose names are looked for together, so that the longest name wins over all of them."""


def names(pairs: Iterable[tuple[str, str]]) -> Names:
    """Make a finder of spellings and their ids; the first to claim a spelling has it."""
    table = {spelling: id_ for spelling, id_ in reversed([*pairs]) if spelling.strip()}
    spellings = tuple(sorted(table))
    return Names(spellings, automaton(spellings), ids=tuple(table[s] for s in spellings))


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A vocabulary and its finders; ``names`` gives ids with their kind: ``people/ada-quill``.

    ``bearers`` gives the id for a kind and a folded name, ``weights`` the weight of a topic's term,
    ``forms`` a phrase's variant as it is written, for its id and its folded form.
    """

    vocabulary: Vocabulary
    names: Names
    phrases: Names
    terms: Names
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


def lexicon(vocabulary: Vocabulary) -> Lexicon:
    """Make the finders of a vocabulary."""
    return Lexicon(
        vocabulary,
        names=names(
            (sought(spelling), f"{kind}/{entry.id}")
            for kind in NAMED
            for entry in vocabulary.kind(kind).values()
            for spelling in entry.spellings
        ),
        phrases=names(
            (normal.fold(v), e.id) for e in vocabulary.phrases.values() for v in e.variants
        ),
        terms=names(
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
