"""The names that articles have and the vocabulary lacks, with how often and where.

A word counts as a name where it stands inside a sentence; the first word of a sentence counts only
in a name that was found so elsewhere, as the last word of one, or in that of a speaker. Scripts
without capital letters give none.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.annotate.lexicon import Lexicon
from generator.collection.grouping import grouped
from generator.desk import beside_names, name_kinds
from generator.desk.beside_names import Kind
from generator.desk.countries import country
from generator.desk.runs import HEADS, JOINS, LETTERS, Run, Text, runs
from generator.english.first_names import SEX
from generator.model.claims import MOST_WORDS
from generator.model.vocabulary import Vocabulary
from generator.text import normal

STEM = 4
"""Letters that an adjective shares with its country: “Skerrian” and “Skerria”."""
CONTEXTS = 3
"""Places shown for a name at most."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name, how often it stands in which articles, its other forms, and words around it.

    ``kind`` is what it is that of, where that is clear; ``role`` the office of a person.
    """

    name: str
    count: int
    articles: tuple[str, ...]
    forms: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()
    kind: Kind | None = None
    role: str | None = None


_LETTERS = re.compile(r" ?\(((?!\d+\))[^\W_][\w&-]{1,9})\)")


def unknown(
    texts: Iterable[Text], lexicon: Lexicon, speakers: frozenset[str] = frozenset()
) -> list[Name]:
    """Return the names that the vocabulary lacks, the most often named first.

    ``speakers`` are names that are known to be those of people.
    """
    known = known_forms(lexicon) | {*lexicon.terms.spellings}
    lacking = [r for text in texts for r in runs(text, lexicon) if not _is_known(r.name, known)]
    whole = _wholes(lacking, speakers)
    groups = grouped((r for r in lacking if r.name in whole), lambda run: whole[run.name])
    names = _merged([_name(name, every, speakers) for name, every in groups.items()])
    return sorted(names, key=lambda n: (-n.count, n.name))


def _merged(names: list[Name]) -> list[Name]:
    """Put together what stands for one bearer: “Vik” and “Vik Jonna”, letters and what they mean.

    A name goes into another only where that is the one that it can stand for.
    """
    short: dict[str, list[Name]] = {}
    for name in names:
        for form in _stands_for(name):
            short.setdefault(form, []).append(name)
    bearers = {n.name: short.get(n.name) or short.get(n.name.upper()) or [] for n in names}
    whole = {n.name: bearers[n.name][0] for n in names if _has_one(n, bearers[n.name])}
    parts = grouped((n for n in names if n.name in whole), lambda name: whole[name.name].name)
    return [_with(name, parts.get(name.name, ())) for name in names if name.name not in whole]


def _stands_for(name: Name) -> Iterator[str]:
    """Return what else may stand for a name: a person's first word, a body's initials."""
    words = name.name.split(" ")
    if name.kind == "people" and len(words) > 1 and words[0] not in SEX:
        yield words[0]
    letters = name_kinds.initials(name.name)
    if name.kind == "organisations" and len(letters) >= LETTERS:
        yield letters


def _has_one(name: Name, others: list[Name]) -> bool:
    """Return whether a name may go into the one other name that it may stand for."""
    return len(others) == 1 and name.kind in {None, others[0].kind} and others[0] is not name


def _with(name: Name, parts: Sequence[Name]) -> Name:
    every = [name, *parts]
    return replace(
        name,
        count=sum(one.count for one in every),
        articles=tuple(dict.fromkeys(a for one in every for a in one.articles)),
        forms=tuple(sorted({f for one in every for f in (one.name, *one.forms)} - {name.name})),
        role=next((one.role for one in every if one.role), None),
    )


def _name(name: str, every: Sequence[Run], speakers: frozenset[str]) -> Name:
    forms = {run.name for run in every} | {letters for run in every for letters in _letters(run)}
    kind = name_kinds.kind(name, forms, every, speakers)
    contexts = dict.fromkeys(context(r.text.text, r.start, r.end) for r in every)
    return Name(
        name=name,
        count=len(every),
        articles=tuple(dict.fromkeys(r.text.article for r in every)),
        forms=tuple(sorted(forms - {name})),
        contexts=tuple(contexts)[:CONTEXTS],
        kind=kind,
        role=beside_names.role(every) if kind == "people" else None,
    )


def context(text: str, start: int, end: int, most: int = MOST_WORDS) -> str:
    """Return a place in a text with the words around it, ``most`` words together."""
    words = [m.span() for m in re.finditer(r"\S+", text)]
    own = [i for i, (first, last) in enumerate(words) if first < end and last > start]
    spare = max(0, most - len(own))
    left = max(0, own[0] - spare // 2)
    return " ".join(text[a:b] for a, b in words[left : left + most])


def known_forms(lexicon: Lexicon) -> frozenset[str]:
    """Return every spelling that the vocabulary has for a name or a set phrase, folded."""
    return spelled(lexicon.vocabulary).union(lexicon.phrases.spellings)


def spelled(words: Vocabulary) -> frozenset[str]:
    """Return every spelling of an entry, folded."""
    return frozenset(normal.fold(s) for _, entry in words.entries() for s in entry.spellings)


def _is_known(name: str, known: frozenset[str]) -> bool:
    """Return whether a name stands in the vocabulary, whole or as a part of another."""
    folded = normal.fold(name)
    if any(f" {folded} " in f" {other} " or _grows(folded, other) for other in known):
        return True
    parts = folded.split("-") if " " not in folded else []
    return bool(parts) and all(_is_form(part, known) for part in parts)


def _grows(name: str, known: str) -> bool:
    """Return whether a name is a known one with an ending: “Port Alderian” of “Port Alder”."""
    end = name.removeprefix(known)
    return len(known) > STEM and end != name and end.isalpha() and len(end) < STEM


def _is_form(word: str, known: frozenset[str]) -> bool:
    """Return whether a word is a known one or its adjective: “Skerrian” of “Skerria”."""
    stem = word[:STEM]
    return word in known or (
        len(stem) == STEM and any(" " not in o and o.startswith(stem) for o in known)
    )


def _wholes(runs: list[Run], speakers: frozenset[str]) -> dict[str, str]:
    """Return for each name that is sure the one longer name that it stands for, or itself.

    The end of a name stands for it where the whole comes first, as that of a person does; letters
    in brackets stand for the name before them.
    """
    sure = {run.name for run in runs if run.inside or run.name in speakers}
    sure |= {end for run in runs if run.name in sure for end in _surname(run)}
    first: dict[str, dict[str, int]] = {}
    longer: dict[str, set[str]] = {}
    for place, run in enumerate(runs):
        if run.name in sure:
            first.setdefault(run.name, {}).setdefault(run.text.article, place)
            for short in _shorter(run):
                longer.setdefault(short, set()).add(run.name)
    return {
        name: _longest(name, {n for n in longer.get(name, ()) if _leads(first[n], first[name])})
        for name in first
    }


def _surname(run: Run) -> list[str]:
    """Return the last word of a name of which it may be a person's, as it may open a sentence."""
    *others, last = run.name.split(" ")
    return [last] if others and not {*others, last} & HEADS and last.istitle() else []


def _shorter(run: Run) -> list[str]:
    """Return the forms that may stand for a name: its ends, and letters in brackets behind it."""
    words = run.name.split(" ")
    ends = [" ".join(words[i:]) for i in range(1, len(words)) if words[i - 1] not in JOINS]
    return [*(end for end in ends if not country(end)), *_letters(run)]


def _letters(run: Run) -> list[str]:
    """Return the letters in brackets behind a name, which stand for it from there on."""
    letters = _LETTERS.match(run.text.text, run.end)
    is_short = letters and letters[1][0].casefold() == run.name[0].casefold()
    return [letters[1]] if letters and is_short else []


def _leads(whole: dict[str, int], short: dict[str, int]) -> bool:
    """Return whether a name stands before its short form, in every article that has both."""
    both = [whole[article] < short[article] for article in whole.keys() & short.keys()]
    return bool(both) and all(both)


def _longest(name: str, longer: set[str]) -> str:
    """Return the longest name that a shorter one may stand for, where all are of one bearer."""
    longest = max(longer, key=lambda n: (len(n), n), default=name)
    return longest if all(longest.endswith(other) for other in longer) else name
