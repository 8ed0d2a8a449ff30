"""A figure is held against the words of its paragraph: its number, its unit, what is said of it."""

import pytest

from generator.check.original import original
from generator.check.verify import verify
from tests.test_check_verify import LEXICON, article

SOURCE = """\
Works in Skerria

{said}

The harbour was quiet that day, and the boats of the crews lay in two long rows at the old wall, \
where nobody spoke of anything but rain, and whoever had come to see the works went home again.
"""
RECORD = """\
---
title: Works
summary: A report.
source: {{document: works.txt, headline: Works in Skerria}}
figures:
  - {{what: works, value: {value}, unit: {unit}, qualifier: {qualifier},
     evidence: {{paragraph: 1, words: works}}}}
---
It is short.
"""

HOLDS = [
    ("The works cost more than 40 crowns.", 40, "crowns", "more than"),
    ("The works cost over 40 crowns.", 40, "crowns", "more than"),
    ("The works began. Over 40 men came to the works.", 40, "men", "more than"),
    ("The works cost 40 plus crowns.", 40, "crowns", "more than"),
    ("The works cost 40+ crowns.", 40, "crowns", "more than"),
    ("The works cost above 40 crowns.", 40, "crowns", "more than"),
    ("The works exceed 40 crowns.", 40, "crowns", "more than"),
    ("The works surpass 40 crowns.", 40, "crowns", "more than"),
    ("The works cost upwards of 40 crowns.", 40, "crowns", "more than"),
    ("The works cost at least 40 crowns.", 40, "crowns", "at least"),
    ("The works cost more than 40 crowns.", 40, "crowns", "at least"),
    ("The works cost no less than 40 crowns.", 40, "crowns", "at least"),
    ("The works took no fewer than 40 men.", 40, "men", "at least"),
    ("The works cost about 40 crowns.", 40, "crowns", "about"),
    ("The works cost around 40 crowns.", 40, "crowns", "about"),
    ("The works cost some 40 crowns.", 40, "crowns", "about"),
    ("The works cost roughly 40 crowns.", 40, "crowns", "about"),
    ("The works cost approximately 40 crowns.", 40, "crowns", "about"),
    ("The works cost 40 crowns or so.", 40, "crowns", "about"),
    ("The works cost an estimated 40 crowns.", 40, "crowns", "about"),
    ("The works cost nearly 40 crowns.", 40, "crowns", "nearly"),
    ("The works cost almost 40 crowns.", 40, "crowns", "nearly"),
    ("The works cost close to 40 crowns.", 40, "crowns", "nearly"),
    ("The works cost up to 40 crowns.", 40, "crowns", "up to"),
    ("The works cost as much as 40 crowns.", 40, "crowns", "up to"),
    ("The works took as many as 40 men.", 40, "men", "up to"),
    ("The works cost at most 40 crowns.", 40, "crowns", "up to"),
    ("The works cost less than 40 crowns.", 40, "crowns", "less than"),
    ("The works took fewer than 40 men.", 40, "men", "less than"),
    ("The works cost under 40 crowns.", 40, "crowns", "less than"),
    ("The works cost below 40 crowns.", 40, "crowns", "less than"),
    ("The works cost exactly 40 crowns.", 40, "crowns", "exactly"),
    ("The works are 40 kilometres long.", 40, "km", "null"),
    ("The works are 40km long.", 40, "kilometres", "null"),
    ("The works weigh 40 kilograms.", 40, "kg", "null"),
    ("The works weigh 40 kg.", 40, "kg", "null"),
    ("The works are 40 metres long.", 40, "m", "null"),
    ("The works are 40 meters long.", 40, "m", "null"),
    ("The works take 40 hectares.", 40, "ha", "null"),
    ("The works weigh 40 tonnes.", 40, "t", "null"),
    ("The works weigh 40 tons.", 40, "t", "null"),
    ("The works cost 40 percent.", 40, "percent", "null"),
    ("The works took Forty Men.", 40, "men", "null"),
    ("The works took 40 men.", 40, "null", "null"),
]
FAILS = [
    ("The works cost 40 crowns.", 40, "crowns", "more than"),
    ("The works cost less than 40 crowns.", 40, "crowns", "at least"),
    ("The works cost more than 40 crowns.", 40, "crowns", "about"),
    ("The works cost about 40 crowns.", 40, "crowns", "up to"),
    ("The works cost up to 40 crowns.", 40, "crowns", "nearly"),
    ("The works cost at most 40 crowns.", 40, "crowns", "exactly"),
    ("The works cost more than 40 crowns.", 40, "crowns", "less than"),
    ("The works are 40 kilometres long.", 40, "kg", "null"),
    ("The works are 40 metres long.", 40, "km", "null"),
    ("The works take 40 hectares.", 40, "acres", "null"),
    ("The works cost $40.", 40, "crowns", "null"),
    ("The works took 40 men.", 40, "percent", "null"),
    ("The works took 40 men.", 41, "men", "null"),
    ("The works took 40 men.", 40.5, "men", "null"),
    ("The works took 40 thousand men.", 40, "men", "null"),
]


def rules(said: str, value: float, unit: str, qualifier: str) -> set[str]:
    """Return the rules by which a record with one figure is refused."""
    record = RECORD.format(value=value, unit=unit, qualifier=qualifier)
    source = original(article(SOURCE.format(said=said), "works.txt"), LEXICON)
    return {p.rule for p in verify(article(record, "works.md"), source, LEXICON).problems}


@pytest.mark.parametrize(("said", "value", "unit", "qualifier"), HOLDS)
def test_a_figure_holds_in_the_words_of_its_source(
    said: str, value: float, unit: str, qualifier: str
) -> None:
    assert rules(said, value, unit, qualifier) == set()


@pytest.mark.parametrize(("said", "value", "unit", "qualifier"), FAILS)
def test_a_figure_that_says_another_thing_fails(
    said: str, value: float, unit: str, qualifier: str
) -> None:
    assert rules(said, value, unit, qualifier) == {"number"}


ENGLISH = "The works on the pier will take 3 years and 6 months, and the crews have waited long."
FRENCH = "Les travaux du quai vont durer 6 mois de plus, et les habitants ont longtemps attendu."
QUIET = {
    ENGLISH: "It was a day of wind and rain, and nobody came to the pier but the crews.",
    FRENCH: "C'était un jour de vent et de pluie, et personne n'est venu sur le quai de la ville.",
}


@pytest.mark.parametrize(
    ("said", "claim", "expected"),
    [
        (ENGLISH, "The works on the pier take 6 months more than was told.", set()),
        (ENGLISH, "The works on the pier take 6 countries more than was told.", {"number"}),
        (ENGLISH, "Die Arbeiten an dem Pier werden nach 3 Jahren noch nicht zu Ende sein.", set()),
        (ENGLISH, "Les travaux de la jetée vont durer 6 mois de plus que ce qui est prévu.", set()),
        (FRENCH, "The works on the pier take 6 months more than was told.", set()),
        (FRENCH, "The works on the pier take 7 months more than was told.", {"number"}),
    ],
)
def test_time_counted_in_another_language_is_no_other_thing(
    said: str, claim: str, expected: set[str]
) -> None:
    evidence = f"evidence: {{paragraph: 1, words: {' '.join(said.split()[1:4])}}}"
    head = "title: W\nsummary: W\nsource: {document: works.txt}"
    record = f"---\n{head}\npoints: [{{text: {claim}, {evidence}}}]\n---\n"
    source = original(article(f"{said}\n\n{QUIET[said]}\n", "works.txt"), LEXICON)
    verdict = verify(article(record, "works.md"), source, LEXICON)
    assert {p.rule for p in verdict.problems if p.rule == "number"} == expected
