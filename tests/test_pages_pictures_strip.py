"""Strips of time: values in, marks out, in order, as wide as their dates, named and escaped."""

import re
from datetime import date, timedelta
from xml.etree import ElementTree as ET

import pytest

from generator.pages.pictures.frame import SMALL, SPARK, Shape
from generator.pages.pictures.marks import Mark
from generator.pages.pictures.strip import counts, legend, life, strip
from tests.rendering import rendered

HOSTILE = 'The "ferry" <script>alert(1)</script> & *all*\n\n# of __it__ </figure>'


def mark(
    first: str, last: str = "", *, sure: bool = True, label: str = "A quay", n: int = 1
) -> Mark:
    stretch = (date.fromisoformat(first), date.fromisoformat(last or first))
    return Mark(label, stretch, is_sure=sure, href=f"e{n}/index.html", sign=str(n))


def links(picture: str) -> list[ET.Element]:
    return list(ET.fromstring(picture).iter("a"))  # noqa: S314 - we wrote it


def place(link: ET.Element, key: str = "x") -> float:
    return float(next(link.iter("rect")).attrib[key].rstrip("%"))


THREE = [
    mark("2031-09-14", n=3),
    mark("2031-02-01", "2031-02-28", n=2),
    mark("2031-01-03", sure=False, n=1),
]


def test_marks_stand_and_are_reached_in_order_of_time() -> None:
    found = links(strip(THREE, "Events"))
    assert [a.attrib["href"] for a in found] == ["e1/index.html", "e2/index.html", "e3/index.html"]
    assert [place(a) for a in found] == sorted(place(a) for a in found)


def test_a_day_is_a_dot_and_a_month_as_wide_as_it_is_long() -> None:
    first, second, third = links(strip(THREE, "Events", [(date(2031, 1, 1), date(2031, 12, 31))]))
    assert place(second, "width") == pytest.approx(100 * 28 / 365, abs=0.01)
    assert (place(first, "width"), place(third, "width")) == (0, 0)
    assert [a.attrib["class"] for a in (first, second, third)] == ["day unsure", "stretch", "day"]


def test_every_mark_is_named_and_its_sign_is_part_of_the_name() -> None:
    found = links(strip([mark("2031-09-14", label="14 September 2031: A quay")], "Events"))
    assert found[0].attrib["aria-label"] == "1: 14 September 2031: A quay"
    assert "".join(found[0].itertext()) == "1"


def test_hostile_words_stay_words() -> None:
    for picture in (
        strip([mark("2031-09-14", label=HOSTILE)], HOSTILE),
        life([mark("2031-09-14")], HOSTILE, [], HOSTILE),
    ):
        seen = rendered(f"Before\n\n{picture}\n\nAfter")
        assert "script" not in seen.tags
        assert {"figure", "svg", "p"} <= {*seen.tags}
        assert seen.tags.count("p") == 2
        assert any(
            HOSTILE.split("\n", maxsplit=1)[0] in label for label in seen.attributes["aria-label"]
        )


def test_a_picture_goes_through_markdown_unharmed() -> None:
    picture = strip(THREE, "Events")
    assert rendered(f"# Home\n\n{picture}\n\nText").tags == ["h1", *rendered(picture).tags, "p"]


def many(count: int) -> list[Mark]:
    first = date(2029, 1, 1)
    return [mark(str(first + timedelta(days=n)), n=n) for n in range(count)]


def test_a_thousand_events_are_counted_in_few_bars() -> None:
    picture = strip(many(1000), "Events")
    found = links(picture)
    assert len(found) <= 40
    assert sum(int(re.findall(r": (\d+) event", a.attrib["aria-label"])[0]) for a in found) == 1000
    assert len(picture) < 20_000
    assert counts(many(1000))


@pytest.mark.parametrize("shape", [SMALL, SPARK])
def test_a_thousand_articles_are_counted_in_few_bars(shape: Shape) -> None:
    picture = life(many(1000), "Ferries", [], shape=shape)
    assert picture.count("<rect") <= 40


def test_events_of_one_day_are_counted_where_they_would_pile_up() -> None:
    assert not counts([mark("2031-09-14", n=n) for n in range(6)])
    assert counts([mark("2031-09-14", n=n) for n in range(9)])


def test_what_is_looked_at_only_has_no_links_and_one_name() -> None:
    picture = life(THREE, "Ferries in time", [(date(2030, 1, 1), date(2031, 12, 31))], "In 3.")
    seen = rendered(picture)
    assert "a" not in seen.tags
    assert {"img"} == seen.attributes["role"]
    assert {"Ferries in time"} == seen.attributes["aria-label"]
    assert "In 3." in seen.text


@pytest.mark.parametrize("shape", [SMALL, SPARK])
def test_without_a_date_there_is_no_picture(shape: Shape) -> None:
    assert life([], "Ferries", [(date(2031, 1, 1), date(2031, 1, 1))], shape=shape) == ""
    assert strip([], "Events") == ""
    assert not counts([])


DAY, DOUBT = mark("2031-03-11"), mark("2031-03-11", sure=False)
MONTH = mark("2031-02-01", "2031-02-28")
YEARS = [(date(2031, 1, 1), date(2032, 12, 31))]


@pytest.mark.parametrize(
    ("marks", "told", "untold"),
    [
        ([DAY], ["A dot is a day", "Filled: the article states the day."], ["Broken", "Grey"]),
        ([MONTH, DOUBT], ["a bar a longer time", "Broken outline: "], ["Filled", "Grey"]),
        (
            [DAY, mark("1994-05-01")],
            ["Grey holds everything before 2031, not to scale."],
            ["after"],
        ),
        (
            [DAY, mark("1994-05-01"), mark("2051-01-01")],
            ["Grey holds everything before 2031 and after 2032, not to scale."],
            [],
        ),
    ],
)
def test_a_legend_says_what_is_seen_and_nothing_else(
    marks: list[Mark], told: list[str], untold: list[str]
) -> None:
    said = legend(marks, YEARS)
    assert [words for words in told if words not in said] == []
    assert [words for words in untold if words in said] == []


def test_a_small_picture_says_what_dotted_means_where_something_is() -> None:
    span = [DAY.stretch]
    assert "Dotted: the article does not state the date." in life([DOUBT], "A life", span)
    assert "Dotted" not in life([DAY], "A life", span)
    assert "<figcaption" not in life([DOUBT], "", span, shape=SPARK)
