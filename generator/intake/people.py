"""The people an article names, and whom a name, an office or a pronoun means in it."""

import re
from dataclasses import dataclass, field

_UPPER = r"[^\W\d_a-z]"
# Bounded, and only from a word's start, so that no text makes the search slow.
TOKEN = rf"(?<![\w-]){_UPPER}\w{{0,40}}(?:[-'’][^\W\d_]\w{{1,40}}){{0,3}}"
NAME = rf"{TOKEN}(?: (?:{TOKEN}|de|da|von|van|bin|al)){{0,3}}"

# Offices as reports name them, each with the more general words that may stand for it.
OFFICES = {
    "president": ("president", "leader", "head of state"),
    "prime minister": ("prime minister", "premier", "leader", "head of government"),
    "premier": ("premier", "prime minister", "leader", "head of government"),
    "chancellor": ("chancellor", "leader", "head of government"),
    "king": ("king", "monarch", "leader", "head of state"),
    "queen": ("queen", "monarch", "leader", "head of state"),
    "foreign minister": ("foreign minister", "minister", "diplomat"),
    "minister": ("minister",),
    "ambassador": ("ambassador", "envoy", "diplomat"),
    "governor": ("governor",),
    "mayor": ("mayor",),
    "secretary-general": ("secretary-general", "chief", "head"),
    "chairman": ("chairman", "chair", "leader"),
    "director": ("director", "head"),
    "spokesperson": ("spokesperson",),
    "spokesman": ("spokesman", "spokesperson"),
    "spokeswoman": ("spokeswoman", "spokesperson"),
}
_OFFICE = "|".join(sorted({w for o in OFFICES.values() for w in o} | set(OFFICES), key=len)[::-1])
_TITLES = "|".join(sorted(OFFICES, key=len)[::-1])


def role(prefix: str) -> str:
    """Give the pattern of an office instead of a name; ``prefix`` begins its groups' names."""
    return (
        rf"(?:[Tt]he|[Hh]is|[Hh]er) (?:(?P<{prefix}adj>{_UPPER}\w+) )?(?P<{prefix}office>{_OFFICE})"
        rf"(?: of (?P<{prefix}of>{TOKEN}))?"
    )


_TITLED = re.compile(
    rf"(?:\b(?P<adj>{_UPPER}[a-z]+) )?\b(?P<office>(?i:{_TITLES})) "
    rf"(?P<name>{TOKEN}(?: {TOKEN}){{0,2}})"
)
_APPOSED = re.compile(
    rf"(?P<name>{TOKEN}(?: {TOKEN}){{1,3}}), (?:the |an? )?(?:[a-z]+ )?(?P<office>{_TITLES}) of "
    rf"(?:the )?(?P<of>{TOKEN})"
)
_NO_NAME = frozenset(
    (
        *("The", "A", "An", "In", "On", "At", "And", "But", "He", "She", "It", "They", "His"),
        *("Her", "This", "That", "Mr", "Mrs", "Ms"),
    )
)
_STEM = 4
"""Letters in which a country and its adjective agree: “Kazakh” and “Kazakhstan”, “Chin…”."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the article names, with offices: each an office and its country or adjective."""

    name: str
    offices: frozenset[tuple[str, str]] = field(default_factory=frozenset)


def people(text: str) -> tuple[Person, ...]:
    """Find the people named with an office, in the text's order; longer names take in shorter."""
    found: dict[str, set[tuple[str, str]]] = {}
    for match in _TITLED.finditer(text):
        name = _trim(match["name"])
        if name:
            adjective = match["adj"] if match["adj"] not in _NO_NAME else None
            found.setdefault(name, set()).add((match["office"].lower(), adjective or ""))
    for match in _APPOSED.finditer(text):
        found.setdefault(_trim(match["name"]), set()).add((match["office"], match["of"]))
    full = [n for n in found if not any(_is_part(n, other) for other in found)]
    return tuple(
        Person(n, frozenset().union(*(found[m] for m in found if m == n or _is_part(m, n))))
        for n in full
    )


def _trim(name: str) -> str:
    tokens = [re.sub(r"['’]s$", "", t) for t in name.split()]
    while tokens and tokens[0] in _NO_NAME:
        tokens = tokens[1:]
    return " ".join(tokens)


def _is_part(short: str, long: str) -> bool:
    return short != long and set(short.split()) < set(long.split())


def by_name(mention: str, cast: tuple[Person, ...]) -> str:
    """Give the full name for a mention by name: “Tokayev”, “President Xi”."""
    tokens = {t for t in _trim(mention).split() if t.lower() not in OFFICES}
    fits = [p.name for p in cast if tokens and tokens <= set(p.name.split())]
    if len(fits) != 1:
        fits = [p.name for p in cast if set(p.name.split()) <= tokens] if not fits else []
    return fits[0] if len(fits) == 1 else ""


def by_office(office: str, country: str, cast: tuple[Person, ...]) -> str:
    """Give the one person a phrase such as “the Kazakh leader” can mean; empty if not just one."""

    def holds(person: Person, *, known: bool) -> bool:
        return any(
            office.lower() in OFFICES.get(held, (held,)) and _agree(country, of, known=known)
            for held, of in person.offices
        )

    for known in (True, False):
        fits = [p.name for p in cast if holds(p, known=known)]
        if fits:
            return fits[0] if len(fits) == 1 else ""
    return ""


def _agree(asked: str, held: str, *, known: bool) -> bool:
    """Compare countries; with ``known`` both must be named, else the held one may be missing."""
    if asked and held:
        return known and asked[:_STEM].casefold() == held[:_STEM].casefold()
    return not known and not (held and asked)
