"""A claim that its editor doubts: wherever it is shown, that and the way to the reason go along."""

import re
from dataclasses import replace

import pytest

from generator.model.settings import Settings
from generator.model.verified import Stamp
from generator.pages.render import render
from tests.briefings import briefing, pages, raw, record

WHY = "doubt: Nobody else saw it."
KITE = record(
    "A fair on the quay",
    "events:",
    "  - {what: Opening of the quay, date: 2031-03-10, evidence: {paragraph: 1, words: a}}",
    "  - {what: Kite fair, date: 2031-03-11, place: norhaven, id: kite-fair, people: [ida-brandt],",
    f"     evidence: {{paragraph: 2, words: kites}}, {WHY}}}",
    "topics: [bridges]",
    "people: [ida-brandt]",
    "places: [norhaven]",
    "phrases: [one-ticket]",
    "points:",
    f"  - {{text: Kites flew., evidence: {{paragraph: 2, words: flew}}, {WHY}}}",
    "statements:",
    "  - {speaker: ida-brandt, text: She praised the kites., topics: [bridges],",
    f'     evidence: {{paragraph: 3, words: "a single ticket for all water"}}, {WHY}}}',
    "figures:",
    "  - {what: length of the kite, value: 30, unit: metres,",
    f'     evidence: {{paragraph: 3, words: "30 metres"}}, {WHY}}}',
    "roles:",
    "  - {person: ida-brandt, title: keeper of kites,",
    f"     evidence: {{paragraph: 4, words: keeper}}, {WHY}}}",
)
SURE = record(
    "A dry day",
    "events: [{what: A dry day, date: 2032-03-11, evidence: {paragraph: 1, words: dry}}]",
    "people: [ida-brandt]",
    'points: [{text: It was dry., evidence: {paragraph: 1, words: "dry"}}]',
    "figures:",
    "  - {what: length of the kite, value: 20, unit: metres,",
    '     evidence: {paragraph: 3, words: "20 metres"}}',
)
ARTICLE = "articles/2031/kite/"
DOUBTED = re.compile(r"kite|a single ticket for all water|\b30 metres", re.IGNORECASE)
CLAIM = re.compile(r"^(?:[-:|]|\d+\.| {4}|\[Kite|<circle|<rect|<a |<title)")

SITE = pages(briefing(kite=KITE, sure=SURE))


@pytest.mark.parametrize("address", [a for a in SITE if a and DOUBTED.search(SITE[a])])
def test_wherever_a_claim_is_shown_its_doubt_and_the_way_to_the_reason_go_along(
    address: str,
) -> None:
    _, _, body = SITE[address].partition("\n---\n")
    body = body.partition('<ol class="evidence">')[0]
    for line in filter(CLAIM.match, body.splitlines()):
        shown = re.sub(r"\]\([^)]*\)|id=\"[^\"]*\"|href=\"[^\"]*\"", "", line)
        if DOUBTED.search(shown) and "20 metres" not in shown and "Every use" not in shown:
            assert "in doubt" in line, line


@pytest.mark.parametrize(
    ("address", "times"),
    [
        (ARTICLE, 6),  # an event, a point, a statement and its phrase, a figure, a role
        ("figures/", 1),
        ("people/ida-brandt/", 3),  # a statement, an office, an event
        ("topics/bridges/", 1),
        ("events/kite-fair/", 3),  # the event at its top and in the article, with its point
        ("phrases/one-ticket/", 1),
        ("timeline/", 1),
        ("dates/2031/03/", 1),
        ("places/norhaven/", 1),
        ("", 2),  # what happened when, who speaks
    ],
)
def test_every_kind_of_page_leads_to_the_reason(address: str, times: int) -> None:
    anchor = "#doubt-1" if address == ARTICLE else "kite/index.md#doubt-1"
    assert SITE[address].count(anchor) == times
    assert "\nin_doubt: 5\n" in SITE[ARTICLE]
    assert SITE[ARTICLE].count('<span id="doubt-1"></span>Nobody else saw it.') == 1


def test_a_phrase_that_a_claim_without_doubt_has_too_is_in_no_doubt() -> None:
    words = '     evidence: {paragraph: 3, words: "a single ticket for all water"}}'
    again = KITE.replace("figures:", f"  - {{speaker: ida-brandt, text: Again.,\n{words}\nfigures:")
    assert "doubt-1" not in pages(briefing(kite=again))["phrases/one-ticket/"]


def test_an_event_that_another_article_reports_without_doubt_is_in_no_doubt_in_lists() -> None:
    other = SURE.replace(
        "events: [",
        "events: [{what: Kite fair, date: 2031-03-11, basis: inferred, why: So., place: norhaven,"
        " id: kite-fair, evidence: {paragraph: 1, words: kites}}, ",
    )
    assert "doubt-1" not in pages(briefing(kite=KITE, sure=other))["timeline/"]


def test_figures_that_contradict_say_in_their_picture_which_is_in_doubt() -> None:
    assert "30 metres, 10 March 2031, in doubt" in SITE["figures/"]
    assert "20 metres, 11 March 2032, in doubt" not in SITE["figures/"]


def test_claims_in_doubt_count_as_such_among_the_verified() -> None:
    made = briefing(kite=KITE, sure=SURE)
    stamps = {id_: Stamp(id_, 1, "a" * 64, "b" * 64) for id_ in ("kite", "sure")}
    every, _ = render(replace(made, verified=stamps), Settings())
    site = {page.path.removesuffix("index.md"): page.text for page in every}
    assert "9 claims in 2 records: all verified. 5 of them in doubt." in site["verified/"]
    assert "6 claims, [5 in doubt](../articles/2031/kite/index.md#doubt-1)" in site["verified/"]
    assert "6 claims held against the source document, 5 in doubt" in site[ARTICLE]
    assert "[9 claims, all verified](verified/index.md) (5 in doubt)" in site[""]


def test_nothing_is_said_of_doubt_where_there_is_none() -> None:
    site = pages(briefing(sure=SURE, fares=raw("Fares fall", "Fares fell on Monday.")))
    assert not any("doubt" in text for path, text in site.items() if not path.endswith(".json"))
