"""A page's own data and what its reader sees are weighed against each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.intake.documents import document
from generator.intake.parse import parse
from generator.model.article import Article
from generator.model.source import Document

TEXT = (
    "<p>The ferry from Norhaven to Westmere sailed again on Wednesday.</p>"
    "<p>Captain Jonas Rehn said the crew had waited since Monday morning.</p>"
)


def read(page: str) -> Article:
    found = document(page.encode(), "seeds/a.html", "a", "html")
    assert isinstance(found, Document)
    article, problems = parse(found)
    assert problems == ()
    assert article is not None
    return article


def og(name: str, value: str) -> str:
    return f'<meta property="og:{name}" content="{value}">'


_PARTS = "<i itemprop='familyName'>Solberg</i><i itemprop='givenName'>Mira</i>"
_AGAIN = "Ferry to Westmere sails again"
_WITH_SECTION = "Ferry to Westmere sails again | Sea"


@pytest.mark.parametrize(
    ("head", "body", "headline"),
    [
        ("<title>Ferry sails | Island Post</title>", "<h1>Ferry sails</h1>", "Ferry sails"),
        (
            og("title", "Boats are out: ferry sails again"),
            "<h1>Ferry sails again</h1>",
            "Ferry sails again",
        ),
        (og("title", "Ferry sails"), "<h1>Island Post</h1>", "Ferry sails"),
        (
            og("title", "Ferry sails - Island Post") + og("site_name", "Island Post"),
            "",
            "Ferry sails",
        ),
        (
            og("title", "Island Post: Ferry sails") + og("site_name", "Island Post"),
            "",
            "Island Post: Ferry sails",
        ),
        (
            "<title>Ferry sails – Island Post</title>" + og("site_name", "The Island Post"),
            "",
            "Ferry sails",
        ),
        (og("title", "Ferry &amp; quay"), "", "Ferry & quay"),
        ("", "<h1>Ferry sails</h1>", "Ferry sails"),
        (og("title", "Ferry to Westmere sails again | Sea"), "<h1>Sea</h1>", _WITH_SECTION),
        ("<title>Storm is over, boats are out</title>", "<h1>Ferry sails</h1>", "Ferry sails"),
        (og("site_name", "Island Post"), "<h1>Island Post</h1><h1>Ferry sails</h1>", "Ferry sails"),
        (
            og("title", "Ferry sails again today") + "<title>Ferry sails again today</title>",
            "<h1><span>Sea</span> Ferry sails again today</h1>",
            "Ferry sails again today",
        ),
        (f"<title>{_AGAIN}</title>", f"<h1>{_AGAIN}<b>Plus</b></h1>", _AGAIN),
        (f"<title>{_AGAIN} | Post</title>", f"<h1><b>Abo</b>{_AGAIN}</h1>", _AGAIN),
        (og("title", _AGAIN) + f"<title>{_AGAIN}</title>", f"<h1>{_AGAIN} Live</h1>", _AGAIN),
        (f"<title>{_AGAIN}</title>", f"<h1>{_AGAIN} Live</h1>", _AGAIN),
        (f"<title>{_AGAIN}</title>", f"<h1>{_AGAIN} Monday</h1>", f"{_AGAIN} Monday"),
        (
            og("title", _AGAIN) + f"<title>{_AGAIN}</title>",
            f"<h1>{_AGAIN} today</h1>",
            f"{_AGAIN} today",
        ),
        (f"<title>{_AGAIN}</title>", f"<h1><a href='/'>Post</a></h1><h2>{_AGAIN}</h2>", _AGAIN),
        (f"<title>{_AGAIN}</title>", f"<h1>Politics</h1><h2>{_AGAIN}</h2>", _AGAIN),
        (f"<title>{_AGAIN} | Sea | Island Post</title>", f"<h1>Sea</h1><h2>{_AGAIN}</h2>", _AGAIN),
        (
            f"<title>{_AGAIN} – Island Post</title>",
            f"<h1>Island Post</h1><p>{_AGAIN}</p>",
            _AGAIN,
        ),
        (f"<title>Island Post: {_AGAIN}</title>", f"<h1>Island Post</h1><h3>{_AGAIN}</h3>", _AGAIN),
        (f"<title>{_AGAIN} – Post</title>", "<h1><a href='/index.html'>Post</a></h1>", _AGAIN),
        ("<title>Post</title>", f"<h1 class='site-title'>Post</h1><h2>{_AGAIN}</h2>", _AGAIN),
        (f"<title>{_AGAIN}</title>", f"<h1><a href='/sea/ferry'>{_AGAIN}</a></h1>", _AGAIN),
    ],
)
def test_the_headline_is_what_a_reader_sees(head: str, body: str, headline: str) -> None:
    assert read(f"<head>{head}</head><body>{body}{TEXT}").source.headline == headline


def test_a_headline_names_where_it_stands_and_who_agrees() -> None:
    article = read(og("title", "Ferry sails") + "\n<h1>Ferry sails</h1>" + TEXT)
    known = article.provenance["title"]
    assert (known.basis, known.line, known.why) == (
        "stated",
        2,
        "found in h1; meta og:title agrees",
    )


@pytest.mark.parametrize(
    ("page", "authors"),
    [
        ('<meta name="author" content="Mira Solberg, Jonas Lund">', ("Mira Solberg", "Jonas Lund")),
        ('<meta name="author" content="https://post.example">', ()),
        (
            '<meta name="author" content="Island Post">' + og("site_name", "Island Post"),
            ("Island Post",),
        ),
        ("<h1>A</h1><p class='byline'>By Mira Solberg</p>", ("Mira Solberg",)),
        ("<h1>A</h1><div class='byline'>Mira Solberg, harbour reporter</div>", ("Mira Solberg",)),
        ("<h1>A</h1><div class='author-box'><a class='author'>All our authors here</a></div>", ()),
        ("<h1>A</h1><a rel='author' href='x'>Mira Solberg</a>", ("Mira Solberg",)),
        ("<h1>A</h1><i class='author'><b>Mira Solberg</b><b>Editor</b></i>", ("Mira Solberg",)),
        ('<meta name="dc.creator" content="Solberg, Mira">', ("Mira Solberg",)),
        ('<meta name="author" content="Solberg, Mira">', ("Mira Solberg",)),
        ('<meta name="author" content="Senior Reporter">', ()),
        (
            '<meta name="author" content="Reporter"><h1>A</h1><p>By Mira Solberg, reporter</p>',
            ("Mira Solberg",),
        ),
        ("<h1>A</h1><p class='byline'>By Senior Reporter</p>", ()),
        (
            f"<h1>A</h1><p itemprop='author'>{_PARTS}</p>",
            ("Mira Solberg",),
        ),
        (f"<h1>A</h1>{TEXT}<a rel='author' href='x'>Mira Solberg</a>", ()),
        ("<h1>A</h1>", ()),
    ],
)
def test_the_authors_are_people_near_the_text(page: str, authors: tuple[str, ...]) -> None:
    source = page if TEXT in page else page + TEXT
    assert read(source).source.authors == authors


@pytest.mark.parametrize(
    ("page", "published", "modified"),
    [
        ('<meta name="date" content="2031-03-12">', "2031-03-12", None),
        (
            '<meta name="pubdate" content="x"><meta name="date" content="2031-03-12">',
            "2031-03-12",
            None,
        ),
        (
            '<meta property="og:updated_time" content="2031-03-12T09:15Z">',
            None,
            "2031-03-12T09:15Z",
        ),
        ("<h1>A</h1><time class='updated' datetime='2031-03-12'>x</time>", None, "2031-03-12"),
        ("<h1>A</h1><time datetime='2031-03-12'>x</time>", "2031-03-12", None),
        (f"<h1>A</h1>{TEXT}<time datetime='2031-03-12'>x</time>", None, None),
        ("<h1>A</h1><div>Published 12 March 2031</div>", "2031-03-12", None),
        (
            "<h1>A</h1><div>Skerria | Post desk | 12 March 2031, 9:15</div>",
            "2031-03-12T09:15",
            None,
        ),
        ("<div>12 March 2031</div><h1>A</h1>", "2031-03-12", None),
        (f"<main><ul><li>Sea desk 12 March 2031</li></ul>{TEXT}</main>", "2031-03-12", None),
        (
            "<meta name='date' content='2031-03-12'><h1>A</h1><div>Updated 13 March 2031</div>",
            "2031-03-12",
            "2031-03-13",
        ),
    ],
)
def test_the_dates_of_a_page(page: str, published: str | None, modified: str | None) -> None:
    article = read(page if TEXT in page else page + TEXT)
    known = article.provenance.get("published")
    stated = article.source.published if known and known.basis == "stated" else None
    assert (stated, article.source.modified) == (published, modified)


def test_data_of_the_canonical_address_are_the_pages_own() -> None:
    page = (
        '<link rel="canonical" href="https://post.example/ferry">'
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Boats", "url": "https://post.example/ferry",'
        ' "datePublished": "2031-03-12"}</script><h1>Quay is open</h1>'
    )
    assert read(page + TEXT).source.published == "2031-03-12"


def test_two_sources_that_give_two_days_are_told() -> None:
    page = (
        '<meta property="article:published_time" content="2031-03-12">'
        '<meta name="pubdate" content="2031-03-14">'
    )
    notices = read(page + TEXT).notices
    assert [n.rule for n in notices if n.rule == "dates-disagree"] == ["dates-disagree"]


def test_a_zone_makes_no_disagreement() -> None:
    page = (
        '<meta property="article:published_time" content="2031-03-12T23:30:00Z">'
        '<meta name="pubdate" content="2031-03-13T00:30:00+01:00">'
    )
    assert "dates-disagree" not in {n.rule for n in read(page + TEXT).notices}


def test_a_line_of_any_length_is_no_reason_to_refuse_a_page() -> None:
    assert read(f"<script>{'x' * 300_000}</script><h1>A</h1>{TEXT}").source.headline == "A"


MARKS = [
    "<h1>Ferry sails</h1>",
    "<title>Ferry | Post</title>",
    og("title", "Ferry sails"),
    TEXT,
    "<p>",
]
MARKS += [
    '<meta name="author" content="By Mira">',
    "<time datetime=2031>x</time>",
    "<div class=byline>",
]
MARKS += [
    '<script type="application/ld+json">',
    '{"@type": "NewsArticle", "author": [{}, 1]}',
    "</script>",
]


@given(st.lists(st.sampled_from(MARKS), max_size=12).map("".join))
def test_no_page_makes_the_reader_fail(page: str) -> None:
    found = document(page.encode(), "seeds/a.html", "a", "html")
    if isinstance(found, Document):
        article, problems = parse(found)
        assert (article is None) == bool(problems)
