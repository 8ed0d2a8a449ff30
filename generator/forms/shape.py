"""Plain values into a frozen record, guided by the record's own fields and types.

Every mistake is found in one pass: unknown keys (with the nearest known one), missing keys, values
of another type, dates that are none. Texts marked with a kind of the vocabulary are left for
``check``, which knows the names.
"""

import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache, partial
from typing import (
    Annotated,
    Any,
    Literal,
    NamedTuple,
    TypeVar,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from generator.forms.formats import CHECKED_HERE
from generator.forms.yaml_text import Path, Text
from generator.problems import Problem, nearest

T = TypeVar("T")


class _Place(NamedTuple):
    """Where in which file the reader stands, and the problems found so far."""

    file: str
    lines: Mapping[Path, int]
    problems: list[Problem]
    written: Mapping[Path, str]
    whole: str = "The file"
    path: Path = ()

    def at(self, key: str | int) -> "_Place":
        file, lines, problems, written, whole, path = self
        return _Place(file, lines, problems, written, whole, (*path, key))

    @property
    def line(self) -> int:
        return line_of(self.path, self.lines)

    @property
    def name(self) -> str:
        return name_of(self.path) or self.whole

    def wrong(self, rule: str, what: str, mend: str) -> None:
        self.problems.append(Problem(self.file, self.line, rule, what, mend))


Read = tuple[T | None, tuple[Problem, ...]]
"""A record, or nothing with every reason why it can't be made."""

MENDS = {
    "stands twice": "Delete one of the two.",
    "alias": "Write the value out where it is meant.",
    "tag": "Write the value without its tag.",
    "cannot start any token": "Indent with spaces, not tabs; quote a text that opens with a mark.",
    "nested": "Write the values flat, as the guide shows.",
}
"""For words of a mistake, how it is mended."""

LOOK_AROUND = (
    "Look there and above for a quotation mark that is not closed or a wrong indentation, "
    "and quote a text that holds “: ”, “#” or a leading “[”."
)


def read(
    form: type[T], text: Text, file: str, whole: str = "The file"
) -> tuple[T | None, tuple[Problem, ...]]:
    """Read one record from a mapping; nothing when it can't be made, with every reason why.

    ``whole`` is what messages call the mapping itself.
    """
    problems = yaml_problems(text, file)
    if problems:
        return None, problems
    place = _Place(file, text.lines, [], text.written, whole)
    value = _record(form, text.value, place)
    return (None if place.problems else value), tuple(place.problems)


def read_all(form: type[T], text: Text, file: str) -> tuple[tuple[T, ...], tuple[Problem, ...]]:
    """Read a list of records; none where any is wrong."""
    every, problems = read_each(form, text, file)
    problems += tuple(p for _, wrong in every for p in wrong)
    return (() if problems else tuple(value for value, _ in every if value)), problems


def read_each(form: type[T], text: Text, file: str) -> tuple[list[Read[T]], tuple[Problem, ...]]:
    """Read a list of records, each for itself, and say what is wrong with the list."""
    if problems := yaml_problems(text, file):
        return [], problems
    place = _Place(file, text.lines, [], text.written)
    items = text.value if text.value is not None else []
    places = [place.at(i)._replace(problems=[]) for i in range(len(_listed(items, place)))]
    every = [(_record(form, items[i], at), tuple(at.problems)) for i, at in enumerate(places)]
    return every, tuple(place.problems)


def yaml_problems(text: Text, file: str) -> tuple[Problem, ...]:
    """Return what is wrong with the YAML itself."""
    problems = []
    for mistake in text.mistakes:
        what = f"The YAML can't be read: {mistake.what}."
        mend = next((mend for words, mend in MENDS.items() if words in mistake.what), LOOK_AROUND)
        problems.append(Problem(file, mistake.line, "yaml", what, mend))
    return tuple(problems)


def keys(form: type) -> dict[str, Field[Any]]:
    """Return the keys a form takes, as they stand in the file; ``line`` is the reader's own."""
    return {f.name.rstrip("_"): f for f in fields(form) if f.name != "line"}


class _Key(NamedTuple):
    """A key of a form: its field, what reads its value, and whether it must be there."""

    name: str
    reads: "Reader"
    must: bool
    has_default: bool
    is_text: bool


@cache
def _form(form: type) -> tuple[dict[str, _Key], bool]:
    """Return the keys of a form, and whether it takes the line on which it stands."""
    hints = get_type_hints(form, include_extras=True)
    known = {
        key: _Key(
            spec.name,
            _reader(hints[spec.name]),
            must(spec),
            spec.default is not MISSING,
            hints[spec.name] is str,
        )
        for key, spec in keys(form).items()
    }
    return known, "line" in hints


def _record(form: Any, value: Any, place: _Place) -> Any:
    if not _is_mapping(value, place):
        return None
    known, has_line = _form(form)
    _refuse_others(value, known, place)
    made: dict[str, Any] = {}
    for key, spec in known.items():
        if key not in value:
            if spec.must:
                place.wrong("missing-key", f"{place.name} has no “{key}”.", f"Add “{key}:”.")
        elif spec.must and spec.is_text and (value[key] is None or value[key] == ""):
            place.at(key).wrong("wrong-type", f"{key} is empty.", "Write a text there.")
        elif value[key] is not None or not spec.has_default:
            made[spec.name] = spec.reads(value[key], place.at(key))
    if place.problems:
        return None
    if has_line:
        made["line"] = place.line
    return form(**made)


def _refuse_others(value: Mapping[str, Any], known: Mapping[str, Any], place: _Place) -> None:
    """Say of every key that is none which are."""
    for key in value:
        if key not in known:
            hint = "Quote a text that holds a comma. " if " " in key else nearest(key, known)
            mend = f"{hint}Known here: {', '.join(known)}."
            place.at(key).wrong("unknown-key", f"There is no key “{key}”.", mend)


def must(spec: Field[Any]) -> bool:
    """Return whether a key has to be there."""
    return spec.default is MISSING and spec.default_factory is MISSING


def _listed(value: Any, place: _Place) -> list[Any]:
    if isinstance(value, list):
        return value
    place.wrong("wrong-type", f"{place.name} is not a list.", "Write it as a list: “[a, b]”.")
    return []


Reader = Callable[[Any, _Place], Any]
"""Reads a value that stands at a place."""


@cache
def _reader(hint: Any) -> Reader:
    """Return what reads values of a type."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin in {Union, types.UnionType}:
        some = _reader(next(a for a in inner if a is not type(None)))
        return lambda value, place: None if value is None else some(value, place)
    if origin is Annotated:
        base = _reader(inner[0])
        return lambda value, place: _marked(inner[1], base(value, place), place)
    if origin is Literal:
        return partial(_choice, inner)
    if origin is tuple:
        return partial(_items, _reader(inner[0]))
    if origin is None:
        return partial(_record if is_dataclass(hint) else _scalar, hint)
    return partial(_mapping, _reader(inner[1]))


def _items(reads: Reader, value: Any, place: _Place) -> tuple[Any, ...]:
    return tuple(reads(item, place.at(i)) for i, item in enumerate(_listed(value, place)))


def _mapping(reads: Reader, value: Any, place: _Place) -> dict[str, Any]:
    items = value.items() if _is_mapping(value, place) else ()
    return {key: reads(item, place.at(key)) for key, item in items}


def _is_mapping(value: Any, place: _Place) -> bool:
    if isinstance(value, dict):
        return True
    mend = "Write it as “key: value” lines."
    place.wrong("wrong-type", f"{place.name} is not a mapping.", mend)
    return False


def _choice(allowed: tuple[Any, ...], value: Any, place: _Place) -> Any:
    if value not in allowed:
        mend = f"{nearest(str(value), allowed)}Write one of: {', '.join(allowed)}."
        place.wrong("wrong-type", f"{place.name} can't be “{value}”.", mend)
    return value


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


_SCALARS: dict[type, tuple[Callable[[Any], bool], str]] = {
    str: (lambda v: isinstance(v, str) or _is_number(v), "a text"),
    bool: (lambda v: isinstance(v, bool), "true or false"),
    int: (lambda v: _is_number(v) and not isinstance(v, float), "a whole number"),
    float: (_is_number, "a number"),
}


def _scalar(kind: type, value: Any, place: _Place) -> Any:
    fits, name = _SCALARS[kind]
    if not fits(value):
        place.wrong("wrong-type", f"{place.name} is not {name}.", f"Write {name} there.")
        return value
    return " ".join(place.written.get(place.path, str(value)).split()) if kind is str else value


def _marked(mark: str, value: Any, place: _Place) -> Any:
    if isinstance(value, str) and mark in CHECKED_HERE and (wrong := CHECKED_HERE[mark](value)):
        place.wrong(*wrong)
    return value


def name_of(path: Path) -> str:
    """Return a place's name as messages have it, items counted from 1: ``events.1.kind``."""
    return ".".join(str(p + 1) if isinstance(p, int) else p for p in path)


def line_of(path: Path, lines: Mapping[Path, int]) -> int:
    """Return the line on which a value stands, or the nearest thing around it."""
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)
