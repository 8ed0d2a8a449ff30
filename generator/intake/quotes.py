"""Quotations: where they stand, what kind they are, and who says them."""

from generator.english import saying
from generator.intake.speech import attribution, leading
from generator.intake.speech.attributed import Said
from generator.intake.speech.cast import cast
from generator.intake.speech.meaning import Meaning
from generator.intake.speech.narrative import QUOTED, SHORT, Passage, Prose, read
from generator.model.article import Quote, QuoteKind
from generator.text.quotation_marks import MARKED

__all__ = ["MARKED", "Passage", "quotes"]

_SAYINGS = frozenset(("saying", "proverb", "adage", "maxim"))
_SMALL = frozenset(("of", "the", "and", "in", "for", "on", "to", "a", "an", "de", "la"))
_STOPS = ",.;:!?…"
_CLOSERS = "\"'”’)"
_ENDS = (".", "!", "?", "…", ":")
_NOT_THE_SPEAKER = frozenset(("I", "we", "We", "it", "It", "they", "They"))
_TITLE = 4
"""Characters of a title with its full stop, such as “Gov.”."""


def quotes(passages: tuple[Passage, ...]) -> tuple[Quote, ...]:
    """Find every quotation, in order, with its speaker where the text names one."""
    text = read(passages)
    if not text:
        return ()
    kinds = [[_kind(prose, n) for n in range(len(prose.marks))] for prose in text]
    told = _told_in(text, kinds)
    who = Meaning(text, cast(text))
    return tuple(
        _quote(prose, n, kinds[index][n], said, who)
        for index, prose in enumerate(text)
        for n, said in enumerate(told[index])
    )


def _told_in(text: list[Prose], kinds: list[list[QuoteKind]]) -> list[list[Said | None]]:
    """Find who says each quotation; one that runs on has the same speaker in every paragraph."""
    told: list[list[Said | None]] = []
    earlier: Said | None = None
    for index, prose in enumerate(text):
        found = _told(text, index, kinds[index], earlier) if prose.marks else []
        if index and found[:1] == [None] and len(prose.words) == len(found):
            found = _carried(text[index - 1], told[-1], kinds[index])
        earlier = found[-1] if found and _runs_on(prose) else None
        told.append(found)
    for index in range(len(text) - 2, -1, -1):
        if _runs_on(text[index]) and told[index][-1] is None and told[index + 1]:
            told[index][-1] = _lent(told[index + 1][0])
    return told


def _carried(before: Prose, told: list[Said | None], kinds: list[QuoteKind]) -> list[Said | None]:
    """Guess who speaks a paragraph of nothing but quotations: whoever spoke last, just before it.

    Houses mostly do so, not always; the words are kept, and nobody's name is drawn from them.
    """
    nobody: list[Said | None] = [None] * len(kinds)
    if not before.words or set(kinds) != {"direct"}:
        return nobody
    start, end = before.sentence(len(before.words) - 1)
    last = bool(told) and before.quoted[-1] >= start
    said = told[-1] if last else leading.before(before, end, start)
    if said is None or said.prose.bare[said.span[0]] in _NOT_THE_SPEAKER:
        return nobody
    return [said._replace(sure=False, lent=True)] * len(kinds)


def _runs_on(prose: Prose) -> bool:
    return bool(prose.marks) and prose.marks[-1].tail == 0


def _kind(prose: Prose, index: int) -> QuoteKind:
    """Return what is quoted: somebody's sentence, a phrase out of one, a name, or a saying."""
    mark, at = prose.marks[index], prose.quoted[index]
    words = prose.said(mark)
    before = prose.words[at - 1] if at else ""
    if before in _SAYINGS:
        return "proverb"
    bare = words.rstrip(_STOPS)
    parts = bare.split()
    if _is_name(parts):
        return "name"
    opens = not before or before == QUOTED or before.rstrip(_CLOSERS).endswith(_ENDS)
    opens = opens or (before.endswith(",") and before[:-1] in saying.ALL)
    closed = words != bare
    if len(parts) > 2:  # noqa: PLR2004 - two words inside a sentence are a phrase
        return "direct" if opens or closed else "phrase"
    return "direct" if opens and closed else "phrase"


def _is_name(parts: list[str]) -> bool:
    """Return whether all words begin as in a name or title, and no sentence ends among them."""
    words = [word for word in parts if word not in _SMALL]
    if len(words) < 2 or not all(w[0].isupper() or w[0].isdigit() for w in words):  # noqa: PLR2004 - one word is a phrase
        return False
    return not any(w[-1] in "!?" or (w[-1] == "." and len(w) > _TITLE) for w in words[:-1])


def _told(
    text: list[Prose], index: int, kinds: list[QuoteKind], earlier: Said | None
) -> list[Said | None]:
    """Find who says each quotation of a paragraph, what stands around it taken into account."""
    prose = text[index]
    told = [attribution.own(prose, n, kind) for n, kind in enumerate(kinds)]
    if earlier and prose.quoted[0] == 0 and (told[0] is None or not told[0].sure):
        told[0] = _lent(earlier)
    for n, kind in enumerate(kinds):
        if told[n] is None and kind == "direct":
            told[n] = _lent(_from_before(text, index, n, told))
    for n in range(len(kinds) - 2, -1, -1):
        after = told[n + 1]
        joined = prose.quoted[n] + 1 == prose.quoted[n + 1]
        if told[n] is None and kinds[n] == kinds[n + 1] == "direct" and joined:
            told[n] = _lent(after)
    return told


def _lent(said: Said | None) -> Said | None:
    return said._replace(lent=True) if said else None


def _from_before(text: list[Prose], index: int, n: int, told: list[Said | None]) -> Said | None:
    """Return the speaker that the words before a quotation leave standing."""
    prose = text[index]
    start, _ = prose.sentence(prose.quoted[n])
    if start == 0 and n == 0:
        return _led_in(text, index)
    if start == 0:
        return told[n - 1]
    if start != prose.quoted[n]:
        return told[n - 1] if n else None
    first, end = prose.sentence(start - 1)
    for earlier in range(n - 1, -1, -1):
        if prose.quoted[earlier] < first:
            break
        if told[earlier]:
            return told[earlier]
    return _speaks(prose, first, end)


def _speaks(prose: Prose, start: int, end: int) -> Said | None:
    """Return who speaks, or at least acts, in a sentence without quotations."""
    return leading.before(prose, end, start) or attribution.by_subject(prose, start, end)


def _led_in(text: list[Prose], index: int) -> Said | None:
    """Read the paragraph before, where it ends with a colon and so brings in the next one."""
    if not index or not text[index - 1].words or not text[index - 1].words[-1].endswith(":"):
        return None
    before = text[index - 1]
    start, end = before.sentence(len(before.words) - 1)
    return _speaks(before, start, end)


def _quote(prose: Prose, n: int, kind: QuoteKind, said: Said | None, who: Meaning) -> Quote:
    mark = prose.marks[n]
    start, last = prose.places[mark.start], prose.places[mark.end - 1]
    begin, end = prose.start + start, prose.start + last + 1
    if said is None or not (said.sure or who.is_person(said)):
        return Quote(kind, prose.said(mark), prose.number, begin, end)
    speaker = who.speaker(said) if said.sure else None
    return Quote(
        kind,
        prose.said(mark),
        prose.number,
        begin,
        end,
        speaker,
        _words(said.prose, said.span),
        None if said.lent else said.cue or None,
        _words(said.prose, said.via) if said.via else None,
    )


def _words(prose: Prose, span: tuple[int, int]) -> str:
    """Return words of a paragraph as they stand, without the mark that follows them."""
    words = " ".join(prose.words[slice(*span)]).rstrip(",;:!?—– ")
    if words.endswith(".") and prose.words[span[1] - 1].rstrip(",") not in SHORT:
        words = words[:-1]
    return words.removesuffix("'s").removesuffix("’s")
