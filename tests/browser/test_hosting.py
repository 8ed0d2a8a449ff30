"""The headers that the guide tells to set: with them, nothing of the site is stopped."""

import base64
import hashlib
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.server import serve

from .conftest import watch
from .headers import GUIDE, HEADERS

pytestmark = pytest.mark.browser

WAYS_IN = (
    "document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=alert(1)>')",
    "document.body.append(Object.assign(document.createElement('script'), {text: 'alert(2)'}))",
)
_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
PAGES = ("", "topics/", "topics/belt-and-road/", "dates/2022/02/", "about/", "guide/hosting/")


def digest(script: str) -> str:
    """Return the hash of a script as a policy names it."""
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


@pytest.fixture(scope="module")
def guarded(hosted_site: Path) -> Iterator[str]:
    with serve(hosted_site, headers=HEADERS) as address:
        yield address + "a/b/"


def test_the_guide_names_every_script_of_the_theme_and_no_other(hosted_site: Path) -> None:
    pages = [p for p in hosted_site.rglob("*.html") if p.name != "404.html"]
    hashes = {digest(script) for p in pages for script in _SCRIPT.findall(p.read_text("utf-8"))}
    told = re.findall(r"'sha256-(\S+?)'", HEADERS["Content-Security-Policy"])
    assert sorted(hashes) == sorted(told)


def test_with_the_headers_of_the_guide_everything_works(browser: Browser, guarded: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    watched = watch(context, guarded)
    for path in PAGES:
        page = watched.go(path)
        expect(page.locator("h1")).to_have_count(1)
    page = watched.go()
    page.locator("label[title='Switch to the dark theme']").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.locator("input[name=query]").first.click()
    page.keyboard.type("winter olympics")
    page.keyboard.press("End")
    page.locator(".md-search-result__item a[href*='beijing-meeting']").first.click()
    expect(page.locator("article mark").first).to_be_visible()
    context.close()
    assert watched.wrong == []


def test_with_the_headers_a_script_that_came_in_does_not_run(
    browser: Browser, guarded: str
) -> None:
    context = browser.new_context()
    watched = watch(context, guarded)
    page = watched.go()
    for way in WAYS_IN:
        with page.expect_console_message(lambda m: "Content Security Policy" in m.text):
            page.evaluate(way)
    stopped = [w for w in watched.wrong if "Content Security Policy" in w]
    context.close()
    assert len(stopped) == 2
    assert not [w for w in watched.wrong if w.startswith("dialog")]


def test_the_guide_prints_the_hash_for_addresses_that_are_not_there(
    hosted_site: Path, tmp_path: Path
) -> None:
    (tmp_path / "site").symlink_to(hosted_site / "a/b")
    (command,) = re.findall(r"^\$ (sed .+)$", GUIDE, re.MULTILINE)
    done = subprocess.run(["sh", "-c", command], cwd=tmp_path, check=True, capture_output=True)
    scripts = _SCRIPT.findall((tmp_path / "site/404.html").read_text("utf-8"))
    assert done.stdout.decode().strip() in {digest(script) for script in scripts}
