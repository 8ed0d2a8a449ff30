"""Which topics an article is filed under, and by which of its words."""

from generator.annotate.lexicon import Lexicon
from generator.model.article import Article
from generator.model.briefing import TopicScore

OFTEN = 3
"""A term counts at most this many times, so that one repeated word can't decide."""

SURE = 3
"""The weight of terms from which a few words settle a topic; 1 is a hint, 5 is sure."""


def needed(article: Article, topic_score: float) -> float:
    """Return the score from which an article is filed under a topic: less for a short record."""
    return min(SURE, topic_score) if article.is_short else topic_score


def scores(article: Article, lexicon: Lexicon, folded: str) -> tuple[TopicScore, ...]:
    """Score an article's topics, best first: each term's weight, up to three times.

    ``folded`` is all its text, folded. One that lists its topics has no scores.
    """
    if not article.finds("topics"):
        return ()
    counts = lexicon.terms.count(folded)
    terms: dict[str, dict[str, float]] = {}
    for (topic, term), count in counts.items():
        terms.setdefault(topic, {})[term] = lexicon.weights[topic, term] * min(count, OFTEN)
    made = [TopicScore(t, sum(by.values()), tuple(sorted(by))) for t, by in terms.items()]
    return tuple(sorted(made, key=lambda s: (-s.score, s.topic)))
