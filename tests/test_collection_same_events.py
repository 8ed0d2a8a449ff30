"""Reports are of one event where editors say so, or day, place, kind and words are the same."""

import pytest

from generator.collection.same_events import gathered, lead, leads, unsettled
from generator.model.article import Event, Evidence
from generator.model.briefing import Happening

DAY = "2031-03-11"


def happening(
    article: str,
    date: str | None = DAY,
    place: str | None = "norhaven",
    number: int = 1,
    **more: str,
) -> Happening:
    words = more.pop("what", "Opening of the ferry line")
    event = Event(words, date, Evidence(1, "x"), place=place, **more)  # type: ignore[arg-type]
    return Happening(article, number, event, None)


SPOT = f"{DAY}-norhaven"
FIRE = "Fire at the fish hall"


@pytest.mark.parametrize(
    ("happenings", "expected"),
    [
        pytest.param([happening("a"), happening("b")], [SPOT, SPOT], id="day and place"),
        pytest.param(
            [happening("a"), happening("b", basis="inferred", why="x")], [SPOT, SPOT], id="inferred"
        ),
        pytest.param(
            [happening("a"), happening("b", basis="curated", why="x")], [None, None], id="curated"
        ),
        pytest.param(
            [happening("a"), happening("b", date=f"{DAY}T09:15")], [SPOT, SPOT], id="with a time"
        ),
        pytest.param([happening("a"), happening("a", number=2)], [None, None], id="one article"),
        pytest.param(
            [happening("a"), happening("b", place="westmere")], [None, None], id="two places"
        ),
        pytest.param(
            [happening("a", place=None), happening("b", place=None)], [None, None], id="no place"
        ),
        pytest.param(
            [happening("a", date="2031-03"), happening("b", date="2031-03")],
            [None, None],
            id="a month only",
        ),
        pytest.param(
            [happening("a", date=f"{DAY}~"), happening("b", date=f"{DAY}~")],
            [None, None],
            id="about a day",
        ),
        pytest.param(
            [happening("a", date=None), happening("b", date=None)], [None, None], id="undated"
        ),
        pytest.param([happening("a", id="talks")], ["talks"], id="declared by one"),
        pytest.param(
            [happening("a", id="talks"), happening("b", date="2031", place=None, id="talks")],
            ["talks", "talks"],
            id="declared on other dates",
        ),
        pytest.param(
            [happening("a", id="talks"), happening("b")],
            ["talks", "talks"],
            id="joins the declared one",
        ),
        pytest.param(
            [happening("a", id="talks"), happening("a", number=2)],
            ["talks", None],
            id="its own article declares another",
        ),
        pytest.param(
            [happening("a", id="talks"), happening("b", id="race")],
            ["talks", "race"],
            id="two declared at one spot",
        ),
        pytest.param(
            [
                happening("a", id="talks"),
                happening("b", id="race"),
                happening("c"),
                happening("d"),
            ],
            ["talks", "race", SPOT, SPOT],
            id="two declared, others undeclared",
        ),
        pytest.param([happening("a"), happening("b", what=FIRE)], [None, None], id="other words"),
        pytest.param(
            [happening("a"), happening("b", what="The opening of THE ferry line")],
            [SPOT, SPOT],
            id="small words and case",
        ),
        pytest.param(
            [happening("a", kind="visit"), happening("b", kind="signing")],
            [None, None],
            id="other kind",
        ),
        pytest.param(
            [happening("a", id="talks"), happening("b", what=FIRE)],
            ["talks", None],
            id="does not join one in other words",
        ),
        pytest.param(
            [happening("a"), happening("b", what=FIRE), happening("c"), happening("d", what=FIRE)],
            [SPOT, f"{SPOT}-2", SPOT, f"{SPOT}-2"],
            id="two events that two articles report",
        ),
        pytest.param(
            [
                happening("a"),
                happening("a", number=2, what=FIRE),
                happening("b", what=FIRE),
                happening("c", what="Regatta"),
            ],
            [None, SPOT, SPOT, None],
            id="three events of one day",
        ),
    ],
)
def test_reports_of_one_event_share_a_page(
    happenings: list[Happening], expected: list[str | None]
) -> None:
    assert expected == [h.shared for h in gathered(happenings)]
    backwards = [h.shared for h in gathered(happenings[::-1])]
    assert expected == backwards[::-1]


@pytest.mark.parametrize(
    ("happenings", "expected"),
    [
        pytest.param([happening("a"), happening("b")], [], id="the same"),
        pytest.param([happening("a"), happening("b", what=FIRE)], [["a", "b"]], id="other words"),
        pytest.param(
            [happening("a", kind="visit"), happening("b", kind="signing")],
            [["a", "b"]],
            id="other kind",
        ),
        pytest.param(
            [happening("a", id="talks"), happening("b", what=FIRE)], [["a", "b"]], id="one declared"
        ),
        pytest.param(
            [happening("a", id="talks"), happening("b", what=FIRE, id="fire")], [], id="declared"
        ),
        pytest.param(
            [happening("a"), happening("a", number=2, what=FIRE), happening("b", what=FIRE)],
            [],
            id="an article reports both",
        ),
        pytest.param(
            [happening("a"), happening("b", what=FIRE), happening("c", what="Regatta")],
            [["a", "b", "c"]],
            id="three",
        ),
        pytest.param(
            [happening("a"), happening("b", what=FIRE, place="westmere")], [], id="two places"
        ),
    ],
)
def test_what_may_be_one_event_is_left_to_the_editor(
    happenings: list[Happening], expected: list[list[str]]
) -> None:
    assert expected == [[h.article for h in reports] for reports in unsettled(happenings)]


def test_the_report_that_knows_the_day_best_leads() -> None:
    month = happening("a", date="2031-03", id="talks")
    guess = happening("b", basis="inferred", why="x", id="talks")
    sure, second = happening("c", number=2, id="talks"), happening("d", number=3, id="talks")
    assert sure == lead([month, guess, second, sure])


def test_each_event_comes_once() -> None:
    found = gathered([happening("a", date="2031-03"), happening("b"), happening("c")])
    assert [h.article for h in leads(found)] == ["a", "b"]
