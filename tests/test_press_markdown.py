"""Generated Markdown is pressed as Python-Markdown and MkDocs convert it, or not at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.model.briefing import Page
from generator.model.settings import EXTENSIONS
from generator.pages.render import render
from generator.press import groups, markdown, stock
from generator.press.content import Content
from generator.press.converting import _source
from generator.press.urls import Urls
from generator.project import gather, load_project
from tests.conftest import REPOSITORY

HERE = "topics/ferries/index.md"
KNOWN = {HERE, "index.md", "topics/index.md", "articles/2031/a/index.md", "assets/a.svg"}
SET = {**EXTENSIONS, "toc": {"title": "On this page", "permalink": False}}

WORDS = (
    *(
        "ferry",
        "Quay 7",
        "1.",
        "12. May",
        "a_b",
        "_x_",
        "*firm*",
        "**bold**",
        "* * *",
        "---",
        "===",
    ),
    *(
        "`code`",
        "\\*",
        "\\_a",
        "&amp;",
        "&#x27;",
        "&",
        "<",
        ">",
        "a < b",
        '"',
        "’",
        "½",
        "北京",
        "  ",
    ),
    *(
        "[a](../index.md)",
        "[b](#x)",
        "[c](../../articles/2031/a/index.md#e2)",
        "[d](https://e.example/?a=b)",
    ),
    *(
        "[e](nowhere.md)",
        "[f]",
        "[g][h]",
        "![i](../../assets/a.svg)",
        "[¶ 3](#e1){: .mark }",
        "<https://e.example>",
    ),
    *(
        '<span class="about">x</span>',
        '<a id="here"></a>',
        "<br>",
        "<b>",
        "</b>",
        "<!-- no -->",
        "{: .note }",
    ),
    *(
        "{: #own .k }",
        "{ .x }",
        '{: lang="ru" }',
        "{:",
        "|",
        "| a | b |",
        ":",
        "#",
        "# x",
        "~~~",
        "[TOC]",
    ),
)
LINES = (
    *(
        "",
        "",
        "",
        "# Title",
        "## Quays",
        "## Quays",
        "### A *b* {: #own }",
        "##",
        "## x ##",
        "Title\n===",
    ),
    *(
        "{: .note }",
        '{: data-x="a b" }',
        "{: .by-year data-search-exclude }",
        "    {: .from }",
        "  {: .x }",
    ),
    *(
        '<div class="items" markdown>',
        "<div markdown>",
        "</div>",
        "<details markdown>",
        "</details>",
        "<section>",
    ),
    *("<summary>x *y*</summary>", "<hgroup markdown>", "</hgroup>", "</section>", "<p>raw *x*</p>"),
    *("<noscript>", "</noscript>"),
    *(
        '<ol class="evidence">',
        '<li id="e1">a <b>c</b></li>',
        "</ol>",
        "<figure>",
        "</figure>",
        "<svg><path d='x'/></svg>",
    ),
    *(
        "| a | b |",
        "| --- | --- |",
        "|---|",
        "| [x](#y) | c {: .d } |",
        "- item",
        "- item\n\n  more",
        "* star",
        "1. one",
    ),
    *(
        "2. two",
        "term",
        ":   meaning",
        "term\n:   one meaning\n:   another\n    in two lines\n: and *one* more",
        "    more of it",
        "    more of it,\n[b](#x) in another line\n    {: .from }",
        "    - deep",
        "> quote",
        "    code",
        "```",
        "***",
        "[a]: /x",
    ),
)
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join)
BLOCKS = st.lists(st.one_of(st.sampled_from(LINES), TEXTS), min_size=1, max_size=14).map("\n".join)
APART = st.lists(st.one_of(st.sampled_from(LINES), TEXTS), min_size=1, max_size=9).map("\n\n".join)
SOUP = st.text("ab #*_-+>|:[](){}<>/=!&;`~\\\"'.1\n ", max_size=60)


def pressed(text: str, urls: Urls, here: str = HERE) -> Content | None:
    return markdown.content(text, here, lambda path, anchor: urls.href(path, here, anchor))


def agrees(text: str, urls: Urls, here: str = HERE) -> bool:
    """Hold what is pressed against the engine's own; return whether anything was."""
    content = pressed(text, urls, here)
    if content is None:
        return False
    made = stock.convert(here, text, {"title": "x"}, urls, SET)
    assert made, text
    assert content.html == made[0].html
    assert content.headings == made[0].headings
    assert content.ids == made[0].ids
    assert {link for link in content.links if link[1]} == {k for k in made[0].links if k[1]}
    assert {path for path, _ in content.links} == {path for path, _ in made[0].links} | {
        here for path, _ in content.links if path == here
    }
    return True


@given(st.one_of(BLOCKS, APART, SOUP), st.booleans())
@settings(max_examples=600)
@example("- a\n\n    b\n- c", True)  # noqa: FBT003
def test_whatever_is_pressed_is_what_the_engine_makes(text: str, is_hosted: bool) -> None:  # noqa: FBT001
    agrees(text, Urls(frozenset(KNOWN), is_hosted))


@pytest.mark.parametrize(
    "text",
    [
        *("- [a]: b", "T\n:   [a]: b", "1. [a]: b", "\u0663. x", "- x\n\u0663. y", "1\u0663. x"),
        *(
            "Para\n\n\u00a0x",
            "\u2003x",
            "T\u00a0\n:   a",
            "- \u00a0x",
            "T\n:   \u2003x",
            "# \u00a0x",
        ),
    ],
)
def test_what_unicode_or_a_reference_may_alter_is_the_same(text: str) -> None:
    agrees(text, Urls(frozenset(KNOWN), directories=True))


@pytest.mark.parametrize("is_hosted", [True, False])
def test_nearly_all_pages_of_the_briefing_are_pressed(is_hosted: bool) -> None:  # noqa: FBT001
    whole = load_project(REPOSITORY)
    pages, _ = render(gather(whole), whole.config.settings)
    every = [page for page in pages if page.path.endswith(".md")]
    by_hand = (p.relative_to(whole.config.docs).as_posix() for p in _by_hand(whole.config.docs))
    urls = Urls(frozenset({*(page.path for page in pages), *by_hand}), is_hosted)
    left = [page.path for page in every if not _is_pressed(page, urls)]
    assert len(left) <= len(every) / 20, left


def _by_hand(docs: Path) -> Iterator[Path]:
    for folder in ("about", "guide", "assets"):
        yield from (docs / folder).rglob("*.*")


def _is_pressed(page: Page, urls: Urls) -> bool:
    source = _source(page)
    return agrees(source.body, urls, source.path)


@pytest.mark.parametrize("text", ["[" * 9000, "*" * 9000, "<a " * 3000, "|" * 9000, "`" * 9000])
def test_what_is_odd_is_left_to_the_engine(text: str) -> None:
    assert pressed(text, Urls(frozenset(KNOWN), directories=True)) is None


def test_definitions_are_printed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Though a paragraph ends a list of them until it turns out to be the next term."""
    printed: list[str] = []
    print_ = groups.Entry.__str__

    def noting(entry: groups.Entry) -> str:
        printed.append(print_(entry))
        return printed[-1]

    monkeypatch.setattr(groups.Entry, "__str__", noting)
    text = "\n\n".join(f"Term {n}\n\n:   meaning" for n in range(9))
    assert agrees(text, Urls(frozenset(KNOWN), directories=True))
    assert len(printed) == 18


def test_spaces_and_digits_that_only_unicode_knows_are_left_out() -> None:
    """Each of them, where a line begins or ends with it or it may number an item."""
    signs = (sign for sign in map(chr, range(0x110000)) if sign.isspace() or sign.isdecimal())
    urls = Urls(frozenset(KNOWN), directories=True)
    for sign in {*signs} - {*" 0123456789\n"}:
        texts = (f"{sign}a\nb", f"a{sign}\nb") if sign.isspace() else (f"{sign}. a",)
        assert [pressed(text, urls) for text in texts] == [None] * len(texts), hex(ord(sign))
