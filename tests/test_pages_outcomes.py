"""What was signed, agreed or decided has a page, where anything was."""

from generator.model.settings import Settings
from generator.pages.render import render
from tests.briefings import briefing, record

SIGNED = record(
    "A ferry pact",
    "events:",
    "  - {what: Meeting of the two ministers, date: 2031-03-11, kind: meeting,",
    '     evidence: {paragraph: 1, words: "they met"}}',
    "  - {what: Signing of the ferry pact, date: 2031-03-12, kind: signing, place: norhaven,",
    "     basis: inferred, why: It names the day after the talks., doubt: One side tells it.,",
    '     evidence: {paragraph: 2, words: "signed a pact"}}',
    "  - {what: Decision on the fares, date: 2031-05-02, kind: decision,",
    '     evidence: {paragraph: 3, words: "decided the fares"}}',
    "places: [norhaven]",
)
MET = record("They met", "people: [ida-brandt]")


def texts(**seeds: str) -> dict[str, str]:
    pages, problems = render(briefing(**seeds), Settings())
    assert not problems
    return {page.path: page.text for page in pages}


def test_outcomes_stand_by_date_the_newest_first_with_doubt_reason_and_claim() -> None:
    text = texts(pact=SIGNED)["outcomes/index.md"]
    assert text.index("Decision on the fares") < text.index("Signing of the ferry pact")
    assert "Meeting of the two ministers" not in text
    assert "It names the day after the talks." in text
    assert "in doubt" in text
    assert "publisher not stated" in text
    assert "index.md#event-signed-a-pact-p2)" in text
    assert "not held against its source\n    {: .from }" in text


def test_home_and_timeline_lead_there_where_there_is_one() -> None:
    link = "(../outcomes/index.md)"
    assert link in texts(pact=SIGNED)["timeline/index.md"]
    assert "(outcomes/index.md)" in texts(pact=SIGNED)["index.md"]
    without = texts(met=MET)
    assert "outcomes/index.md" not in without
    assert link not in without["timeline/index.md"]
    assert "outcomes/" not in without["index.md"]


def test_of_many_the_newest_fifty_stand_there_and_all_by_year() -> None:
    lines = (
        f"  - {{what: Decision {n:03}, date: {2030 + n % 2}-05, kind: decision,"
        f" evidence: {{paragraph: {n}, words: decided}}}}"
        for n in range(1, 61)
    )
    pages = texts(many=record("Decisions", "events:", *lines))
    assert pages["outcomes/index.md"].count("Decision 0") == 50
    assert "(2030/index.md)" in pages["outcomes/index.md"]
    assert pages["outcomes/2030/index.md"].count("Decision 0") == 30


EVENT = (
    "events:",
    "  - {what: Signing of the pact, date: 2031-03-12, kind: signing,",
    '     evidence: {paragraph: 2, words: "signed"}}',
)


def test_an_inferred_publisher_is_marked() -> None:
    inferred = "inferred: {publisher: {value: island-post, why: Its form is that of the Post.}}"
    text = texts(pact=record("A pact", inferred, *EVENT))
    assert "[inferred](../articles/2031/pact/index.md#from-publisher)" in text["outcomes/index.md"]
