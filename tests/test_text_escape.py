"""Escaped text comes back as the same visible text, and never as an element."""

import re
from html import unescape

import cmarkgfm
import pytest
from cmarkgfm.cmark import Options
from hypothesis import example, given
from hypothesis import strategies as st

from generator.text import escape
from tests.rendering import Seen, rendered

PIECES = (
    *("<script>", "</p>", "<b onclick=x>", "<!--", "-->", "<?x?>", "&lt;", "&", "&#60;", "&amp"),
    *("[x](javascript:y)", "![x](y)", "[x]: y", "[1]", '![><img src="]>', "<http://x.example>"),
    *("*", "**", "_", "__x__", "`", "``", "~~", "^", "==", "#", "# x", "## x", "> x", "- x", "+ x"),
    *("1. x", "1) x", "12.", "a.", ": x", "|", "| x |", "---", "===", "***", "```", "~~~", "\\"),
    *(
        "\\*",
        "{: .x }",
        "{.x}",
        "{ x=y }",
        "{{ x }}",
        "{% x %}",
        "{#x}",
        "[TOC]",
        "*[x]: y",
        "[^1]",
    ),
    *("x@y.example", "www.x.example", "https://x.example/", "ferry", "Norhaven", "“x”", "O’Quill"),
    *(
        " ",
        "\n",
        "\n\n",
        "    ",
        "\t",
        "\u00a0",
        "é",
        "渡船",
        "!",
        "?",
        "'",
        '"',
        "/",
        ".",
        ",",
        "=",
    ),
)
TEXTS = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=8).map("".join),
    st.lists(st.sampled_from(PIECES), max_size=8).map(" ".join),
    st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs"]), max_size=40),
)


def flat(text: str) -> str:
    return " ".join(text.split())


PLACES = {
    "paragraph": ("{}", ["p"]),
    "before an attribute list": ("{}\n{{: .x }}", ["p"]),
    "heading": ("# {}", ["h1"]),
    "list item": ("- {} end", ["ul", "li"]),
    "link": ("[{}](x.md)", ["p", "a"]),
    "definition": ("Term\n:   {}", ["dl", "dt", "dd"]),
    "div": ('<div class="x" markdown>\n\n{}\n\n</div>', ["div", "p"]),
}


@pytest.mark.parametrize("place", PLACES)
@given(TEXTS)
@example("1. x")
@example("1) x")
@example("x {: onclick=y }")
@example('![><img src="]>')
@example("Fares: 12. And so on")
def test_text_in_markdown_stays_text(place: str, text: str) -> None:
    form, tags = PLACES[place]
    shown = f"x {text}" if not flat(text) else text
    seen = rendered(form.format(escape.markdown(shown)))
    assert seen.tags == tags
    assert flat(seen.text).removeprefix("Term ").removesuffix(" end") == flat(shown)
    assert {*seen.attributes} <= {"id", "class", "href"}


@given(TEXTS)
def test_text_in_a_table_cell_stays_text(text: str) -> None:
    seen = rendered(f"| A | B |\n| --- | --- |\n| {escape.markdown(text)} | end |")
    assert seen.tags.count("td") == 2
    assert {*seen.tags} == {"table", "thead", "tbody", "tr", "th", "td"}
    assert flat(seen.text) == flat(f"A B {text} end")


@given(TEXTS)
def test_text_in_html_stays_text(text: str) -> None:
    source = f'<div>\n<p title="{escape.html(text)}">{escape.html(flat(text))}</p>\n</div>'
    seen = rendered(source)
    assert seen.tags == ["div", "p"]
    assert flat(seen.text) == flat(text)


@given(TEXTS)
def test_text_in_the_front_matter_stays_text_and_on_one_line(text: str) -> None:
    made = escape.meta(text)
    seen = Seen(made)
    assert seen.tags == []
    assert flat(seen.text) == flat(text)
    assert '"' not in made
    assert "\n" not in made


def test_a_date_or_a_number_of_cldr_keeps_its_narrow_space() -> None:
    assert escape.markdown("1\u202f780 km \n в 2031\u202fг") == "1\u202f780 km в 2031\u202fг"


@pytest.mark.parametrize(
    "text",
    [
        "Norhaven, the harbour: a ferry sails.",
        "O’Quill and O'Quill met (briefly).",
        "A 12-hour day at 9:15, well-lit.",
    ],
)
def test_plain_prose_stays_readable_in_the_source(text: str) -> None:
    assert escape.markdown(text).count("&#") <= 2


# As GitHub reads it

LINKED = (
    *("www.x.example", "WWW.x.example", "https://x.example", "ftp://x.example/a", "mailto:a@b.co"),
    *(
        "a@b.co",
        "xmpp:a@b.co/c",
        "a-@-b.co",
        "@somebody",
        "#1",
        "a.b+c@d-e.co",
        "_a@b.co_",
        "(www.x.example)",
    ),
    *("[^1]: x", "[x]: y", "- [ ] x", "[ ] x", "$x$", "$`x`$", "~x~", "x_y_z", "&amp;", "]", "["),
)
ON_GITHUB = {
    "paragraph": ("{}", ["p"]),
    "list item": ("- {}", ["ul", "li"]),
    "heading": ("### {}", ["h3"]),
    "strong": ("- **{}**: end", ["ul", "li", "strong"]),
    "ins": ("- <ins>{}</ins>(end)", ["ul", "li", "ins"]),
    "brackets": ("x ({}) [end]", ["p"]),
}


def on_github(source: str) -> Seen:
    return Seen(cmarkgfm.github_flavored_markdown_to_html(source, Options.CMARK_OPT_UNSAFE))


@pytest.mark.parametrize("place", ON_GITHUB)
@given(st.one_of(TEXTS, st.lists(st.sampled_from(LINKED), min_size=1).map(" ".join)))
@example("www.x.example")
@example("a@b.co")
@example("1. x")
@example("- [ ] x")
def test_text_on_github_stays_text_and_no_link(place: str, text: str) -> None:
    form, tags = ON_GITHUB[place]
    shown = flat(text) or "x"
    seen = on_github(form.format(escape.github(shown)))
    assert [tag for tag in seen.tags if tag != "span"] == tags
    before, _, after = form.format("|").strip("#- *").partition("|")
    plain = [re.sub(r"<[^>]*>|\*", "", part) for part in (before, after)]
    assert flat(seen.text) == flat(f"{plain[0]}{shown}{plain[1]}")


@given(st.lists(st.sampled_from(LINKED + PIECES)).map(" ".join))
def test_text_in_a_cell_on_github_stays_text(text: str) -> None:
    seen = on_github(f"| A | B |\n| --- | --- |\n| {escape.github(text)} | end |")
    assert seen.tags.count("td") == 2
    assert {*seen.tags} <= {"table", "thead", "tbody", "tr", "th", "td", "span"}
    assert flat(seen.text) == flat(f"A B {text} end")


@pytest.mark.parametrize(
    "text", ["5.65 MB", "articles/2031/a/", "x (inferred).", "a: [b, c]", "-5"]
)
def test_what_means_nothing_on_github_stands_as_it_is(text: str) -> None:
    assert escape.github(text) == text


@pytest.mark.parametrize(
    "text", ["HEAD~1", "main", ":/fix <b>*it*</b>", "a`b", "``", "` x", "a | b", "@x #1 &amp; \\"]
)
def test_code_on_github_is_what_it_was(text: str) -> None:
    made = cmarkgfm.github_flavored_markdown_to_html(f"It left {escape.code(text)}.")
    inner = re.search(r"<code>(.*)</code>", made)
    assert inner
    assert unescape(inner[1]) == text


def test_what_would_be_a_link_on_github_is_parted() -> None:
    assert escape.github("www.x.example") == "www&#46;x.example"
    assert "a@b.co" not in escape.github("a@b.co")
