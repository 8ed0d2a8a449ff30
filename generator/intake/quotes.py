"""Quotations: where they stand, what kind they are, and who says them."""

import re
from dataclasses import dataclass, replace

from generator.intake import people
from generator.intake.people import NAME, ROLE, TOKEN, Person
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
_AUX = r"(?:(?:also|has|have|had|then|later|further|once|again|\w+ly) )*"
_PRONOUN = r"[Hh]e|[Ss]he|[Tt]hey"


def _subject(prefix: str) -> str:
    role = ROLE.format(prefix)
    named = rf"(?:{TOKEN} )?(?:[Pp]resident )?{NAME}"
    return rf"(?P<{prefix}subject>{role}|(?P<{prefix}pronoun>{_PRONOUN})\b|{named})"


_AFTER = re.compile(rf"[\s,.;–—-]*{_subject('s')} {_AUX}(?P<cue>{_CUE})\b")
_AFTER_TURNED = re.compile(rf"[\s,;–—-]*(?P<cue>{_CUE}) {_subject('s')}")
_QUOTED_AS = re.compile(
    rf"[\s,]*(?P<via>(?:[Tt]he )?{NAME}|[Ii]t) (?:quoted|cited) "
    rf"(?P<ssubject>(?P<spronoun>him|her|them)\b|{NAME}) as (?P<cue>saying)"
)
_BEFORE = re.compile(rf"{_subject('s')} {_AUX}(?P<cue>{_CUE})(?: that| in [^,:]{{2,40}})?[,:]?\s*$")
_SAME_CLAUSE = re.compile(rf"{_subject('s')} {_AUX}(?P<cue>{_CUE})\b[^,;:.]{{0,80}}$")
_SENTENCE_END = re.compile(rf", {_subject('s')} {_AUX}(?P<cue>{_CUE})[.!?]?$")
_ANY = re.compile(rf"(?:^|[\s,.;”\"]){_subject('s')} {_AUX}(?P<cue>{_CUE})\b")
_ANY_TURNED = re.compile(rf", (?P<cue>said|added|noted) {_subject('s')}")
_QUOTED_BY = re.compile(rf"as quoted by (?:the )?(?P<via>{NAME}(?: [a-z]+)?(?: \([A-Z]+\))?)")
_SAYING = re.compile(r"\b(?:saying|proverb|adage|maxim)\s*$")
_SMALL = frozenset(["of", "the", "and", "in", "for", "on", "to", "a", "an", "de", "la"])


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph: its number from 1, where it starts in the input, its text as it stands."""

    number: int
    start: int
    raw: str


@dataclass(frozen=True, slots=True)
class _Attribution:
    mention: str
    speaker: str
    cue: str
    via: str | None = None


def quotes(passages: tuple[Passage, ...]) -> tuple[Quote, ...]:
    """Find every quotation, in order, with its speaker where the text names one."""
    texts = [normal.same_length(p.raw) for p in passages]
    cast = people.people("\n".join(normal.spaces(p.raw) for p in passages))
    found: list[Quote] = []
    speaker = ""
    for passage, text in zip(passages, texts, strict=True):
        mine, speaker = _in_passage(passage, text, cast, speaker)
        found += mine
    return tuple(found)


def _in_passage(
    passage: Passage, text: str, cast: tuple[Person, ...], speaker: str
) -> tuple[list[Quote], str]:
    """Read one paragraph; ``speaker`` is whom “he” means at its start, then at its end."""
    marks = list(MARKED.finditer(passage.raw))
    narrative = _mask(text, marks)
    found: list[Quote] = []
    position = 0
    for mark in marks:
        speaker = _last_speaker(narrative, position, mark.start(), cast, speaker)
        position = mark.start()
        quote = _quote(passage, mark)
        said = _attribution(quote.kind, narrative, mark.span(), cast, speaker)
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
    return found, _last_speaker(narrative, position, len(narrative), cast, speaker)


def _mask(text: str, marks: list[re.Match[str]]) -> str:
    """Blank out quoted words, so that only the reporter's own words are searched."""
    masked = list(text)
    for mark in marks:
        masked[mark.start() + 1 : mark.end() - 1] = "_" * (mark.end() - mark.start() - 2)
    return "".join(masked)


def _quote(passage: Passage, mark: re.Match[str]) -> Quote:
    words = normal.spaces(mark[0][1:-1])
    before = passage.raw[: mark.start()]
    start = passage.start + mark.start()
    return Quote(_kind(words, before), words, passage.number, start, passage.start + mark.end())


def _kind(words: str, before: str) -> QuoteKind:
    """Say what is quoted: somebody's sentence, a phrase out of one, a name, or a saying."""
    bare = words.rstrip(",.;:!?…")
    if _SAYING.search(before):
        return "proverb"
    tokens = [t for t in bare.split() if t not in _SMALL]
    if len(tokens) > 1 and all(t[0].isupper() or t[0].isdigit() for t in tokens):
        return "name"
    is_sentence = words != bare or not before.strip() or before.rstrip().endswith((":", "said,"))
    return "direct" if is_sentence and len(bare.split()) > 2 else "phrase"  # noqa: PLR2004 - two words are no sentence


def _attribution(
    kind: str, narrative: str, span: tuple[int, int], cast: tuple[Person, ...], speaker: str
) -> _Attribution | None:
    """Find who says a quotation, nearest words first."""
    if kind == "name":
        return None
    start, end = next(
        (s for s in sentences.split(narrative) if s[0] <= span[0] < s[1]), (0, len(narrative))
    )
    before, after = narrative[start : span[0]], narrative[span[1] : max(end, span[1])]
    if kind == "phrase":
        tries = [_SAME_CLAUSE.search(before), _SENTENCE_END.search(after)]
    else:
        rest = narrative[span[1] :]
        tries = [form.match(rest) for form in (_QUOTED_AS, _AFTER, _AFTER_TURNED)]
        tries.append(_BEFORE.search(before))
    for match in tries:
        if match and (said := _said(match, cast, speaker)):
            via = _QUOTED_BY.search(after)
            return replace(said, via=via["via"]) if via and not said.via else said
    return None


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
    return all(t[0].isupper() for t in mention.split()) and mention.split(maxsplit=1)[0] not in {
        "The",
        "It",
    }


def _last_speaker(
    narrative: str, start: int, end: int, cast: tuple[Person, ...], speaker: str
) -> str:
    """Give the last person who is said to speak between two places, else the one before."""
    for form in (_ANY, _ANY_TURNED):
        for match in form.finditer(narrative, start, end):
            said = _said(match, cast, speaker)
            if said and any(said.speaker == p.name for p in cast):
                speaker = said.speaker
    return speaker
