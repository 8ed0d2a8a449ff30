"""Rules that became stricter, and what they make of records that were verified before.

A stamp tells under which edition of the rules a record was verified. A stricter rule voids the
stamps of earlier editions only where it refuses the record, or can't decide without the source.
"""

from collections.abc import Callable

from generator.annotate.lexicon import Lexicon
from generator.check import days, fair, given_numbers, naming, strangers, units
from generator.model.article import Article

EDITION = 3
"""Counts up when a rule becomes stricter; the rule goes into ``STRICTER`` then."""

Rule = Callable[[Article, Lexicon], bool]


def _figures_agree(article: Article, _: Lexicon) -> bool:
    """Return whether each figure is what its own fragment gives, its currency included."""
    return all(units.agrees(figure, article.source.language) for figure in article.figures)


def _events_agree(article: Article, _: Lexicon) -> bool:
    """Return whether each event falls on the day that its own fragment names."""
    return all(days.is_of_fragment(event) for event in article.events)


STRICTER: dict[int, tuple[Rule, ...]] = {
    2: (_figures_agree,),
    3: (
        _events_agree,
        fair.are_apart,
        naming.are_places_plain,
        strangers.are_openings_known,
        given_numbers.are_counts_given,
    ),
}
"""For an edition, whether a record holds by each rule that is stricter since, as a function.

It looks at the record and the vocabulary alone, and says no where it would have to look into the
source.
"""


def holds_still(article: Article, lexicon: Lexicon, edition: int) -> bool:
    """Return whether a record verified under an edition holds by every rule that came later."""
    later = (rule for since, rules in STRICTER.items() if since > edition for rule in rules)
    return all(rule(article, lexicon) for rule in later)
