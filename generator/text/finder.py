"""Finding every phrase of a list in a text in one pass."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick, MatchKind

from generator.text import letters


def automaton(spellings: Iterable[str]) -> AhoCorasick:
    """Make the automaton of some spellings; of several at one place the longest counts."""
    return AhoCorasick(spellings, matchkind=MatchKind.LeftmostLongest)


@dataclass(frozen=True, slots=True)
class Finder:
    """Spellings made ready for searching; those in ``open`` may go on after their last letter."""

    spellings: tuple[str, ...]
    automaton: AhoCorasick
    open: frozenset[str] = frozenset()

    def spans(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Return the places of all spellings that are whole words: index, start and end."""
        for index, start, end in self.automaton.find_matches_as_indexes(text):
            if letters.opens(text, start) and self._ends(text, index, end):
                yield index, start, end

    def _ends(self, text: str, index: int, end: int) -> bool:
        return letters.ends(text, end) or self.spellings[index] in self.open

    def find(self, text: str) -> frozenset[str]:
        """Return the spellings that a text holds."""
        return frozenset([self.spellings[index] for index, _, _ in self.spans(text)])

    def starts(self, text: str) -> list[int]:
        """Return where spellings begin in a text."""
        return [start for _, start, _ in self.spans(text)]

    def first(self, text: str) -> int | None:
        """Return where the first spelling begins; nothing where none does."""
        return next((start for _, start, _ in self.spans(text)), None)

    def opening(self, text: str) -> int:
        """Return how many characters a spelling takes that opens a text; 0 where none does."""
        return next((end for _, start, end in self.spans(text) if not start), 0)


def finder(phrases: Iterable[str]) -> Finder:
    """Make phrases ready; a star at the end stands for any ending."""
    listed = {*phrases}
    spellings = tuple(sorted({phrase.rstrip("*") for phrase in listed}))
    is_open = frozenset(phrase[:-1] for phrase in listed if phrase.endswith("*"))
    return Finder(spellings, automaton(spellings), is_open)
