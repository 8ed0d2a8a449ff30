"""Former ids lead on to their entry, and clash with whatever stands at their address."""

from dataclasses import replace

import pytest

from generator.check.check import check
from generator.model.settings import Settings
from generator.model.vocabulary import Topic, Vocabulary
from generator.pages.redirects import pages
from tests.briefings import briefing, record


def topics(*former: tuple[str, ...]) -> Vocabulary:
    """Return topics a, b … with these former ids, one a line."""
    entries = zip("abc", former, strict=False)
    return Vocabulary(
        topics={
            id_: Topic(id=id_, name=id_.upper(), formerly=old, line=line)
            for line, (id_, old) in enumerate(entries, 1)
        }
    )


@pytest.mark.parametrize(
    ("former", "expected"),
    [
        ([("old",), ("older", "oldest")], []),
        ([("a",), ()], [(1, "“a” stands among its own former ids.")]),
        ([("b",), ()], [(1, "The former id “b” of “a” is that of “b” too.")]),
        ([("old",), ("old",)], [(2, "The former id “old” of “b” is that of “a” too.")]),
        ([("old", "old"), ()], []),
    ],
)
def test_a_former_id_belongs_to_one_entry(
    former: list[tuple[str, ...]], expected: list[tuple[int, str]]
) -> None:
    found = check([], topics(*former))
    assert expected == [(p.line, p.what) for p in found]
    assert {("clash", "vocabulary/topics.yml")} >= {(p.rule, p.path) for p in found}


def test_a_former_id_leads_on_to_the_entry_where_it_has_a_page() -> None:
    made = briefing(bridge=record("A bridge", "topics: [bridges]"))
    changed = {
        id_: replace(topic, formerly=(f"old-{id_}",))
        for id_, topic in made.vocabulary.topics.items()
    }
    made = replace(made, vocabulary=replace(made.vocabulary, topics=changed))
    found = {one.path: one.page(made, Settings()).text for one in pages(made, Settings())}
    assert {"topics/old-bridges/index.md", "topics/old-crossings/index.md"} == {*found}
    assert "moved: ../bridges/index.html" in found["topics/old-bridges/index.md"]
    assert "[Bridges](../bridges/index.md)" in found["topics/old-bridges/index.md"]
