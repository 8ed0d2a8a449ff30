"""A fresh briefing in a real browser: it opens by double click, and its search works."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.once import once

from .conftest import ROOT, watch

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    def make(folder: Path) -> None:
        environment = {**os.environ, "SITE_URL": "", "PYTHONPATH": str(ROOT)}
        first = folder / "my first"
        for words, where in ((["new", first], ROOT), (["build", "--strict"], first)):
            command = [sys.executable, "-m", "generator", *words]
            subprocess.run(command, cwd=where, env=environment, check=True, capture_output=True)

    return once(tmp_path_factory, "fresh", make) / "my first" / "site"


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("two towns", "A ferry line joins Exampleton and Samplehaven"),
        ("storm", "Ferry to sail less often in winter"),
    ],
)
def test_a_fresh_briefing_opens_from_the_disk_and_finds(
    browser: Browser, fresh: Path, query: str, title: str
):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    watched = watch(context, fresh.as_uri() + "/")
    page = watched.go()
    expect(page.locator("h1")).to_have_text("My first")
    page.locator("input[name=query]").first.click()
    page.keyboard.type(query)
    page.keyboard.press("End")
    heading = page.get_by_role("heading", name=title)
    result = page.locator(".md-search-result__item").filter(has=heading).first
    result.locator("a").first.click()
    page.wait_for_url("**/articles/**")
    expect(page.locator("h1")).to_have_text(title)
    page.get_by_role("link", name="For editors and developers").click()
    expect(page.locator("h1")).to_have_text("For editors")
    context.close()
    assert watched.wrong == []
