"""Quotations: where they stand, what kind they are, and who says them."""

from generator.english import saying
from generator.intake.speech import attribution, leading
from generator.intake.speech.cast import cast
from generator.intake.speech.meaning import Meaning
from generator.intake.speech.narrative import QUOTED, Passage, Prose, read
from generator.intake.speech.voice import Voice
from generator.model.article import Quote, QuoteKind
from generator.text.quotation_marks import MARKED
from generator.text.sentences import SHORT

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
    voices = _voices_in(text, kinds)
    who = Meaning(text, cast(text))
    return tuple(
        _quote(prose, n, kinds[index][n], voice, who)
        for index, prose in enumerate(text)
        for n, voice in enumerate(voices[index])
    )


def _voices_in(text: list[Prose], kinds: list[list[QuoteKind]]) -> list[list[Voice | None]]:
    """Find who says each quotation; one that runs on has the same speaker in every paragraph."""
    voices: list[list[Voice | None]] = []
    earlier: Voice | None = None
    for index, prose in enumerate(text):
        own = _voices(text, index, kinds[index], earlier) if prose.marks else []
        if index and own[:1] == [None] and len(prose.words) == len(own):
            own = _carried(text[index - 1], voices[-1], kinds[index])
        earlier = own[-1] if own and _runs_on(prose) else None
        voices.append(own)
    for index in range(len(text) - 2, -1, -1):
        if _runs_on(text[index]) and voices[index][-1] is None and voices[index + 1]:
            voices[index][-1] = _lent(voices[index + 1][0])
    return voices


def _carried(
    before: Prose, voices: list[Voice | None], kinds: list[QuoteKind]
) -> list[Voice | None]:
    """Guess who speaks a paragraph of nothing but quotations: whoever spoke last, just before it.

    Houses mostly do so, not always; the words are kept, and nobody's name is drawn from them.
    """
    nobody: list[Voice | None] = [None] * len(kinds)
    if not before.words or set(kinds) != {"direct"}:
        return nobody
    start, end = before.sentence(len(before.words) - 1)
    last = bool(voices) and before.quoted[-1] >= start
    voice = voices[-1] if last else leading.before(before, end, start)
    if voice is None or voice.prose.bare[voice.span[0]] in _NOT_THE_SPEAKER:
        return nobody
    return [voice._replace(sure=False, lent=True)] * len(kinds)


def _runs_on(prose: Prose) -> bool:
    return bool(prose.marks) and prose.marks[-1].tail == 0


def _kind(prose: Prose, index: int) -> QuoteKind:
    """Return what is quoted: somebody's sentence, a phrase out of one, a name, or a saying."""
    mark, at = prose.marks[index], prose.quoted[index]
    words = prose.quotation(mark)
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


def _voices(
    text: list[Prose], index: int, kinds: list[QuoteKind], earlier: Voice | None
) -> list[Voice | None]:
    """Find who says each quotation of a paragraph, what stands around it taken into account."""
    prose = text[index]
    voices = [attribution.own(prose, n, kind) for n, kind in enumerate(kinds)]
    if earlier and prose.quoted[0] == 0 and (voices[0] is None or not voices[0].sure):
        voices[0] = _lent(earlier)
    for n, kind in enumerate(kinds):
        if voices[n] is None and kind == "direct":
            voices[n] = _lent(_from_before(text, index, n, voices))
    for n in range(len(kinds) - 2, -1, -1):
        after = voices[n + 1]
        joined = prose.quoted[n] + 1 == prose.quoted[n + 1]
        if voices[n] is None and kinds[n] == kinds[n + 1] == "direct" and joined:
            voices[n] = _lent(after)
    return voices


def _lent(voice: Voice | None) -> Voice | None:
    return voice._replace(lent=True) if voice else None


def _from_before(text: list[Prose], index: int, n: int, voices: list[Voice | None]) -> Voice | None:
    """Return the speaker that the words before a quotation leave standing."""
    prose = text[index]
    start, _ = prose.sentence(prose.quoted[n])
    if start == 0 and n == 0:
        return _led_in(text, index)
    if start == 0:
        return voices[n - 1]
    if start != prose.quoted[n]:
        return voices[n - 1] if n else None
    first, end = prose.sentence(start - 1)
    for earlier in range(n - 1, -1, -1):
        if prose.quoted[earlier] < first:
            break
        if voices[earlier]:
            return voices[earlier]
    return _speaks(prose, first, end)


def _speaks(prose: Prose, start: int, end: int) -> Voice | None:
    """Return who speaks, or at least acts, in a sentence without quotations."""
    return leading.before(prose, end, start) or attribution.by_subject(prose, start, end)


def _led_in(text: list[Prose], index: int) -> Voice | None:
    """Read the paragraph before, where it ends with a colon and so brings in the next one."""
    if not index or not text[index - 1].words or not text[index - 1].words[-1].endswith(":"):
        return None
    before = text[index - 1]
    start, end = before.sentence(len(before.words) - 1)
    return _speaks(before, start, end)


def _quote(prose: Prose, n: int, kind: QuoteKind, voice: Voice | None, who: Meaning) -> Quote:
    mark = prose.marks[n]
    start, last = prose.places[mark.start], prose.places[mark.end - 1]
    begin, end = prose.start + start, prose.start + last + 1
    if voice is None or not (voice.sure or who.is_person(voice)):
        return Quote(kind, prose.quotation(mark), prose.number, begin, end)
    speaker = who.speaker(voice) if voice.sure else None
    return Quote(
        kind,
        prose.quotation(mark),
        prose.number,
        begin,
        end,
        speaker,
        _words(voice.prose, voice.span),
        None if voice.lent else voice.cue or None,
        _words(voice.prose, voice.via) if voice.via else None,
    )


def _words(prose: Prose, span: tuple[int, int]) -> str:
    """Return words of a paragraph as they stand, without the mark that follows them."""
    words = " ".join(prose.words[slice(*span)]).rstrip(",;:!?—– ")
    if words.endswith(".") and prose.words[span[1] - 1].rstrip(",") not in SHORT:
        words = words[:-1]
    return words.removesuffix("'s").removesuffix("’s")
