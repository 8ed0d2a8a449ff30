"""Which lines between headline and text name the authors and say nothing else."""

from collections.abc import Sequence

from generator.intake import bylines, dated_lines
from generator.intake.line_kinds import AGAIN, ANNOUNCED, ITEM, Kind, LineForm
from generator.intake.paste.headlines import ZONE

_CLOSE, _BESIDE = 3, 2
"""Lines below the headline in which a name may stand by itself, or with its house."""

_LONGEST = 20


def signed(forms: Sequence[LineForm], head: int | None, first: int) -> frozenset[int]:
    """Find the lines between headline and text that are nothing but authors' names.

    Such a line stands beside a stamp or the word that announces it, right below another such
    line, or by itself below the headline. Where a line says “By …”, only its block is looked at.
    """
    start = max(0, first - ZONE) if head is None else head + 1
    stated = [i for i in range(start, first) if forms[i].kind is Kind.BYLINE]
    names: set[int] = set()
    for i in range(start, first):
        if not _is_names(forms[i]):
            continue
        if stated:
            fits = any(
                0 < i - j <= forms[j].size and forms[i].size == forms[j].size for j in stated
            )
        else:
            fits = (
                not names.isdisjoint((i - 1, i - 2))
                or _is_signing(forms, range(max(start, i - 3), min(first, i + 3)))
                or (forms[i].size <= _BESIDE and head is not None and i - head <= _CLOSE)
            )
        if fits:
            names.add(i)
    return frozenset(names)


def _is_names(form: LineForm) -> bool:
    free = form.kind is None or form.why in {ITEM, AGAIN} or dated_lines.tells_age(form.line.text)
    names = bylines.bare(form.line.text.lstrip("*•- "))
    return free and form.words <= _LONGEST and bool(names)


def _is_signing(forms: Sequence[LineForm], lines: range) -> bool:
    return any(
        forms[i].kind is Kind.STAMP
        or forms[i].why == ANNOUNCED
        or dated_lines.tells_age(forms[i].line.text)
        or (forms[i].kind is None and bylines.is_role(forms[i].line.text))
        for i in lines
    )


def signed_below(forms: Sequence[LineForm], last: int, end: int) -> frozenset[int]:
    """Find the lines right below the text that name its authors: beside a stamp, or “By …”."""
    below = range(last + 1, end + 1)
    dated = any(forms[i].kind is Kind.STAMP for i in below)
    return frozenset(i for i in below if dated and _is_names(forms[i]))
