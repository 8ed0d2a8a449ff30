"""Changes to YAML at one place; all else stays byte for byte."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.forms import edit, yaml_text
from generator.text import normal

ENTRIES = """\
# people

- id: "ida"   # the president
  name: Ida
  aliases: [I., # short
    Id]
  introduction: >-
    A long
    text.

# below

- id: tom
  roles:
  - {title: A}   # first
  - title: B
    to: null
  sort:
- {id: max, name: M}
"""


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("path", "value", "before", "after"),
    [
        ((0, "id"), "ada", '"ida"', '"ada"'),
        ((0, "id"), 'a"b', '"ida"', 'a"b'),
        ((0, "name"), "Ida: B", "Ida\n  a", "'Ida: B'\n  a"),
        ((0, "name"), "O’Dea, I", "Ida\n  a", "'O’Dea, I'\n  a"),
        ((0, "introduction"), "Short", ">-\n    A long\n    text.", "Short"),
        ((1, "sort"), "T", "sort:", "sort: T"),
        ((1, "roles", 1, "to"), "2031", "null", "2031"),
        ((2, "id"), "null", "id: max", "id: 'null'"),
        ((2, "name"), "a'b", "name: M", "name: a'b"),
    ],
)
def test_a_text_is_set_and_nothing_else(
    path: yaml_text.Path, value: str, before: str, after: str, ends: str
) -> None:
    text = ENTRIES.replace("\n", ends)
    changed = edit.put(text, path, value)
    assert text.replace(before.replace("\n", ends), after.replace("\n", ends), 1) == changed


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ((0, "aliases"), "    Id]", "    Id, new]"),
        ((0, "formerly"), "    text.\n", "    text.\n  formerly: [new]\n"),
        ((1, "roles"), "    to: null\n", "    to: null\n  - new\n"),
        ((1, "sort"), "  sort:", "  sort: [new]"),
        ((1, "aliases"), "  sort:\n", "  sort:\n  aliases: [new]\n"),
        ((2, "aliases"), "name: M}", "name: M, aliases: [new]}"),
    ],
)
def test_an_item_is_put_at_the_end_of_a_list(path: yaml_text.Path, before: str, after: str) -> None:
    assert ENTRIES.replace(before, after, 1) == edit.append(ENTRIES, path, "new")


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ((0, "aliases", 0), "[I., # short\n", "[ # short\n"),
        ((0, "aliases", 1), "[I., # short\n    Id]", "[I. # short\n    ]"),
        ((1, "roles", 0), "  - {title: A}   # first\n", ""),
        ((1, "roles", 1), "  - title: B\n    to: null\n", ""),
        ((2,), "- {id: max, name: M}\n", ""),
        ((1,), ENTRIES[ENTRIES.index("- id: tom") : ENTRIES.index("- {id: max")], ""),
        ((0,), ENTRIES[ENTRIES.index('- id: "ida"') : ENTRIES.index("# below")], ""),
    ],
)
def test_an_item_is_taken_out_and_comments_stay(
    path: yaml_text.Path, before: str, after: str
) -> None:
    assert ENTRIES.replace(before, after, 1) == edit.remove(ENTRIES, path)


@pytest.mark.parametrize(
    ("text", "index", "left"),
    [
        ("[a, b, c]", 0, "[b, c]"),
        ("[a, b, c]", 1, "[a, c]"),
        ("[a, b, c,]", 2, "[a, b,]"),
        ("[a,b]", 0, "[b]"),
        ("[\n  a,\n  b,\n]", 0, "[\n  b,\n]"),
        ("- a\n- b", 1, "- a\n"),
        ("- a\n\n- b # x\n\n- c\n", 1, "- a\n\n- c\n"),
        ("- a\n# - a\n-\n  b\n", 1, "- a\n# - a\n"),
        ("- a\r\n- b\r\n", 0, "- b\r\n"),
    ],
)
def test_a_list_keeps_its_form(text: str, index: int, left: str) -> None:
    assert edit.remove(text, (index,)) == left


def test_a_line_is_added_to_a_file_without_a_last_line_end() -> None:
    assert edit.append("- a", (), "b") == "- a\n- b"
    assert edit.insert("a: 1 # x\r\n# end", (), "b", "2") == "a: 1 # x\r\nb: 2\r\n# end"


@given(st.text(st.characters(exclude_categories=["C", "Z"], include_characters=" "), max_size=20))
def test_a_text_is_read_as_it_was_written(text: str) -> None:
    value = normal.composed(text.strip())  # as it is read
    for form in ("a: {}\n", "[{}]", "- {}\n", "{{a: {}}}"):
        found: Any = yaml_text.load(form.format(edit.scalar(value))).value
        (item,) = found if isinstance(found, list) else found.values()
        assert str(item) == value


@pytest.mark.parametrize(
    ("text", "written"),
    [
        (
            "- a: 1.10\n  b:\n  - x, y\n  c: null\n  d:\n",
            "{a: 1.10, b: ['x, y'], c: null, d: null}",
        ),
        ("- >-\n  a\n  b\n", "a b"),
        ("- 'a: b'\n", "'a: b'"),
        ("- true\n", "true"),
        ("- '7'\n", "7"),
    ],
)
def test_a_value_is_written_once_more_in_one_line(text: str, written: str) -> None:
    assert edit.again(text, edit.nodes(text)[0,]) == written


NEW = {"id": "ada", "name": "Ada", "state": "draft"}


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("", "- id: ada\n  name: Ada\n  state: draft\n"),
        ("# c\n", "# c\n- id: ada\n  name: Ada\n  state: draft\n"),
        ("# c\n[]\n", "# c\n- id: ada\n  name: Ada\n  state: draft\n"),
        ("[{id: a}]\n", "[{id: a}, {id: ada, name: Ada, state: draft}]\n"),
        ("- id: a # x", "- id: a # x\n- id: ada\n  name: Ada\n  state: draft\n"),
        (
            " - id: a\n   b: [c,\n    d]\n\n# end\n",
            " - id: a\n   b: [c,\n    d]\n - id: ada\n   name: Ada\n   state: draft\n\n# end\n",
        ),
    ],
)
def test_an_entry_stands_below_the_others_in_lines(text: str, after: str, ends: str) -> None:
    text = text.replace("\n", ends)
    if ends in text:
        after = after.replace("\n", ends)
    made = edit.append_entry(text, NEW)
    assert made == after
    index = len(yaml_text.load(made).value) - 1
    gone = edit.remove_key(made, (index, "state"))
    assert yaml_text.load(gone).value[index] == {"id": "ada", "name": "Ada"}


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("- state: draft # x\n  id: a\n", "- id: a\n"),
        ("- id: a\n  state: draft # x\n  name: A\n", "- id: a\n  name: A\n"),
        ("- id: a\n  state: 'draft'", "- id: a\n"),
        ("- {state: draft, id: a}\n", "- {id: a}\n"),
        ("- {id: a, # x\n   state: draft}\n", "- {id: a # x\n   }\n"),
    ],
)
def test_a_key_is_taken_out_with_its_line(text: str, after: str) -> None:
    assert edit.remove_key(text, (0, "state")) == after
