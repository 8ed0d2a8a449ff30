"""A page's lines are what its reader sees, and each character stands where it says."""

import re
import time
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.intake.web.page import Page
from generator.intake.web.walk import page
from generator.text import normal, raised


def texts(source: str) -> list[str]:
    return [block.text for block in page(source).blocks]


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("<p>One<p>Two", ["One", "Two"]),
        ("<p>The <b>old</b> <a href=x>quay</a>.</p>", ["The old quay."]),
        ("<p>One\ntwo</p>three", ["One two", "three"]),
        ("<ul><li>One<li>Two<ul><li>Three</ul></ul>", ["One", "Two", "Three"]),
        ("<table><tr><td>One<td>Two<tr><th>Three</table>", ["One", "Two", "Three"]),
        ("<h1>A quay<br>in the sun</h1>", ["A quay in the sun"]),
        ("<p>One<br><br>two<br> <br>three", ["One", "two", "three"]),
        ("<div>One<br>two</div>", ["One", "two"]),
        ('<div>One<span class="x br"></span>two</div>', ["One", "two"]),
        (
            "<p>Bread &amp; boats &copy 2031 &#8220;x&#8221; &nbsp; y",
            ["Bread & boats © 2031 “x” y"],
        ),
        ("a<script>b</script>c<style>d</style>e", ["ace"]),
        ("a<svg><path d=x><text>b</text></svg>c", ["ac"]),
        ("<svg><path><p>a", ["a"]),
        ("<head><meta name=a><p>One", ["One"]),
        ("<p>a<button>Share</button><select><option>b</select>", ["a"]),
        ("<p><ruby>港<rt>みなと</rt></ruby>の<ruby>船<rp>(<rt>ふね<rp>)</ruby>だ", ["港の船だ"]),
        ("<p><ruby><rb>港<rb>町<rt>みなと<rt>まち</ruby>だ", ["港町だ"]),
        ("<p>a<template><p>b<p>c</template>", ["a"]),
        ("<x-a><template shadowrootmode=open><p>a<p>b</template></x-a>c", ["a", "b", "c"]),
        ("<x-a><template shadowroot='closed'>a<template>b</template></template>", ["a"]),
        ("<p>a<template><x-a><template shadowrootmode=open>b</template></template>", ["a"]),
        (
            "<p>a <span hidden>b</span><span style='display:none'>c</span><i class=sr-only>d</i>e",
            ["a e"],
        ),
        ("<p>a<template><p>b</template>", ["a"]),
        ("<p>One</div></b></section> more", ["One more"]),
        ("<p></p>  <p>&nbsp;</p>\u200b", []),
    ],
)
def test_what_a_reader_sees(source: str, lines: list[str]) -> None:
    assert texts(source) == lines


LONG = "This is a sentence of an old page that has one paragraph for all its text."


@pytest.mark.parametrize(
    ("raised_", "text"),
    [
        ("40<sup>3</sup> seats", "40 seats"),
        ("40<sup>[3]</sup> seats", "40 seats"),
        ("40<sup>3)</sup> seats", "40 seats"),
        ("40<sup>3, 4</sup> seats", "40 seats"),
        ("40 <sup>3</sup> seats", "40 seats"),
        ("40<sup>*</sup> seats", "40 seats"),
        ("40<sup>&nbsp;3</sup> seats", "40 seats"),
        ("40<sup><a href='#n'><span>[</span>3<span>]</span></a></sup> seats", "40 seats"),
        ("40<sup><a href='#n'>[c]</a></sup> seats", "40 seats"),
        ("40<a href='#fn3'><sup>3</sup></a> seats", "40 seats"),
        ("40<a role='doc-noteref' href='#x'>3</a> seats", "40 seats"),
        ("40<span class='superscript'>3</span> seats", "40 seats"),
        ("40<span style='vertical-align: super'>3</span> seats", "40 seats"),
        ("a quay<sup>b</sup> of stone", "a quay of stone"),
        ("in 2029<sup>12</sup>.", "in 2029."),
        ("40<sup>th</sup> seat, 40<sup>e</sup>", "40th seat, 40e"),
        ("the Quay<sup>TM</sup>", "the QuayTM"),
        ("40 m<sup>2</sup>, 40 кг/м<sup>3</sup>", "40 m², 40 кг/м³"),
        ("10<sup>6</sup> and 10<sup>-3</sup>", "10⁶ and 10⁻³"),
        ("Ca<sup>2+</sup> and <sup>14</sup>C", "Ca²⁺ and ¹⁴C"),
        ("2<sup>1</sup>/<sub>2</sub> hours", "2¹/2 hours"),
        ("at 18<sup>30</sup> Uhr", "at 18³⁰ Uhr"),
        ("H<sub>2</sub>O, <a href='#top'>40 seats</a>", "H2O, 40 seats"),
    ],
)
def test_a_mark_of_a_footnote_is_no_text_and_a_power_is(raised_: str, text: str) -> None:
    assert texts(f"<p>{raised_}</p>") == [text]


def test_an_old_page_sets_its_sentences_in_one_paragraph() -> None:
    assert texts(f"<p>{LONG}<br>{LONG}<br>{LONG}</p>") == [LONG] * 3


def test_a_line_knows_how_much_of_it_is_a_link() -> None:
    found = page("<p><a href=x>Four</a>Four</p><p><a>none</a></p><a href=y><p>all<p>of it</a>")
    assert [b.linked for b in found.blocks] == [0.5, 0, 1, 1]


def test_a_line_knows_the_boxes_it_stands_in() -> None:
    found = page('<body><div class="x"><p>One</p></div></body>')
    assert [found.boxes[i].name for i in found.boxes_of(found.blocks[0])] == ["p", "div", "body"]


@pytest.mark.parametrize(
    ("attribute", "hidden"),
    [
        ("hidden", True),
        ("style='display: none'", True),
        ('class="d-none"', True),
        ('class="hidden md:block"', False),
        ('class="overflow-hidden"', False),
        ('aria-hidden="true"', False),
        ('data-hidden="x"', False),
    ],
)
def test_a_box_knows_whether_it_is_shown(attribute: str, *, hidden: bool) -> None:
    found = page(f"<div {attribute}><p>One</p></div>")
    assert found.boxes[found.blocks[0].box].hidden is hidden


def test_what_is_said_beside_the_text() -> None:
    source = (
        '<html lang="en"><title>A &amp; B</title><meta name="author" content="Mira">'
        '<script type="application/ld+json">{}</script><time datetime="2031">now</time>'
    )
    found = page(source)
    assert [t.text for t in found.titles] == ["A &amp; B"]
    assert [d.text for d in found.data] == ["{}"]
    assert [(m.name, m.text) for m in found.marks] == [("time", "now")]
    assert len(found.metas) == 1
    assert found.language is not None


def check_places(source: str, found: Page) -> None:
    for block in found.blocks:
        line = found.line(block)
        assert len(line.raw) <= len(source) - line.start
        assert normal.spaces(line.raw) == line.text == block.text
        for i, character in enumerate(line.raw):
            at = source[line.start + i]
            same = character == at or (character == " " and at in "\r\n<")
            assert same or character == "\u200b" or at == "&"


MARKS = [
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<br>",
    "<div class=a>",
    "</div>",
    "<a href=x>",
    "</a>",
    "<li>",
]
MARKS += [
    "<span hidden>",
    "</span>",
    "<!--",
    "-->",
    "<script>",
    "</script>",
    "<h1>",
    "&amp;",
    "&#x41;",
]
MARKS += [
    "<ul>",
    "</ul>",
    "<td>",
    "<svg>",
    "</svg>",
    "<title>",
    "</title>",
    "\n",
    "word ",
    "\u200b",
    "“é”",
]


@given(st.lists(st.sampled_from(MARKS), max_size=60).map("".join))
def test_every_character_stands_where_it_says(source: str) -> None:
    check_places(source, page(source))


@given(st.text(max_size=100))
def test_text_without_markup_is_seen_whole(text: str) -> None:
    source = f"<p>{escape(text)}</p>"
    check_places(source, page(source))
    seen = re.sub("[\r\n]", " ", text)
    assert " ".join(texts(source)) == normal.spaces(raised.notes(seen))


PARTS = ["<div>", "<b>", "<b></i>", "<div></p>", "<p>", "<li>", "<a href=x>", "<td>", "x<br>"]
PARTS += ["<ul><li>", "</div>", "<p>&amp;", "<div class=author>x", "<i><p>", "<dl><dd>", "&"]
PARTS += ["<span hidden>", "<select><p>", "<svg><p>", "<div hidden><span>"]


@pytest.mark.parametrize("part", PARTS)
def test_a_page_of_one_part_again_and_again_takes_no_long_time(part: str) -> None:
    began = time.process_time()
    page(part * 20_000)
    assert time.process_time() - began < 5


def test_lines_are_counted_whatever_ends_them() -> None:
    found = page("<p>One</p>\r\n<p>\r\nTwo</p>\r<p>Three</p>\n\n<p>Four</p>")
    assert [found.line(b).number for b in found.blocks] == [1, 3, 4, 6]
