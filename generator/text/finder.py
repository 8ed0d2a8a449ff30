"""Tables of phrases, and finding those of a table in a text in one pass."""

from collections.abc import Iterable
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from generator.text.letters import is_unspaced


def read(text: str) -> dict[str, tuple[str, ...]]:
    """Read a table of phrases: sections ``[kind …]``, phrases parted by semicolons, # remarks.

    Sections of one kind are put together; what follows the kind, mostly languages, is for people.
    """
    lines: dict[str, list[str]] = {}
    kind = ""
    for line in text.splitlines():
        if line.startswith("["):
            kind = line[1:].rstrip("]").split()[0]
            lines.setdefault(kind, []).append(";")
        elif not line.startswith("#"):
            lines.setdefault(kind, []).append(line)
    return {
        kind: tuple(phrase for part in " ".join(found).split(";") if (phrase := part.strip()))
        for kind, found in lines.items()
        if kind
    }


class Phrases(NamedTuple):
    """Phrases made ready for searching; those in ``open`` may go on after their last letter."""

    phrases: tuple[str, ...]
    open: frozenset[str]
    automaton: AhoCorasick

    def find(self, folded: str) -> frozenset[str]:
        """Return the phrases that a text in small letters holds as whole words."""
        found = self.automaton.find_matches_as_indexes(folded)
        return frozenset([self.phrases[i] for i, s, e in found if self._is_whole(folded, i, s, e)])

    def starts(self, folded: str) -> list[int]:
        """Return where phrases of a text in small letters begin."""
        found = self.automaton.find_matches_as_indexes(folded)
        return [s for i, s, e in found if self._is_whole(folded, i, s, e)]

    def first(self, folded: str) -> int | None:
        """Return where the first phrase of a text in small letters begins; null where none is."""
        found = self.automaton.find_matches_as_indexes(folded)
        return next((s for i, s, e in found if self._is_whole(folded, i, s, e)), None)

    def opening(self, folded: str) -> int:
        """Return how many characters a phrase takes that opens a text; 0 where none does."""
        found = self.automaton.find_matches_as_indexes(folded)
        return next((e for i, s, e in found[:1] if not s and self._is_whole(folded, i, s, e)), 0)

    def _is_whole(self, text: str, index: int, start: int, end: int) -> bool:
        if start and _joins(text[start - 1], text[start]):
            return False
        is_open = self.phrases[index] in self.open
        return is_open or end == len(text) or not _joins(text[end - 1], text[end])


def phrases(table: Iterable[str]) -> Phrases:
    """Make phrases ready; a star at the end stands for any ending, longer phrases go first."""
    listed = [*dict.fromkeys(table)]
    plain = tuple(sorted({p.rstrip("*") for p in listed}))
    automaton = AhoCorasick(plain, matchkind=MatchKind.LeftmostLongest)
    return Phrases(plain, frozenset(p[:-1] for p in listed if p.endswith("*")), automaton)


def _joins(one: str, other: str) -> bool:
    """Return whether two characters are of one word; scripts without spaces have no word's edge."""
    return one.isalnum() and other.isalnum() and not is_unspaced(other)
