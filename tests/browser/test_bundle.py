"""The bundle as a reader has it: unpacked, read-only, in a folder with a difficult name."""

import stat
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator import bundle
from generator.bundle import Edition

from .conftest import Watched, watch
from .firefox import Firefox

pytestmark = pytest.mark.browser

LARGEST = 6_000_000
READ_ONLY = stat.S_IRUSR | stat.S_IXUSR
WALK = (
    "topics/index.html",
    "topics/belt-and-road/index.html",
    "articles/2022/beijing-meeting-at-winter-olympics/index.html",
    "people/kassym-jomart-tokayev/index.html",
    "timeline/index.html",
    "dates/index.html",
    "dates/2022/index.html",
    "figures/index.html",
    "phrases/index.html",
    "about/index.html",
)
"""Ten pages, each of which the one before leads to."""

FOLLOW = """address => {
  const link = [...document.links]
    .find(a => a.href.split("#")[0] === address && a.checkVisibility())
  if (!link) throw new Error(`No link leads to ${address}.`)
  setTimeout(() => link.click())
}"""
"""Follows a link that a reader sees, once this has ended; it is an error if there is none."""
ARRIVED = """return document.readyState === "complete" && document.querySelector("h1")
  && location.href.split(/[?#]/)[0] === arguments[0]"""


@pytest.fixture(scope="module")
def unpacked(offline_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Unpack the bundle of the repository's own briefing, and take every right to write."""
    made, problems = bundle.packed(offline_site, Edition("Crossings", 5, date(2031, 3, 12)))
    assert problems == ()
    assert len(made.data) < LARGEST
    folder = tmp_path_factory.mktemp("bundle") / "Read me 100% #1 & более 简报"
    folder.mkdir()
    (folder / made.name).write_bytes(made.data)
    with zipfile.ZipFile(folder / made.name) as opened:
        opened.extractall(folder)
    folders = [folder, *(p for p in folder.rglob("*") if p.is_dir())]
    for path in folders:
        path.chmod(READ_ONLY)
    yield folder / Path(made.name).stem
    for path in folders:
        path.chmod(stat.S_IRWXU)


@pytest.fixture
def reader(browser: Browser, unpacked: Path) -> Iterator[Watched]:
    """Open the bundle; whatever asks for anything but a file of it is an error."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, offline=True)
    watched = watch(context, unpacked.as_uri() + "/")
    asked: list[str] = []
    watched.page.on("request", lambda request: asked.append(request.url))
    yield watched
    context.close()
    assert watched.wrong == []
    assert asked
    assert [url for url in asked if not url.startswith((watched.home, "data:"))] == []


def test_ten_pages_lead_to_each_other(reader: Watched) -> None:
    page = reader.go("index.html")
    for path in WALK:
        page.evaluate(FOLLOW, reader.home + path)
        page.wait_for_url(reader.home + path + "*")
        expect(page.locator("h1")).to_have_count(1)


def test_a_search_finds_and_marks_what_was_sought(reader: Watched) -> None:
    page = reader.go("index.html")
    search(page, "winter olympics")
    page.locator(".md-search-result__item a[href*='beijing-meeting']").first.click()
    page.wait_for_url("**/articles/2022/**")
    marked = page.locator("article mark")
    expect(marked.first).to_be_visible()
    assert "olympics" in {text.lower() for text in marked.all_inner_texts()}


def search(page: Page, query: str) -> None:
    page.locator("input[name=query]").first.click()
    page.keyboard.type(query)
    page.keyboard.press("End")


def test_a_theme_that_was_chosen_stays_on_the_next_page(reader: Watched) -> None:
    page = reader.go("index.html")
    page.locator("label[title='Switch to the dark theme']").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.goto(reader.home + WALK[0])
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_evidence_opens_from_a_mark(reader: Watched) -> None:
    page = reader.go(WALK[2])
    expect(page.locator("#e2")).to_be_hidden()
    page.locator("a.mark").nth(1).click()
    expect(page.locator("#e2")).to_be_visible()


def test_firefox_walks_searches_and_marks_without_asking_the_network(
    unpacked: Path, fox: Firefox
) -> None:
    home = unpacked.as_uri() + "/"
    fox.go(home + "index.html")
    for path in WALK:
        fox.run(f"({FOLLOW})(arguments[0])", home + path)
        fox.until(ARRIVED, home + path)
    fox.type("input[name=query]", "winter olympics")
    result = ".md-search-result__item a[href*='beijing-meeting']"
    fox.until("return document.querySelector(arguments[0])?.href", result)
    fox.run("document.querySelector(arguments[0]).click()", result)
    marked = fox.until("return document.querySelector('article mark')?.textContent")
    assert marked.lower() in "winter olympics"
    assert fox.asked() == []


def test_firefox_would_tell_of_a_page_that_asks_the_network(tmp_path: Path, fox: Firefox) -> None:
    page = tmp_path / "page.html"
    page.write_text('<img src="http://127.0.0.1:18999/away.png">', "utf-8")
    fox.go(page.as_uri())
    assert fox.asked() == ["http://127.0.0.1:18999/away.png"]
