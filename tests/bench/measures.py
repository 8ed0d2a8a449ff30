"""What an answer of the intake is worth: how much of an article's truth it gives, what it makes up.

A measure looks at one document and its answer and gives marks; a figure is made of many marks.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from rapidfuzz import fuzz

Document = dict[str, Any]
Answer = dict[str, Any]

ALIKE, ALIKE_NAME, ALIKE_ABSENT = 90, 92, 80
"""Likeness in percent from which two texts count as the same: paragraphs, names, and a headline
that the input does not show in full."""
LONGER = 0.25
"""How much longer than another a paragraph may be to be compared with it at all."""
OVERLAP = 0.5
"""Share of two quotations' characters that both must cover to be the same one."""
FEW_WORDS = 4
"""Words from which a quotation that nobody has marked counts as made up."""


class Mark(NamedTuple):
    """What was wanted, what was got, and whether that is right.

    Null stands for nothing. ``is_absent`` marks a field that the input does not show.
    """

    wanted: str | None
    got: str | None
    is_right: bool
    is_absent: bool = False


Measure = Callable[[Document, Answer], Iterable[Mark]]

_SAME = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00ad": None, "\u200b": None}
)
_BY = re.compile(r"^(?:by|von|par|por|di|av|door)\s+")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def plain(text: str | None) -> str:
    """Return a text without what only its setting adds: case, spaces, forms of marks."""
    folded = unicodedata.normalize("NFKC", text or "").translate(_SAME)
    return " ".join(folded.split()).lower()


def title(document: Document, answer: Answer) -> Iterator[Mark]:
    """Hold the headline against the true one; nearly right is wrong."""
    wanted, got = plain(document["truth"]["title"]), plain(answer["title"])
    if wanted and _shows(document, "title"):
        yield Mark(wanted, got or None, got == wanted)
    elif _shows(document, "title") is False:
        alike = bool(wanted) and fuzz.ratio(got, wanted) >= ALIKE_ABSENT
        yield Mark(None, got or None, not got or alike, is_absent=True)


def date(document: Document, answer: Answer) -> Iterator[Mark]:
    """Hold the day of publication, else of update, against the true one."""
    wanted = _day(document["truth"]["date"])
    got = _day(answer["published"] or answer["modified"])
    if wanted and _shows(document, "date"):
        yield Mark(wanted, got, got == wanted)
    elif wanted or _shows(document, "date") is False:
        yield Mark(None, got, got in {None, wanted}, is_absent=True)


def authors(document: Document, answer: Answer) -> Iterator[Mark]:
    """Hold the names of the authors against those that the input shows."""
    present = document.get("present")
    if present and not document["truth"]["authors"]:
        return
    wanted = _names((present or document["truth"])["authors"])
    left = _names(answer["authors"])
    for name in wanted:
        got = next((n for n in left if fuzz.ratio(name, n) >= ALIKE_NAME), None)
        if got:
            left.remove(got)
        yield Mark(name, got, got is not None)
    yield from (Mark(None, name, is_right=False) for name in left)


def paragraphs(document: Document, answer: Answer) -> Iterator[Mark]:
    """Hold whole paragraphs against the true ones; what may be there or not counts for nothing."""
    truth = document["truth"]
    wanted = _whole(truth["paragraphs"])
    left, others = [*wanted], []
    for got in _whole(answer["paragraphs"]):
        if got in left:
            left.remove(got)
            yield Mark(got, got, is_right=True)
        else:
            others.append(got)
    allowed = {*map(plain, (*truth["optional"], truth["title"]))}
    for got in others:
        near = next((t for t in left if _is_near(t, got)), None)
        if near:
            left.remove(near)
            yield Mark(near, got, is_right=True)
        elif got not in wanted and not any(fuzz.ratio(a, got) >= ALIKE for a in allowed):
            yield Mark(None, got, is_right=False)
    yield from (Mark(text, None, is_right=False) for text in left)


def quotes(document: Document, answer: Answer) -> Iterator[Mark]:
    """Hold the quotations with a speaker against those that are attributed."""
    text, paired = document["text"], _paired(document, answer)
    used = [got for _, got in paired if got]
    for true, got in paired:
        if true["attributed"]:
            yield Mark(_cut(text, true), got and _cut(text, got), got is not None)
        elif got:
            yield Mark(None, _cut(text, got), is_right=False)
    for quote in _attributed(answer):
        words = _cut(text, quote)
        if quote not in used and len(words.split()) >= FEW_WORDS:
            yield Mark(None, words, is_right=False)


def speakers(document: Document, answer: Answer) -> Iterator[Mark]:
    """Hold the speakers of all attributed quotations against the true ones."""
    for true, got in _paired(document, answer):
        if true["attributed"] and true.get("source"):
            said = [got["speaker_mention"], got["speaker"]] if got else []
            same = bool(got) and _is_same_speaker(true["source"], said)
            yield Mark(true["source"], " / ".join(filter(None, said)) or None, same)


MEASURES: dict[str, Measure] = {
    "title": title,
    "date": date,
    "authors": authors,
    "paragraphs": paragraphs,
    "quotes": quotes,
    "speakers": speakers,
}


def f1(marks: Iterable[Mark]) -> float | None:
    """Return the harmonic mean of precision and recall."""
    kept = [m for m in marks if not m.is_absent]
    wanted, got = (sum(m[side] is not None for m in kept) for side in (0, 1))
    return 2 * sum(m.is_right for m in kept) / (wanted + got) if wanted else None


def share(marks: Iterable[Mark]) -> float | None:
    """Return the share of what was wanted that is right."""
    wanted = [m.is_right for m in marks if m.wanted is not None and not m.is_absent]
    return sum(wanted) / len(wanted) if wanted else None


def made_up(marks: Iterable[Mark]) -> float | None:
    """Return the share of absent fields for which a value was made up."""
    absent = [not m.is_right for m in marks if m.is_absent]
    return sum(absent) / len(absent) if absent else None


def _shows(document: Document, field: str) -> bool | None:
    """Return whether the input shows a field, null if only in part; HTML shows all."""
    present = document.get("present")
    return present[field] if present else True


def _day(value: str | None) -> str | None:
    match = _DAY.match(value or "")
    return match[0] if match else None


def _names(names: Iterable[str]) -> list[str]:
    found = (_BY.sub("", plain(name)).strip(" ,.;|") for name in names)
    return [*dict.fromkeys(name for name in found if name)]


def _whole(texts: Iterable[str]) -> list[str]:
    return [text for text in map(plain, texts) if text]


def _is_near(one: str, other: str) -> bool:
    near = abs(len(one) - len(other)) <= LONGER * max(len(one), len(other))
    return near and fuzz.ratio(one, other) >= ALIKE


def _cut(text: str, quote: dict[str, Any]) -> str:
    return text[quote["start"] : quote["end"]]


def _attributed(answer: Answer) -> list[dict[str, Any]]:
    return [q for q in answer["quotes"] if q["speaker"] or q["speaker_mention"]]


def _paired(
    document: Document, answer: Answer
) -> list[tuple[dict[str, Any], dict[str, Any] | None]]:
    """Return each true quotation with the one of the answer that covers it."""
    left = _attributed(answer)
    pairs: list[tuple[dict[str, Any], dict[str, Any] | None]] = []
    for true in document["gold"]:
        got = next((q for q in left if _overlap(q, true) >= OVERLAP), None)
        if got:
            left.remove(got)
        pairs.append((true, got))
    return pairs


def _overlap(one: dict[str, Any], other: dict[str, Any]) -> float:
    common = min(one["end"], other["end"]) - max(one["start"], other["start"])
    both = max(one["end"], other["end"]) - min(one["start"], other["start"])
    return max(0, common) / both


_TITLES = frozenset(
    (
        *("the", "a", "an", "of", "and", "for", "said", "his", "her", "former", "mr", "mrs", "ms"),
        *("dr", "sen", "rep", "gov", "gen", "president", "senator", "secretary"),
        *("republican", "democratic"),
    )
)
"""Words before a name by which two speakers are not known to be the same."""

_WORD = re.compile(r"[a-z][a-z'\-]+")


def _is_same_speaker(wanted: str, said: list[str | None]) -> bool:
    """Return whether a mention is the same words, or it or the name shares a name with them."""
    names = _telling(wanted)
    return plain(said[0]) == plain(wanted) or any(names & _telling(s) for s in said)


def _telling(text: str | None) -> set[str]:
    return {*_WORD.findall(plain(text).replace("'s", ""))} - _TITLES
