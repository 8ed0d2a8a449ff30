"""Two entries of a vocabulary file made one: nothing by which the other was known is lost."""

from collections.abc import Callable
from functools import partial
from typing import Any

from generator.forms import edit, yaml_text
from generator.forms.yaml_text import Path
from generator.plain import Plain

_LISTS = ("formerly", "terms", "variants", "signs", "roles")
_TAKEN = ("introduction", "kind", "abbreviation")
"""Keys that go over where the entry that stays has none. What it is called by, how it is sorted and
what it stands below are its own."""


def unite(text: str, old: str, new: str) -> str:
    """Put all that the entry ``old`` has into the entry ``new``, and take ``old`` out."""
    entries: list[Plain] = yaml_text.load(text).value
    ids = [str(entry["id"]) for entry in entries]
    gone, stays = ids.index(old), ids.index(new)
    written = _written(text, gone)
    text = edit.append(text, (stays, "formerly"), written("id"))
    for step in (_spellings, _lists, _identifiers, _taken):
        text = step(text, entries[gone], stays, written)
    return edit.remove(text, (gone,))


Written = Callable[..., str]


def _written(text: str, index: int) -> Written:
    """Return a function that writes a value of an entry once more, by its keys."""
    nodes = edit.nodes(text)
    return lambda *keys: edit.again(text, nodes[index, *keys])


def _entry(text: str, index: int) -> Plain:
    entry: Plain = yaml_text.load(text).value[index]
    return entry


def _spellings(text: str, gone: Plain, stays: int, written: Written) -> str:
    """Bring names over: by language where that is free, else as other spellings."""
    entry = _entry(text, stays)
    names = entry.get("names") or {}
    free = {k: v for k, v in (gone.get("names") or {}).items() if k not in names}
    text = _pairs(text, (stays, "names"), free, partial(written, "names"))
    known = {entry["name"], entry.get("abbreviation"), *names.values(), *free.values()}
    known |= {*(entry.get("aliases") or ())}
    others: list[tuple[str, Path]] = [(gone["name"], ("name",))]
    others += [(a, ("aliases", i)) for i, a in enumerate(gone.get("aliases") or ())]
    others += [(v, ("names", k)) for k, v in (gone.get("names") or {}).items()]
    if gone.get("abbreviation") and entry.get("abbreviation"):
        others.append((gone["abbreviation"], ("abbreviation",)))
    for spelling, keys in others:
        if spelling not in known:
            known.add(spelling)
            text = edit.append(text, (stays, "aliases"), written(*keys))
    return text


def _lists(text: str, gone: Plain, stays: int, written: Written) -> str:
    entry = _entry(text, stays)
    for key in _LISTS:
        known = [_key(item) for item in entry.get(key) or ()]
        for index, item in enumerate(gone.get(key) or ()):
            if _key(item) not in known and item != entry["id"]:
                text = edit.append(text, (stays, key), written(key, index))
    return text


def _key(item: Any) -> Any:
    """Return by what two items of a list are the same: a term by its words, whatever it weighs."""
    return item.get("term", item) if isinstance(item, dict) else item


def _identifiers(text: str, gone: Plain, stays: int, written: Written) -> str:
    key = "identifiers"
    known = _entry(text, stays).get(key) or {}
    free = {k: v for k, v in (gone.get(key) or {}).items() if k not in known}
    return _pairs(text, (stays, key), free, partial(written, key))


def _pairs(text: str, path: Path, free: Plain, write: Callable[[str], str]) -> str:
    """Put pairs into a mapping; make it where there is none."""
    for key in free:
        pair = (edit.scalar(key), write(key))
        if path in edit.nodes(text):
            text = edit.insert(text, path, *pair)
        else:
            text = edit.insert(text, path[:-1], str(path[-1]), f"{{{pair[0]}: {pair[1]}}}")
    return text


def _taken(text: str, gone: Plain, stays: int, written: Written) -> str:
    entry = _entry(text, stays)
    for key in _TAKEN:
        if key not in entry and gone.get(key):
            text = edit.insert(text, (stays,), key, written(key))
    return text
