"""The people an article names, and whom a name or an office means in it."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from generator.english import names
from generator.english.offices import OFFICES

_STEM = 4
"""Letters in which a country and its adjective agree: “Skerrian” and “Skerria”."""
_CROWD = 200
"""Office holders beyond whom nobody can be meant by an office alone."""
_MANY = 20
"""Bearers of one name beyond whom nobody can be meant by it."""


class Person(NamedTuple):
    """Somebody the article names, with offices: each an office and its country or adjective."""

    name: str
    offices: frozenset[tuple[str, str]] = frozenset()
    sex: str = ""


class Cast(NamedTuple):
    """The people of an article in the text's order, those with an office, and those of a name.

    ``shared`` holds the surnames that more than one bearer may have.
    """

    people: tuple[Person, ...] = ()
    officials: tuple[Person, ...] = ()
    by_word: Mapping[str, Sequence[Person]] = MappingProxyType({})
    shared: frozenset[str] = frozenset()


def by_name(mention: list[str], known: Cast) -> str:
    """Return the full name for a mention by name: “Brandt”, “President Brandt”."""
    name, titles = names.split(mention)
    fits = known.by_word.get(name[-1], ()) if name else ()
    if len(fits) > _MANY:
        return ""
    sex = names.sex(mention[titles - 1]) if titles else ""
    fits = [p for p in fits if _fits(name, p.name.split()) and not (sex and p.sex not in {"", sex})]
    if len(fits) > 1:
        fits = [p for p in fits if p.name.split()[-1] == name[-1]]
    if len(name) == 1 and not sex and name[0] in known.shared:
        return ""
    return fits[0].name if len(fits) == 1 else ""


def _fits(name: list[str], full: list[str]) -> bool:
    if len(name) == 1:
        return name[0] in {full[0], full[-1]}
    return (name[0], name[-1]) == (full[0], full[-1])


def by_office(office: str, country: str, known: Cast) -> str:
    """Return the one person a phrase such as “the Skerrian leader” can mean; else nothing."""
    if len(known.officials) > _CROWD:
        return ""
    holders = [
        (person.name, of)
        for person in known.officials
        for held, of in person.offices
        if office in OFFICES.get(held, (held,))
    ]
    stem = country[:_STEM].casefold()
    same = {name for name, of in holders if of and of[:_STEM].casefold() == stem}
    fits = same or {name for name, of in holders if not (country and of)}
    return fits.pop() if len(fits) == 1 else ""
