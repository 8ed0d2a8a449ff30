"""What `make lighthouse` makes of a report."""

from tests.lighthouse.measure import CATEGORIES, Score, best, read

AUDITS = {
    "image-alt": {"score": 0, "title": "Images have no alternative"},
    "first-paint": {"score": 0.9, "title": "First paint", "displayValue": "2.1 s"},
    "charset": {"score": 1, "title": "Charset"},
    "manual": {"score": None, "title": "To be looked at"},
}
LOST = ("Speed: image-alt 0.00: Images have no alternative", "Speed: first-paint 0.90: 2.1 s")


def report(score: float) -> dict[str, object]:
    refs = [{"id": id_, "weight": 1} for id_ in AUDITS]
    found = {c: {"title": "Care", "score": 1, "auditRefs": refs} for c in CATEGORIES}
    found["performance"] = {"title": "Speed", "score": score, "auditRefs": refs}
    return {"categories": found, "audits": AUDITS}


def test_each_lost_point_has_its_reason():
    full = dict.fromkeys(CATEGORIES, 100)
    assert Score(full | {"performance": 93}, LOST) == read(report(0.93))
    assert Score(full, ()) == read(report(1))


def test_a_page_is_tried_until_nothing_is_lost():
    low, high, full = (read(report(score)) for score in (0.8, 0.9, 1))
    assert high == best(iter([low, high]))
    left = iter([low, full, high])
    assert full == best(left)
    assert [high] == [*left]
