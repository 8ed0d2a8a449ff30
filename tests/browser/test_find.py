"""Finding in a real browser: the search page, the box in the header, statements, a lost address."""

import re
import unicodedata

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from .conftest import Watched, watch

pytestmark = pytest.mark.browser

TELEPHONE = {"width": 390, "height": 800}
PERSON = "people/xi-jinping/"
FOUND = ".find-hits li"


def address(path: str, home: str) -> str:
    """Return a path with a query as it stands on a disk or a server."""
    return path.replace("/?", "/index.html?") if home.startswith("file:") else path


def open_(site: Watched, path: str) -> Page:
    """Open a page at an address with a question in it."""
    return site.go(address(path, site.home))


def choice(page: Page, value: str) -> Locator:
    """Return one choice of kind or topic."""
    return page.locator(f"label:has(input[value={value}])")


def status(page: Page) -> int:
    """Return the number of pages or statements that the live region tells first."""
    region = page.locator("main [role=status]")
    expect(region).to_have_text(re.compile(r"^\d+ "))
    return int((region.text_content() or "").split()[0])


# The search page


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("olympics open", "Xi and Tokayev meet in Beijing as the Winter Olympics open"),
        ("习近平", "Xi Jinping"),
        ("токаев", "Kassym-Jomart Tokayev"),
        ("Тоқаев", "Kassym-Jomart Tokayev"),
        ("“staunch partner”", "Xi and Tokayev meet in Beijing as the Winter Olympics open"),
        ("Xi'an summit", "Xi and Tokayev hold talks in Xi’an before the China–Central Asia summit"),
        ("1,780", "Transport, border and water"),
    ],
)
def test_words_in_any_script_are_found_and_marked(site: Watched, words: str, title: str):
    page = site.go("find/")
    page.get_by_label("Words to look for").fill(words)
    expect(page.locator(FOUND).first.locator("h2")).to_have_text(title)
    expect(page.locator(FOUND).first.locator("mark").first).to_be_visible()
    assert status(page) >= page.locator(FOUND).count() > 0


def test_words_without_spaces_between_are_found_one_by_one(site: Watched):
    page = open_(site, "find/?q=纳扎尔巴耶夫习近平")
    expect(page.locator(FOUND).first.locator("mark")).to_have_text(["习近平", "纳扎尔巴耶夫"])


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_letters_are_found_however_page_and_question_compose_them(
    browser: Browser, hosted: str, form: str
):
    def more(route: Route) -> None:
        index = route.fetch().json()
        text = unicodedata.normalize("NFD", "La façade naïve de Zoë Müller")
        index["docs"].append({"location": "phare/", "title": "Le phare", "text": text})
        route.fulfill(json=index)

    page = browser.new_context().new_page()
    page.route("**/search_index.json", more)
    page.goto(hosted + "find/")
    for word in ("naïve", "façade", "Müller", "naive", "zoë"):
        page.get_by_label("Words to look for").fill(unicodedata.normalize(form, word))
        expect(page.locator(FOUND).locator("h2", has_text="Le phare")).to_have_count(1)
        expect(page.locator(FOUND).locator("mark").first).to_be_visible()


def test_the_box_composes_what_is_asked(site: Watched):
    page = site.go()
    field = page.locator(".md-search [name=query]")
    field.fill(unicodedata.normalize("NFD", "Müller naïve"))
    expect(field).to_have_value("Müller naïve")


def test_a_hit_shows_kind_date_and_topics_and_leads_to_its_page(site: Watched):
    page = open_(site, "find/?q=olympics+open")
    hit = page.locator(FOUND).first
    kicker = "article · 5 February 2022 · Bilateral relations, Meetings and visits, "
    expect(hit.locator(".kicker")).to_contain_text(kicker)
    hit.locator("h2 a").click()
    page.wait_for_url("**/articles/**")
    expect(page.locator("h1")).to_contain_text("Winter Olympics")
    expect(page.locator("main mark").first).to_be_visible()


def test_results_are_narrowed_by_kind_and_topic_and_the_address_tells_it(site: Watched):
    page = open_(site, "find/?q=cooperation")
    every = status(page)
    people = choice(page, "person")
    number = int(people.locator(".count").text_content() or 0)
    people.locator("input").check()
    expect(page.locator(FOUND)).to_have_count(number)
    expect(page.locator("main [role=status]")).to_have_text(f"{number} of {every} pages")
    expect(page.locator(f"{FOUND} .kicker").first).to_contain_text("person")
    choice(page, "belt-and-road").locator("input").check()
    assert status(page) <= number
    expect(page).to_have_url(re.compile("q=cooperation&kind=person&topic=belt-and-road"))
    kept, told = page.url, page.locator(FOUND).all_text_contents()
    page.goto("about:blank")
    page.goto(kept)
    expect(page.locator(FOUND).first).to_be_visible()
    assert page.locator(FOUND).all_text_contents() == told


def test_choices_count_what_they_would_leave(site: Watched):
    page = open_(site, "find/?q=kazakhstan&topic=security")
    expect(page.locator(FOUND).first).to_be_visible()
    for kind in ("article", "person"):
        label = choice(page, kind)
        number = int(label.locator(".count").text_content() or 0)
        label.locator("input").check()
        expect(page.locator(FOUND)).to_have_count(number)
        label.locator("input").uncheck()


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("find/?q=Xi+and+Tokayev", {"xi", "tokayev"}),
        ("find/?q=railway+a", {"railway", "railways"}),
        ("find/?q=习近平", {"习近平"}),
    ],
)
def test_marked_is_the_word_itself_and_no_word_that_stands_everywhere(
    site: Watched, query: str, words: set[str]
):
    page = open_(site, query)
    expect(page.locator(f"{FOUND} mark").first).to_be_visible()
    marks = page.locator(f"{FOUND} mark").all_text_contents()
    assert {mark.lower() for mark in marks} <= words
    page.locator(FOUND).first.locator("h2 a").click()
    page.wait_for_url(re.compile(r"[?&]h="))
    expect(page.locator("main mark").first).to_be_visible()
    marks = page.locator("main mark").all_text_contents()
    assert {mark.lower() for mark in marks} <= words


def test_pages_of_no_kind_are_a_choice_only_where_there_are_some(site: Watched):
    page = open_(site, "find/?q=winter+olympics")
    expect(page.locator(FOUND).first).to_be_visible()
    expect(choice(page, "page")).to_be_hidden()


def test_on_a_telephone_the_search_page_takes_no_focus(browser: Browser, offline: str):
    with browser.new_context(has_touch=True, is_mobile=True, viewport=TELEPHONE) as context:
        page = watch(context, offline).go("find/")
        expect(page.locator("main [role=status]")).not_to_contain_text("ready")
        assert page.evaluate("document.activeElement === document.body")


def test_the_switch_of_the_theme_is_at_the_edge_of_the_search_page(site: Watched):
    page = site.go("find/")
    box = page.locator("label[title='Switch to the dark theme']").bounding_box()
    assert box
    assert box["x"] + box["width"] > 1280 - 60


def test_the_search_page_works_by_keys_alone(site: Watched):
    page = site.go("find/")
    expect(page.locator("main [role=status]")).not_to_contain_text("ready")
    expect(page.get_by_label("Words to look for")).to_be_focused()
    page.locator("h1").click()
    page.keyboard.press("/")
    page.keyboard.type("belt and road")
    expect(page.get_by_label("Words to look for")).to_be_focused()
    expect(page.locator(FOUND).first.locator("h2")).to_have_text("Belt and Road")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(choice(page, "article").locator("input")).to_be_checked()
    expect(page.locator(f"{FOUND} .kicker").first).to_contain_text("article")
    assert page.locator(".md-search__input").is_hidden()


def test_many_hits_come_in_portions(site: Watched):
    page = open_(site, "find/?q=kazakhstan")
    expect(page.locator(FOUND)).to_have_count(20)
    page.get_by_role("button", name="Show more").click()
    expect(page.locator(FOUND).nth(20).locator("h2 a")).to_be_focused()


def test_what_is_not_there_is_not_found(site: Watched):
    page = open_(site, "find/?q=zzqq")
    expect(page.locator("main [role=status]")).to_contain_text("Nothing is found")
    expect(page.locator(FOUND)).to_have_count(0)
    page.get_by_label("Words to look for").fill("olympics zzqq")
    expect(page.locator("main [role=status]")).to_contain_text("No page has all of these words")


@pytest.mark.parametrize("width", [390, 320])
def test_the_search_page_fits_small_screens(site: Watched, width: int):
    site.page.set_viewport_size({"width": width, "height": 800})
    page = open_(site, "find/?q=winter+olympics&kind=article")
    expect(page.locator(FOUND).first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_javascript_the_search_page_leads_on(browser: Browser, offline: str):
    context = browser.new_context(java_script_enabled=False)
    page = watch(context, offline).go("find/")
    expect(page.locator("noscript p")).to_be_visible()
    expect(page.locator("input[type=search]")).to_be_hidden()
    page.get_by_role("main").get_by_role("link", name="Topics").click()
    expect(page.locator("h1")).to_have_text("Topics")
    context.close()


# The box in the header


def ask(page: Page, words: str) -> None:
    """Put words into the box that is open, at once, so that no hits of half a word come between."""
    page.keyboard.insert_text(words)
    page.keyboard.press("End")  # a key starts the search
    expect(page.locator(".md-search-result__item").first).to_be_visible()


@pytest.mark.parametrize("key", ["/", "f", "s"])
def test_a_key_opens_the_box_and_hits_show_kind_date_and_topics(site: Watched, key: str):
    page = site.go()
    page.keyboard.press(key)
    page.keyboard.type("winter olympics")
    head = page.get_by_role("heading", name="Xi and Tokayev meet in Beijing")
    hit = page.locator(".md-search-result__item", has=head).first
    shown = ["article", "5 February 2022", "Bilateral relations"]
    expect(hit.locator(".md-tag")).to_contain_text(shown)


def test_a_page_asks_for_the_index_when_the_search_is_used(browser: Browser, hosted: str):
    context = browser.new_context()
    page, asked = context.new_page(), []
    page.on("request", lambda r: asked.append(r.url.removeprefix(hosted)))
    page.goto(hosted, wait_until="networkidle")
    assert "search/search_index.json" not in asked
    page.keyboard.press("/")
    page.keyboard.type("tashkent")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    assert asked.count("search/search_index.json") == 1
    context.close()


def test_the_box_leads_to_the_search_page_with_its_words(site: Watched):
    page = site.go(PERSON)
    page.keyboard.press("/")
    ask(page, "green energy")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_url("**/find/**")
    expect(page.get_by_label("Words to look for")).to_have_value("green energy")
    expect(page.locator(FOUND).first).to_be_visible()


@pytest.mark.parametrize("key", ["Enter", "ArrowDown Enter"])
def test_the_first_hit_of_the_box_has_the_words_marked(site: Watched, key: str):
    page = site.go()
    page.keyboard.press("/")
    ask(page, "railway")
    for one in key.split():
        page.keyboard.press(one)
    page.wait_for_url(re.compile(r"[?&]h=railway"))
    expect(page.locator("main mark").first).to_have_text(re.compile("^railways?$", re.IGNORECASE))


def test_where_the_box_finds_nothing_there_is_nothing_to_narrow(site: Watched):
    page = site.go()
    page.keyboard.press("/")
    page.keyboard.type("zzqq")
    expect(page.locator(".md-search-result__meta")).to_contain_text("No matching")
    expect(page.locator(".md-search-narrow")).to_be_hidden()


def test_enter_still_opens_the_best_hit(site: Watched):
    page = site.go()
    page.keyboard.press("/")
    ask(page, "winter olympics")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"[?&]h=winter"))
    assert "/find/" not in page.url
    expect(page.locator("main mark").first).to_be_visible()


# Statements


def test_what_somebody_said_of_a_topic_year_by_year(site: Watched):
    page = site.go(PERSON)
    every = status(page)
    page.get_by_role("radio", name="Security and stability").check()
    some = status(page)
    assert 0 < some < every
    for year in ("2022", "2023"):
        radio = page.get_by_role("radio", name=re.compile(f"^{year}"))
        radio.check()
        expect(page.locator(".said li:visible")).to_have_count(status(page))
        dates = page.locator(".said h3:visible").all_text_contents()
        assert dates
        assert all(year in date for date in dates)
    expect(page).to_have_url(re.compile(r"\?topic=security&year=2023$"))
    page.reload()
    expect(page.get_by_role("radio", name="Security and stability")).to_be_checked()
    expect(page.locator(".said h3:visible")).to_have_count(len(dates))


def test_a_choice_that_leaves_no_statement_says_so_and_offers_a_way_out(site: Watched):
    page = site.go(address(PERSON + "?topic=belt-and-road&year=2023", site.home))
    said = page.get_by_role("main").get_by_role("status")
    expect(said).to_have_text("No statement on Belt and Road in 2023 in these articles.")
    expect(page.locator(".said li:visible")).to_have_count(0)
    page.get_by_role("button", name="Show all years").click()
    expect(said).to_have_text(re.compile(r"^\d+ of \d+ statements$"))
    expect(page.get_by_role("button", name="Show all topics")).to_be_hidden()
    expect(page).to_have_url(re.compile(r"\?topic=belt-and-road$"))


def test_a_topics_statements_are_narrowed_by_speaker(site: Watched):
    page = site.go("topics/bilateral-relations/")
    page.get_by_role("radio", name="Xi Jinping").check()
    shown = page.locator(".said li:visible")
    expect(shown).to_have_count(status(page))
    assert all(text.strip().startswith("Xi Jinping:") for text in shown.all_text_contents())


def test_all_statements_can_be_read_without_javascript(browser: Browser, offline: str):
    context = browser.new_context(java_script_enabled=False)
    page = watch(context, offline).go(PERSON)
    assert page.locator(".said li:visible").count() == page.locator(".said li").count() > 20
    expect(page.locator(".said form")).to_be_hidden()
    context.close()


# A lost address, a citation


@pytest.mark.parametrize("path", ["nowhere/", "articles/2022/gone/deeper/still/"])
def test_a_lost_address_leads_on_at_any_depth(browser: Browser, hosted: str, path: str):
    context = browser.new_context()
    lost = watch(context, hosted)
    for name in ("Home", "Topics", "Timeline", "Search the briefing", "Changes"):
        page = lost.go(path)
        expect(page.locator("h1")).to_have_text("There is no page here")
        page.get_by_role("main").get_by_role("link", name=name, exact=True).click()
        expect(page.locator("h1")).not_to_have_text("There is no page here")
    context.close()
    assert [w for w in lost.wrong if "404" not in w] == []


def test_a_citation_opens_and_has_a_permanent_address(browser: Browser, hosted: str):
    context = browser.new_context()
    page = watch(context, hosted).go("articles/2022/beijing-meeting-at-winter-olympics/")
    page.get_by_text("Cite this page").click()
    citation = page.locator(".citation").first
    expect(citation).to_be_visible()
    expect(citation).to_contain_text("https://briefing.example/a/b/articles/2022/beijing-meeting")
    context.close()
