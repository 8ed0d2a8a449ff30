"""Where an article's text begins and ends: the edges of its region, set right."""

from collections.abc import Sequence
from itertools import pairwise, takewhile

from generator.intake import bylines, furniture
from generator.intake.line_kinds import SIGNS, LineForm
from generator.intake.paste.headlines import shared, words
from generator.intake.paste.region import LONELY

CALL = 25
"""Words of the longest question or exclamation that may be a headline."""

_PARAGRAPH = 8
"""Words of a paragraph that a box of the page may have cut off from the text."""

_STANDFIRSTS, _STANDFIRST_WORDS = 2, 90

_BEGUN = 5
"""Paragraphs after which a label for comments closes the text; above them it only counts some."""

SHARED = 0.34
"""Share of a last line's words that the text must have for the line to belong to it."""

_LEAST, _TOGETHER = 3, 0.3

_SIGNING = 4
"""Lines below the text in which it may be dated and signed."""


def below_calls(forms: Sequence[LineForm], weights: list[int], first: int, last: int) -> int:
    """Pass over questions and exclamations above the first full sentence: they may be headlines.

    Their weight is taken away.
    """
    for i in range(first, min(last + 1, len(forms))):
        if weights[i] > 0:
            if weights[i] > CALL or not _asks(forms[i]):
                return i
            weights[i] = 0
    return first


def below_byline(forms: Sequence[LineForm], weights: Sequence[int], first: int, last: int) -> int:
    """Move the start of the text below a byline or stamp that follows its first lines.

    What stands between headline and byline is the standfirst, even if it is a sentence.
    """
    above, passed = 0, 0
    for i in range(first, min(last + 1, len(forms))):
        if forms[i].kind in SIGNS and above:
            return next((j for j in range(i, last + 1) if weights[j] > 0), first)
        if weights[i] > 0:
            above, passed = above + 1, passed + weights[i]
        if above > _STANDFIRSTS or passed > _STANDFIRST_WORDS:
            break
    return first


def up_to_headline(
    forms: Sequence[LineForm], weights: Sequence[int], head: int | None, first: int
) -> int:
    """Move the start of the text up to paragraphs that a box of the page has cut off from it."""
    if head is None or first == len(forms):
        return first
    signs = [i for i in range(head, first) if forms[i].kind in SIGNS]
    below = range(signs[-1] if signs else first, first)
    return next((i for i in below if weights[i] >= _PARAGRAPH), first)


def above_comments(forms: Sequence[LineForm], weights: Sequence[int], body: tuple[int, int]) -> int:
    """Return the last line of the text above the readers' comments."""
    first, last = body
    begun, end = 0, last
    for i in range(first, min(last + 1, len(forms))):
        if begun >= _BEGUN and furniture.opens_comments(forms[i].line.text):
            return end
        if weights[i] > 0:
            begun, end = begun + 1, i
    return last


def without_teasers(
    forms: Sequence[LineForm], weights: Sequence[int], body: tuple[int, int]
) -> int:
    """Return the last line of the text, passing over what announces other articles below it.

    A teaser stands alone below its title, and says other things than the text, or breaks off;
    they come in numbers.
    """
    first, last = body
    prose = [i for i in range(first, last + 1) if weights[i] > 0] if first < len(forms) else []
    passed: list[int] = []
    if sum(b - a == 1 for a, b in pairwise(prose)) < len(prose) * _TOGETHER:
        return last
    while len(prose) > _LEAST and weights[prose[-1]] < LONELY:
        line, before = prose[-1], prose[-2]
        if not any(_announces(forms[i]) for i in range(before + 1, line)):
            break
        own = words(forms[line].line.text)
        rest = " ".join(forms[i].line.text for i in prose[:-1]).casefold()
        if not _breaks_off(forms[line]) and shared(own, rest) >= SHARED * len(own):
            break
        passed.append(prose.pop())
    sure = len(passed) > 1 or any(_breaks_off(forms[i]) or _asks(forms[i]) for i in passed)
    return prose[-1] if sure else last


def _asks(form: LineForm) -> bool:
    return form.line.text.rstrip("\"'”’»").endswith(("?", "!", "？", "！"))


def _breaks_off(form: LineForm) -> bool:
    return form.line.text.endswith(("...", "…"))


def _announces(form: LineForm) -> bool:
    """Return whether a line is a title, or the label of a list of them."""
    return form.kind is None or furniture.opens_list(form.line.text)


def signing(forms: Sequence[LineForm], last: int) -> int:
    """Return the last line below the text that stands with it: no title comes between."""
    below = range(last + 1, min(len(forms), last + 1 + _SIGNING))
    signs = takewhile(lambda i: forms[i].kind or bylines.bare(forms[i].line.text), below)
    return max(signs, default=last)
