"""What lists say of an article: above all, which date it is that they give."""

import pytest

from generator.pages import views
from tests.briefings import briefing, pages, record

EVENT = [
    "events:",
    '  - {what: Painting, date: 2031-03-11, evidence: {paragraph: 1, words: "today"}}',
]
GUESSED = [
    "inferred:",
    "  published: {value: 2031-03-02/2031-03-04, why: between the painting and the next report}",
    "topics: [bridges]",
    "people: [ida-brandt]",
]


@pytest.mark.parametrize(
    ("seed", "said"),
    [
        (record("Quay painted", *EVENT), "11 March 2031"),
        (record("Quay painted"), "published 12 March 2031"),
        (
            record("Quay painted", *GUESSED, published="null"),
            "published between 2 and 4 March 2031",
        ),
        (record("Quay painted", published="null"), "undated"),
    ],
)
def test_a_date_of_publication_is_said_to_be_one(seed: str, said: str) -> None:
    assert said == views.line(briefing(quay=seed), "quay").when


def test_a_date_of_publication_looks_unlike_that_of_an_event() -> None:
    made = pages(briefing(quay=record("Quay painted", *GUESSED, published="null")))
    said = '<span class="published">[Published between 2 and 4 March 2031'
    said += '<span class="unseen" data-search-exclude> (inferred)</span>]('
    for address in ("", "topics/bridges/", "people/ida-brandt/", "dates/2031/"):
        assert said in made[address], address
        assert (
            'articles/2031/quay/index.md#from-published){: .inferred title="inferred" }'
            in made[address]
        )
    assert '| <span id="from-published">Published</span> |' in made["articles/2031/quay/"]
    with_event = pages(briefing(quay=record("Quay painted", *EVENT)))
    shown = {a for a, page in with_event.items() if 'class="published"' in page}
    assert shown == {"articles/2031/quay/"}  # which names its source, with the date of that
