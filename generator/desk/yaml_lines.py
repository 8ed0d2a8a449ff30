"""Lines of YAML as a person would write them: a key, its value, and a remark behind it."""

import re
from collections.abc import Mapping
from typing import Any

from generator.forms import yaml_text
from generator.forms.todos import MARK
from generator.model.claims import MOST_WORDS
from generator.text import normal

Value = str | float | list[str] | Mapping[str, Any] | None

# Texts that YAML 1.2 takes for a text without quotation marks, also inside [] and {}: words that
# open with a letter and hold no mark with a meaning, EDTF dates of a month, a day or a minute, and
# digests.
_PLAIN = re.compile(
    r"[^\W\d_](?:[\w .;()/+’“”–-]*[\w.;)/’“”–])?"
    r"|\d{4}-\d\d(?:-\d\d(?:T[\d:+Z-]+)?)?|(?=\d*[a-f])[\da-f]{64}"
)
_WORDS = frozenset(("null", "true", "false", "yes", "no", "on", "off", "y", "n"))
# What no YAML file may hold (YAML 1.2.2, 5.1 "Character Set").
_UNPRINTABLE = re.compile(
    r"[^\t\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)

_LONG = 1e15
"""From here on a number would be written with an exponent."""


def line(key: str, value: Value, remark: str = "", indent: int = 0) -> str:
    """Write one line: ``key: value  # remark``."""
    behind = f"  # {plain(remark)}" if remark else ""
    return f"{' ' * indent}{key}: {scalar(value)}{behind}"


def scalar(value: Value) -> str:
    """Write a value on one line; whole numbers go without a point."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{k}: {scalar(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(scalar(v) for v in value) + "]"
    if isinstance(value, str):
        return value if value == MARK or _is_plain(value) else yaml_text.quoted(value)
    return "null" if value is None else f"{value:.15g}" if value < _LONG else str(value)


def _is_plain(text: str) -> bool:
    return bool(_PLAIN.fullmatch(text)) and text.casefold() not in _WORDS


def plain(text: str) -> str:
    """Return a text that can stand in a remark: on one line, nothing a YAML file can't hold."""
    return _UNPRINTABLE.sub("", normal.spaces(text))


def evidence(paragraph: int, words: str, remark: str = "", indent: int = 4) -> str:
    """Write the evidence of a claim; its words stand in quotation marks."""
    cited = words if words == MARK else yaml_text.quoted(words)
    behind = f"  # {plain(remark)}" if remark else ""
    return f"{' ' * indent}evidence: {{paragraph: {paragraph}, words: {cited}}}{behind}"


def few(text: str, most: int = MOST_WORDS) -> str:
    """Return the first words of a text, an ellipsis where there are more."""
    words = normal.spaces(text).split(" ")
    return " ".join(words[:most]) + ("…" if len(words) > most else "")
