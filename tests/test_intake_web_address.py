"""Where a saved page stands on the web, as it says itself."""

import pytest

from generator.intake.documents import of_text
from generator.intake.parse import parse
from generator.model.source import Document, Source

TEXT = """<article><h1>Ferry sails to Westmere again</h1>
<p>The ferry sailed to Westmere again on Tuesday, the harbour of Norhaven said.</p>
<p>Forty guests were on board, and the timetable holds for the rest of the year.</p></article>"""
FERRY = "https://islandpost.example/2031/ferry"
GRAPH = f'<meta property=og:url content="{FERRY}">'


def source(head: str, before: str = "") -> Source:
    """Read a page with this head; ``before`` stands above it."""
    page = f"<!DOCTYPE html><html lang=en>{before}<head>{head}</head><body>{TEXT}</body></html>"
    document = of_text(page, "ferry.html", "html")
    assert isinstance(document, Document)
    article, _ = parse(document)
    assert article
    return article.source


def linked(data: str) -> str:
    return (
        '<script type="application/ld+json">{"@type": "NewsArticle",'
        f' "headline": "Ferry sails to Westmere again", {data}}}</script>'
    )


@pytest.mark.parametrize(
    ("head", "url"),
    [
        (f'<link rel="canonical" href="{FERRY}">', FERRY),
        (f'<link href="{FERRY}" rel="Canonical alternate">', FERRY),
        (f'<meta property="og:url" content=" {FERRY} ">', FERRY),
        (linked(f'"url": "{FERRY}"'), FERRY),
        (linked(f'"mainEntityOfPage": {{"@type": "WebPage", "@id": "{FERRY}"}}'), FERRY),
        # the canonical link is believed before what machines of others are told
        (f'<meta property="og:url" content="{FERRY}?m=1"><link rel=canonical href={FERRY}>', FERRY),
        # completed by another address of the page
        (f'<link rel=canonical href="/2031/ferry">{GRAPH.replace("ferry", "f")}', FERRY),
        ('<link rel=canonical href="/2031/ferry">', None),
        # no article has the address of a whole site; nothing else is linked
        ('<link rel=canonical href="https://islandpost.example/">', None),
        (f'<link rel=canonical href="https://a.example/">{GRAPH}', FERRY),
        ('<link rel=canonical href="javascript:alert(1)">', None),
        (f'<link rel=canonical href="https://ida@a.example/b">{GRAPH}', FERRY),
        ('<link rel=stylesheet href="https://a.example/style.css">', None),
        ('<link rel=alternate hreflang=kk href="https://a.example/kk/b">', None),
        ("", None),
    ],
)  # fmt: skip
def test_a_page_gives_its_address(head: str, url: str | None) -> None:
    assert source(head).url == url


SAVED = f"<!--\n Page saved with SingleFile \n url: {FERRY} \n saved date: {{}}\n-->"


def test_a_page_that_a_program_saved_keeps_address_and_day() -> None:
    before = SAVED.format("Wed Mar 12 2031 23:10:00 GMT+0100 (Central European Standard Time)")
    saved = source("", before)
    assert (saved.url, saved.accessed) == (FERRY, "2031-03-12")


def test_a_browser_leaves_the_address_of_a_page_that_it_saves() -> None:
    saved = source("", f"\n<!-- saved from url=({len(FERRY):04}){FERRY} -->\n")
    assert (saved.url, saved.accessed) == (FERRY, None)


def test_a_day_that_can_not_be_read_is_none() -> None:
    assert source("", SAVED.format("some time ago")).accessed is None
