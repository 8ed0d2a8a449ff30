"""The ids in a record that name entries of the vocabulary, and where each stands."""

import types
from collections.abc import Iterator
from dataclasses import is_dataclass
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from generator.forms.formats import CHECKED_HERE
from generator.forms.yaml_text import Path


def references(form: Any, path: Path = ()) -> Iterator[tuple[str, str, Path]]:
    """Return every id in a record that names a vocabulary entry: its kinds, the id, its path."""
    for name, kind in _naming(form.__class__):
        for mark, value, at in _texts(kind, getattr(form, name), (*path, name.rstrip("_"))):
            if mark is None:
                yield from references(value, at)
            elif mark not in CHECKED_HERE:
                yield mark, value, at


@cache
def _naming(form: type) -> tuple[tuple[str, Any], ...]:
    """Return the fields of a form, with their types, that may hold an id or a form."""
    hints = get_type_hints(form, include_extras=True).items()
    return tuple((name, kind) for name, kind in hints if _may_name(kind))


def _may_name(kind: Any) -> bool:
    if get_origin(kind) is Annotated:
        return get_args(kind)[1] not in CHECKED_HERE
    return is_dataclass(kind) or any(map(_may_name, get_args(kind)))


def _texts(hint: Any, value: Any, path: Path) -> Iterator[tuple[str | None, Any, Path]]:
    """Return the marked texts under one value, and the records in it with no mark."""
    if value is None:
        return
    origin = get_origin(hint)
    if origin is Annotated:
        yield get_args(hint)[1], value, path
    elif origin in {Union, types.UnionType}:
        yield from _texts(next(a for a in get_args(hint) if a is not type(None)), value, path)
    elif origin is tuple:
        for index, item in enumerate(value):
            yield from _texts(get_args(hint)[0], item, (*path, index))
    elif is_dataclass(value):
        yield None, value, path
