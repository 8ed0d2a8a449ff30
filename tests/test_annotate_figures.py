"""Numbers that a raw article gives come with their unit, or not at all."""

import pytest

from generator.annotate.figures import figures
from generator.model.article import Article, Paragraph
from generator.model.source import Source


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It cost $100.", [(100, "$", "$100")]),
        ("It cost $1.5 million.", [(1_500_000, "$", "$1.5 million")]),
        ("It cost $100M, or $1.5bn in all.", []),
        ("More than 300 people came.", [(300, "people", "More than 300 people")]),
        ("With 120 men and 40 women.", [(120, "men", "120 men"), (40, "women", "40 women")]),
    ],
)
def test_a_figure_is_read(text: str, expected: list[tuple[float, str, str]]) -> None:
    article = Article("a", "a.txt", "raw", "", Source(), paragraphs=(Paragraph(text, 1),))
    assert expected == [(f.value, f.unit, f.text) for f in figures(article)]
