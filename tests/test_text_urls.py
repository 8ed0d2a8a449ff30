"""Which addresses can be linked, and how a page leads to words of a source."""

from urllib.parse import unquote

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.text import urls


@pytest.mark.parametrize(
    "address",
    [
        "https://islandpost.example/2031/ferry",
        "http://islandpost.example",
        "HTTPS://IslandPost.example/",
        "https://islandpost.example:8443/a?b=c&d=e;f#g",
        "https://islandpost.example/a(b)_c!$&'()*+,;=:@~-._/?x[]=%20y",
        "https://пример.example/новости/паром",
        "https://例え.example/記事/渡し船",
        "https://xn--e1afmkfd.example/",
        "https://192.0.2.7/a",
        "https://[2001:db8::7]/a",
        "https://a.example/" + "b" * (urls.LONGEST - len("https://a.example/")),
    ],
)
def test_an_address_on_the_web_can_be_linked(address: str) -> None:
    assert urls.wrong(address) is None


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("", "is not a web address"),
        ("islandpost.example/ferry", "is not a web address"),
        ("//islandpost.example/ferry", "is not a web address"),
        ("javascript:alert(1)", "is not a web address"),
        ("javascript://a.example/%0aalert(1)", "is not a web address"),
        ("data:text/html,x", "is not a web address"),
        ("ftp://islandpost.example/a", "is not a web address"),
        ("file:///etc/passwd", "is not a web address"),
        ("https://", "is not a web address"),
        ("https:///a", "is not a web address"),
        ("https://?a", "is not a web address"),
        ("https://-/a", "is not a web address"),
        ("https://a.example:port/", "is not a web address"),
        ("https://[::1", "is not a web address"),
        ("https://ida:secret@a.example/", "holds a name or password"),
        ("https://ida@a.example/", "holds a name or password"),
        ("https://a.example/b c", "holds a sign that no address holds"),
        ('https://a.example/"onclick=x', "holds a sign that no address holds"),
        ("https://a.example/<b>", "holds a sign that no address holds"),
        ("https://a.example/\u202ecod.exe", "holds a sign that no address holds"),
        ("https://a.example/\x00", "holds a sign that no address holds"),
        ("https://a.example\\b", "holds a sign that no address holds"),
        ("https://a.example/" + "b" * 9_982, "has 10,000 characters"),
    ],
)
def test_what_is_no_address_on_the_web_says_why(address: str, why: str) -> None:
    assert urls.wrong(address) == why


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://www.IslandPost.example:8443/a", "islandpost.example"),
        ("https://новости.example/a", "новости.example"),
        ("https://m.islandpost.example", "m.islandpost.example"),
    ],
)
def test_an_address_is_named_by_its_host(address: str, host: str) -> None:
    assert urls.host(address) == host


@pytest.mark.parametrize(
    ("address", "words", "beside", "link"),
    [
        ("https://a.example/b", "sailed again", (), "https://a.example/b#:~:text=sailed%20again"),
        ("https://a.example/b#c", "ferry", (), "https://a.example/b#c:~:text=ferry"),
        ("https://a.example/#:~:text=old", "ferry", (), "https://a.example/#:~:text=ferry"),
        # what the syntax of a directive gives a meaning to: “-”, “,” and “&”
        ("https://a.example/", "30-year, A&B", (), "https://a.example/#:~:text=30%2Dyear%2C%20A%26B"),
        ("https://a.example/", "паром", (), "https://a.example/#:~:text=%D0%BF%D0%B0%D1%80%D0%BE%D0%BC"),
        ("https://a.example/", "ferry", ("the old", ""), "https://a.example/#:~:text=the%20old-,ferry"),
        ("https://a.example/", "ferry", ("", "sank"), "https://a.example/#:~:text=ferry,-sank"),
        ("https://a.example/", "ferry", ("a", "b"), "https://a.example/#:~:text=a-,ferry,-b"),
    ],
)  # fmt: skip
def test_a_link_opens_a_page_at_its_words(
    address: str, words: str, beside: tuple[str, ...], link: str
) -> None:
    assert urls.at(address, words, *beside) == link


TERM = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)


@given(TERM, st.just("") | TERM, st.just("") | TERM)
@example("-,&#:~:text=%2D -,", "a,b", "-")
@example("паром “Скеррия”, 30–50 %", "אתמול", "再次")
def test_the_terms_of_a_link_are_read_as_they_were_written(
    words: str, before: str, after: str
) -> None:
    """A browser splits the directive at its marks, and decodes each term then."""
    link = urls.at("https://a.example/b?c=d#e", words, before, after)
    assert link.isascii()
    page, _, directive = link.partition("#e:~:text=")
    terms = directive.split(",")
    assert page == "https://a.example/b?c=d"
    assert "&" not in directive
    assert [unquote(t.removesuffix("-").removeprefix("-")) for t in terms] == [
        term for term in (before, words, after) if term
    ]
    assert [t.endswith("-") for t in terms] == [True] * bool(before) + [False] * (1 + bool(after))
    assert [t.startswith("-") for t in terms] == [False] * (1 + bool(before)) + [True] * bool(after)
