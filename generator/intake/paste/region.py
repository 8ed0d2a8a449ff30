"""Where the article stands among a page's lines: the stretch that holds most of its prose."""

from collections.abc import Sequence

from generator.intake.prose import WEIGHT_CUT

GAP_LINE = 3
"""Words that a line without prose costs when it stands between two paragraphs."""

GAP_CUT = 45
"""Words that a gap costs at most: a long box of the page may stand inside an article."""

GAP_DATED = 30
"""Words that a date between two paragraphs costs: it dates another article."""

LONELY = 35
"""Words below which a sentence counts half if only labels stand around it: teasers stand so."""

USUAL = 24
"""Words of a usual paragraph; where they are shorter, lonely lines and gaps weigh less too."""


def region(weights: Sequence[int], dated: Sequence[bool]) -> tuple[int, int]:
    """Return the first and the last line of the article.

    ``weights`` are each line's words of prose, ``dated`` says which lines are a date or tell an
    age: teasers of other articles have such lines. A line without prose weighs 0, one that is
    left out of the count entirely (a label that stands between all paragraphs) -1. The stretch
    with the greatest sum of weights less gaps is taken (J. Bentley, "Programming Pearls", column
    8, with the gap as the cost).
    """
    counted = [i for i, w in enumerate(weights) if w >= 0]
    prose = [n for n, i in enumerate(counted) if weights[i] > 0]
    if not prose:
        return len(weights), len(weights)
    scale = min(1.0, _median([weights[counted[n]] for n in prose]) / USUAL)
    best = total = 0.0
    start, span, previous = prose[0], (prose[0], prose[0]), prose[0]
    for n in prose:
        worth = _worth(n, weights, counted, scale)
        dates = n - previous > 1 and any(dated[counted[m]] for m in range(previous + 1, n))
        gap = (min(GAP_CUT, GAP_LINE * max(0, n - previous - 1)) + GAP_DATED * dates) * scale
        if total <= gap:
            total, start = worth, n
        else:
            total += worth - gap
        if total > best:
            best, span = total, (start, n)
        previous = n
    return counted[span[0]], counted[span[1]]


def _median(numbers: list[int]) -> float:
    """Return the number in the middle, or that between the two there."""
    numbers = sorted(numbers)
    middle = len(numbers) // 2
    return (numbers[middle] + numbers[~middle]) / 2


def _worth(n: int, weights: Sequence[int], counted: Sequence[int], scale: float) -> float:
    """Return a line's weight: cut at the top, halved where it is short and stands alone."""
    weight = min(weights[counted[n]], WEIGHT_CUT)
    if weight >= LONELY * scale:
        return weight
    around = [m for m in (n - 1, n + 1) if 0 <= m < len(counted)]
    return weight if any(weights[counted[m]] > 0 for m in around) else weight / 2
