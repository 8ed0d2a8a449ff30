"""Rules that became stricter, and what they make of records that were verified before.

A stamp tells under which edition of the rules a record was verified. A stricter rule voids the
stamps of earlier editions only where it refuses the record, or can't decide without the source.
"""

from collections.abc import Callable

from generator.check import values
from generator.model.article import Article

EDITION = 2
"""Counts up when a rule becomes stricter; the rule goes into ``STRICTER`` then."""


def _figures_agree(article: Article) -> bool:
    """Say whether each figure is what its own fragment gives, its currency included."""
    return all(values.agrees(figure, article.source.language) for figure in article.figures)


STRICTER: dict[int, tuple[Callable[[Article], bool], ...]] = {2: (_figures_agree,)}
"""For an edition, whether a record holds by each rule that is stricter since, as a function.

It looks at the record alone, and says no where it would have to look into the source.
"""


def holds_still(article: Article, edition: int) -> bool:
    """Say whether a record verified under an edition holds by every rule that came later."""
    later = (rule for since, rules in STRICTER.items() if since > edition for rule in rules)
    return all(rule(article) for rule in later)
