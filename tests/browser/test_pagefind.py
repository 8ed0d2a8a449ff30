"""A site that Pagefind searches: the same box and search page, with little to ask for."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Route, expect

from .conftest import Watched, watch
from .test_find import FOUND, choice, status

pytestmark = pytest.mark.browser

LIMIT = 200_000
"""Bytes that may be asked for until the first hit is shown."""


@pytest.fixture
def site(browser: Browser, searched: str) -> Iterator[Watched]:
    """Return the site in a browser of its own; nothing may go wrong on it."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    watched = watch(context, searched)
    yield watched
    context.close()
    assert watched.wrong == []


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("olympics open", "Xi and Tokayev meet in Beijing as the Winter Olympics open"),
        ("习近平", "Xi Jinping"),
        ("近平", "Xi Jinping"),
        ("токаев", "Kassym-Jomart Tokayev"),
        ("Тоқа", "Kassym-Jomart Tokayev"),
        ("“staunch partner”", "Xi and Tokayev meet in Beijing as the Winter Olympics open"),
        ("Xi'an summit", "Xi and Tokayev hold talks in Xi’an before the China–Central Asia summit"),
        ("1,780", "Transport, border and water"),
    ],
)
def test_words_in_any_script_and_parts_of_them_are_found(site: Watched, words: str, title: str):
    page = site.go("find/")
    page.get_by_label("Words to look for").fill(words)
    expect(page.locator(FOUND).locator("h2", has_text=title).first).to_be_visible()
    expect(page.locator(f"{FOUND} mark").first).to_be_visible()
    assert status(page) >= page.locator(FOUND).count() > 0


def test_results_are_narrowed_as_with_the_other_index(site: Watched):
    page = site.go("find/?q=cooperation")
    every = status(page)
    people = choice(page, "person")
    expect(people.locator(".count")).not_to_have_text("0")
    number = int(people.locator(".count").text_content() or 0)
    people.locator("input").check()
    expect(page.locator(FOUND)).to_have_count(number)
    expect(page.locator("main [role=status]")).to_have_text(f"{number} of {every} pages")
    expect(page.locator(f"{FOUND} .kicker").first).to_contain_text("person")
    choice(page, "belt-and-road").locator("input").check()
    assert status(page) <= number


def test_hits_are_shown_before_kinds_and_topics_are_counted(site: Watched):
    page, held = site.page, list[Route]()

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/pages.json", hold)
    site.go("find/?q=olympics")
    expect(page.locator(FOUND).locator("mark").first).to_be_visible()
    assert status(page) > 0
    articles = choice(page, "article").locator(".count")
    expect(articles).to_have_text("0")
    for route in held:
        route.continue_()
    expect(articles).not_to_have_text("0")


def test_all_pages_of_a_topic_are_listed_without_words(site: Watched):
    page = site.go("find/?topic=belt-and-road&kind=article")
    expect(page.locator(FOUND).first.locator(".kicker")).to_contain_text("article")
    number = int(choice(page, "article").locator(".count").text_content() or 0)
    expect(page.locator(FOUND)).to_have_count(number)


def test_what_is_not_there_is_not_found(site: Watched):
    page = site.go("find/?q=zzqq")
    expect(page.locator("main [role=status]")).to_contain_text("Nothing is found")
    page.get_by_label("Words to look for").fill("olympics zzqq")
    expect(page.locator("main [role=status]")).to_contain_text("No page has all of these words")


def test_the_box_finds_and_asks_for_little(browser: Browser, searched: str):
    context = browser.new_context()
    watched = watch(context, searched)
    page, asked = watched.go(), []
    page.on("requestfinished", lambda r: asked.append((r.url, r.sizes()["responseBodySize"])))
    page.keyboard.press("/")
    page.keyboard.type("winter olympics")
    head = page.get_by_role("heading", name="Xi and Tokayev meet in Beijing")
    hit = page.locator(".md-search-result__item", has=head).first
    shown = ["article", "5 February 2022", "Bilateral relations"]
    expect(hit.locator(".md-tag")).to_contain_text(shown)
    expect(hit.locator("mark").first).to_be_visible()
    assert sum(size for _, size in asked) < LIMIT
    assert not [url for url, _ in asked if "/workers/" in url]
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**h=winter**")
    expect(page.locator("main mark").first).to_be_visible()
    context.close()
    assert watched.wrong == []


def test_the_box_tells_of_all_that_there_is(site: Watched):
    page = site.go()
    page.keyboard.press("/")
    page.keyboard.type("kazakhstan")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    told = page.locator(".md-search-result__meta").text_content() or ""
    assert int(told.split()[0]) > page.locator(".md-search-result__item").count()
    page.keyboard.type("zzqq")
    expect(page.locator(".md-search-result__meta")).to_contain_text("No matching")
    expect(page.locator(".md-search-narrow")).to_be_hidden()


def test_the_theme_s_index_is_empty(browser: Browser, searched: str):
    page = browser.new_page()
    answer = page.request.get(f"{searched}search/search_index.json")
    assert answer.json()["docs"] == []
    page.close()
