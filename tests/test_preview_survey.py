"""Links of a built site, the addresses it has, and what a reader sees of a page."""

import pytest

from generator.preview.survey import address, broken, visible

FILES = {
    "index.html": b'<a href="a/index.html#two">A</a>',
    "a/index.html": b'<h2 id="two">Two</h2>',
    "a/b.html": b"",
    "pictures/a b.png": b"",
}


@pytest.mark.parametrize(
    "link",
    [
        *("../index.html", "./", "", "#two", "../a/", "index.html?q=1#two", "b.html#any"),
        *("../pictures/a%20b.png", "https://example.org/x", "mailto:a@example.org", "/from/root"),
        *("data:,x", "#__search", "../pictures/a&#32;b.png"),
    ],
)
def test_a_link_that_leads_somewhere_is_well(link: str) -> None:
    page = f'<h2 id="two">Two</h2><a class="x" href="{link}">x</a>'.encode()
    assert [*broken({**FILES, "a/index.html": page, "a/b.html": b'<i id="any">'})] == []


@pytest.mark.parametrize("link", ["c.html", "../b/", "#three", "index.html#three", "../../x.html"])
@pytest.mark.parametrize("form", ['<a href="{}">', "<img src='{}'>", "<a href={} class=x>"])
def test_a_link_that_leads_nowhere_is_told_of(link: str, form: str) -> None:
    page = b'<h2 id="two">Two</h2>' + form.format(link).encode()
    found = [*broken({**FILES, "a/index.html": page})]
    assert [("a/", link)] == [(one.page, one.target) for one in found]


def test_text_that_looks_like_a_link_is_none() -> None:
    page = b'<p>Write href="nowhere.html" or &lt;a href="nowhere.html"&gt;</p><h2 id="two">'
    assert [*broken({**FILES, "a/index.html": page})] == []


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        *(("index.html", ""), ("a/index.html", "a/"), ("a/b.html", "a/b/"), ("a/b.md", "a/b/")),
        *(("a/b.markdown", "a/b/"), ("a/index.mkd", "a/"), ("a/README.html", "a/README/")),
        *(("README.md", ""), ("a/index.md", "a/"), ("schemas/a.json", "schemas/a.json")),
    ],
)
def test_an_address_is_the_same_for_a_page_and_its_file(name: str, expected: str) -> None:
    assert expected == address(name)


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<h2 id='a'>Main points</h2><p>A <b>red</b> quay.</p>", ("Main points", "A red quay.")),
        ("<p>A &amp; B</p><script>let a = '<p>x</p>'</script><p>C</p>", ("A & B", "C")),
        ("<head><title>A</title><meta></head><header>B</header><p>C</p>", ("B", "C")),
        ("<ul><li>One<li>Two</ul><!-- <p>no</p> --><svg><text>x</text></svg>", ("One", "Two")),
        ("<p>\n  A\n  line<br>and another</p><p> </p>", ("A line", "and another")),
        ("<table><tr><th>A</th><td>1</td></tr></table>", ("A", "1")),
    ],
)
def test_what_is_seen_is_text_by_element(page: str, expected: tuple[str, ...]) -> None:
    assert expected == visible(page)
