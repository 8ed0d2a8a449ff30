"""Two entries of a vocabulary file made one: nothing by which the other was known is lost."""

from collections.abc import Callable
from typing import Any

from generator.forms import edit, yaml_text
from generator.plain import Plain

_LISTS = ("formerly", "terms", "variants", "signs", "roles")
_TAKEN = ("introduction", "kind", "abbreviation")
"""Keys that go over where the entry that stays has none. What it is called by, how it is sorted and
what it stands below are its own."""

Written = Callable[..., str]


def unite(text: str, old: str, new: str) -> str:
    """Put all that the entry ``old`` has into the entry ``new``, and take ``old`` out."""
    entries: list[Plain] = yaml_text.load(text).value
    ids = [str(entry["id"]) for entry in entries]
    gone, stays = ids.index(old), ids.index(new)
    written = _written(text, gone)
    text = edit.append(text, (stays, "formerly"), written("id"))
    for step in (_spellings, _lists, _pairs, _taken):
        text = step(text, entries[gone], stays, written)
    return edit.remove(text, (gone,))


def _written(text: str, index: int) -> Written:
    """Return a function that writes a value of an entry once more, by its keys."""
    nodes = edit.nodes(text)
    return lambda *keys: edit.again(text, nodes[index, *keys])


def _entry(text: str, index: int) -> Plain:
    entry: Plain = yaml_text.load(text).value[index]
    return entry


def _spellings(text: str, gone: Plain, stays: int, written: Written) -> str:
    """Bring names over: by language where that is free, else as other spellings."""
    text = _pairs(text, gone, stays, written, "names")
    entry = _entry(text, stays)
    known = {entry["name"], entry.get("abbreviation"), *(entry.get("aliases") or ())}
    known |= {*(entry.get("names") or {}).values()}
    others: list[tuple[str, tuple[str | int, ...]]] = [(gone["name"], ("name",))]
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


def _pairs(text: str, gone: Plain, stays: int, written: Written, key: str = "identifiers") -> str:
    """Bring pairs over where their keys are free; make the mapping where there is none."""
    known = _entry(text, stays).get(key) or {}
    for name in (name for name in gone.get(key) or {} if name not in known):
        pair = (edit.scalar(name), written(key, name))
        if (stays, key) in edit.nodes(text):
            text = edit.insert(text, (stays, key), *pair)
        else:
            text = edit.insert(text, (stays,), key, f"{{{pair[0]}: {pair[1]}}}")
    return text


def _taken(text: str, gone: Plain, stays: int, written: Written) -> str:
    entry = _entry(text, stays)
    for key in _TAKEN:
        if key not in entry and gone.get(key):
            text = edit.insert(text, (stays,), key, written(key))
    return text
