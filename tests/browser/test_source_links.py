"""Evidence leads into a source on the web: Chromium opens it at the words that are meant."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import Project
from tests.server import serve

from . import measures

pytestmark = pytest.mark.browser

TEXTS = {
    "first": "The ferry that had been laid up sailed on Monday, the harbour office said. "
    "It carried forty guests and a dog, and nobody who had a ticket was left behind on the quay.",
    "quoted": "“We call it the ‘old’ lady’s day,” the office wrote. Those who had waited since "
    "the morning were given tea, bread and a seat by the stove in the waiting room.",
    "twice": "By night the ferry came back with forty guests, wet and cheerful. A band played "
    "on the pier, and the lamps of the whole town were lit until the last of them was at home.",
    "broken": "People who live by the\n   harbour wall had hung flags from their windows, red and "
    "white ones for the isles, and one that had a fish on it and belonged to a child.",
    "russian": "На борту стояло: «Снова в море, 30 лет спустя», and the letters had been "
    "painted by hand. A second board was blank, as the painter had run out of paint by noon.",
    "hebrew": "A card by the bell said in Hebrew: המעבורת יוצאת שוב היום. Who had written it was "
    "not known, and nobody in the office could read it without some help.",
}
FRAGMENTS = {
    "first": "had been laid up",
    "quoted": "the 'old' lady's day",
    "twice": "forty guests",
    "broken": "by the harbour wall",
    "russian": "Снова в море",
    "hebrew": "המעבורת יוצאת שוב",
}
SOURCE = """\
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Ferry sails again</title>
<style>p {{ margin: 2000px 0 }}</style>
<nav><a href="b.html">Snow on the harbour wall</a></nav>
<article>
<h1>Ferry sails again</h1>
<time datetime="2031-03-12">12 March 2031</time>
{}
</article>
"""
RECORD = """\
---
title: A ferry sails again
summary: The report says that a ferry sailed.
source:
  document: source.html
  sha256: {digest}
  published: 2031-03-12
  headline: Ferry sails again
  language: en
  url: {url}
points:
{points}
---
The report is short.
"""


@pytest.fixture
def article(project: Project, tmp_path: Path) -> Iterator[str]:
    """Build the page of a record whose source stands on the web, and give its address."""
    web = tmp_path / "web"
    web.mkdir()
    paragraphs = "\n".join(f'<p id="{id_}">{text}</p>' for id_, text in TEXTS.items())
    data = SOURCE.format(paragraphs).encode()
    (web / "source.html").write_bytes(data)
    points = "\n".join(
        f'  - {{text: A thing is told., evidence: {{paragraph: {number}, words: "{words}"}}}}'
        for number, words in enumerate(FRAGMENTS.values(), 1)
    )
    with serve(web) as source, serve(project.site) as site:
        digest = hashlib.sha256(data).hexdigest()
        record = RECORD.format(digest=digest, url=f"{source}source.html", points=points)
        project.seed("2031/ferry-sails-again.md", record)
        for words in (("check", "--sources", str(web), "--save"), ("build", "--strict")):
            result = project.run(*words)
            assert result.exit_code == 0, result.stderr
        yield f"{site}articles/2031/ferry-sails-again/index.html"


_IN_SIGHT = """
() => [...document.querySelectorAll("p[id]")].filter(p => {
  const box = p.getBoundingClientRect();
  return box.bottom > 0 && box.top < innerHeight;
}).map(p => p.id)
"""


def follow(page: Page, article: str, number: int) -> list[str]:
    """Click a piece of evidence as a reader does; give the paragraphs of the source in sight."""
    page.goto(f"{article}#e{number}")
    link = page.locator(f"#e{number} a")
    address = link.get_attribute("href")
    assert address
    assert ":~:text=" in address
    link.click()
    page.wait_for_url("**/source.html*")
    page.wait_for_function("scrollY > 0")
    return [*page.evaluate(_IN_SIGHT)]


@pytest.mark.parametrize("script", [True, False])
def test_chromium_opens_a_source_at_the_words_of_each_piece_of_evidence(
    browser: Browser,
    article: str,
    script: bool,  # noqa: FBT001 - both are tried
):
    with browser.new_context(
        viewport={"width": 800, "height": 600}, java_script_enabled=script
    ) as context:
        page = context.new_page()
        sights = [follow(page, article, number) for number in range(1, len(TEXTS) + 1)]
    assert sights == [[id_] for id_ in TEXTS]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_evidence_that_leads_into_a_source_has_no_fault(
    browser: Browser, article: str, scheme: Literal["light", "dark"]
):
    with browser.new_context(color_scheme=scheme, reduced_motion="reduce") as context:
        page = context.new_page()
        page.goto(f"{article}#e1")
        for across in (1280, 390, 320):
            page.set_viewport_size({"width": across, "height": 900})
            expect(page.locator("#e1 a")).to_be_in_viewport()
            assert measures.axe(page) + measures.width(page) == []


def test_evidence_on_paper_has_no_addresses(browser: Browser, article: str):
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(article)
        page.emulate_media(media="print")
        behind = "e => getComputedStyle(e, '::after').content"
        contents = [link.evaluate(behind) for link in page.locator(".evidence a").all()]
        assert contents == ["none"] * len(TEXTS)
        assert "source.html" in page.locator(".source a").evaluate(behind)
