"""Lists that grow with the number of articles: none of their pages does, and nothing gets lost."""

import re
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from posixpath import join, normpath

import pytest

from generator.collection.by_year import NEWEST, parts
from generator.collection.collect import collect
from generator.model.article import Correction
from generator.model.briefing import Annotated, Briefing
from generator.model.settings import Settings
from generator.pages import by_year
from generator.pages.render import PAGE_TYPES, render
from tests.briefings import WORDS, briefing, pages, record
from tests.rendering import rendered

ONE = record(
    "The ferry sails",
    "topics: [ferries]",
    "people: [ida-brandt]",
    "places: [norhaven]",
    "phrases: [one-ticket]",
    "events:",
    "  - {what: A ferry sails, date: 2031-03-11, place: norhaven, people: [ida-brandt],",
    '     evidence: {paragraph: 1, words: "on Tuesday"}}',
    "statements:",
    "  - {speaker: ida-brandt, text: It sails., topics: [ferries],",
    '     evidence: {paragraph: 2, words: "it will sail"}}',
    "  - {speaker: ida-brandt, text: One ticket for all., topics: [ferries],",
    '     evidence: {paragraph: 2, words: "one ticket"}}',
    "figures:",
    "  - {what: seats, value: 100, unit: seats, evidence: {paragraph: 3, words: 100 seats}}",
)
UNDATED = 3
"""Of so many articles every tenth, one is undated."""

ROUND = re.compile(r"[?#].*")
LINK = re.compile(r'\]\(([^)\s]+)\)|href="([^"]+)"')


@cache
def first() -> Annotated:
    """Return the article of which all others are made."""
    return briefing(ferry=ONE).articles["ferry"]


def nth(number: int) -> Annotated:
    """Return one of many articles, each with a name, a day and figures of its own."""
    one, item = first(), first().article
    day = None if number % 10 == UNDATED else f"{date(2022, 1, 1) + timedelta(37 * number % 3650)}"
    [event], [figure] = item.events, item.figures
    events = (replace(event, what=f"Ferry {number} sails", date=day),)
    figures = (replace(figure, what=f"seats of ferry {number}", value=number),)
    figures += (replace(figure, what="staff", value=number % 2),) if number < 8 else ()
    corrections = (Correction(day or "2031-01-01", f"Number {number}.", "It was wrong."),)
    made = replace(
        item,
        id=f"ferry-{number:04}",
        title=f"Ferry {number:04} sails",
        event_date=day,
        source=replace(item.source, published=None),
        events=events,
        figures=figures,
        corrections=corrections,
    )
    uses = tuple(replace(use, article=made.id) for use in one.uses)
    return replace(one, article=made, events=events, figures=figures, uses=uses)


@cache
def made(count: int) -> Briefing:
    """Return a briefing of so many articles."""
    return collect([nth(number) for number in range(count)], WORDS)


@cache
def site(count: int) -> dict[str, str]:
    """Return the text of every page of it by its address."""
    return pages(made(count))


def linked(address: str, text: str) -> Counter[str]:
    """Return the addresses of the pages that a page leads to."""
    found = (ROUND.sub("", one or other) for one, other in LINK.findall(text))
    ways = (normpath(join(address, way)) for way in found if way and "://" not in way)
    return Counter(re.sub(r"index\.(md|html)$", "", way) for way in ways)


def of(count: int, pattern: str) -> dict[str, str]:
    return {a: text for a, text in site(count).items() if re.fullmatch(pattern, a)}


BESIDE = {"phrases/one-ticket/": 1, "figures/": 7}
"""How many more articles a page names: that of a phrase’s first use, others of one measure."""

LISTS = (
    *("topics/ferries/", "people/ida-brandt/", "places/norhaven/", "phrases/one-ticket/"),
    *("articles/", "timeline/", "figures/", "verified/", "changes/"),
)
ARTICLES = r"articles/[^/]+/ferry-\d{4}/"


@pytest.mark.parametrize("count", [51, 60, 500])
def test_no_page_lists_more_than_fifty(count: int) -> None:
    for address, text in site(count).items():
        if not re.fullmatch(ARTICLES, address):
            titles = set(re.findall(r"articles/[^/]+/ferry-\d{4}/", text))
            assert len(titles) <= NEWEST + BESIDE.get(address, 0), address


@pytest.mark.parametrize("list_", LISTS)
@pytest.mark.parametrize("count", [60, 500])
def test_pages_by_year_have_all_of_a_list(list_: str, count: int) -> None:
    years = of(count, re.escape(list_) + r"(\d{4}|undated)/(part-\d+/)?")
    found: set[str] = set()
    for address, text in years.items():
        found |= {a for a in linked(address, text) if re.fullmatch(ARTICLES, a)}
    assert len(found) == count


def test_every_statement_stands_on_a_page_by_year() -> None:
    years = of(500, r"people/ida-brandt/(\d{4}|undated)/(part-\d+/)?")
    assert sum(text.count("- It sails.") for text in years.values()) == 500
    assert site(500)["people/ida-brandt/"].count("- It sails.") == NEWEST


@pytest.mark.parametrize("list_", LISTS)
def test_counts_add_up_and_lead_to_pages_of_as_many(list_: str) -> None:
    briefing_ = made(500)
    every = briefing_.parts[list_]
    assert sum(count for _, count in every[""].years) == every[""].total
    for turn, count in every[""].years:
        of_year = [part for part in every.values() if part.turn.year == turn.year]
        assert sum(len(part.items) for part in of_year) == count
        assert list_ + turn.path in linked(list_, site(500)[list_])


@pytest.mark.parametrize("count", [60, 500])
def test_all_links_lead_to_pages(count: int) -> None:
    every = site(count)
    missing = {
        (address, way)
        for address, text in every.items()
        for way in linked(address, text)
        if way.endswith("/") and way not in every and not way.startswith(("about", "../about"))
    }
    assert missing == set()


def test_pages_weigh_the_same_however_many_articles_there_are() -> None:
    def heaviest(count: int) -> dict[str, int]:
        weights: dict[str, int] = {}
        for address, text in site(count).items():
            kind = address.split("/", maxsplit=1)[0]
            weights[kind] = max(weights.get(kind, 0), len(text))
        return weights

    less, more = heaviest(500), heaviest(1000)
    assert {k: (less[k], more[k]) for k in more if more[k] > 1.02 * less[k]} == {}


def test_a_list_of_fifty_stays_on_one_page() -> None:
    assert of(49, r"(topics|people|places|phrases)/[^/]+/.+") == {}
    assert of(49, r"(timeline|figures|verified|changes)/.+|articles/[^/]+/") == {}
    assert all("by-year" not in text for text in site(49).values())


def test_the_newest_stand_first_and_the_undated_last() -> None:
    dated = [(f"a{n}", f"20{n:02}") for n in range(60)]
    every = parts([*dated, ("b", None)])
    assert every[""].items == tuple(f"a{n}" for n in range(10, 60))
    assert [turn.year for turn, _ in every[""].years][::60] == ["2059", "undated"]


def test_a_year_goes_on_on_numbered_pages() -> None:
    every = parts([(n, "2031-01") for n in range(120)])
    assert [*every] == ["", "2031/", "2031/part-2/", "2031/part-3/"]
    assert [len(part.items) for part in every.values()] == [50, 50, 50, 20]
    second = every["2031/part-2/"]
    assert (second.before, second.after) == (every["2031/"].turn, every["2031/part-3/"].turn)


def test_figures_that_contradict_each_other_stand_on_the_page_of_the_newest() -> None:
    text = site(500)["figures/"]
    assert "### staff" in text
    assert "#m-staff" in site(500)["articles/2022/ferry-0000/"]


def test_a_link_to_a_use_of_a_phrase_leads_to_the_page_on_which_it_stays() -> None:
    briefing_ = made(500)
    place = by_year.place(briefing_, "phrases/one-ticket/", "ferry-0000")
    assert place == "phrases/one-ticket/2022/"
    assert "{: #in-ferry-0000 }" in site(500)[place]


def test_a_page_by_year_is_no_hit_of_the_search() -> None:
    for text in of(500, r"(topics|people|places)/[^/]+/(\d{4}|undated)/(part-\d+/)?").values():
        assert "exclude: true" in text.split("---")[1]


def test_a_choice_among_statements_counts_those_on_the_page() -> None:
    seen = rendered(site(500)["people/ida-brandt/"].split("---", 2)[2])
    assert "100 statements" in seen.text
    assert "Only statements on this page are counted" in seen.text


def test_months_of_many_articles_go_on_and_their_calendar_leads_there() -> None:
    ferries = [nth(n) for n in range(1, 200) if n % 10 != UNDATED]
    days = [
        replace(
            a,
            article=replace(a.article, event_date=f"2031-05-{1 + n % 31:02}"),
            events=(),
        )
        for n, a in enumerate(ferries)
    ]
    every = pages(collect(days, WORDS))
    assert {a for a in every if a.startswith("dates/2031/")} == {
        "dates/2031/",
        *(f"dates/2031/05/{path}" for path in ("", "part-2/", "part-3/", "part-4/")),
    }
    assert "[31](part-4/index.md#d31)" in every["dates/2031/05/"]
    assert "{: #d31 }" in every["dates/2031/05/part-4/"]
    assert "[31](05/part-4/index.md#d31)" in every["dates/2031/"]
    assert "179 articles" in every["dates/2031/"]


def test_an_event_of_many_reports_goes_on_by_year() -> None:
    ferries = [nth(number) for number in range(60)]
    shared = [replace(a.events[0], id="sailing", date="2031-03-11") for a in ferries]
    every = pages(
        collect(
            [replace(a, events=(event,)) for a, event in zip(ferries, shared, strict=True)], WORDS
        )
    )
    own = every["events/sailing/"]
    assert "60 articles speak of it" in own
    assert own.count("\n## [Ferry") == NEWEST
    years = [text for a, text in every.items() if re.fullmatch(r"events/sailing/.+", a)]
    assert sum(text.count("\n## [Ferry") for text in years) == 60
    assert "60 articles on this event" in every["timeline/"]
    assert len(linked("timeline/", every["timeline/"])) < 10


def test_a_year_names_no_more_than_fifty_events_that_reach_into_it() -> None:
    events = [replace(nth(n).events[0], date="2022/2023") for n in range(60)]
    every = pages(collect([replace(nth(n), events=(e,)) for n, e in enumerate(events)], WORDS))
    assert "10 more stand where they began." in every["dates/2023/"]


def named(names: list[str]) -> dict[str, str]:
    """Return the pages of a briefing in which as many people are named."""
    ids = [f"person-{number}" for number in range(len(names))]
    one = WORDS.people["ida-brandt"]
    people = {i: replace(one, id=i, name=n, sort=None) for i, n in zip(ids, names, strict=True)}
    item = replace(nth(1), people=(*ids,), statements=(), events=())
    often = replace(nth(2), people=(ids[-1],), statements=(), events=())
    return pages(collect([item, often], replace(WORDS, people=people)))


def test_many_names_stand_by_letter() -> None:
    every = named([f"Ada {number:03}" for number in range(60)] + ["Élise", "Шура", "李娜", "7 Up"])
    index = every["people/"]
    assert "All 64 names by letter:" in index
    assert index.count('<div class="row"') == NEWEST
    assert "7 Up" in index  # it has most articles
    letters = {a for a in every if a.startswith("people/names/")}
    assert letters == {f"people/names/{a}/" for a in ("a", "a/part-2", "e", "l", "u0023", "u0448")}
    assert letters == {a for a in linked("people/", index) if "names" in a} | {
        "people/names/a/part-2/"
    }
    listed = [a for page in letters for a in linked(page, every[page]) if "person-" in a]
    assert len(listed) == 64
    assert "title: People, A, part 2 of 2" in every["people/names/a/part-2/"]


def test_fifty_names_stand_on_one_page() -> None:
    every = named([f"Ada {number:02}" for number in range(50)])
    assert not [a for a in every if a.startswith("people/names/")]


def test_no_two_pages_claim_an_address() -> None:
    assert render(made(500), Settings())[1] == ()
    assert PAGE_TYPES
