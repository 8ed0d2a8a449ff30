"""How an article and its source are cited: what is known, and nothing else."""

import re
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.model.article import Claim, Correction, Event, Evidence, Figure, Point, Statement
from generator.model.settings import Settings
from generator.model.source import Source
from generator.pages import article, cite, markdown
from generator.text import urls
from tests.briefings import briefing, raw, record
from tests.rendering import rendered

SETTINGS = Settings(title="Crossings")
FIRM = record(
    "Quay painted",
    headline='"Quay of Norhaven painted"',
    published="2031-03-12",
)
BARE = record("Quay painted", published="null")
GUESSED = record(
    "Quay painted",
    "inferred:",
    "  published: {value: 2031-03-02/2031-03-04, why: between the painting and the next report}",
    published="null",
)
RAW = raw("Fares fall", "Fares fell for 40 guests, it is said here, and they may fall again.")


@pytest.mark.parametrize(
    ("seed", "said"),
    [
        (FIRM, "“Quay of Norhaven painted”, 12 March 2031."),
        (BARE, "[article without a headline], date not stated."),
        (GUESSED, "[article without a headline], [between 2 and 4 March 2031]."),
        (RAW, "“Fares fall”, 14 March 2031."),
    ],
)
def test_a_source_is_cited_by_what_is_known_of_it(seed: str, said: str) -> None:
    made = briefing(quay=seed)
    assert said == plain(cite.source(made.articles["quay"], made))


def plain(work: cite.Work) -> str:
    """Return a citation in one sentence."""
    return "".join(piece.text + piece.mark for piece in cite.pieces(work))


def test_authors_publisher_and_update_stand_in_their_places() -> None:
    work = cite.Work(
        "Quay “soon painted”",
        Source(
            authors=("Ida Brandt", "Tomas Lund"),
            publisher="Island Post",
            agencies=("Isles Wire",),
            modified="2031-03-12T10:46",
        ),
        supplied=frozenset({"publisher"}),
    )
    said = "Ida Brandt and Tomas Lund, “Quay ‘soon painted’”, [Island Post], after Isles Wire, "
    assert f"{said}date not stated, updated 12 March 2031, 10:46." == plain(work)


def test_a_page_is_cited_with_its_address_where_that_is_known() -> None:
    found = briefing(quay=FIRM).articles["quay"].article
    said = "“Quay painted”, in: Crossings, "
    assert f"{said}[address of the copy you read]" == plain(cite.page(found, SETTINGS))
    hosted = replace(SETTINGS, site_url="https://isles.example/a/")
    assert plain(cite.page(found, hosted)) == (f"{said}https://isles.example/a/articles/2031/quay/")


def test_a_corrected_page_is_cited_with_the_day_of_its_last_correction() -> None:
    found = briefing(quay=FIRM).articles["quay"].article
    days = ("2031-04-02", "2031-05-01", "2031-04-20")
    corrected = replace(found, corrections=tuple(Correction(day, "A.", "B.") for day in days))
    assert "Crossings, updated 1 May 2031, " in plain(cite.page(corrected, SETTINGS))


def test_a_source_on_the_web_is_cited_with_its_addresses() -> None:
    source = Source(
        published="2031-03-12",
        url="https://a.example/quay",
        archived="https://b.example/quay",
        accessed="2031-03-14",
    )
    said = "“Quay painted”, 12 March 2031, https://a.example/quay"
    assert plain(cite.Work("Quay painted", source)) == (
        f"{said}, accessed 14 March 2031, archived at https://b.example/quay"
    )
    live = replace(source, archived=None)
    assert plain(cite.Work("Quay painted", live)) == f"{said}, accessed 14 March 2031."
    assert plain(cite.Work("Quay painted", replace(live, accessed=None))) == said


@given(st.text("ab-_.~:/?#[]@!$&'()*+,;=%жЖ中", max_size=30).map("https://a.example/".__add__))
@example("https://a.example/[a](b)_c_*d*:e:![f](g)&amp;")
def test_an_address_stays_what_it_is_in_a_page(address: str) -> None:
    assert urls.wrong(address) is None
    made = rendered(f"At {markdown.out(address, address)}.\n{{: .source }}")
    assert made.attributes["href"] == {address}
    assert made.attributes["rel"] == {"noopener noreferrer nofollow"}
    assert made.text == f"At {address}."


def test_an_article_page_tells_how_to_cite_closed_at_first() -> None:
    made = briefing(quay=BARE)
    page = next(iter(article.pages(made, SETTINGS))).page(made, SETTINGS).text
    block = re.search(r"<details class=.cite.*?</details>", page, re.DOTALL)
    assert block
    assert " open" not in block[0].splitlines()[0]
    assert "[address of the copy you read]" in rendered(block[0]).text
    assert "n.d." not in block[0]
    assert "<a " not in block[0]
    assert "not stated" in block[0]


def test_an_article_page_links_to_its_permanent_address() -> None:
    hosted = replace(SETTINGS, site_url="https://isles.example/")
    made = briefing(quay=FIRM)
    page = next(iter(article.pages(made, hosted))).page(made, hosted).text
    address = "https://isles.example/articles/2031/quay/"
    assert f'<a href="{address}">{address}</a>' in page


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        (Point("It is long.", Evidence(1, "long")), ""),
        (Point("It is long.", Evidence(1, "long"), doubt="Who says so?"), "It is long. [in doubt]"),
        (Figure("length", 3, Evidence(1, "3 km"), "km"), "length: 3 km"),
        (Event("Talks", "2031-03-12", Evidence(1, "met")), "Talks (12 March 2031)"),
        (Statement("Ida Brandt", "We wait", Evidence(1), quoted=True), "Ida Brandt: “We wait”"),
    ],
)
def test_a_claim_is_cited_with_what_its_words_leave_out(claim: Claim, said: str) -> None:
    assert said == cite.in_full(claim, briefing())


def test_an_article_page_says_in_which_version_a_claim_is_cited() -> None:
    made = briefing(quay=FIRM)
    article = made.articles["quay"].article
    about = cite.claim(article, SETTINGS)
    assert about["before"] == "“"
    assert about["after"].startswith("”, “")
    assert about["after"].endswith(f", version {article.digest[:12]}, ")
    assert about["address"] == "[address of the copy you read]"
