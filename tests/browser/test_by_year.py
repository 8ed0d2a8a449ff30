"""Long lists go on by year: such pages are without a fault, and old anchors lead on to them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.once import once
from tests.server import serve

from .conftest import Watched, build, watch
from .measures import axe, width
from .test_html import faults

pytestmark = pytest.mark.browser

COUNT = 60
RECORD = """---
title: Ferry {number} sails
summary: A ferry sails from the quay.
source: {{document: ferry-{number}.txt, published: null, headline: null}}
topics: [boats]
people: [ada-quill]
events:
  - {{what: Ferry {number} sails, date: {day}, evidence: {{paragraph: 1, words: on that very day}}}}
statements:
  - {{speaker: ada-quill, text: It sails., topics: [boats],
     evidence: {{paragraph: 2, words: it will sail}}}}
figures:
  - {{what: seats of ferry {number}, value: {number}, unit: seats,
     evidence: {{paragraph: 3, words: {number} seats}}}}
---
It sailed.
"""
LED = {
    "people/ada-quill/#1-march-2021": "people/ada-quill/2021/",
    "timeline/#2021": "timeline/2021/",
    "figures/#m-seats-of-ferry-0": "figures/2021/",
}
"""Anchors that a list's own page had, and the page by year that has them now."""

PAGES = ("topics/boats/", "people/ada-quill/", "people/ada-quill/2021/", "timeline/", "dates/2021/")


@pytest.fixture(scope="session")
def ferries(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a briefing of more articles than a page lists, five a year."""

    def make(folder: Path) -> None:
        names = folder / "seeds/vocabulary"
        names.mkdir(parents=True)
        (names / "topics.yml").write_text("- {id: boats, name: Boats}\n", "utf-8")
        (names / "people.yml").write_text("- {id: ada-quill, name: Ada Quill}\n", "utf-8")
        for number in range(COUNT):
            day = f"{2021 + number // 5}-{3 + number % 5:02}-01"
            text = RECORD.format(number=number, day=day)
            (folder / f"seeds/ferry-{number}.md").write_text(text, "utf-8")
        build(folder / "site", "--seeds", str(folder / "seeds"))

    return once(tmp_path_factory, "ferries", make) / "site"


@pytest.fixture(params=["offline", "hosted"])
def opened(request: pytest.FixtureRequest, ferries: Path, browser: Browser) -> Iterator[Watched]:
    """Return the site, from the disk and from a server; nothing may go wrong on it."""
    with serve(ferries) as address:
        home = address if request.param == "hosted" else ferries.as_uri() + "/"
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        watched = watch(context, home)
        yield watched
        context.close()
    assert watched.wrong == []


@pytest.mark.parametrize("path", PAGES)
def test_a_page_of_a_long_list_measures_without_a_fault(
    ferries: Path, browser: Browser, path: str
) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 900})
    page = watch(context, ferries.as_uri() + "/").go(path)
    wrong = [*width(page), *axe(page)]
    context.close()
    assert wrong == []
    assert [*faults(ferries / path / "index.html")] == []


@pytest.mark.parametrize("old", LED)
def test_an_old_anchor_leads_on(opened: Watched, old: str) -> None:
    path, anchor = old.split("#")
    is_dated = anchor.split("-")[-1] == "2021"
    page = opened.go(path)
    page.goto(f"{page.url}#{anchor}")
    page.reload()
    if opened.home.startswith("file:") and not is_dated:
        assert page.locator(".by-year").count() == 2  # at the top and at the end
        return
    page.wait_for_url(lambda url: LED[old] in url)
    assert page.locator(f"[id='{anchor}']").count() == 1


@pytest.mark.parametrize("hash_", ["#%", "#%ff"])
def test_a_malformed_address_leads_nowhere(opened: Watched, hash_: str) -> None:
    page = opened.go("timeline/")
    page.goto(f"{page.url}{hash_}")
    page.reload(wait_until="networkidle")
    assert page.url.endswith(f"timeline/{hash_}") or page.url.endswith(f"index.html{hash_}")
