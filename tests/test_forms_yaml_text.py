"""YAML as people write it: lines are remembered, dates stay text, tricks are refused."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.forms import yaml_text

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**9), 10**9)
    | st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs"]), max_size=12),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(alphabet="abcdef_", min_size=1, max_size=6), inner, max_size=3)
    ),
    max_leaves=8,
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2031-03-12", "2031-03-12"),
        ("2031-03-12T09:15", "2031-03-12T09:15"),
        ("09:15", "09:15"),
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("true", True),
        ("False", False),
        ("~", None),
        ("null", None),
        ("", None),
        ("2031", 2031),
        ("-5", -5),
        ("007", "007"),
        ("0x10", "0x10"),
        ("1_000", "1_000"),
        ("12.5", 12.5),
        (".inf", ".inf"),
        ("1e3", "1e3"),
        ("9" * 30, "9" * 30),
        ("'2031'", "2031"),
        ('"true"', "true"),
        ("<<", "<<"),
        ("=", "="),
    ],
)
def test_a_scalar_is_read_as_people_mean_it(text: str, value: object) -> None:
    loaded = yaml_text.load(f"key: {text}\n")
    assert loaded.mistakes == ()
    assert loaded.value == {"key": value}
    assert type(loaded.value["key"]) is type(value)


def test_an_empty_text_holds_nothing() -> None:
    assert yaml_text.load("") == yaml_text.Text()
    assert yaml_text.load("# only a remark\n").value is None


def test_the_line_of_every_key_and_item_is_remembered() -> None:
    text = "a: 1\n\nb:\n  - c: 2\n    d: 3\n  -\n    e: 4\n"
    lines = yaml_text.load(text, first_line=2).lines
    assert {path: lines[path] for path in lines if path} == {
        ("a",): 2,
        ("b",): 4,
        ("b", 0): 5,
        ("b", 0, "c"): 5,
        ("b", 0, "d"): 6,
        ("b", 1): 8,
        ("b", 1, "e"): 8,
    }


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: 1\nb: [1, 2\nc: 3\n", 3),
        ("a: 1\n\tb: 2\n", 2),
        ("a: b: c\n", 1),
        ("a: 1\n'b: 2\n", 3),
        ("a: &x 1\nb: *x\n", 1),
        ("a: &x [*x]\n", 1),
        ("a: *nobody\n", 1),
        ("a: 1\na: 2\n", 2),
        ("a: 1\n? [b]\n: 2\n", 2),
        ("a: !!python/name:os.system\n", 1),
        ("a: !own x\n", 1),
        pytest.param(
            *("a: !!python/object/apply:os.system [ls]\n", 1),
        ),
        ("a: 1\n---\nb: 2\n", 2),
        ("a: \x07\n", 1),
    ],
)
def test_what_is_no_yaml_of_ours_is_a_mistake_with_its_line(text: str, line: int) -> None:
    mistakes = yaml_text.load(text).mistakes
    assert [m.line for m in mistakes] == [line]
    assert mistakes[0].what


def test_nested_aliases_do_not_grow() -> None:
    levels = ["a0: &a0 [x, x]"]
    levels += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    assert yaml_text.load("\n".join(levels)).mistakes


@pytest.mark.parametrize("depth", [yaml_text.DEEPEST + 2, 500, 5_000])
def test_values_too_deep_are_a_mistake(depth: int) -> None:
    assert yaml_text.load("[" * depth + "]" * depth).mistakes


@pytest.mark.parametrize("opener", ["[", "{", "{b: ", "- ", "? ", "? - ", '["]", '])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_no_depth_ends_the_process(opener: str, encoding: str) -> None:
    deep = "a: 1\nb:\n " + opener * 100_000
    assert yaml_text.load(deep).mistakes == (yaml_text.Mistake(3, "values are nested too deep"),)
    with pytest.raises(yaml.YAMLError, match="nested too deep"):
        yaml_text.compose(deep.encode(encoding))


def test_many_values_beside_each_other_are_read() -> None:
    assert yaml_text.load("[" + "[{a: 1}], " * 1_000 + "]").value == [[{"a": 1}]] * 1_000


def test_with_tags_a_tagged_value_is_read_as_nothing() -> None:
    loaded = yaml_text.load('site_url: !ENV [SITE_URL, ""]\nname: x\n', tags=True)
    assert loaded.mistakes == ()
    assert loaded.value == {"site_url": None, "name": "x"}


@given(VALUES)
def test_what_a_program_writes_is_read_back(value: object) -> None:
    text = yaml.safe_dump({"key": value}, allow_unicode=True)
    loaded = yaml_text.load(text)
    assert loaded.mistakes == ()
    assert loaded.value == {"key": value}


@given(st.text(max_size=60))
def test_no_text_makes_the_reader_fail(text: str) -> None:
    loaded = yaml_text.load(text)
    assert loaded.mistakes == () or loaded.value is None or loaded.lines


def test_letters_are_composed() -> None:
    assert yaml_text.load("name: Zoe\u0308 Mu\u0308ller").value == {"name": "Zoë Müller"}
