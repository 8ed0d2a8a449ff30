"""How many words of prose a line holds: what tells an article from the page around it."""

from collections.abc import Sequence

from generator.intake import prose
from generator.intake.line_kinds import AGAIN, ITEM, Kind, LineForm

_COLON = 4
"""Words of a sentence that a colon closes, as it does above a list."""
_OPEN_END = 45
"""Words from which a line is a paragraph even if it does not end like a sentence."""

_ITEM_WORDS = 4

_LONGEST_LIST = 12

_MOSTLY = 0.8
"""Share of a block's words in whole sentences from which the block is text, not a box."""


def weights(forms: Sequence[LineForm]) -> list[int]:
    """Return each line's words of prose: 0 where it has none, -1 where it does not count at all."""
    sentences = [s for s in forms if _is_whole(s)]
    spaced = bool(sentences) and sum(s.size == 1 for s in sentences) * 2 >= len(sentences)
    counts = [_weight(s, spaced=spaced) for s in forms]
    if spaced:
        _blocks(forms, counts)
    _items(forms, counts)
    return counts


def _is_whole(form: LineForm) -> bool:
    """Return whether a line is a whole sentence, long enough for a paragraph."""
    return form.kind is None and form.closes and form.words >= prose.PARAGRAPH


def _items(forms: Sequence[LineForm], weights: list[int]) -> None:
    """Weigh the lines of a list that follows a paragraph and holds nothing but sentences."""
    start = 0
    while start < len(forms):
        first = forms[start]
        if first.why != ITEM and (first.kind is not None or not first.closes):
            start += 1
            continue
        end = _run(forms, start)
        block = forms[start:end]
        fits = all((s.kind is None or s.why == ITEM) and s.closes for s in block)
        if fits and start and weights[start - 1] > 0 and min(s.words for s in block) >= _ITEM_WORDS:
            weights[start:end] = [s.words for s in block]
        start = end if fits or forms[start].why == ITEM else start + 1


def _run(forms: Sequence[LineForm], start: int) -> int:
    """Return the end of a run of items, or else of a block."""
    end = start
    while end < len(forms) and forms[end].why == ITEM:
        end += 1
    return end if end > start else start + max(1, min(forms[start].size, _LONGEST_LIST))


def _weight(form: LineForm, *, spaced: bool) -> int:
    if form.why == AGAIN:
        return -1
    if form.kind is not None or form.line.text.isupper():
        return 0
    if form.closes or (form.line.text[-1] in ":：" and form.words >= _COLON):
        return form.words if form.size == 1 or not spaced else 0
    is_long = form.words >= _OPEN_END and prose.runs_on(form.line.text)
    return form.words if is_long and form.size == 1 else 0


def _blocks(forms: Sequence[LineForm], weights: list[int]) -> None:
    """Weigh the lines of blocks that hold nearly nothing but whole sentences."""
    start = 0
    while start < len(forms):
        end = start + forms[start].size
        block = forms[start:end]
        if len(block) > 1 and not any(s.kind is Kind.CAPTION for s in block):
            whole = [s.words if _is_whole(s) else 0 for s in block]
            if sum(map(bool, whole)) > 1 and sum(whole) >= _MOSTLY * sum(s.words for s in block):
                weights[start:end] = whole
        start = end
