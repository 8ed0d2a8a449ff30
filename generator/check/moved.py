"""Evidence that follows its words where a source is read in other paragraphs than before."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from generator.check.original import Original, holds
from generator.check.wrong import Wrong
from generator.forms.yaml_text import Path
from generator.model.article import Article, Evidence
from generator.model.claims import claims
from generator.text import normal


class Moved(NamedTuple):
    """A claim's evidence, the paragraphs in which its words stand, and the one that is meant."""

    path: Path
    evidence: Evidence
    places: tuple[int, ...]
    now: int

    def remark(self) -> Wrong:
        """Return where the words stand."""
        number, places = self.evidence.paragraph, " and ".join(map(str, self.places))
        what = f"“{self.evidence.words}” stands in paragraph {places} of the source, not {number}."
        return Wrong(self.path, "moved", what, f"“--renumber” writes {self.now}.", sure=False)


def follow(
    article: Article, source: Original, *, was_verified: bool
) -> tuple[Article, tuple[Moved, ...]]:
    """Return a record whose evidence names the paragraphs in which its words stand, and what moved.

    Words that stand in several paragraphs follow only where the record was verified before, so
    that its number was right once; they move as far as their neighbours do.
    """
    moves = [
        ((*one.path, "evidence"), one.evidence, places)
        for one in claims(article)
        if (places := _places(one.evidence, source))
        and one.evidence.paragraph not in places
        and (was_verified or len(places) == 1)
    ]
    steps = {e.paragraph: places[0] - e.paragraph for _, e, places in moves if len(places) == 1}
    moved = tuple(Moved(p, e, places, _meant(e.paragraph, places, steps)) for p, e, places in moves)
    for one in moved:
        article = _renumbered(article, one)
    return article, moved


def _places(evidence: Evidence, source: Original) -> tuple[int, ...]:
    words = normal.plain(evidence.words or "")
    return tuple(n for n, p in enumerate(source.paragraphs, 1) if words and holds(p.text, words))


def _meant(number: int, places: tuple[int, ...], steps: Mapping[int, int]) -> int:
    """Return the paragraph that lies as far from a number as the nearest evidence has moved."""
    near = min(steps, key=lambda other: abs(other - number), default=number)
    aim = number + steps.get(near, 0)
    return min(places, key=lambda place: abs(place - aim))


def _renumbered(article: Article, one: Moved) -> Article:
    kind, index, _ = one.path
    claims: list[Any] = [*getattr(article, str(kind))]
    evidence = replace(one.evidence, paragraph=one.now)
    claims[int(index)] = replace(claims[int(index)], evidence=evidence)
    changed: dict[str, Any] = {str(kind): tuple(claims)}
    return replace(article, **changed)
