"""What a name is that of: a person, a body or a place, as far as words in it and beside it tell.

Each sign speaks for one kind, some more than others; where none speaks clearly, nothing is said.
The words stand in ``words.txt``.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import get_args

from generator.desk.beside_names import Kind, Weights, weigh
from generator.desk.countries import country
from generator.desk.runs import Run
from generator.desk.words import WORDS
from generator.english import names
from generator.english.first_names import SEX
from generator.english.grammar import DAYS
from generator.intake.tables import table as signs
from generator.text import normal
from generator.text.letters import OPENING

KINDS: tuple[Kind, ...] = get_args(Kind)

ENOUGH = 3
"""Weight from which a kind is told, and the next one has less than half of it."""

_SURELY = WORDS["surely-body"]
_PAPERS = WORDS["paper"]
_LEGAL = WORDS["legal"]
_BODIES = WORDS["body"] | _SURELY
_SPOTS = WORDS["spot"]
_OPENS_PLACE = WORDS["opens-place"]
_OTHERS = WORDS["other"]

_KINDS_OF_THINGS = _BODIES | _SPOTS | _OPENS_PLACE | _PAPERS

_CUT = re.compile(rf"\b{OPENING}(?:[\w-]* (?:and|&)|\w*-[a-z]\w*) $")
_HYPHEN = re.compile(rf" {OPENING}\w*-[a-z]")
_AND = re.compile(rf" (?:(?:and|&|on) {OPENING}(?!\w*day\b)|of )")


def kind(
    name: str, forms: Iterable[str], runs: Sequence[Run], speakers: frozenset[str]
) -> Kind | None:
    """Return what a name is that of; nothing where that is not clear."""
    words = [w.removesuffix("'s") for w in normal.alike(name).split()]
    if words[-1] in DAYS:
        return None
    is_clear = country(name) or (_is_body(words) and not _is_section(words))
    if (not is_clear and _is_other(words)) or all(_is_cut(run) for run in runs):
        return None
    weights = _own(name, words)
    is_quoted = bool(speakers & {name, *forms})
    weights["organisations"] += ENOUGH * (is_quoted and name.isupper())
    weights["people"] += ENOUGH * (is_quoted and not names.is_organisation(name))
    for run in runs:
        weigh(run, weights)
    return _clear({one: weights[one] for one in KINDS if _may_be(one, name, words)}, words)


def _may_be(kind: Kind, name: str, words: list[str]) -> bool:
    """Return whether a name may be that of a kind at all."""
    if kind == "places":
        is_code = name.isupper() or len(words[-1]) == 1 or any(c.isdigit() for c in name)
        return bool(country(name)) or not is_code
    return kind != "people" or _SURELY.isdisjoint(words)


def is_whole_person(name: str, text: str) -> bool:
    """Return whether a speaker is called by first name and surname, and not by other words."""
    words = name.split()
    is_word = words[0] not in SEX and re.search(rf"\b{re.escape(words[0].lower())}\b", text)
    is_plain = all(
        w[:1].isupper() and not w.isupper() and w.replace("-", "").isalpha() for w in words
    )
    return len(words) in {2, 3} and is_plain and not is_word and not _is_named_else(words)


def _is_named_else(words: list[str]) -> bool:
    """Return whether words tell something else than a person, a title among them too."""
    _, titles = names.split(words)
    return titles > 0 or _is_other(words) or not (_BODIES | _SPOTS | _PAPERS).isdisjoint(words)


def _clear(weights: Weights, words: list[str]) -> Kind | None:
    """Return the kind that has enough weight, and twice as much as any other.

    A single word is a person's only by two signs.
    """
    best, *others = sorted(weights, key=lambda kind: -weights[kind])
    enough = 2 * ENOUGH if best == "people" and len(words) == 1 else ENOUGH
    other = max((weights[kind] for kind in others), default=0)
    return best if weights[best] >= max(enough, 2 * other) else None


def _is_other(words: list[str]) -> bool:
    """Return whether words are no name of the three kinds: a work, an event, a side, a section."""
    if words[-1] in _OTHERS or words[0] in _OTHERS | names.NO_NAME:
        return True
    if _KINDS_OF_THINGS.issuperset(words) or _is_section(words):
        return True
    is_side = names.is_side(words[-1]) or names.is_side(words[-1].removesuffix("s"))
    return is_side and _OPENS_PLACE.issuperset(words[:-1])


def _is_section(words: list[str]) -> bool:
    """Return whether words are those of a section of a page, or of a desk: “World News”."""
    known = signs("signs")
    desks = {*known["house"]} - {word.casefold() for word in _BODIES}
    return {word.casefold() for word in words} <= {*known["no-name"], *desks}


def _own(name: str, words: list[str]) -> Weights:
    """Weigh the words of the name itself."""
    weights: Weights = dict.fromkeys(KINDS, 0.0)
    if country(name):
        weights["places"] += 4
    elif _is_body(words):
        weights["organisations"] += 4
    elif words[-1] in _SPOTS or (words[0] in _OPENS_PLACE and len(words) > 1):
        weights["places"] += 3
    elif words[0] in SEX and len(words) > 1:
        weights["people"] += 3
    return weights


def _is_body(words: list[str]) -> bool:
    """Return whether a name has the words of a body: “Norhaven Institute”, “Alder Ltd”."""
    heads = {words[-1], *_heads(words)}
    is_one = words[-1] in _LEGAL | _PAPERS or bool(_BODIES & heads) or bool(_SURELY & {*words})
    return len(words) > 1 and is_one


def _is_cut(run: Run) -> bool:
    """Return whether a body's name may be longer: “Alder Stone and Timber Company”."""
    text, words = normal.alike(run.text.text), run.name.split()
    before, after = text[: run.start], text[run.end :]
    is_cut = _CUT.search(before) or _HYPHEN.match(after) or (_heads(words) and _AND.match(after))
    return bool(is_cut) and _is_body(words)


def _heads(words: list[str]) -> list[str]:
    """Return the words before “of” and the like: the heads of “Norhaven Institute for Tides”."""
    return [word for word, then in pairwise(words) if then.islower()]


def initials(name: str) -> str:
    """Return the initials of a name's words but small ones: “ITA” of “Isles Tide Agency”."""
    return "".join(word[0] for word in name.split() if word[:1].isupper())
