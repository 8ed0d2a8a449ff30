"""The words that the search may offer in place of one which no page has."""

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import chain

from generator.annotate.spelling import words
from generator.model.briefing import Annotated
from generator.model.vocabulary import Vocabulary

MOST = 15_000
"""How many words are kept, those of most articles; some 60 kB when packed."""


def wordlist(
    articles: Iterable[Annotated],
    where: Mapping[str, Mapping[str, tuple[str, ...]]],
    vocabulary: Vocabulary,
) -> tuple[str, ...]:
    """Return lines of words by how many articles have them, the most first, each line in order.

    Counts of as many binary digits stand in one line.
    """
    counts = Counter(chain.from_iterable(item.spelling.split() for item in articles))
    for kind, named in where.items():
        for id_, of in named.items():
            if entry := vocabulary.kind(kind).get(id_):
                names = words("\n".join((entry.name, *entry.names.values())))
                counts.update(dict.fromkeys(names, len(of)))
    lines: dict[int, list[str]] = {}
    for word in _commonest(counts):
        lines.setdefault(counts[word].bit_length(), []).append(word)
    return tuple(" ".join(sorted(lines[size])) for size in sorted(lines, reverse=True))


def _commonest(counts: Mapping[str, int]) -> list[str]:
    """Return the words of most articles; with a capital only those that never lack it."""
    every = [w for w in counts if w.islower() or w.lower() not in counts]
    return sorted(every, key=lambda word: (-counts[word], word))[:MOST]
