"""What a raw article's text gives, where a case folder would say too much."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.intake.documents import document
from generator.intake.raw import parse
from generator.model.article import Article
from generator.model.source import Document

BODY = "\nThe ferry sailed on Wednesday, the Isles Ferry Authority said.\n"


def read(text: str) -> Article:
    found = document(text.encode(), "seeds/a.txt", "a")
    assert isinstance(found, Document)
    article, problems = parse(found)
    assert problems == ()
    assert article is not None
    return article


def test_an_update_later_than_the_event_gives_the_days_between() -> None:
    article = read("Ferry sails\nUpdated 09:15, 13-Mar-2031" + BODY)
    assert article.source.published == "2031-03-12/2031-03-13"
    assert article.provenance["published"].basis == "inferred"


def test_an_update_on_the_day_of_the_event_gives_that_day() -> None:
    article = read("Ferry sails\nUpdated 09:15, 12-Mar-2031" + BODY)
    assert article.source.published == "2031-03-12"


def test_no_date_in_the_text_is_no_date() -> None:
    article = read("Ferry sails" + BODY)
    dates = (article.source.published, article.source.modified, article.event_date)
    assert dates == (None, None, None)
    assert {n.rule for n in article.notices} == {"no-date", "no-event-date"}


@pytest.mark.parametrize("end", ["\n", "\n\n", "\n\n\n", "\n \n"])
def test_empty_lines_do_not_change_what_is_read(end: str) -> None:
    lines = ["Ferry sails", "Published March 12, 2031", "It sailed.", "It came back."]
    article = read(end.join(lines))
    assert article.title == "Ferry sails"
    assert [p.text for p in article.paragraphs] == ["It sailed.", "It came back."]


@pytest.mark.parametrize(
    ("line", "published", "modified", "authors"),
    [
        ("March 12, 2031", "2031-03-12", None, ()),
        ("Published: 12 March 2031", "2031-03-12", None, ()),
        ("Posted on 12 March 2031 at 21:15 UTC", "2031-03-12T21:15Z", None, ()),
        ("Last updated: 13 March 2031, 09:15", None, "2031-03-13T09:15", ()),
        ("Jonna Vik, 12 March 2031", "2031-03-12", None, ("Jonna Vik",)),
        ("By Jonna Vik and Per Holm", None, None, ("Jonna Vik", "Per Holm")),
        (
            *("Published 12 March 2031 | Updated 13 March 2031", "2031-03-12", "2031-03-13"),
            (),
        ),
        pytest.param(
            *("Last updated: March 13, 2031 at 9:15 am EST", None, "2031-03-13T09:15-05:00", ()),
        ),
    ],
)
def test_a_line_below_the_headline_dates_and_signs(
    line: str, published: str | None, modified: str | None, authors: tuple[str, ...]
) -> None:
    source = read(f"Ferry sails\n{line}\nThe ferry sailed.\n").source
    found = (source.modified, source.authors, source.subtitle)
    assert found == (modified, authors, None)
    assert source.published == published


@pytest.mark.parametrize(
    "line",
    [
        "Support Harbour Lantern News With a Donation",
        "Subscribe to our newsletter!",
        "Follow us on Facebook",
        "Read more:",
        "Search Trends",
        "ADVERTISEMENT",
    ],
)
def test_a_line_of_the_page_is_left_out_and_told(line: str) -> None:
    article = read(f"Ferry sails\nThe ferry sailed.\n{line}\nIt came back.\n")
    assert [p.text for p in article.paragraphs] == ["The ferry sailed.", "It came back."]
    assert [(d.line, d.text) for d in article.dropped] == [(3, line)]


@pytest.mark.parametrize(
    "line",
    [
        "Help came from the app makers on the quay, she told us.",
        "Get well soon, friends of the captain wrote on the wall of the harbour.",
        "Share prices of the ferry company fell, its Facebook page says.",
    ],
)
def test_a_sentence_that_opens_like_a_plea_is_kept(line: str) -> None:
    article = read(f"Ferry sails\nThe ferry sailed.\n{line}\nIt came back.\n")
    assert [p.text for p in article.paragraphs] == ["The ferry sailed.", line, "It came back."]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The ferry sailed on 10 March 2031.", "2031-03-10"),
        ("The ferry will sail on 20 March 2031.", None),
        ("“I was born on 5 May 1990,” said Mayor Ann Lee on Tuesday.", "2031-03-11"),
        ("The ferry sails.\nIt sailed first on Monday.", "2031-03-10"),
        ("The ferry sails.\nIt is old.\nIt is white.\nIt is slow.\nIt came on Monday.", None),
        pytest.param(
            *("The mayor has been ill since 3 January 2019. On Tuesday he died.", "2031-03-11"),
        ),
    ],
)
def test_the_event_is_dated_by_what_the_opening_looks_back_to(text: str, day: str | None) -> None:
    assert read(f"Ferry sails\nPublished 12 March 2031\n{text}\n").event_date == day


@pytest.mark.parametrize(
    ("text", "kind", "speaker"),
    [
        ("“The ferry sails,” Mayor Ann Lee said.", "direct", "Ann Lee"),
        ("Mayor Ann Lee said: “The ferry sails.”", "direct", "Ann Lee"),
        ("“The ferry sails,” said Mayor Ann Lee.", "direct", "Ann Lee"),
        ("Mayor Ann Lee came. “The ferry sails,” the mayor said.", "direct", "Ann Lee"),
        ("Mayor Ann Lee called it “a fine ferry” on the quay.", "phrase", "Ann Lee"),
        ("The boat is named “Tern of Norhaven” and is white.", "name", None),
        ("There is a saying “who waits sails dry” on the islands.", "proverb", None),
        ("“The ferry sails.”", "direct", None),
        pytest.param(
            *("“Yes,” Mayor Ann Lee said.", "direct", "Ann Lee"),
        ),
    ],
)
def test_a_quotation_has_a_kind_and_its_speaker(text: str, kind: str, speaker: str | None) -> None:
    (quote,) = read(f"Ferry sails\nThe ferry came.\n{text}\n").quotes
    assert (quote.kind, quote.speaker) == (kind, speaker)


@pytest.mark.parametrize(
    ("line", "place", "date", "publisher", "agencies"),
    [
        ("NORHAVEN — The ferry sailed.", "Norhaven", None, None, ()),
        ("NORHAVEN (Northwire) The ferry sailed.", "Norhaven", None, "", ("Northwire",)),
        (
            *("NORHAVEN, March 12, 2031 (Northwire) -- The ferry sailed.", "Norhaven"),
            *("2031-03-12", "", ("Northwire",)),
        ),
        (
            *("PORT ALDER (Island Post / Northwire) - The ferry sailed.", "Port Alder"),
            *(None, "Island Post", ("Northwire",)),
        ),
    ],
)
def test_a_dateline_is_taken_off_the_first_paragraph(
    line: str, place: str, date: str | None, publisher: str | None, agencies: tuple[str, ...]
) -> None:
    article = read(f"Ferry sails\n{line}\n")
    assert article.source.dateline is not None
    assert (article.source.dateline.place, article.source.dateline.date) == (place, date)
    assert (article.source.publisher or "", article.source.agencies) == (publisher or "", agencies)
    assert article.paragraphs[0].text == "The ferry sailed."


@pytest.mark.parametrize(
    ("line", "role", "text", "credit"),
    [
        ("Photo: t.me/ferry_01", "photo-credit", None, "t.me/ferry_01"),
        ("Photo credit: Jonna Vik", "photo-credit", None, "Jonna Vik"),
        ("(Cover: The quay of Norhaven. /INB)", "cover", "The quay of Norhaven.", "INB"),
        pytest.param(
            *("Photo: The quay of Norhaven. (Northwire)", "photo"),
            *("The quay of Norhaven.", "Northwire"),
        ),
        ("Image: The quay of Norhaven.", "photo", "The quay of Norhaven.", None),
    ],
)
def test_a_caption_is_split_from_its_credit(
    line: str, role: str, text: str | None, credit: str | None
) -> None:
    (caption,) = read(f"Ferry sails\n{line}\nThe ferry sailed.\n").captions
    assert (caption.role, caption.text, caption.credit) == (role, text, credit)


@given(st.text(max_size=200))
def test_no_text_makes_the_reader_fail(text: str) -> None:
    found = document(text.encode("utf-8", "replace"), "seeds/a.txt", "a")
    if isinstance(found, Document):
        article, problems = parse(found)
        assert (article is None) == bool(problems)


@given(st.text(alphabet="<>/!-apscritdvbr= \n&;#x\"'[]", max_size=120))
def test_no_page_makes_the_reader_fail(text: str) -> None:
    found = document(text.encode(), "seeds/a.html", "a", "html")
    if isinstance(found, Document):
        article, problems = parse(found)
        assert (article is None) == bool(problems)
