"""Figures are compared where they measure one thing, and nowhere else."""

import pytest

from generator.collection.measures import measures
from generator.model.article import Article, Evidence, Figure
from generator.model.briefing import Annotated
from generator.model.source import Source

LENGTH = "length of the bridge"


def figure(
    value: float, what: str | None = LENGTH, unit: str | None = "metres", **more: str
) -> Figure:
    return Figure(what, value, Evidence(1, "x"), unit, **more)


def found(*articles: list[Figure]) -> list[tuple[list[tuple[str, float]], bool]]:
    """Return each measure's articles and values, and whether they differ."""
    ordered = [
        Annotated(Article(id_, f"{id_}.md", "record", "", Source()), figures=tuple(figures))
        for id_, figures in zip("abc", articles, strict=False)
    ]
    return [
        ([(c.article, c.figure.value) for c in m.figures], m.differs) for m in measures(ordered)
    ]


@pytest.mark.parametrize(
    ("one", "other", "is_same", "differs"),
    [
        (figure(2150), figure(2180), True, True),
        (figure(2150), figure(2150), True, False),
        (figure(2150), figure(2180, "Length  of the Bridge", "Metres"), True, True),
        (figure(2150), figure(2180, "length of the tunnel"), False, False),
        (figure(2150), figure(2.15, unit="kilometres"), False, False),
        (figure(2150), figure(2180, unit=None), False, False),
        (figure(2150, measure="span"), figure(2180, "how long it is", measure="span"), True, True),
        (figure(2150, measure="span"), figure(2180), True, True),
        (figure(2150, measure="span"), figure(2180, measure="ramp"), False, False),
        (
            figure(2150, measure="span"),
            figure(2.15, "how long it is", "kilometres", measure="span"),
            True,
            False,
        ),
        (figure(30, qualifier="more than"), figure(34), True, False),
        (figure(30, qualifier="more than"), figure(20), True, True),
        (figure(30, qualifier="Up to"), figure(34), True, True),
        (figure(30, qualifier="nearly"), figure(29), True, False),
        (figure(30, qualifier="just under"), figure(29), True, False),
        (figure(30, qualifier="more than"), figure(20, qualifier="more than"), True, False),
        (figure(30, qualifier="about"), figure(34), True, True),
    ],
)
def test_only_figures_of_one_thing_are_compared(
    one: Figure, other: Figure, *, is_same: bool, differs: bool
) -> None:
    for first, second in ((one, other), (other, one)):
        ledger = found([first], [second])
        assert 2 - is_same == len(ledger)
        assert [differs] * len(ledger) == [d for _, d in ledger]


def test_one_article_does_not_differ_from_itself() -> None:
    assert found([figure(1), figure(2)]) == [([("a", 1), ("a", 2)], False)]


def test_a_number_of_which_nothing_says_what_it_counts_is_not_compared() -> None:
    assert found([figure(14, None, "cars")], [figure(15, None, "cars")]) == []


def test_measures_come_in_the_order_of_the_articles_and_their_figures() -> None:
    ledger = found(
        [figure(9, "guests"), figure(5, "cars")], [figure(1, "buses"), figure(5, "cars")]
    )
    assert [values for values, _ in ledger] == [[("a", 9)], [("a", 5), ("b", 5)], [("b", 1)]]


MORE = ("more than", "over", "above", "at least", "no less than", "not less than")
LESS = ("less than", "under", "below", "up to", "at most", "no more than", "nearly", "almost")


@pytest.mark.parametrize("qualifier", [*MORE, *LESS])
def test_a_number_beyond_or_below_a_figure_fits_what_is_said_of_it(qualifier: str) -> None:
    said = figure(30, qualifier=qualifier)
    differs = [found([said], [figure(value)])[0][1] for value in (29, 30, 31)]
    assert differs == ([True, False, False] if qualifier in MORE else [False, False, True])
