"""An id changed in one text: the front matter of a record, or a file of the vocabulary."""

from collections.abc import Iterator
from typing import Any

from generator.desk import merge
from generator.forms import edit, shape, yaml_text
from generator.forms.references import references
from generator.forms.yaml_text import Path
from generator.model.vocabulary import ABOVE
from generator.record.record import Reason, Reasons, Record


def in_record(head: str, kind: str, old: str, new: str, *, speaks: bool = True) -> str:
    """Change an id wherever a record names it; a list that had both keeps the first.

    Without ``speaks``, an id that may be of two kinds is of the other one, and stays.
    """
    record, _ = shape.read(Record, yaml_text.load(head), "")
    if record is None:
        return head
    named = [*references(record), *_houses(record)]
    fits = [kind, *(kinds for kinds, _, _ in named if speaks and kind in kinds.split())]
    paths = [path for kinds, id_, path in named if id_ == old and kinds in fits]
    for path in paths:
        head = edit.put(head, path, new)
    for path in reversed(_again(head, paths, new)):
        head = edit.remove(head, path)
    return head


def _houses(record: Record) -> Iterator[tuple[str, str, Path]]:
    """Return the ids of publishers, which a record's types don't mark, as ``references`` does."""
    source = ("source",)
    houses: list[tuple[Any, Path]] = [(record.source.publisher, (*source, "publisher"))]
    houses += [(a, (*source, "agencies", i)) for i, a in enumerate(record.source.agencies)]
    for basis in ("inferred", "curated"):
        unstated = getattr(record, basis)
        one: Reason | None = unstated.publisher
        several: Reasons | None = unstated.agencies
        houses += [(one.value, (basis, "publisher", "value"))] if one else []
        values = several.value if several else ()
        houses += [(v, (basis, "agencies", "value", i)) for i, v in enumerate(values)]
    return (("publishers", id_, path) for id_, path in houses if id_)


def _again(head: str, paths: list[Path], new: str) -> list[Path]:
    """Return the places of an id that its list has already, in their order."""
    lists = dict.fromkeys(path[:-1] for path in paths if isinstance(path[-1], int))
    return [
        (*path, index)
        for path in lists
        for index in [i for i, item in enumerate(_value(head, path)) if str(item) == new][1:]
    ]


def of_record(head: str, old: str, earlier: frozenset[str], title: str | None) -> str:
    """Keep a record's old id among its aliases; ``earlier`` are the forms of its new one."""
    if old not in earlier:
        head = _keep(head, ("aliases",), old, earlier)
    return edit.put(head, ("title",), title) if title else head


def in_vocabulary(text: str, kind: str, old: str, new: str, name: str | None) -> str:
    """Change an entry's id in its file, or make one entry of two where both ids are there."""
    text = _below(text, kind, old, new)
    if old != new and new in _ids(text):
        text = merge.unite(text, old, new)
    elif old != new:
        index = _ids(text).index(old)
        text = edit.put(text, (index, "id"), new)
        text = _keep(text, (index, "formerly"), old, frozenset({new}))
    return _called(text, _ids(text).index(new), name) if name else text


def _below(text: str, kind: str, old: str, new: str) -> str:
    """Change what stands below an entry; none may come to stand below itself."""
    key = ABOVE.get(kind, "")
    ids = _ids(text)
    for index, id_ in enumerate(ids):
        if _above(text, index, key) == old:
            above = _above(text, ids.index(old), key)
            text = edit.put(
                text, (index, key), new if id_ != new else above if above != new else None
            )
    return text


def _above(text: str, index: int, key: str) -> str | None:
    """Return the id that an entry stands below, as a text also where it is written in digits."""
    id_ = _value(text, (index, key))
    return None if id_ in {None, ""} else str(id_)


def _keep(text: str, path: Path, old: str, now: frozenset[str]) -> str:
    """Put an old id among the earlier ones; the one that is current again makes room for it."""
    kept = _value(text, path) or []
    current = [index for index, item in enumerate(kept) if str(item) in now]
    if not current:
        return edit.append(text, path, edit.scalar(old))
    text = edit.put(text, (*path, current[0]), old)
    for index in reversed(current[1:]):
        text = edit.remove(text, (*path, index))
    return text


def _called(text: str, index: int, name: str) -> str:
    """Return an entry another name to print; the old one stays a spelling of it."""
    entry = _value(text, (index,))
    before = str(entry["name"])
    text = edit.put(text, (index, "name"), name)
    if before in {name, *(entry.get("aliases") or ())}:
        return text
    return edit.append(text, (index, "aliases"), edit.scalar(" ".join(before.split())))


def _ids(text: str) -> list[str]:
    return [str(entry["id"]) for entry in yaml_text.load(text).value]


def _value(text: str, path: Path) -> Any:
    """Return the plain value at a path; nothing where there is none."""
    value = yaml_text.load(text).value
    for key in path:
        value = value.get(key) if isinstance(value, dict) else value[key]
    return value
