"""What an editor has still to write is told all at once, and the rest is read without it."""

import pytest

from generator.forms import todos, yaml_text

FORM = """\
title: TODO
source: {publisher: TODO, headline: TODO or not}
points:
  - {text: TODO, evidence: {paragraph: 1, words: TODO}}
  - {text: Written., evidence: {paragraph: 2, words: paint}}
people: [ida-brandt, TODO]
"""


@pytest.mark.parametrize(
    ("value", "key", "expected"),
    [
        ("TODO", "title", True),
        (" TODO: a title", "title", True),
        ("TODO (see line 4)", "what", True),
        ("TODOS", "title", False),
        ("To do", "title", False),
        ("a TODO", "title", False),
        (None, "title", False),
        (5, "value", False),
        ("TODO EN ORDEN", "headline", False),
        ("TODO", "headline", True),
        ("TODO LISTO", "words", False),
    ],
)
def test_a_value_is_to_be_written(value: object, key: str, *, expected: bool) -> None:
    assert expected == todos.is_todo(value, key)


def test_every_place_is_found() -> None:
    assert [*todos.find(yaml_text.load(FORM).value)] == [
        ("title",),
        ("source", "publisher"),
        ("points", 0, "text"),
        ("points", 0, "evidence", "words"),
        ("people", 1),
    ]


def test_what_needs_them_goes_and_the_rest_keeps_its_lines() -> None:
    text = todos.without(yaml_text.load(FORM), frozenset(["source"]), {"title": "stand-in"})
    assert text.value == {
        "title": "stand-in",
        "source": {"headline": "TODO or not"},
        "points": [{"text": "Written.", "evidence": {"paragraph": 2, "words": "paint"}}],
        "people": ["ida-brandt"],
    }
    assert text.lines["points", 0, "evidence"] == 5
    assert ("points", 1) not in text.lines
