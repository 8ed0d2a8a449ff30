"""A record that holds against its source, and one change for everything that must not hold."""

import pytest

from generator import vocabulary
from generator.annotate.lexicon import lexicon
from generator.check.original import original
from generator.check.verify import Verdict, verify
from generator.intake.documents import document
from generator.intake.parse import parse
from generator.model.article import Article
from generator.model.source import Document
from tests.conftest import VOCABULARY

HEAD = """\
Second bridge for Westmere
By Jonna Vik
Updated 09:15, 13-Mar-2031
"""
PARAGRAPHS = """\
President Ida Brandt said on Wednesday that the islands had waited long enough for a second
bridge.

The bridge will be 2,150 metres long and will carry more than 30 buses an hour, she said in
Norhaven.

“We build it for our children,” said Minister Tomas Lund. Work begins in September 2031 and
takes three years.

He added that forty percent of the steel comes from Westmere, and that no ferry will be taken
off.

The Isles Ferry Authority welcomed the plan. It had asked for twelve new quays since the storm
of 5 January 2029.

The ferry crews were not asked, and the quay was empty when the ships sailed again.
"""
REST = tuple(
    f"The harbour was quiet, the {colour} boats lay at their moorings, and nobody on the ferries"
    " spoke of anything but the weather and the price of fish."
    for colour in ("red", "white", "blue", "green", "old", "new", "small", "large")
)
SOURCE = "\n\n".join((HEAD, *(p.replace("\n", " ") for p in PARAGRAPHS.split("\n\n")), *REST))

RECORD = """\
---
title: Brandt announces a second bridge
summary: The report says that Ida Brandt and Tomas Lund spoke of a second bridge.
source:
  document: bridge.txt
  sha256: null
  headline: Second bridge for Westmere
  authors: [Jonna Vik]
  published: null
  modified: 2031-03-13T09:15
  language: en
events:
  - {what: The announcement of the bridge, date: 2031-03-12, place: norhaven, people: [ida-brandt],
     evidence: {paragraph: 1, words: on Wednesday}}
  - {what: Beginning of the work, date: 2031-09, evidence: {paragraph: 3, words: in September 2031}}
  - {what: End of the work, date: 2034-09, basis: inferred,
     why: Three years after September 2031 is September 2034.,
     evidence: {paragraph: 3, words: takes three years}}
people: [ida-brandt, tomas-lund]
organisations: [isles-ferry-authority]
places: [norhaven, westmere]
roles:
  - {person: tomas-lund, title: minister, evidence: {paragraph: 3, words: Minister}}
points:
  - text: Since the storm of 5 January 2029 the Isles Ferry Authority has wanted 12 quays.
    evidence: {paragraph: 5, words: twelve new quays}
  - text: Two-fifths of the metal, or 40 percent, is said to come from Westmere.
    evidence: {paragraph: 4, words: forty percent}
statements:
  - speaker: ida-brandt
    text: Brandt thinks that the wait was “long enough”.
    evidence: {paragraph: 1, words: waited long enough}
  - speaker: tomas-lund
    text: The bridge is for the next generation, Lund said.
    evidence: {paragraph: 3, words: for our children}
  - speaker: tomas-lund
    text: Lund added that the ferries stay.
    evidence: {paragraph: 4, words: no ferry will be}
figures:
  - {what: length of the bridge, speaker: ida-brandt, value: 2150, unit: m,
     evidence: {paragraph: 2, words: "2,150 metres long"}}
  - {what: buses an hour, value: 30, unit: buses, qualifier: more than,
     evidence: {paragraph: 2, words: 30 buses}}
inferred:
  published: {value: 2031-03-12/2031-03-13, why: It lies between the speech and the update.}
---
The report is short. It gives Brandt the first word.
"""

WORDS, _ = vocabulary.load(VOCABULARY, "vocabulary")
LEXICON = lexicon(WORDS)


def article(text: str, name: str) -> Article:
    found = document(text.encode(), f"seeds/{name}", name.split(".", maxsplit=1)[0], "markdown")
    assert isinstance(found, Document)
    made, problems = parse(found)
    assert made, problems
    return made


SOURCE_READ = original(article(SOURCE, "source.md"), LEXICON)


def held(old: str = "", new: str = "") -> Verdict:
    """Hold the record against its source, with one piece of it changed."""
    assert old in RECORD
    return verify(article(RECORD.replace(old, new, 1), "bridge.md"), SOURCE_READ, LEXICON)


def test_a_true_record_holds() -> None:
    assert (held().problems, held().doubts) == ((), ())
    assert held().claims == 11


def test_a_mark_of_a_footnote_makes_no_other_number() -> None:
    noted = SOURCE.replace("30 buses", "30² buses").replace("twelve new quays", "12[4] new quays")
    source = original(article(noted, "source.md"), LEXICON)
    true = RECORD.replace("twelve new", "12 new")
    for record in (true, true.replace("words: 30 buses", "words: 30² buses")):
        assert verify(article(record, "bridge.md"), source, LEXICON).problems == ()
    wrong = true.replace("value: 30,", "value: 302,")
    found = verify(article(wrong, "bridge.md"), source, LEXICON).problems
    assert ["gives no 302." in f.what for f in found] == [True]


CITED = "words: waited long enough}"
DOUBT = f"{CITED}\n    doubt: "

WRONG = [
    # fragments
    ("words: waited long enough", "words: waited too long", "fragment"),
    ("words: waited long enough", "words: waited long enoug", "fragment"),
    ("words: waited long enough", "words: Waited long enough", "fragment"),
    ("{paragraph: 1, words: waited", "{paragraph: 2, words: waited", "fragment"),
    ("{paragraph: 1, words: waited", "{paragraph: 70, words: waited", "fragment"),
    ("words: twelve new quays", "words: The Isles Ferry Authority welcomed the plan", "fragment"),
    # a doubt
    (CITED, f"{DOUBT}Mara O’Quill may have said so.", "name"),
    (CITED, f"{DOUBT}Some 41 people wait.", "number"),
    (CITED, f"{DOUBT}She said “far too long”.", "quoted"),
    # words in quotation marks
    ("“long enough”", "“too long”", "quoted"),
    ("“long enough”", "“the islands had waited long enough for a second bridge”", "quoted"),
    ("“long enough”", '"too long"', "quoted"),
    (
        "text: Brandt thinks that",
        "quoted: true\n    text: Nobody needs it; Brandt thinks",
        "quoted",
    ),
    # numbers
    ("value: 2150", "value: 2510", "number"),
    ("value: 30,", "value: 3,", "number"),
    ("unit: buses", "unit: trains", "number"),
    ("unit: m,", "unit: km,", "number"),
    ("qualifier: more than", "qualifier: less than", "number"),
    ("12 quays", "13 quays", "number"),
    ("40 percent", "45 percent", "number"),
    ("wanted 12 quays", "wanted 40 percent", "number"),
    ("The bridge is for", "Eleven bridges are for", "number"),
    ("value: 2150, unit: m,", "value: 2.15, unit: million metres,", "number"),
    ("wanted 12 quays", "wanted two dozen quays", "number"),
    ("wanted 12 quays", "wanted a hundred quays", "number"),
    # dates
    ("Brandt thinks", "On Monday Brandt thought", "date"),
    ("5 January 2029", "6 January 2029", "date"),
    ("5 January 2029", "5 June 2029", "date"),
    ("5 January 2029", "5 January 2028", "date"),
    ("date: 2031-03-12", "date: 2031-03-13", "date"),
    ("date: 2031-09", "date: 2031-10", "date"),
    ("date: 2034-09", "date: 2035-09", "date"),
    ("value: 2031-03-12/2031-03-13", "value: 2031-03-12/2031-03-14", "date"),
    ("value: 2031-03-12/2031-03-13", "value: 2031-03-13/2031-03-13", "date"),
    # names
    ("Two-fifths of the metal", "Norhaven gives the metal; Skerria", "name"),
    ("Authority has wanted 12", "Authority of Skerria has wanted 12", "name"),
    ("Lund said.", "Kvist said.", "name"),
    ("Lund added that", "Kvist added that", "name"),
    ("the wait was", "the Southport wait was", "name"),
    ("place: norhaven", "place: skerria", "name"),
    ("people: [ida-brandt],", "people: [mara-oquill],", "name"),
    ("places: [norhaven, westmere]", "places: [norhaven, westmere, skerria]", "name"),
    ("person: tomas-lund", "person: mara-oquill", "name"),
    ("places: [norhaven", "phrases: [one-ticket]\nplaces: [norhaven", "name"),
    ("Ida Brandt and Tomas Lund spoke", "Mara O’Quill and Tomas Lund spoke", "name"),
    ("- speaker: ida-brandt", "- speaker: mara-oquill", "name"),
    # speakers
    ("- speaker: ida-brandt", "- speaker: tomas-lund", "speaker"),
    ("- speaker: tomas-lund", "- speaker: isles-ferry-authority", "speaker"),
    ("bridge, speaker: ida-brandt", "bridge, speaker: tomas-lund", "speaker"),
    ("bridge, speaker: ida-brandt", "bridge, speaker: mara-oquill", "name"),
    ("next generation, Lund said", "next generation, Ida Brandt said", "speaker"),
    # what is called stated
    ("headline: Second bridge for Westmere", "headline: A second bridge", "stated"),
    ("authors: [Jonna Vik]", "authors: [Per Holm]", "stated"),
    ("modified: 2031-03-13T09:15", "modified: 2031-03-13T09:16", "stated"),
    ("modified: 2031-03-13T09:15", "modified: 2031-03-14", "stated"),
    ("  published: null\n", "  publisher: island-post\n", "stated"),
    ("language: en", "language: da", "stated"),
    ("language: en", "language: en\n  subtitle: A long wait ends", "stated"),
    (
        "language: en",
        "language: en\n  dateline: {place: Norhaven, date: null, raw: NORHAVEN (Wire)}",
        "stated",
    ),
    ("language: en", "language: en\n  agencies: [northwire]", "stated"),
    # copying
    (
        "the wait was “long enough”",
        "on Wednesday that the islands had waited long enough for a second bridge",
        "copied",
    ),
    (
        "The report is short.",
        "Here is the bridge will be 2,150 metres long and will carry more than 30 buses an hour.",
        "copied",
    ),
]


@pytest.mark.parametrize(("old", "new", "rule"), WRONG, ids=lambda text: text[:40])
def test_a_false_claim_is_found(old: str, new: str, rule: str) -> None:
    assert rule in {p.rule for p in held(old, new).problems}


RIGHT = [
    (CITED, f"{DOUBT}Three of us think that a Skerrian said so."),
    ("words: on Wednesday", "words: on\u00a0Wednesday"),
    ("words: for our children", "words: “We build it for our children"),
    ("words: waited long enough", "words: waited\n      long  enough"),
    ("words: Minister", "words: Min\u00adister"),
    ("12 quays", "twelve quays"),
    ("12 quays", "a dozen quays"),
    ("value: 2150, unit: m,", "value: 2.15, unit: thousand metres,"),
    ("Brandt thinks", "On Wednesday Brandt thought"),
    ("5 January 2029", "Jan. 5, 2029"),
    ("The bridge is for the next", "There was talk of the next"),
    ("The bridge is for the next", "Children were named, the next"),
    ("The bridge is for the next", "Construction is for the next"),
    ("40 percent", "forty per cent"),
    ("value: 30,", "value: 30.0,"),
    ("unit: m,", "unit: metres,"),
    ("5 January 2029", "January 2029"),
    ("Brandt thinks", "President Ida Brandt thinks"),
    ("5 January 2029", "2029"),
    ("words: no ferry will be", "words: no ferry will be taken"),
]


@pytest.mark.parametrize(("old", "new"), RIGHT, ids=lambda text: text[:40])
def test_the_same_in_other_words_holds(old: str, new: str) -> None:
    assert held(old, new).problems == ()


@pytest.mark.parametrize(
    ("quotation", "rules"),
    [
        ("had waited long enough for a second bridge", set()),
        ("islands had waited long enough for a second bridge", {"quoted"}),
    ],
    ids=["eight words", "nine words"],
)
def test_a_quotation_has_eight_words_at_most(quotation: str, rules: set[str]) -> None:
    found = held("the wait was “long enough”", f"they “{quotation}”").problems
    assert rules == {p.rule for p in found if p.rule == "quoted"}


def test_all_fragments_together_are_a_small_part_of_the_source() -> None:
    points = "".join(
        f"  - {{text: It was quiet., evidence: {{paragraph: {n}, words: {words}}}}}\n"
        for n, colour in enumerate(("red", "white", "blue", "green", "old", "new", "small"), 7)
        for words in (f"the {colour} boats lay at their", f"{colour} boats lay at their moorings")
    )
    assert "fragments" in {p.rule for p in held("points:\n", f"points:\n{points}").problems}


def test_a_speaker_whom_the_source_leaves_open_is_a_doubt() -> None:
    found = held("{paragraph: 4, words: no ferry will be}", "{paragraph: 6, words: were not asked}")
    assert [d.rule for d in found.doubts] == ["speaker"]


def test_a_problem_says_where_it_stands_and_where_the_words_are() -> None:
    found = held("{paragraph: 1, words: waited", "{paragraph: 2, words: waited").problems
    line = RECORD[: RECORD.index("words: waited")].count("\n") + 1
    assert str(found[0]) == (
        f"seeds/bridge.md:{line}: “waited long enough” does not stand in paragraph 2 of the source."
        " They stand in paragraph 1."
    )
