"""Numbers that a raw article gives come with their unit, or not at all."""

import pytest

from generator import vocabulary
from generator.annotate.figures import figures
from generator.annotate.lexicon import lexicon
from generator.model.article import Article, Paragraph, Quote
from generator.model.source import Source
from tests.conftest import VOCABULARY

LEXICON = lexicon(vocabulary.load(VOCABULARY, "vocabulary")[0])


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
    assert expected == [(f.value, f.unit, f.text) for f in figures(article, LEXICON)]


@pytest.mark.parametrize(
    ("text", "quoted", "expected"),
    [
        ("“It took 12 years,” Tomas Lund said.", "It took 12 years,", "tomas-lund"),
        ("It took 12 years. “At last,” Tomas Lund said.", "At last,", None),
        ("After 12 years: “12 years,” Tomas Lund said.", "12 years,", None),
    ],
)
def test_a_figure_in_a_quotation_is_its_speakers(
    text: str, quoted: str, expected: str | None
) -> None:
    start = text.index("“")
    quote = Quote("direct", quoted, 1, start, start + len(quoted) + 2, "Tomas Lund")
    article = Article(
        "a", "a.txt", "raw", "", Source(), paragraphs=(Paragraph(text, 1),), quotes=(quote,)
    )
    assert expected == figures(article, LEXICON)[0].speaker


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("It fell over five years.", None),
        ("It fell over 10 years, over two decades.", None),
        ("Over a 12-month period it fell.", None),
        ("Over 500 people came.", "more than"),
        ("It cost over $100.", "more than"),
        ("It took more than five years.", "more than"),
        ("It took 30-plus years.", "more than"),
    ],
)
def test_over_a_time_is_not_more_than_it(text: str, qualifier: str | None) -> None:
    article = Article("a", "a.txt", "raw", "", Source(), paragraphs=(Paragraph(text, 1),))
    assert {qualifier} == {f.qualifier for f in figures(article, LEXICON)}
