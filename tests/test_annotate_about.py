"""What a statement is about: by its record, by its words, or by its article."""

import pytest

from generator.annotate.about import about
from generator.annotate.lexicon import lexicon
from generator.model.article import Evidence, Statement
from generator.model.briefing import About
from generator.model.vocabulary import Term, Topic, Vocabulary

TOPICS = (
    Topic(id="ferries", name="Ferries", terms=(Term("ferry", 4), Term("deck", 2))),
    Topic(id="fares", name="Fares", terms=(Term("ticket", 5), Term("price", 1))),
)
LEXICON = lexicon(Vocabulary(topics={t.id: t for t in TOPICS}))
FILED = ("bridges",)


@pytest.mark.parametrize(
    ("text", "topics", "expected"),
    [
        ("The ticket stays.", ("ferries",), About(("ferries",))),
        ("The ticket stays.", (), About(("fares",), "words")),
        ("Every ferry takes this ticket.", (), About(("fares", "ferries"), "words")),
        ("The deck is new and the price is old.", (), About(FILED, "article")),
        ("We shall see.", (), About(FILED, "article")),
    ],
)
def test_the_nearest_thing_known_settles_the_topics(
    text: str, topics: tuple[str, ...], expected: About
) -> None:
    statement = Statement("ida-brandt", text, Evidence(1), topics)
    assert {statement: expected} == about([statement], FILED, LEXICON)
