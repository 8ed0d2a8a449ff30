"""What each line of a raw article is, told by its form, its company and its place.

First each line is looked at alone (a label, a stamp, a caption, a sentence). Then the stretch that
holds the article's prose is found. What stands above it is searched for headline, standfirst,
byline and stamps; inside it, prose is text; the rest is left out, each line with its reason.
"""

from collections.abc import Sequence
from typing import NamedTuple

from generator.intake import dated_lines
from generator.intake.line_kinds import (
    ABOVE,
    BESIDE,
    BETWEEN,
    FAR,
    SIGNS,
    Classified,
    Kind,
    LineForm,
)
from generator.intake.paste import edges, headlines
from generator.intake.paste.company import about_authors, company
from generator.intake.paste.look import look
from generator.intake.paste.region import region
from generator.intake.paste.signs import signed, signed_below
from generator.intake.paste.weigh import weights
from generator.intake.text_lines import Line

_OVER = 4
"""Lines above the headline in which a date may be the article's."""

_STANDFIRST = 4
"""Words that a standfirst has at least."""


def classify(lines: tuple[Line, ...], language: str | None = None) -> tuple[Classified, ...]:
    """Return what each line is; the language settles dates that could be read in two ways."""
    forms = company(look(lines, language))
    prose = weights(forms)
    first, last = region(prose, [_is_dated(s) for s in forms])
    first = edges.below_calls(forms, prose, first, last)
    first = edges.below_byline(forms, prose, first, last)
    candidates = headlines.find(forms, prose, first)
    head = candidates[0] if candidates else None
    first = edges.up_to_headline(forms, prose, head, first)
    last = edges.above_comments(forms, prose, (first, last))
    last = edges.without_teasers(forms, prose, (first, last))
    inside = [i for i, w in enumerate(prose) if w > 0 and first <= i <= last]
    for i, line in about_authors(forms, inside).items():
        forms[i], prose[i] = line, 0
    end = edges.signing(forms, last)
    names = signed(forms, head, first) | signed_below(forms, last, end)
    below = _standfirst(forms, head, first, names)
    named: dict[int | None, Kind] = dict.fromkeys(names, Kind.BYLINE)
    named |= {below: Kind.STANDFIRST, head: Kind.HEADLINE}
    parts = _Parts(head, candidates[1:], named, (first, last), end)
    return tuple(_place(s, i, prose[i], parts) for i, s in enumerate(forms))


class _Parts(NamedTuple):
    """Where the parts of an article stand, as indexes of lines.

    ``others`` could be headlines, ``named`` are those that go before a text; from the body to
    ``end`` stand only signs, captions and labels.
    """

    head: int | None
    others: list[int]
    named: dict[int | None, Kind]
    body: tuple[int, int]
    end: int

    def is_near(self, index: int) -> bool:
        """Return whether a line is near enough to the article to date or sign it."""
        first, last = self.body
        top = first - headlines.ZONE if self.head is None else self.head - _OVER
        return top <= index <= last + headlines.ZONE


def _is_dated(form: LineForm) -> bool:
    return form.kind is Kind.STAMP or dated_lines.tells_age(form.line.text)


def _place(form: LineForm, index: int, weight: int, parts: _Parts) -> Classified:
    """Return what a line is by the part of the article that it stands in."""
    line = form.line
    if index in parts.named:
        return Classified(line, parts.named[index])
    if form.kind in SIGNS and not _is_ours(form, index, parts):
        return Classified(line, Kind.JUNK, FAR)
    first, last = parts.body
    if first <= index <= last and weight > 0:
        return Classified(line, Kind.TEXT)
    if form.kind is not None:
        return Classified(line, form.kind, form.why)
    beside = BETWEEN if first < index < last else BESIDE
    return Classified(line, Kind.JUNK, ABOVE if index in parts.others else beside)


def _is_ours(form: LineForm, index: int, parts: _Parts) -> bool:
    """Return whether a date or byline is the article's: near it, and labelled if below."""
    first, last = parts.body
    if index < first or form.kind is Kind.BYLINE or last < index <= parts.end:
        return parts.is_near(index)
    return parts.is_near(index) and dated_lines.is_labelled(form.line.text)


def _standfirst(
    forms: Sequence[LineForm], head: int | None, first: int, signed: frozenset[int]
) -> int | None:
    """Return the standfirst: the first longer line between headline and text."""
    if head is None:
        return None
    below = (i for i in range(head + 1, min(first, head + headlines.ZONE)) if i not in signed)
    longer = (i for i in below if forms[i].kind is None and forms[i].words >= _STANDFIRST)
    return next(longer, None)
