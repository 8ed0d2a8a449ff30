"""The wordings of a set phrase: which is commonest, and how they change from article to article."""

from collections import Counter
from collections.abc import Iterable
from itertools import groupby

from generator.collection.by_year import NEWEST
from generator.dates import words
from generator.model.briefing import Briefing, Use

Wording = tuple[tuple[str, ...], tuple[str, ...]]
"""The forms that one article has, or several one after another, and when that was, in short."""


def by_article(uses: Iterable[Use]) -> dict[str, tuple[str, ...]]:
    """Return the forms that each article has of a phrase, where any is known."""
    worded: dict[str, dict[str, None]] = {}
    for use in uses:
        if use.form:
            worded.setdefault(use.article, {})[use.form] = None
    return {article: tuple(forms) for article, forms in worded.items()}


def commonest(uses: Iterable[Use]) -> str | None:
    """Return the form that most articles have; of equals, the one that comes first."""
    counts = Counter(form for forms in by_article(uses).values() for form in forms)
    return max(counts, key=lambda form: counts[form], default=None)


def changes(uses: Iterable[Use]) -> bool:
    """Return whether an article has a phrase in other words than the commonest."""
    every = tuple(uses)
    best = commonest(every)
    return any(best not in forms for forms in by_article(every).values())


def in_turn(uses: Iterable[Use], briefing: Briefing) -> tuple[Wording, ...]:
    """Return the wordings in the order of time; articles in a row that have the same are one.

    Of many articles these are the wordings of the newest.
    """
    every = [*by_article(uses).items()][-NEWEST:]
    return tuple(
        (forms, tuple(words.months(briefing.dates[article], short=True) for article, _ in group))
        for forms, group in groupby(every, key=lambda item: item[1])
    )
