"""Front matter is written as PyYAML writes it."""

from random import Random
from typing import Any

import pytest
import yaml

from generator.pages import front

WORDS = (
    *("yes", "No", "on", "OFF", "true", "null", "Null", "~", "y", "n", "=", "<<", "---", "..."),
    *(
        "0x1f",
        "0o17",
        "0b01",
        "0777",
        "1e5",
        "1.5",
        "1:30",
        "12:30:45",
        "1_000",
        "+1",
        "-1",
        ".inf",
    ),
    *("2031-03-11", "2031-03-11T10:46:00Z", "2031-03-11 10:46", "2031-03/2031-04"),
    *("- a", "-a", "a: b", "a:", "a :b", "a:b", "a #b", "a#b", "a  b", " a", "a ", "", "[a]", "{a"),
    *(
        "it’s",
        "it's",
        '"a"',
        "*a",
        "&a",
        "!a",
        "|",
        ">",
        "%a",
        "@a",
        "`a`",
        "?",
        "? a",
        "é",
        "中文",
    ),
    *("a\nb", "a\tb", "a\u2028", "\u2028a", "a\u0085b", "a\u00a0b", "\ufeff", "😀", "𠀀", "a𠀀"),
    "https://news.example/a?b=c#d",
    "e" * 64,
    "0" * 64,
    "word " * 99 + "word",
    "word " * 300 + "word",
    "x" * 1200,
)
"""Texts that mean something in YAML, or that PyYAML writes in a way of its own."""

LETTERS = "abnos015-:. ,;/()'\"#&*!|>%@`[]{}?=<~_“”–é中\u0301\u00a0\u2028😀\n\t"


def dumped(value: Any) -> str:
    """Return what PyYAML itself makes of a value."""

    class Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
        def ignore_aliases(self, data: object) -> bool:
            del data
            return True

    made: str = yaml.dump(value, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=1000)
    return made


@pytest.mark.parametrize("text", WORDS, ids=range(len(WORDS)))
def test_a_text_is_written_as_pyyaml_writes_it(text: str) -> None:
    short = text[:200]
    matter = {"title": text, "list": [text, "b"], "of": {"a": {"b": text}, short: 1}, short: text}
    assert front.written(matter) == dumped(matter)
    assert yaml.safe_load(front.written(matter))["title"] == text


@pytest.mark.parametrize("value", [None, True, False, 0, -3, 1.5, [], {}, [[]], [{"a": "b"}], [1]])
def test_a_value_is_written_as_pyyaml_writes_it(value: object) -> None:
    matter = {"a": value, "b": {"c": value}, "d": [value]}
    assert front.written(matter) == dumped(matter)


def test_texts_of_any_letters_are_written_as_pyyaml_writes_them() -> None:
    random = Random(1)  # noqa: S311 - the same texts each time
    for _ in range(2000):
        text = "".join(random.choices(LETTERS, k=random.randint(1, 9)))
        assert front.written({"of": {"a": text}}) == dumped({"of": {"a": text}})
