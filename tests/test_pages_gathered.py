"""Pages that gather what several articles have: phrases, figures, events, changes, roles."""

import re

import pytest

from tests.briefings import briefing, pages, raw, record
from tests.rendering import rendered

FERRY = record(
    "The bridge is agreed",
    "events:",
    "  - {what: Talks at the quay, date: 2031-03-11, place: norhaven, people: [ida-brandt],",
    '     evidence: {paragraph: 1, words: "on Tuesday"}}',
    "topics: [bridges]",
    "people: [ida-brandt]",
    "places: [norhaven]",
    "phrases: [one-ticket, safe-passage]",
    'points: [{text: A bridge is to be built., evidence: {paragraph: 2, words: "a bridge"}}]',
    "statements:",
    "  - {speaker: ida-brandt, text: She wants it.,",
    '     evidence: {paragraph: 2, words: "a single ticket for all water"}}',
    "figures:",
    "  - {what: length of the bridge, value: 2150, unit: metres,",
    '     evidence: {paragraph: 3, words: "2,150 metres"}}',
    "  - {what: guests, value: 30, qualifier: more than,",
    '     evidence: {paragraph: 3, words: "more than 30 guests"}}',
    "roles:",
    "  - {person: ida-brandt, title: president of the islands,",
    '     evidence: {paragraph: 1, words: "President Brandt"}}',
    "corrections:",
    "  - {date: 2031-04-01, what: The quay’s name is gone., why: The source has none.}",
    "  - {date: 2031-04-02, what: The bridge was 2051 metres long., why: Digits were turned.}",
)
QUAY = record(
    "Two meet at the quay",
    "events:",
    "  - {what: Talks at the quay, date: 2031-03-11, basis: inferred, why: A Tuesday.,",
    '     place: norhaven, evidence: {paragraph: 1, words: "Tuesday"}}',
    "topics: [bridges, ferries]",
    "people: [ida-brandt, tomas-lund]",
    "figures:",
    "  - {what: length of the bridge, value: 2180, unit: metres,",
    '     evidence: {paragraph: 3, words: "2,180 metres"}}',
    published="2031-03-13",
)
LATER = record(
    "Regatta ahead",
    "events:",
    '  - {what: Regatta, date: 2031-06-01, place: westmere, evidence: {paragraph: 1, words: "a"}}',
    "  - {what: The talks at the quay, date: 2031-03-11, place: norhaven,",
    '     evidence: {paragraph: 4, words: "b"}}',
    "points:",
    '  - {text: Boats will race., evidence: {paragraph: 1, words: "c"}}',
    '  - {text: The talks were short., evidence: {paragraph: 4, words: "d"}}',
    "corrections: [{date: 2031-06-05, what: A boat’s name was wrong., why: It was misread.}]",
    published="2031-06-02",
)
EVENT = "events/2031-03-11-norhaven/"


@pytest.fixture(scope="module")
def site() -> dict[str, str]:
    text = raw("Fares fall", "Fares fell for 40 guests. Safe passage is promised, it is said here.")
    return pages(briefing(ferry=FERRY, quay=QUAY, later=LATER, fares=text))


def part(page: str, heading: str) -> str:
    """Return what stands below a heading, up to the next of its level."""
    level = "#" * (len(heading) - len(heading.lstrip("#")))
    return re.split(rf"\n#{{1,{len(level)}}} ", page.split(f"\n{heading}", 1)[1])[0]


# Phrases


def test_the_table_of_phrases_counts_articles_and_leads_to_them(site: dict[str, str]) -> None:
    seen = rendered(site["phrases/"])
    assert {"col", "row"} == seen.attributes["scope"]
    assert "Safe passage, March 2031: 2 articles" in seen.attributes["aria-label"]
    links = re.findall(r"^<td markdown>\[(\S)\]\(([^)]+)\)", site["phrases/"], re.MULTILINE)
    assert (links) == [
        ("●", "../articles/2031/ferry/index.md"),
        ("2", "safe-passage/index.md#in-ferry"),
    ]


def test_many_months_become_years() -> None:
    phrase = "phrases: [one-ticket]"
    seeds = {
        f"a{n}": record("Fares", phrase, published=f"{2030 + n // 12}-{n % 12 + 1:02}")
        for n in range(13)
    }
    table = pages(briefing(**seeds))["phrases/"]
    assert re.findall(r'<th scope="col" markdown>\[(\d+)\]', table) == ["2030", "2031"]
    assert "[12](one-ticket/index.md#in-a0)" in table


def test_a_phrases_page_says_who_when_and_in_which_form(site: dict[str, str]) -> None:
    page = site["phrases/one-ticket/"]
    assert "Only use in these articles: 11 March 2031, in [The bridge is agreed]" in page
    use = part(page, "### 11 March 2031")
    assert (
        "- [Ida Brandt](../../people/ida-brandt/index.md): “a single ticket for all water”" in use
    )
    assert "index.md#statement-a-single-ticket-for-all-water-p2){: .mark }" in use
    assert re.findall("^## (.+)", page, re.MULTILINE) == ["Every use"]


def test_uses_are_gathered_where_they_come_back() -> None:
    def says(words: str) -> str:
        return record(
            "Fares",
            "statements:",
            "  - {speaker: ida-brandt, text: She wants it.,",
            f'     evidence: {{paragraph: 2, words: "{words}"}}}}',
        )

    one, other = says("one ticket for all water"), says("a single ticket for all water")
    page = pages(briefing(a=one, b=other, c=other))["phrases/one-ticket/"]
    used = part(page, "## Who uses it")
    assert re.findall("“(.+?)” <span", used) == [
        "one ticket for all water",
        "a single ticket for all water",
    ]
    counted = part(page, "## In which form")
    assert re.findall("(a single|one) ticket.+(1 article|2 articles)", counted) == [
        ("one", "1 article"),
        ("a single", "2 articles"),
    ]


def test_a_phrase_that_no_claim_shows_has_no_form_and_no_speaker(site: dict[str, str]) -> None:
    page = site["phrases/safe-passage/"]
    assert "- appears; exact wording not noted" in part(page, "### 11 March 2031")
    assert (
        "speaker not recorded\N{NO-BREAK SPACE}[¶ 1](../../articles/2031/fares/index.md#s1)" in page
    )
    assert "Ida Brandt" not in page


def test_an_article_leads_to_its_phrases(site: dict[str, str]) -> None:
    assert "(../../../phrases/one-ticket/index.md)" in part(
        site["articles/2031/ferry/"], "## Set phrases"
    )


# Figures


def test_figures_that_contradict_stand_side_by_side_with_their_marks(site: dict[str, str]) -> None:
    page = site["figures/"]
    differ = part(page, "## Where articles differ")
    assert re.findall(r"^([\d,]+ metres)", differ, re.MULTILINE) == ["2,150 metres", "2,180 metres"]
    assert "guests" not in differ
    assert "ferry/index.md#figure-" in differ
    assert "length of the bridge" not in part(page, "## What else is measured")
    assert (
        "“40 guests”\N{NO-BREAK SPACE}[¶ 1](../articles/2031/fares/index.md#figure-40-guests-p1)"
        in page
    )


def test_an_articles_figure_leads_to_the_one_that_differs(site: dict[str, str]) -> None:
    numbers = part(site["articles/2031/quay/"], "## In numbers")
    anchor = re.search(r"figures/index\.md#([\w-]+)\)", numbers)
    assert anchor
    assert f"### length of the bridge {{: #{anchor[1]} }}" in site["figures/"]


# Events


def test_an_event_says_what_each_article_adds(site: dict[str, str]) -> None:
    ferry = part(site[EVENT], "## [The bridge is agreed]")
    assert "Talks at the quay" in ferry
    assert (
        "A bridge is to be built.\N{NO-BREAK SPACE}[¶ 2](../../articles/2031/ferry/index.md#point-"
        in ferry
    )
    assert "[Safe passage]" in part(ferry, "### Told by this article alone")
    assert "Bridges" not in part(ferry, "### Told by this article alone")
    quay = part(site[EVENT], "## [Two meet at the quay]")
    assert "A Tuesday." in quay
    only = part(quay, "### Told by this article alone")
    assert "[Ferries]" in only
    assert "[Tomas Lund]" in only
    assert "[Ida Brandt]" not in only


def test_an_article_that_mentions_an_event_in_passing_gives_that_paragraph(
    site: dict[str, str],
) -> None:
    later = part(site[EVENT], "## [Regatta ahead]")
    assert "This article mentions the event in passing." in later
    assert "The talks were short." in later
    assert "Told by this article alone" not in later
    assert "Three articles speak of it: two report it, one looks back on it." in site[EVENT]
    assert "Boats will race." not in later
    assert site[EVENT].index("Two meet at the quay") < site[EVENT].index("Regatta ahead")


def test_the_timeline_the_place_and_the_home_page_have_an_event_once(site: dict[str, str]) -> None:
    for address in ("timeline/", "places/norhaven/"):
        assert site[address].count('\n<span class="day">11 March 2031</span>\n:') == 1, address
        assert "[3 articles on this event](" in site[address]
        assert "“Talks at the quay”" in site[address]
    assert "2 events" in site[""]


def test_an_article_leads_to_its_event(site: dict[str, str]) -> None:
    for id_ in ("ferry", "quay", "later"):
        events = part(site[f"articles/2031/{id_}/"], "## Events and their dates")
        assert f"(../../../{EVENT}index.md)" in events


def test_the_reason_of_a_date_stands_once_on_an_articles_page(site: dict[str, str]) -> None:
    page = site["articles/2031/quay/"]
    assert page.count("A Tuesday.") == 1
    assert "| “Tuesday”; [the reason stands above](#events-and-their-dates) |" in page


def test_two_events_of_one_day_and_place_have_nothing_of_each_other() -> None:
    fire = "  - {what: Fire in the hall, date: 2031-03-11, place: norhaven, people: [tomas-lund],"
    also = f'events:\n{fire}\n     evidence: {{paragraph: 5, words: "fire"}}}}'
    ferry = FERRY.replace("topics:", also.replace("events:\n", "") + "\ntopics:", 1)
    made = pages(briefing(ferry=ferry, quay=QUAY, fire=record("The hall burns", also)))
    talks, fires = made[EVENT], made[f"{EVENT[:-1]}-2/"]
    assert ("# Talks at the quay" in talks, "# Fire in the hall" in fires) == (True, True)
    assert "Two articles speak of it: one reports it, one mentions it." in fires
    assert "A bridge is to be built." not in fires
    assert "Ida Brandt" not in fires.split("## ")[0]
    assert "give the same day and place and name it alike" in fires


def test_a_declared_event_of_one_article_has_a_page() -> None:
    declared = FERRY.replace("place: norhaven,", "place: norhaven, id: bridge-talks-2031,")
    page = pages(briefing(ferry=declared))["events/bridge-talks-2031/"]
    assert "One article reports it." in page
    assert "Told by this article alone" not in page


# Changes and roles


def test_corrections_stand_newest_first_on_the_article_and_on_the_page_of_changes(
    site: dict[str, str],
) -> None:
    days = re.compile(r"^(?:- )?(\d+ \w+ 2031)\b", re.MULTILINE)
    assert days.findall(site["changes/"]) == ["5 June 2031", "2 April 2031", "1 April 2031"]
    own = part(site["articles/2031/ferry/"], "## Corrections")
    assert days.findall(own) == ["2 April 2031", "1 April 2031"]
    assert "(../../../changes/index.md)" in own
    assert "Corrections" not in site["articles/2031/quay/"]


def test_a_briefing_of_which_nothing_is_dated_says_so() -> None:
    site = pages(briefing(quay=QUAY))
    assert "No change is dated so far." in site["changes/"]
    assert "Last updated" not in site[""]
    assert "Added to" not in site["articles/2031/quay/"]


DATED = QUAY.replace(
    "people:",
    "added: 2031-03-20\n"
    "revised: [{date: 2031-04-02, what: A figure more.}, {date: 2031-03-21, what: Two more.}]\n"
    "people:",
)


def test_changes_are_additions_revisions_and_corrections_by_their_day() -> None:
    site = pages(briefing(ferry=FERRY, quay=DATED))
    said = rendered(site["changes/"]).text
    order = ["2 April 2031", "Corrected: The bridge", "Revised: A figure more.", "1 April 2031"]
    order += ["Corrected: The quay", "21 March 2031", "Revised: Two more.", "20 March 2031"]
    order += ["Added: Two meet at the quay"]
    assert sorted(order, key=said.rindex) == order
    assert "[Last updated 2 April 2031](changes/index.md)" in site[""]


@pytest.mark.parametrize(
    ("seed", "words", "revised"),
    [
        (
            DATED,
            "Added to this briefing on 20 March 2031, revised on [2 April 2031](",
            "2031-04-02",
        ),
        (QUAY.replace("people:", "added: 2031-03-20\npeople:"), "briefing on 20 March 2031.", None),
        (FERRY, "Revised on [2 April 2031](../../../changes/index.md).", "2031-04-02"),
    ],
)
def test_an_article_says_when_it_was_added_and_last_revised(
    seed: str, words: str, revised: str | None
) -> None:
    page = pages(briefing(one=seed))["articles/2031/one/"]
    assert words in page
    assert ("\nadded: '2031-03-20'" in page) == (seed != FERRY)
    assert (f"\nrevised: '{revised}'" in page) == bool(revised)


def test_an_office_stands_beside_the_person_and_on_the_persons_page(site: dict[str, str]) -> None:
    filed = part(site["articles/2031/ferry/"], "## Filed under")
    assert re.search(
        r"Ida Brandt.*, <.*>president of the islands</span>\s<a class=\"mark\" href=\"#e\d\"", filed
    )
    given = part(site["people/ida-brandt/"], "## Offices the articles give")
    assert "president of the islands, in [The bridge is agreed]" in given
    assert "{: .mark }" in given


def test_whoever_has_a_role_is_named_by_the_article() -> None:
    text = FERRY.replace("people: [ida-brandt]\n", "")
    assert briefing(ferry=text).articles["ferry"].people == ("ida-brandt",)


def test_pages_without_anything_to_gather_say_so() -> None:
    bare = pages(briefing(bare=record("Nothing happens")))
    assert "No article gives a figure." in bare["figures/"]
    assert "No article uses a set phrase" in bare["phrases/"]
    assert [address for address in bare if address.startswith("events/")] == []
