"""Former ids of the vocabulary: each leads to one entry, and to none that is still there."""

from generator.model.vocabulary import KINDS, Vocabulary
from generator.problems import Problem


def former(vocabulary: Vocabulary, shown: str) -> list[Problem]:
    """Check that no earlier address is that of another entry; ``shown`` is the folder's path."""
    return [
        Problem(f"{shown}/{kind}.yml", line, "clash", what, "Take it out of “formerly” there.")
        for kind in KINDS
        for line, what in _clashes(vocabulary, kind)
    ]


def _clashes(vocabulary: Vocabulary, kind: str) -> list[tuple[int, str]]:
    entries = vocabulary.kind(kind)
    taken = {id_: id_ for id_ in entries}
    found = []
    for entry in entries.values():
        for old in dict.fromkeys(entry.formerly):
            if old == entry.id:
                found.append((entry.line, f"“{old}” stands among its own former ids."))
            elif taken.setdefault(old, entry.id) != entry.id:
                what = f"The former id “{old}” of “{entry.id}” is that of “{taken[old]}” too."
                found.append((entry.line, what))
    return found
