"""Values side by side, with what differs marked and nothing else."""

import pytest

from generator.preview.sides import marked, sides
from tests.test_preview_passages import marked as written


@pytest.mark.parametrize(
    ("old", "new", "both", "before", "after"),
    [
        ("a, b", "a, c", "a, [-b-]{+c+}", "a, [-b-]", "a, {+c+}"),
        ("a", "a, b", "a, {+b+}", "a", "a, {+b+}"),
        ("a, b", "b", "[-a-], b", "[-a-], b", "b"),
        ("a, b, c, d, e", "a, b, c, d, f", "…, [-e-]{+f+}", "…, [-e-]", "…, {+f+}"),
        ("a, b, c", "a, x, c", "a, [-b-]{+x+}, c", "a, [-b-], c", "a, {+x+}, c"),
        ("a, c", "a, b, c", "a, {+b+}, c", "a, c", "a, {+b+}, c"),
        ("2031", "2032", "[-2031-]{+2032+}", "2031", "2032"),
        ("", "a, b", "{+a, b+}", "", "a, b"),
    ],
)
def test_only_what_differs_is_marked(
    old: str, new: str, both: str, before: str, after: str
) -> None:
    assert both == written(marked(old, new))
    assert [before, after] == [written(side) for side in sides(old, new)]


def test_long_values_are_compared_by_word() -> None:
    old = "What is reported about the crossings between the islands of Skerria since they began."
    before, after = sides(old, old.replace("crossings", "bridges"))
    assert "about the [-crossings-] between" in written(before)
    assert "about the {+bridges+} between" in written(after)
