"""Which words of a text count as a name of the vocabulary."""

import pytest

from generator.annotate.lexicon import lexicon
from generator.model.vocabulary import Organisation, Vocabulary
from tests.briefings import briefing, raw

HEAD = "News of the islands"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        pytest.param("The boat left Norhaven at ten.", ("norhaven",), id="a word"),
        pytest.param("The boat left Norhaven.", ("norhaven",), id="before a stop"),
        pytest.param("All of Norhaven's boats left.", ("norhaven",), id="a genitive"),
        pytest.param("All of Norhaven’s boats left.", ("norhaven",), id="a curly apostrophe"),
        pytest.param("“Norhaven” is the name.", ("norhaven",), id="in quotation marks"),
        pytest.param("The Norhaven-Westmere line", ("norhaven", "westmere"), id="with a hyphen"),
        pytest.param("Norhaven'en is a word of old.", (), id="an apostrophe inside a word"),
        pytest.param("Norhaven'2 was a boat.", ("norhaven",), id="an apostrophe before a digit"),
        pytest.param("Norhavener came by boat.", (), id="a longer word"),
        pytest.param("NewNorhaven is a boat.", (), id="a word glued before it"),
        pytest.param("norhaven is a word.", (), id="without its capital"),
        pytest.param("船去Norhaven了。", ("norhaven",), id="among Chinese signs"),
        pytest.param(
            "Westmere, Norhaven, Westmere.", ("westmere", "norhaven"), id="the one named most first"
        ),
        pytest.param("Westmere and Norhaven.", ("norhaven", "westmere"), id="of equals by the id"),
    ],
)
def test_a_place_is_named_by_whole_words(text: str, places: tuple[str, ...]) -> None:
    made = briefing(a=raw(HEAD, f"{text} It was said that nobody had been told of it before."))
    assert made.articles["a"].places == places


@pytest.mark.parametrize(
    ("text", "people", "organisations"),
    [
        ("The Council met President Ida Brandt.", ("ida-brandt",), ("council-of-the-isles",)),
        ("It met the Council of the Isles.", (), ("council-of-the-isles",)),
        ("IFA boats were late, the IFA said.", (), ("isles-ferry-authority",)),
        ("A council met, and an authority too.", (), ()),
        ("Governor O'Quill came, and O’Quill left.", ("mara-oquill",), ()),
        ("Brandt met Lund, then Lund met Brandt's aide.", ("ida-brandt", "tomas-lund"), ()),
    ],
)
def test_an_article_before_a_name_does_not_count(
    text: str, people: tuple[str, ...], organisations: tuple[str, ...]
) -> None:
    found = briefing(a=raw(HEAD, f"{text} Nobody had been told of it before that.")).articles["a"]
    assert (found.people, found.organisations) == (people, organisations)


@pytest.mark.parametrize("name", ["The Lantern", "the Lantern", "Lantern"])
def test_a_name_that_opens_with_an_article_is_found_without_it(name: str) -> None:
    words = Vocabulary(organisations={"lantern": Organisation(id="lantern", name=name)})
    found = [*lexicon(words).names.count("All read Lantern there, and nobody THE Lantern.")]
    assert found == [("organisations/lantern", "Lantern")]
    assert lexicon(words).bearer("organisations", "The Lantern") == "lantern"


def test_names_in_headline_standfirst_and_captions_count() -> None:
    text = raw(
        "Norhaven gets a lamp",
        "The lamp was lit at eight, and it burned until the morning came at last.",
        "(Cover: Ida Brandt lights a lamp. /INB)",
    )
    found = briefing(a=text).articles["a"]
    assert (found.places, found.people) == (("norhaven",), ("ida-brandt",))


HOUSES = [
    ("The ferry sailed at ten.\n\n(Cover: A ferry. /INB)\n\nSearch Trends", "inb", "inferred"),
    ("The ferry sailed at ten.\n\n(Cover: A ferry. /INB)", None, None),
    ("The ferry sailed at ten.\n\nSearch Trends", None, None),
]


@pytest.mark.parametrize(("text", "publisher", "basis"), HOUSES)
def test_a_house_is_known_by_all_signs_of_its_pages(
    text: str, publisher: str | None, basis: str | None
) -> None:
    found = briefing(a=raw(HEAD, text)).articles["a"]
    known = found.article.provenance.get("publisher")
    assert (found.publisher, known.basis if known else None) == (publisher, basis)
    assert not known or known.why == "the page bears this house's signs: “/INB)”, “Search Trends”"
