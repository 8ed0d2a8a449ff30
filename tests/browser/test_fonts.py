"""The browsers of the tests see the fonts that come with the tests, and no others."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Playwright

from . import fonts, measures
from .conftest import launch
from .firefox import Firefox
from .pages import PAGES

pytestmark = pytest.mark.browser

LINES = ["Noto Sans", "Noto Sans", "Noto Serif", "JetBrains Mono"]
LINES += ["Noto Serif", "Noto Sans CJK SC", "Noto Sans Arabic"]
ITS_OWN = {"serif", "sans-serif", "monospace", "math", "Twemoji Mozilla"}
"""What Firefox lists wherever it runs: names for fonts of the machine, and one font for emoji."""


def test_every_script_is_drawn_with_its_font(browser: Browser):
    assert fonts.drawn(browser) == LINES


def test_firefox_sees_no_other_font(fox: Firefox):
    regions = {f"Noto Sans CJK {region}" for region in ("HK", "JP", "KR", "SC", "TC")}
    assert {*fox.fonts()} - ITS_OWN == {*LINES} | regions


@pytest.fixture(scope="module")
def wide(playwright: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    file = fonts.write(fonts.wide(), tmp_path_factory.mktemp("wide"))
    with launch(playwright, **{fonts.VARIABLE: str(file)}) as browser:
        yield browser


def test_wider_letters_are_drawn_where_there_are_no_others(wide: Browser):
    assert {family.split()[0] for family in fonts.drawn(wide)} == {"DejaVu"}


@pytest.mark.parametrize("name", ["home", "guide-page", "article-hard", "timeline", "phrases"])
def test_with_wider_letters_nothing_moves_and_nothing_is_cut(
    wide: Browser, server: str, slow: str, name: str
):
    with wide.new_context(viewport={"width": 390, "height": 900}) as context:
        page = context.new_page()
        page.goto(server + PAGES[name])
        assert measures.shifts(page) == []
        if name == "guide-page":
            page.goto(slow + PAGES[name])
            assert measures.shifts(page) == []
        for width in (390, 320):
            page.set_viewport_size({"width": width, "height": 900})
            assert measures.title(page) + measures.width(page) == [], width
