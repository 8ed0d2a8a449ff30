"""What a line of a page is, by the boxes it stands in."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.intake.paste.classify import Kind
from generator.intake.web import boxes
from generator.intake.web.layout import headings, laid_out, shown
from generator.intake.web.main_box import body
from generator.intake.web.walk import page

ONE = "The ferry from Norhaven to Westmere sailed again on Wednesday."
TWO = "Captain Jonas Rehn said the crew had waited since Monday morning."
THREE = "A second boat will follow at noon if the wind allows it."
TEXT = f"<p>{ONE}</p><p>{TWO}</p><p>{THREE}</p>"


def lines(source: str, head: int | None = None, standfirst: str = "") -> list[tuple[str, Kind]]:
    return [(c.line.text, c.kind) for c in laid_out(page(source), head, standfirst) or ()]


def paragraphs(source: str) -> list[str]:
    return [text for text, kind in lines(source) if kind is Kind.TEXT]


WITHIN = [
    "<article>{}</article>",
    "<div><div><div>{}</div></div></div>",
    '<div class="sidebar-and-text">{}</div>',
    '<body class="has-ads comments-enabled">{}</body>',
    "<form><table><tr><td>{}</td></tr></table></form>",
    '<div class="related">{}</div>',
    "<footer>{}</footer>",
    "<div hidden>{}</div>",
    "<div><p>Menu</p><nav><p>All the boats of Skerria, and every quay.</p></nav>{}</div>",
]


@pytest.mark.parametrize("around", WITHIN)
def test_the_body_is_found_wherever_most_of_the_text_stands(around: str) -> None:
    found = paragraphs(around.format(TEXT))
    assert found[-3:] == [ONE, TWO, THREE]


@pytest.mark.parametrize(
    "box",
    [
        '<div class="newsletter-signup"><p>{}</p></div>',
        '<div class="RelatedArticles_box__x1y2"><p>{}</p></div>',
        '<section id="comments"><p>{}</p></section>',
        '<div data-testid="share-bar"><p>{}</p></div>',
        '<div role="complementary"><p>{}</p></div>',
        '<blockquote class="twitter-tweet"><p>{}</p></blockquote>',
        '<div class="pull-quote"><p>{}</p></div>',
        '<div class="ad-slot"><p>{}</p></div>',
        "<aside><p>{}</p></aside>",
        "<footer><p>{}</p></footer>",
        "<table><tr><td><p>{}</p></table>",
        "<figure><figcaption>{}</figcaption></figure>",
        '<p class="image-caption">{}</p>',
        "<nav><ul><li>{}</ul></nav>",
        "<ul><li>A quay<li>A boat<li>{}</ul>",
        "<ul><li><a href='x'>{}</a></ul>",
        "<ol class='footnotes'><li id='fn1'>{}</ol>",
        "<dl><dt>{}</dl>",
        "<h2>{}</h2>",
        "<p hidden>{}</p>",
        '<ul><li><h3><a href="x">A quay</a></h3><p>{}</p></li></ul>',
        "<p><a href='x'>A quay of Norhaven is painted green</a></p>",
        "<p>Read more: <a href='x'>A quay of Norhaven is painted green.</a></p>",
        "<p>Want more? <a href='x'>Sign up for our newsletter</a> today.</p>",
        "<p>With reporting by the harbour desk.</p>",
        "<div>Duration 1:30</div>",
    ],
)
def test_a_box_of_other_things_is_left_out(box: str) -> None:
    other = "The bridge of Norhaven was painted green on a Sunday in May."
    source = f"<article><p>{ONE}</p>{box.format(other)}<p>{TWO}</p><p>{THREE}</p></article>"
    assert paragraphs(source) == [ONE, TWO, THREE]


@pytest.mark.parametrize(
    "box",
    [
        "<blockquote><p>{}</p></blockquote>",
        "<figure><blockquote><p>{}</p></blockquote></figure>",
        '<p class="paywall">{}</p>',
        "<ul><li>{}</ul>",
        "<h3>What now?</h3><ol><li><b>{}</b></ol>",
        "<menu><li><div>{}</div></menu>",
        "<dl><dt>What<dd>{}</dl>",
        '<div class="text-block"><div><p>{}</p></div></div>',
        '<p>The <a href="x">bridge of Norhaven was painted green</a> on a Sunday in May.</p>',
        "{}",
    ],
)
def test_a_paragraph_is_kept_whatever_its_box(box: str) -> None:
    other = "The bridge of Norhaven was painted green on a Sunday in May."
    source = f"<article><p>{ONE}</p>{box.format(other)}<p>{TWO}</p><p>{THREE}</p></article>"
    assert paragraphs(source) == [ONE, other, TWO, THREE]


def test_items_that_make_up_a_sentence_are_text() -> None:
    items = ["the old boat breaks down every winter;", "the quay is too short; and", "it rains."]
    inside = "".join(f"<li>{item}" for item in items)
    assert paragraphs(f"<p>{ONE}</p><ul>{inside}</ul><p>{TWO}</p>") == [ONE, *items, TWO]


def test_a_list_above_the_text_is_a_summary_and_one_without_paragraphs_no_article() -> None:
    items = f"<ul><li>{TWO}<li>{THREE}</ul>"
    last = "Then the wind fell over the whole of the sound."
    assert paragraphs(f"{items}<p>{ONE}</p><p>{last}</p>") == [ONE, last]
    assert laid_out(page(items)) is None


LEAD = "Two days of storm have kept every boat of Skerria in its harbour, the keeper said."


@pytest.mark.parametrize(
    "box",
    [
        *("<h2>{}</h2>", "<h4><b>{}</b></h4>", "<div role='heading'>{}</div>"),
        *("<div><b>{}</b></div>", "<div><div><strong class='x'>{}</strong></div></div>"),
        *("<header><h2>{}</h2></header>", "<h2>Sea</h2><h3>{}</h3>"),
    ],
)
@pytest.mark.parametrize("text", [TEXT, f"<div>{TEXT}</div>"])
def test_a_sentence_set_as_a_heading_opens_the_text(box: str, text: str) -> None:
    source = f"<article><h1>Ferry sails</h1>{box.format(LEAD)}{text}</article>"
    assert [t for t, kind in lines(source, head=0) if kind is Kind.TEXT] == [LEAD, ONE, TWO, THREE]


@pytest.mark.parametrize(
    "before",
    [
        "<h2>What does the storm mean for the boats of the islands?</h2>",
        f"<h2>{LEAD[:-1]}</h2>",
        f"<h2><a href='x'>{LEAD}</a></h2>",
        f"<h2 class='dek'>{LEAD}</h2>",
        "<h2>Ferry sails again after two days of storm in the sound.</h2>",
    ],
)
def test_a_subhead_a_link_or_a_standfirst_opens_no_text(before: str) -> None:
    subhead = "<h2>Nobody on the islands knows when the next storm will come.</h2>"
    under = subhead if "again" in before else ""
    found = lines(f"<article><h1>Ferry</h1>{before}{TEXT}{under}<p>{LEAD}</p></article>", head=0)
    assert next(t for t, kind in found if kind is Kind.TEXT) == ONE


SHORT = "<p>“No,” she said.</p>"


@pytest.mark.parametrize(
    "source",
    [
        f"<div class='desktop'>{TEXT}</div><div class='mobile'>{TEXT}</div>",
        f"<div>{TEXT}</div><div>{TEXT}</div><div>{TEXT}</div>",
        f"<div class='preview'><p>{ONE}</p></div><div class='full'>{TEXT}</div>",
        f"{TEXT}{TEXT}",
        f"<div>{TEXT}</div><footer>{TEXT.replace(' the ', ' the&nbsp;')}</footer>",
        "".join(f"<p class='d'>{t}</p><p class='m'>{t}</p>" for t in (ONE, TWO, THREE)),
    ],
)
def test_a_text_that_stands_twice_is_read_once(source: str) -> None:
    assert paragraphs(f"<body>{source}</body>") == [ONE, TWO, THREE]


def test_short_lines_of_a_copy_go_with_it() -> None:
    text = f"<p>{ONE}</p>{SHORT}<p>{TWO}</p>{SHORT}<p>{THREE}</p>"
    assert len(paragraphs(f"<div>{text}</div><div>{text}</div>")) == 5


def test_a_question_that_comes_again_is_no_copy() -> None:
    ask = "<p>What do you remember of the great storm, and where were you then?</p>"
    found = paragraphs(f"{ask}<p>{ONE}</p>{ask}<p>{TWO}</p>{ask}<p>{THREE}</p>")
    assert len(found) == 6


def test_what_goes_before_the_text() -> None:
    source = (
        "<main><h1>Ferry sails</h1><p class='dek'>After two days the boats of Skerria are out.</p>"
        "<div class='byline'>Mira Solberg</div><div>12 March 2031</div><div>Share</div>"
        f"<figure><figcaption>The quay.</figcaption></figure><div>{TEXT}</div></main><p>Home</p>"
    )
    kinds = [kind for _, kind in lines(source, head=0)]
    before = [Kind.HEADLINE, Kind.STANDFIRST, Kind.BYLINE, Kind.STAMP, Kind.JUNK, Kind.CAPTION]
    assert kinds == [*before, *[Kind.TEXT] * 3]


def test_a_date_right_above_the_headline_is_its_stamp() -> None:
    above = "<div>1 May 2030</div><div>Sea</div><div>12 March 2031</div>"
    found = lines(f"{above}<h1>Ferry sails</h1><article>{TEXT}</article>", head=3)
    assert found[:2] == [("12 March 2031", Kind.STAMP), ("Ferry sails", Kind.HEADLINE)]


def test_a_name_that_opens_the_text_is_its_byline() -> None:
    found = lines(f"<div><p>Mira Solberg / Jonas Lund</p>{TEXT}<p>More to come</p></div>")
    assert found[0][1] is Kind.BYLINE
    assert found[-1][1] is Kind.JUNK


@pytest.mark.parametrize("source", ["", "<p>Short.</p>", "<nav><p>Menu</p></nav>", "no markup"])
def test_a_page_without_running_text_has_no_body(source: str) -> None:
    assert body(page(source)) is None
    assert laid_out(page(source)) is None


def test_a_page_without_a_body_shows_all_but_its_furniture() -> None:
    found = shown(page("<nav>Menu</nav>One<p>Two</p><p hidden>Three</p><footer>Four</footer>"))
    assert [line.text for line in found] == ["One", "Two"]


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("<h1>One <b>two</b></h1>", ["One two"]),
        ("<h1><div>One</div><div>two</div></h1>", ["One two"]),
        ("<h1 hidden>One</h1><h1>Two</h1>", ["Two"]),
        ("<h1 hidden>One</h1>", ["One"]),
        ("<h2>One</h2>", []),
    ],
)
def test_the_headings_of_a_page(source: str, texts: list[str]) -> None:
    assert [h.text for h in headings(page(source))] == texts


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ('class="article-body"', {"article-body", "article", "body", "articlebody"}),
        ('class="Byline_name__x1"', {"byline", "name", "x1"}),
        ('id="RelatedLinks"', {"relatedlinks", "related", "links"}),
        ('class="has-newsletter"', set()),
        ('class="no-ads text"', {"text"}),
        ('title="related"', set()),
    ],
)
def test_the_words_of_a_box(written: str, named: set[str]) -> None:
    assert named <= boxes.words(written)
    assert named or not boxes.words(written)


PARTS = [
    f"<p>{ONE}</p>",
    "<div>",
    "</div>",
    "<article>",
    "</article>",
    "<h1>A quay</h1>",
    "<ul><li>",
]
PARTS += [
    "<div class=related>",
    "<div hidden>",
    "12 March 2031",
    "By Mira Solberg",
    "<figure>",
    "x",
]


@given(st.lists(st.sampled_from(PARTS), max_size=30).map("".join))
def test_each_line_is_said_once_and_in_order(source: str) -> None:
    found = laid_out(page(source)) or ()
    starts = [c.line.start for c in found]
    assert starts == sorted(set(starts))
    assert not found or Kind.TEXT in {c.kind for c in found}


@pytest.mark.parametrize("part", [*PARTS, f"<div class=a><p>{ONE}", f"<b class=author><p>{ONE}"])
def test_a_page_of_one_part_again_and_again_takes_no_long_time(part: str) -> None:
    found = page(TEXT + part * 5_000)
    began = time.process_time()
    laid_out(found)
    assert time.process_time() - began < 5
