"""Numbers that a raw article gives come with their unit, or not at all."""

from dataclasses import replace

import pytest

from generator import vocabulary
from generator.annotate.figures import figures
from generator.annotate.lexicon import lexicon
from generator.check.original import original
from generator.check.units import of_figure
from generator.model.article import Article, Paragraph, Quote
from generator.model.claims import Placed
from generator.model.source import Source
from tests.conftest import VOCABULARY

MONEY = (
    "$100",
    "$22.6 billion",
    "US$22.6bn",
    "£3m",
    "€1.5bn",
    "¥30bn",
    "RMB 30 billion",
    "€3 million",
)
MONEY += ("30 billion yuan", "5bn tenge", "22.6 billion US dollars", "450 million euros", "HK$5m")
LEXICON = lexicon(vocabulary.load(VOCABULARY, "vocabulary")[0])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It cost $100.", [(100, "$", "$100")]),
        ("It cost $1.5 million.", [(1_500_000, "$", "$1.5 million")]),
        ("It cost $100M, or $1.5bn in all.", [(10**8, "$", "$100M"), (1.5e9, "$", "$1.5bn")]),
        ("It cost US$22.6 billion.", [(22.6e9, "US$", "US$22.6 billion")]),
        ("About £3m was lost.", [(3_000_000, "£", "About £3m")]),
        ("A pier 3 m wide.", []),
        ("A loan of RMB 30bn.", [(30e9, "RMB", "RMB 30bn")]),
        ("It takes 30 billion yuan.", [(30e9, "yuan", "30 billion yuan")]),
        ("Some 5bn tenge, or €1.5m.", [(5e9, "tenge", "5bn tenge"), (1.5e6, "€", "€1.5m")]),
        ("It cost 1.5 million dollars.", [(1_500_000, "dollars", "1.5 million dollars")]),
        ("More than 300 people came.", [(300, "people", "More than 300 people")]),
        ("Twenty-five boats sailed.", [(25, "boats", "Twenty-five boats")]),
        (
            "About two hundred and five people came.",
            [(205, "people", "About two hundred and five people")],
        ),
        ("It is two-three hours away, by Sixty-Sixty.", []),
        ("With 120 men and 40 women.", [(120, "men", "120 men"), (40, "women", "40 women")]),
    ],
)
def test_a_figure_is_read(text: str, expected: list[tuple[float, str, str]]) -> None:
    article = Article("a", "a.txt", "raw", "", Source(), paragraphs=(Paragraph(text, 1),))
    assert expected == [(f.value, f.unit, f.text) for f in figures(article, LEXICON)]


@pytest.mark.parametrize("words", MONEY)
def test_money_that_a_draft_has_holds_against_its_source(words: str) -> None:
    paragraphs = (Paragraph(f"The new ferry costs {words} in all, and 14 companies bid.", 1),)
    article = Article("a", "a.txt", "raw", "", Source(), paragraphs=paragraphs)
    drafted, _ = figures(article, LEXICON)
    assert drafted.text == words
    evidence = replace(drafted.evidence, words=words)
    source = original(article, LEXICON)
    for unit, holds in ((drafted.unit, True), (f"{drafted.unit} billion", False), (None, False)):
        figure = replace(drafted, unit=unit, evidence=evidence)
        wrong = of_figure(Placed(("figures", 0), figure, ""), source, "en")
        assert holds == (not [*wrong])


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
        ("It took just over five years.", "more than"),
        ("It cost just under US $6.9 billion.", "less than"),
        ("Fewer than 12 ferries sail.", "less than"),
        ("It has no fewer than 12 ferries.", "at least"),
        ("It has no more than 12 ferries.", "up to"),
        ("As many as 12 ferries sail.", "up to"),
        ("It has approximately 12 ferries.", "about"),
    ],
)
def test_the_qualifier_of_a_number(text: str, qualifier: str | None) -> None:
    article = Article("a", "a.txt", "raw", "", Source(), paragraphs=(Paragraph(text, 1),))
    assert {qualifier} == {f.qualifier for f in figures(article, LEXICON)}


SMALL = "two three four five six seven eight nine ten eleven twelve"


@pytest.mark.parametrize(("word", "value"), [*zip(SMALL.split(), range(2, 13), strict=True)])
def test_small_numbers_are_read_in_words(word: str, value: int) -> None:
    assert read(f"They had {word} boats.") == [(value, "boats", None, f"{word} boats")]


@pytest.mark.parametrize(
    ("language", "values"), [("fr", [12.5]), ("de", [12.5]), ("en", []), (None, [])]
)
def test_tenths_behind_a_comma_are_read_where_the_language_has_them(
    language: str | None, values: list[float]
) -> None:
    assert [value for value, *_ in read("Les bateaux : 12,5 Tonnes.", language)] == values


Row = tuple[float, str, str | None, str]


def read(text: str, language: str | None = None) -> list[Row]:
    source = Source(language=language)
    article = Article("a", "a.txt", "raw", "", source, paragraphs=(Paragraph(text, 1),))
    return [(f.value, f.unit, f.qualifier, f.text) for f in figures(article, LEXICON)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 40 boats came.", [(40, "boats", "at least", "At least 40 boats")]),
        ("About 40 boats came.", [(40, "boats", "about", "About 40 boats")]),
        ("Around 40 boats came.", [(40, "boats", "about", "Around 40 boats")]),
        ("Nearly 40 boats came.", [(40, "boats", "nearly", "Nearly 40 boats")]),
        ("Almost 40 boats came.", [(40, "boats", "nearly", "Almost 40 boats")]),
        ("Up to 40 boats came.", [(40, "boats", "up to", "Up to 40 boats")]),
        ("Less than 40 boats came.", [(40, "boats", "less than", "Less than 40 boats")]),
        ("Only about 40 new boats came.", [(40, "boats", "about", "about 40 new boats")]),
        ("40+ boats came.", [(40, "boats", "more than", "40+ boats")]),
        ("40 old wooden boats came.", [(40, "boats", None, "40 old wooden boats")]),
        ("They sold 1,250 tickets.", [(1250, "tickets", None, "1,250 tickets")]),
        ("They sold 1,250.5 tonnes.", [(1250.5, "tonnes", None, "1,250.5 tonnes")]),
        ("They sold 1,25 tickets.", []),
        ("A 120-metre wall was built.", [(120, "metre", None, "120-metre")]),
        ("It cost €40.", [(40, "€", None, "€40")]),
        (
            "It cost £4.5 million and ¥3 billion.",
            [(4_500_000, "£", None, "£4.5 million"), (3e9, "¥", None, "¥3 billion")],
        ),
        ("It rose by 4 percent.", [(4, "percent", None, "4 percent")]),
        ("It rose by 4 per cent.", [(4, "percent", None, "4 per cent")]),
        ("It rose by 4%.", [(4, "percent", None, "4%")]),
        ("It rose by 4.5 %.", [(4.5, "percent", None, "4.5 %")]),
        ("Five thousand people came.", [(5000, "people", None, "Five thousand people")]),
        (
            "Nearly 2 trillion crowns were lost.",
            [(2e12, "crowns", "nearly", "Nearly 2 trillion crowns")],
        ),
        (
            "3 men, 4 women, 5 children and 6 people came.",
            [
                (3, "men", None, "3 men"),
                (4, "women", None, "4 women"),
                (5, "children", None, "5 children"),
                (6, "people", None, "6 people"),
            ],
        ),
        ("In 2029 boats came.", []),
        ("In 1999 boats came.", []),
        ("It took one day.", []),
        ("He has 5 of them.", []),
        ("It was 5 to 3.", []),
        ("The x12 boats came.", []),
        ("The 12_000 boats came.", []),
        ("There is a 30-plus crew.", []),
    ],
)
def test_a_figure_has_its_unit_and_what_is_said_of_it(text: str, expected: list[Row]) -> None:
    assert expected == read(text)


def test_a_german_number_counts_the_noun_behind_it() -> None:
    text = "Die Fähre trägt 1.250 Tonnen, 300 und das Boot 40 kleine Kähne; 12 Prozent sind Kies."
    assert [(value, unit) for value, unit, *_ in read(text, "de")] == [
        (1250, "Tonnen"),
        (40, "Kähne"),
        (12, "percent"),
    ]
