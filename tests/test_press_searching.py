"""What the search finds of a page, held against the theme's own parser."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.press import searching, stock
from generator.press.content import Content

TEXTS = st.text(" \n\tab&;«é\xa0\u2003中", min_size=0, max_size=6).map(
    lambda text: text.replace("&", "&amp;")
)
KEPT = ("p", "p", "li", "ul", "ol", "code", "sup", "h1", "h2", "h3", "h4")
NAMES = st.sampled_from(
    (*KEPT, "div", "span", "a", "td", "table", "em", "svg", "details", "summary", "hgroup")
)
ATTRIBUTES = st.sampled_from(
    [
        "",
        "",
        "",
        ' id="x"',
        ' id="a-&amp;-b" class="c"',
        " data-search-exclude",
        ' data-search-exclude="data-search-exclude"',
        ' class="headerlink"',
        ' title="1 > 0, it\'s"',
        ' class="a\nb" href="../x/#y"',
    ]
)


@st.composite
def _tag(draw: st.DrawFn, inside: st.SearchStrategy[str]) -> str:
    name = draw(NAMES)
    return f"<{name}{draw(ATTRIBUTES)}>{draw(inside)}</{name}>"


VOID = st.sampled_from(["<br />", "<hr>", '<img alt="a > b" src="x" />', '<line x1="1"/>'])
TREES = st.recursive(
    TEXTS | VOID,
    lambda inner: st.lists(inner | _tag(inner), max_size=5).map("".join),
    max_leaves=24,
)
FRONTS: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {},
    optional={
        "title": st.sampled_from(["Of islands", 1984, "a < b"]),
        "tags": st.sampled_from([["x", 3, None, "", True], [], "x", None]),
        "search": st.sampled_from([None, {}, {"boost": 2}, {"exclude": True}, {"exclude": False}]),
    },
)


def _stock(html: str, front: dict[str, Any], url: str = "a/") -> list[dict[str, Any]] | None:
    """Return what the theme makes of it; none where its parser fails."""
    try:
        return stock.entries_of(_content(html), "No title", url, front)
    except ValueError:
        return None


def _content(html: str) -> Content:
    return Content(html, (), frozenset(), ())


@given(TREES, FRONTS)
def test_entries_are_those_of_the_theme(html: str, front: dict[str, Any]) -> None:
    """Any HTML that is known gives the theme's entries, letter for letter."""
    entries = searching.entries(_content(html), "No title", "a/", front)
    assert entries is None or entries == _stock(html, front)


KNOWN = [
    "",
    "Words before all",
    '<h1 id="a">A title</h1><p>One.</p>',
    '<p>First.</p>\n<h2 id="b">A <em>part</em></h2>\n<p>One &amp; two.</p>\n<ul>\n<li></li>\n</ul>',
    '<details><h2 id="in">Within</h2><p>Inside</p></details><p>Outside</p>',
    '<details data-search-exclude><div>No</div><h3 id="c">Never</h3></details><p>Yes</p>',
    "<div data-search-exclude><div>No</div>Yes, since tags are told apart by name</div>",
    '<h2 id="d">A<a class="headerlink" href="#d" title="Permanent link">¶</a></h2>',
    '<h2 id="e" data-search-exclude>Out</h2><p>with its text</p><h2 id="f">In</h2>',
    "<p>a</p>\n\n<div>\n</div>\n<p> </p> <p>b\nc</p>",
    "<p/>closed in itself",
    '<svg viewBox="0 0 1 1"><line x1="0"/><text>label</text></svg>',
]


@pytest.mark.parametrize("html", KNOWN)
@pytest.mark.parametrize("url", ["./", "a/", "a/index.html"])
def test_known_html_is_read_without_the_theme(html: str, url: str) -> None:
    """What pages are made of is not left to the theme's parser."""
    entries = searching.entries(_content(html), "No title", url, {"title": "T", "tags": ["x"]})
    assert entries is not None
    assert entries == _stock(html, {"title": "T", "tags": ["x"]}, url)


@pytest.mark.parametrize(
    "html",
    [
        "<pre>a\nb</pre>",
        "<p>not closed",
        "<p>crossed <em>tags</p></em>",
        "a < b",
        "<!-- a remark -->",
        "<script>if (a < b) c()</script>",
        "<P>capitals</P>",
        "<p class='single'>quotes</p>",
        '<img alt="a > b">',
        '<h2 id="">No name</h2>',
        '<h2 id="a"><code>kept in a title</code></h2>',
        '<div class="linenodiv">1</div>',
        "<unknown>tag</unknown>",
    ],
)
def test_odd_html_is_left_to_the_theme(html: str) -> None:
    """What is not known, or read otherwise by another Python, is not guessed at."""
    assert searching.entries(_content(html), "T", "a/", {}) is None


@pytest.mark.parametrize("search", [{"exclude": True}, "no", ["exclude"]])
def test_a_page_may_be_left_out(search: object) -> None:
    """A page that is left out has no entries; an odd setting is the theme's."""
    entries = searching.entries(_content("<p>a</p>"), "T", "a/", {"search": search})
    assert entries == ([] if search == {"exclude": True} else None)


def test_chinese_that_is_cut_into_words_is_the_themes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the package that cuts Chinese is installed, the plugin's own words stand."""
    monkeypatch.setattr(searching, "_segments", lambda: True)
    assert searching.entries(_content("<p>阿斯塔纳</p>"), "T", "a/", {}) is None
