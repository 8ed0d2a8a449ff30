"""Front matter as YAML: the same as PyYAML’s, several times as fast.

Texts of letters, digits and the marks of prose are written here. Any other text is left to PyYAML,
and so is front matter with values that pages of ours do not have.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import yaml

try:
    from yaml import CSafeDumper as _Base
except ImportError:  # PyYAML without its C part is slower, nothing else
    from yaml import SafeDumper as _Base  # type: ignore[assignment]

_INSIDE = r"[-\w,.;/()!?%&+=“”‘’„«»–—…·]"
_PROSE = re.compile(rf"[^\W_]{_INSIDE}*(?:[ :]{_INSIDE}+)*")
"""What may stand as it is in a line of YAML, unless a program would read it as no text."""

_LAST = "\uffff"
"""PyYAML writes letters beyond it as numbers."""

_LONG = 500
"""Characters; PyYAML breaks lines of more than twice as many."""

_LONG_KEY = 100
"""Characters; PyYAML writes longer keys in another way."""

_PLAIN = {None: "null", True: "true", False: "false"}


class _Dumper(_Base):
    """A dumper that never writes anchors."""

    def ignore_aliases(self, data: Any) -> bool:
        del data
        return True


def written(front: Mapping[str, Any]) -> str:
    """Return plain values as the lines of a front matter."""
    try:
        return "".join(_entry(key, value, "") for key, value in front.items())
    except ValueError:
        return _dumped(front)


def _entry(key: str, value: Any, indent: str) -> str:
    begin = f"{indent}{_key(key)}:"
    if value and isinstance(value, dict):
        return f"{begin}\n" + "".join(_entry(k, v, f"{indent}  ") for k, v in value.items())
    if value and isinstance(value, list):
        return f"{begin}\n" + "".join(f"{indent}- {_scalar(one)}\n" for one in value)
    return f"{begin} {_scalar(value)}\n"


@lru_cache(maxsize=256)
def _key(key: str) -> str:
    if len(key) > _LONG_KEY or not _is_prose(key):
        raise ValueError(key)
    return _text(key)


def _scalar(value: Any) -> str:
    kind = value.__class__
    if kind is str:
        return _text(value)
    if kind is int:
        return str(value)
    if value is None or kind is bool:
        return _PLAIN[value]
    raise ValueError(value)


@lru_cache(maxsize=4096)  # topics, names and dates stand on one page after another
def _text(text: str) -> str:
    if len(text) > _LONG:
        raise ValueError(text)
    if not _is_prose(text):
        if "".join(text.splitlines()) != text:
            raise ValueError(text)
        return _dumped({"text": text}).removeprefix("text: ").removesuffix("\n")
    return f"'{text}'" if _is_no_text(text) else text


def _is_prose(text: str) -> bool:
    return bool(_PROSE.fullmatch(text)) and (text.isascii() or max(text) <= _LAST)


def _is_no_text(text: str) -> bool:
    """Return whether a program would read a text as something else: a date, a number, “yes”."""
    known = _Dumper.yaml_implicit_resolvers.get(text[0], ())
    return any(form.match(text) for _, form in known)


def _dumped(front: Mapping[str, Any]) -> str:
    made: str = yaml.dump(front, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1000)
    return made
