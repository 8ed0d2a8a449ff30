"""Pages in every language that has a catalogue: whole, and with its words."""

import json
import re
from html import unescape

import pytest

from generator import wording
from generator.pages import markdown
from generator.theme_words import Words
from tests.briefings import briefing, pages, raw, record

OTHERS = wording.languages()[1:]
SEEDS = {
    "bridge": record("A bridge opens"),
    "ferry": raw("A ferry sails", "The ferry sailed on Wednesday and it was full of people."),
}


@pytest.mark.parametrize("language", OTHERS)
def test_every_page_is_made(language: str) -> None:
    made = briefing(**SEEDS)
    english = pages(made)
    with wording.language(language):
        spoken = pages(made)
    assert [*spoken] == [*english]
    for address, text in spoken.items():
        if address.endswith("/") and "moved" not in address:
            assert text != english[address], address
            assert not re.search(r"\{\w+\}", text), address
    assert "A ferry sails" in spoken[""]


@pytest.mark.parametrize("language", OTHERS)
def test_headings_keep_their_anchors(language: str) -> None:
    with wording.language(language):
        page = next(t for a, t in pages(briefing(**SEEDS)).items() if a.endswith("/ferry/"))
        assert "{: #text-of-the-article }" in page
        assert wording.gettext("Text of the article") in page


@pytest.mark.parametrize("language", OTHERS)
def test_a_script_gets_its_words_with_every_form(language: str) -> None:
    words = json.loads(unescape(Words(language).script("find")))
    with wording.language(language):
        assert words["Show more"] == wording.gettext("Show more")
        forms = words["{count} page"]
        assert {wording.ngettext("{count} page", "{count} pages", n) for n in range(30)} == {
            *forms.values()
        }


def test_words_of_the_theme_are_marked_where_they_stay_english() -> None:
    words = Words("tlh")
    assert words["Search"] == '<span lang="en">Search</span>'
    assert words.plain("Search") == "Search"


def test_chinese_has_marks_of_its_own_between_texts() -> None:
    """A pause between two of a list, a comma between clauses, and a colon and brackets."""
    with wording.language("zh"):
        assert wording.listed(["Skerria", "Norhaven"]) == "Skerria、Norhaven"
        assert wording.labelled("Skerria", "Norhaven") == "Skerria：Norhaven"
        assert wording.aside("Norhaven") == "（Norhaven）"
        page = next(t for a, t in pages(briefing(**SEEDS)).items() if a.endswith("/bridge/"))
    assert "根据一篇文章编写，未注明发布者，" in page
    assert "“A bridge opens”，&#91;" in page


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("en", "“The ‘Norhaven’ sails”"),
        ("ru", "«The „Norhaven“ sails»"),
        ("zh", "“The ‘Norhaven’ sails”"),
    ],
)
def test_marks_within_marks_are_those_of_the_language(language: str, shown: str) -> None:
    with wording.language(language):
        assert markdown.quoted("The “Norhaven” sails") == shown
        assert markdown.quoted(f"The {markdown.quoted('Norhaven')} sails") == shown
