"""The page of people and places leads to the index of each kind."""

from tests.briefings import briefing, pages, record


def test_each_kind_has_its_count_and_its_foremost_names() -> None:
    two = ("people: [ida-brandt, tomas-lund]", "places: [norhaven]")
    one = ("people: [tomas-lund]",)
    text = pages(briefing(a=record("A", *two), b=record("B", *one)))["people-and-places/"]
    assert '## [People](../people/index.md) <span class="count">2</span>' in text
    assert '[Tomas Lund](../people/tomas-lund/index.md) <span class="count">2 articles' in text
    assert text.index("[Tomas Lund]") < text.index("[Ida Brandt](../people/ida-brandt/index.md)")
    assert '## [Places](../places/index.md) <span class="count">1</span>' in text
    assert "publishers/index.md" not in text
    assert "All 2 names" not in text
