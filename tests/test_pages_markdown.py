"""What all pages have in common: contents beside them where they have three headings."""

import re

import pytest

from tests.briefings import briefing, pages, record

WIDE = re.compile(
    r"(people-and-places|topics|people|places|phrases|dates|figures|verified|changes|find)?/?"
)
"""Pages that set things beside each other."""

SAID = (
    "people: [ida-brandt]",
    "topics: [ferries]",
    "statements:",
    "  - {speaker: ida-brandt, text: It sails.,",
    '     evidence: {paragraph: 2, words: "it will sail"}}',
)


@pytest.fixture(scope="module")
def every() -> dict[str, str]:
    records = {
        f"in_{year}": record(f"Ferry of {year}", *SAID, published=str(year))
        for year in (2031, 2032)
    }
    return pages(briefing(**records, quay=record("A quay is painted", published="2033")))


def test_contents_stand_beside_pages_of_one_column_with_three_headings(
    every: dict[str, str],
) -> None:
    pages_ = {
        a: text for a, text in every.items() if text.startswith("---") and "moved:" not in text
    }
    hidden = {a for a, text in pages_.items() if "- toc\n" in text.partition("\n---")[0]}
    few = {a for a, text in pages_.items() if len(re.findall(r"^###? ", text, re.MULTILINE)) < 3}
    assert hidden == few | {a for a in pages_ if WIDE.fullmatch(a)}
    assert {"articles/", "articles/2031/in-2031/", "people/ida-brandt/"} <= {*pages_} - hidden
    assert "dates/2031/" in few
