"""The browsers of the tests see the fonts that come with the tests, and no others."""

import pytest
from playwright.sync_api import Browser

from . import fonts
from .firefox import Firefox

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
