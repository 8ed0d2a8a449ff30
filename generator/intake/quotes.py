"""Quotations: where they stand, what kind they are, and who says them."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.intake import people
from generator.intake.people import NAME, TOKEN, Person
from generator.model.article import Quote, QuoteKind
from generator.text import normal, sentences

MARKED = re.compile(r"“[^“”]{2,}”|\"[^\"]{2,}\"|«[^«»]{2,}»|„[^„“”]{2,}[“”]")

# Verbs of saying, after the list in Quirk et al., "A Comprehensive Grammar of the English
# Language", 14.30, as far as news uses them.
_CUES = (
    *("said", "says", "say", "saying", "added", "adds", "noted", "notes", "stressed", "stresses"),
    *("emphasized", "emphasised", "stated", "told", "believes", "believed", "called", "calls"),
    *("pointed out", "explained", "argued", "warned", "wrote", "announced", "declared", "vowed"),
    *("recalled", "remarked", "observed", "insisted", "claimed", "admitted", "replied", "asked"),
    *("urged", "hailed", "praised", "described", "expressed", "confirmed", "concluded", "reported"),
    *("thanked", "congratulated", "pledged", "promised", "suggested", "expected", "underlined"),
)
_CUE = rf"(?:{'|'.join(_CUES)})"
_AUX = r"(?:(?:also|has|have|had|then|later|further|once|again|[a-z]{2,20}ly) ){0,3}"
_PRONOUN = r"[Hh]e|[Ss]he|[Tt]hey"


def _subject(prefix: str) -> str:
    named = rf"(?:{TOKEN} )?(?:[Pp]resident )?{NAME}"
    return rf"(?P<{prefix}subject>{people.role(prefix)}|(?P<{prefix}pronoun>{_PRONOUN})\b|{named})"


_AFTER = re.compile(rf"[\s,.;–—-]*{_subject('s')} {_AUX}(?P<cue>{_CUE})\b")
_AFTER_TURNED = re.compile(rf"[\s,;–—-]*(?P<cue>{_CUE}) {_subject('s')}")
_QUOTED_AS = re.compile(
    rf"[\s,]*(?P<via>(?:[Tt]he )?{NAME}|[Ii]t) (?:quoted|cited) "
    rf"(?P<ssubject>(?P<spronoun>him|her|them)\b|{NAME}) as (?P<cue>saying)"
)
_BEFORE = re.compile(rf"{_subject('s')} {_AUX}(?P<cue>{_CUE})(?: that| in [^,:]{{2,40}})?[,:]?\s*$")
_COLON = re.compile(rf"(?:^|[.!?] ){_subject('s')}(?P<cue>:)\s*$")
_SAME_CLAUSE = re.compile(rf"{_subject('s')} {_AUX}(?P<cue>{_CUE})\b[^,;:.]{{0,80}}$")
_SENTENCE_END = re.compile(rf", {_subject('s')} {_AUX}(?P<cue>{_CUE})[.!?]?$")
_ANY = re.compile(rf"(?:^|[\s,.;”\"]){_subject('s')} {_AUX}(?P<cue>{_CUE})\b")
_ANY_TURNED = re.compile(rf", (?P<cue>said|added|noted) {_subject('s')}")
# A sentence's first words are mostly its subject: whom it is about, and whom “he” then means.
_DOES = re.compile(rf"(?:^|[.!?…][\"”]? ){_subject('s')} (?P<cue>[a-z]+)")
_QUOTED_BY = re.compile(rf"as quoted by (?:the )?(?P<via>{NAME}(?: [a-z]+)?(?: \([A-Z]+\))?)")
_SAYING = re.compile(r"\b(?:saying|proverb|adage|maxim)\s*$")
_SMALL = frozenset(["of", "the", "and", "in", "for", "on", "to", "a", "an", "de", "la"])


NEAR = 300
"""Characters from a quotation within which its speaker is looked for."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph as it stands in the input: its number from 1, where it starts, its characters.

    ``cut`` counts the characters, as a reader sees them, of the dateline that opens it.
    """

    number: int
    start: int
    raw: str
    cut: int = 0


@dataclass(frozen=True, slots=True)
class _Seen:
    """A passage as a reader sees it: its text, and each character's place after ``start``.

    ``narrative`` is the text with quoted words blanked out, ``sentences`` its sentences.
    """

    number: int
    start: int
    text: str
    places: Sequence[int]
    marks: tuple[re.Match[str], ...]
    narrative: str
    sentences: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class _Attribution:
    mention: str
    speaker: str
    cue: str
    via: str | None = None


def quotes(passages: tuple[Passage, ...]) -> tuple[Quote, ...]:
    """Find every quotation, in order, with its speaker where the text names one."""
    every = [_seen(passage) for passage in passages]
    if not any(passage.marks for passage in every):
        return ()
    cast = people.people("\n".join(passage.text for passage in every))
    found: list[Quote] = []
    speaker = ""
    for passage in every:
        mine, speaker = _in_passage(passage, cast, speaker)
        found += mine
    return tuple(found)


def _seen(passage: Passage) -> _Seen:
    text, places = normal.seen(passage.raw)
    text, places = text[passage.cut :], places[passage.cut :]
    marks = tuple(MARKED.finditer(text))
    narrative = _mask(normal.same_length(text), marks)
    inside = tuple(sentences.split(narrative)) if marks else ()
    return _Seen(passage.number, passage.start, text, places, marks, narrative, inside)


def _mask(text: str, marks: tuple[re.Match[str], ...]) -> str:
    """Blank out quoted words, so that only the reporter's own words are searched."""
    masked = list(text)
    for mark in marks:
        masked[mark.start() + 1 : mark.end() - 1] = "_" * (mark.end() - mark.start() - 2)
    return "".join(masked)


def _in_passage(passage: _Seen, cast: tuple[Person, ...], speaker: str) -> tuple[list[Quote], str]:
    """Read one paragraph; ``speaker`` is whom “he” means at its start, then at its end."""
    found: list[Quote] = []
    position = 0
    for mark in passage.marks:
        speaker = _last_speaker(passage, position, mark.start(), cast, speaker)
        position = mark.start()
        quote = _quote(passage, mark)
        said = _attribution(quote.kind, passage, mark.span(), cast, speaker)
        if said is None and found and found[-1].kind == quote.kind == "direct":
            earlier = found[-1]
            quote = replace(quote, speaker=earlier.speaker, speaker_mention=earlier.speaker_mention)
        elif said:
            quote = replace(
                quote,
                speaker=said.speaker or None,
                speaker_mention=said.mention,
                cue=said.cue,
                via=said.via,
            )
            speaker = said.speaker or speaker
        found.append(quote)
    return found, _last_speaker(passage, position, len(passage.narrative), cast, speaker)


def _quote(passage: _Seen, mark: re.Match[str]) -> Quote:
    words = mark[0][1:-1].strip()
    kind = _kind(words, passage.text[max(0, mark.start() - NEAR) : mark.start()])
    first, last = passage.places[mark.start()], passage.places[mark.end() - 1]
    start, end = passage.start + first, passage.start + last + 1
    return Quote(kind, words, passage.number, start, end)


_OPENS = re.compile(r"(?:^|[.!?…:][\"'”’)]*|\bsaid,)\s*$")


def _kind(words: str, before: str) -> QuoteKind:
    """Say what is quoted: somebody's sentence, a phrase out of one, a name, or a saying."""
    bare = words.rstrip(",.;:!?…")
    if _SAYING.search(before):
        return "proverb"
    tokens = [t for t in bare.split() if t not in _SMALL]
    opens = bool(_OPENS.search(before))
    if len(tokens) > 1 and all(t[0].isupper() or t[0].isdigit() for t in tokens):
        return "name"
    closed = words != bare
    if len(bare.split()) > 2:  # noqa: PLR2004 - two words inside a sentence are a phrase
        return "direct" if opens or closed else "phrase"
    return "direct" if opens and closed else "phrase"


def _attribution(
    kind: QuoteKind,
    passage: _Seen,
    span: tuple[int, int],
    cast: tuple[Person, ...],
    speaker: str,
) -> _Attribution | None:
    """Find who says a quotation, nearest words first."""
    if kind == "name":
        return None
    narrative = passage.narrative
    start, end = _sentence(passage, span)
    before, after = narrative[start : span[0]], narrative[span[1] : end]
    if kind == "phrase":
        tries = [_SAME_CLAUSE.search(before), _SENTENCE_END.search(after)]
    else:
        tries = [f.match(narrative, span[1]) for f in (_QUOTED_AS, _AFTER, _AFTER_TURNED)]
        tries += [_BEFORE.search(before), _COLON.search(before)]
    for match in tries:
        if match and (said := _said(match, cast, speaker)):
            via = _QUOTED_BY.search(after)
            return replace(said, via=via["via"]) if via and not said.via else said
    return None


def _sentence(passage: _Seen, span: tuple[int, int]) -> tuple[int, int]:
    """Give the bounds of the sentence around a quotation, as far as its speaker can stand."""
    index = bisect_right(passage.sentences, (span[0], len(passage.text))) - 1
    start, end = passage.sentences[index] if index >= 0 else (0, len(passage.text))
    return max(start, span[0] - NEAR), min(max(end, span[1]), span[1] + NEAR)


def _said(match: re.Match[str], cast: tuple[Person, ...], speaker: str) -> _Attribution | None:
    got = match.groupdict()
    mention = got["ssubject"].strip()
    if got.get("soffice"):
        name = people.by_office(got["soffice"], got["sof"] or got["sadj"] or "", cast)
    elif got.get("spronoun"):
        name = speaker
    else:
        name = people.by_name(mention, cast) or (mention if _is_name(mention) else "")
        if not name:
            return None
    return _Attribution(mention, name, got["cue"], got.get("via"))


def _is_name(mention: str) -> bool:
    tokens = mention.split()
    return tokens[0] not in {"The", "It"} and all(token[0].isupper() for token in tokens)


def _last_speaker(
    passage: _Seen, start: int, end: int, cast: tuple[Person, ...], speaker: str
) -> str:
    """Give who was last said to speak, or to do anything, between two places of a paragraph."""
    names = {person.name for person in cast}
    last = start
    for form in (_ANY, _ANY_TURNED, _DOES):
        for match in form.finditer(passage.narrative, start, end):
            said = _said(match, cast, speaker)
            if said and said.speaker in names and match.start() >= last:
                speaker, last = said.speaker, match.start()
    return speaker
