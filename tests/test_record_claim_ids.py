"""Ids of claims: made from what a claim rests on, and of nothing else."""

import random
import re
from collections.abc import Iterable
from dataclasses import replace

import pytest

from generator.check.check import check
from generator.model.article import Article, Claim, Event, Evidence, Figure, Point, Role, Statement
from generator.model.source import Source
from generator.record.claim_ids import HEADINGS, LONGEST, claim_ids
from generator.text import slugs
from tests.briefings import WORDS, briefing, pages, record
from tests.conftest import REPOSITORY

PIER = Evidence(4, "a longer pier")
LONG = "Wiederaufbaugesellschaft Hafenbetriebsgenossenschaft Fährverbindungsausschuss Brückenbau"


def article(*claims: Claim, body: str = "") -> Article:
    kinds = {Point: "points", Statement: "statements", Figure: "figures", Event: "events"}
    given: dict[str, tuple[Claim, ...]] = {}
    for claim in claims:
        key = kinds.get(type(claim), "roles")
        given[key] = (*given.get(key, ()), claim)
    return Article("a", "seeds/a.md", "record", "", Source(), title="A", body=body, **given)  # type: ignore[arg-type]


def ids(claims: Iterable[Claim]) -> list[str]:
    return [*claim_ids(article(*claims)).values()]


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        (Point("It is long.", PIER), "point-a-longer-pier-p4"),
        (Statement("ida-brandt", "She said so.", PIER), "statement-a-longer-pier-p4"),
        (Event("Works", None, PIER), "event-a-longer-pier-p4"),
        (Role("ida-brandt", "minister", PIER), "role-a-longer-pier-p4"),
        (Figure("length", 2150.5, Evidence(3, "2,150.5 metres")), "figure-2-150-5-metres-p3"),
        (Point("It is old.", Evidence(1, "睦邻友好")), "point-mulinyouhao-p1"),
        (Point("It is old.", Evidence(1, "“Вечная дружба”")), "point-vechnaya-druzhba-p1"),
        (Point("It is loud.", Evidence(2, "?!")), "point-p2"),
        (Point("It is loud.", Evidence(2)), "point-p2"),
        (Statement("ida-brandt", "We shall have both.", Evidence(6), quoted=True),
         "statement-we-shall-have-both-p6"),
        (Point("It is long.", PIER, id="pier"), "pier"),
        (Event("Works", None, PIER, id="pier-2031"), "event-pier-2031"),
    ],
)  # fmt: skip
def test_an_id_says_what_a_claim_rests_on(claim: Claim, expected: str) -> None:
    assert ids([claim]) == [expected]


def test_a_long_fragment_is_cut_at_a_word_and_told_from_its_like() -> None:
    one, other = ids([Point("A", Evidence(12345, LONG)), Point("B", Evidence(12345, f"{LONG} II"))])
    assert re.fullmatch(r"point-wiederaufbaugesellschaft-[0-9a-f]{4}-p12345", one)
    assert one != other
    assert len(f"statement-{'x' * LONGEST}-p12345") <= slugs.LONGEST


def test_ids_stay_when_other_claims_come_or_go_and_when_wording_is_mended() -> None:
    draw = random.Random(16)  # noqa: S311 - which claims are left out
    words = ("a longer pier", "on Monday", None, "30 years")
    every: list[Claim] = [Point(str(p), Evidence(p, w)) for p in range(1, 5) for w in words]
    every += [Statement("ida-brandt", str(p), Evidence(p, w)) for p in range(1, 5) for w in words]
    whole = dict(zip(every, ids(every), strict=True))
    assert len({*whole.values()}) == len(every)
    for _ in range(50):
        some = [claim for claim in every if draw.random() < 0.5]
        draw.shuffle(some)
        some.sort(key=lambda claim: type(claim).__name__)
        mended = [replace(c, text="Mended.") for c in some]  # type: ignore[call-arg]
        assert ids(mended) == [whole[c] for c in some]


def test_twins_of_one_place_are_numbered_and_an_own_id_is_no_other_claims() -> None:
    twin = Point("It is long.", PIER)
    own = Point("It is new.", PIER, id="point-a-longer-pier-p4-2")
    assert ids([twin, own, twin]) == [own.id, "point-a-longer-pier-p4", "point-a-longer-pier-p4-3"]


def test_events_of_one_record_that_share_an_id_have_addresses_of_their_own() -> None:
    twice = [Event("Works", None, Evidence(n, "it began"), id="works") for n in (1, 2)]
    assert ids(twice) == ["event-works", "event-it-began-p2"]


@pytest.mark.parametrize(
    ("claims", "rule"),
    [
        (
            [Point("A", PIER, id="pier"), Role("ida-brandt", "chair", PIER, id="pier")],
            "duplicate-id",
        ),
        ([Point("A", PIER, id="e2")], "bad-id"),
        ([Point("A", PIER, id="event-1")], "bad-id"),
        ([Point("A", PIER, id="main-points")], "bad-id"),
        ([Point("A", PIER, id="the-pier")], "bad-id"),
        ([Point("A", PIER, id="ida-brandt"), Statement("ida-brandt", "B", PIER)], "bad-id"),
        ([Point("A", PIER, id="pier"), Event("B", None, PIER, id="pier")], None),
    ],
)
def test_an_id_is_one_of_its_kind_on_the_page(claims: list[Claim], rule: str | None) -> None:
    problems = check([article(*claims, body="## The pier\n\nIt is long.")], WORDS)
    assert [p.rule for p in problems if p.rule != "unknown-name"] == ([rule] if rule else [])


def test_every_heading_of_an_articles_page_is_known_as_taken() -> None:
    template = (REPOSITORY / "generator/templates/article.md").read_text("utf-8")
    written = re.findall(r'heading\("([^"]+)"', template)
    assert {slugs.slug(words) for words in written} <= HEADINGS


def test_other_pages_lead_to_the_claim_itself_and_old_anchors_stay() -> None:
    site = pages(
        briefing(
            talks=record(
                "Talks held",
                "statements: [{speaker: ida-brandt, text: She wants a bridge., topics: [bridges],"
                " id: wish, evidence: {paragraph: 5, words: a bridge}}]",
                "figures: [{what: length, value: 3, unit: km,"
                " evidence: {paragraph: 2, words: 3 km}}]",
                "events: [{what: Talks, date: 2031-03-12, evidence: {paragraph: 1, words: met}},"
                " {what: Survey, date: null, basis: inferred, why: None., evidence:"
                " {paragraph: 2, words: a survey}}]",
            )
        )
    )
    article = site["articles/2031/talks/"]
    for anchor in ("wish", "figure-3-km-p2", "event-met-p1", "event-a-survey-p2", "e1", "event-2"):
        assert article.count(f'id="{anchor}"') == 1
    label = "Address of this claim, and how to cite it"
    assert f'<a class="address" href="#wish" aria-label="{label}"></a>' in article
    for page, anchor in (
        ("people/ida-brandt/", "wish"),
        ("topics/bridges/", "wish"),
        ("", "wish"),
        ("figures/", "figure-3-km-p2"),
        ("timeline/", "event-a-survey-p2"),
    ):
        assert f"articles/2031/talks/index.md#{anchor})" in site[page]


def test_equal_claims_do_not_share_an_anchor() -> None:
    claim = "{text: It is long., evidence: {paragraph: 4, words: pier}}"
    page = pages(briefing(a=record("A", f"points: [{claim}, {claim}]")))["articles/2031/a/"]
    assert re.findall(r'class="claim" id="([^"]+)"', page) == ["point-pier-p4", "point-pier-p4-2"]
