"""What a line is by the company it keeps: the lines right above and below it, and its twins."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from generator.intake import bylines, captions, furniture, prose
from generator.intake.line_kinds import Kind, LineForm
from generator.intake.tables import either
from generator.text import letters
from generator.wording import N_

_TWICE = N_("words that stand in another line too: set again for effect or below a picture")
_POST = N_("an embedded post")
_SET_APART = N_("a quotation set apart for effect")
_AUTHOR = N_("a line about the author")

_CAPTION_WORDS = 14
"""Words of a sentence beside a bare credit up to which it is taken for the picture's caption."""

_TEASER_WORDS = 20
_SIGNED = re.compile(rf"[—–-] ?{letters.OPENING}[^.!?]{{2,70}}$")
_BIO = re.compile(
    rf"(?:{letters.OPENING}[\w.'’-]*,? ){{1,4}}(?:{either('signs', 'tells')})\b.{{0,160}}"
    rf"\b(?:{either('signs', 'work')})\w*",
)
_TOP, _TAIL = 2, 4
"""How many of the first and last lines of prose may tell of the author."""

_PICTURE = 3
"""Lines of a block that a picture's caption and credit make at most."""

_SHORT, _LONGEST, _CREDIT = 4, 300, 60
_MARKS = "\"“”„«»‹›‘’'.!?… "

_HEADER = N_("a mail's header")
_FIELD_NAME = 11
"""Characters of a field's name with its colon, at most."""
_FIELD = re.compile(rf"(?={letters.OPENING})(?i:{either('signs', 'mail')}) ?:\s")

_SIGN_WORDS = 12
_WHO = re.compile(
    rf"(?:{letters.OPENING}[\w.'’-]* ){{1,3}}{letters.OPENING}[\w.'’-]*(?= [{letters.SMALL}])"
)


def company(forms: list[LineForm]) -> list[LineForm]:
    """Look at each line among its neighbours; a line whose form has told what it is stays that."""
    for rule in _RULES:
        changed = rule(forms)
        if changed:
            forms = [changed.get(i, s) for i, s in enumerate(forms)]
    return forms


def _caption(line: LineForm) -> LineForm:
    return line._replace(kind=Kind.CAPTION)


def _junk(line: LineForm, why: str) -> LineForm:
    return line._replace(kind=Kind.JUNK, why=why)


def _beside_credits(forms: Sequence[LineForm]) -> dict[int, LineForm]:
    """Find captions: the rest of a credit's block, or a short sentence right beside it."""
    marked: dict[int, LineForm] = {}
    begun, spaced = False, any(s.size == 1 for s in forms)
    for i, line in enumerate(forms):
        if line.kind is not Kind.CAPTION or not captions.is_credit(line.line.text):
            continue
        beside = [j for j in (i - 1, i + 1) if _is_free(forms, j)]
        together = [j for j in beside if abs(forms[j].line.number - line.line.number) == 1]
        for j in together if spaced and 1 < line.size <= _PICTURE else ():
            marked[j] = _caption(forms[j])
        begun = begun or any(s.words > _CAPTION_WORDS for s in forms[max(0, i - 3) : i] if s.closes)
        if (line.size == 1 or not spaced) and begun and _is_free(forms, i - 1):
            above = forms[i - 1]
            if above.closes and above.words <= (_CAPTION_WORDS if spaced else _CAPTION_WORDS // 2):
                marked[i - 1] = _caption(above)
    return marked


def _is_free(forms: Sequence[LineForm], index: int) -> bool:
    return 0 <= index < len(forms) and forms[index].kind is None


def _placed(forms: Sequence[LineForm]) -> dict[int, LineForm]:
    """Find captions by the words with which they place people in a picture."""
    return {
        i: _caption(s)
        for i, s in enumerate(forms)
        if s.kind is None
        and s.words <= captions.LONGEST
        and captions.speaks_of_a_picture(s.line.text)
    }


def _repeated(forms: Sequence[LineForm]) -> dict[int, LineForm]:
    """Find lines whose words stand in another line: pull quotes, and captions printed twice."""
    texts = [s.line.text.casefold().strip(_MARKS) if s.words >= _SHORT else "" for s in forms]
    whole = "\n".join(text for text, s in zip(texts, forms, strict=True) if s.kind is None)
    pictures = [t for t, s in zip(texts, forms, strict=True) if s.kind is Kind.CAPTION and t]
    times = Counter(texts)
    kept = _first_in_prose(forms, texts, times)
    marked: dict[int, LineForm] = {}
    for i, (text, line) in enumerate(zip(texts, forms, strict=True)):
        if line.kind is not None or not line.closes or not text:
            continue
        is_copy = i != kept.get(text, i)
        if len(text) <= _LONGEST:
            below = any(p.startswith(text) and len(p) - len(text) < _CREDIT for p in pictures)
            is_copy = is_copy or below or whole.count(text) > times[text]
        if is_copy:
            marked[i] = _junk(line, _TWICE)
    return marked


def _first_in_prose(
    forms: Sequence[LineForm], texts: Sequence[str], times: Mapping[str, int]
) -> dict[str, int]:
    """Return for lines that stand several times the first of them beside prose, else the first."""
    alone: dict[str, int] = {}
    beside: dict[str, int] = {}
    for i, (text, line) in enumerate(zip(texts, forms, strict=True)):
        if not text or times[text] == 1 or line.kind is not None or not line.closes:
            continue
        in_prose = any(_is_prose(forms, j) and texts[j] != text for j in (i - 1, i + 1))
        (beside if in_prose else alone).setdefault(text, i)
    return alone | beside


def _is_prose(forms: Sequence[LineForm], index: int) -> bool:
    return _is_free(forms, index) and forms[index].closes and forms[index].words >= prose.PARAGRAPH


def _posts(forms: Sequence[LineForm]) -> dict[int, LineForm]:
    """Find the text of posts and of quotations set apart: what stands above their signature."""
    marked: dict[int, LineForm] = {}
    for i, line in enumerate(forms):
        if not i or forms[i - 1].kind is not None:
            continue
        if furniture.signs_post(line.line.text) and forms[i - 1].line.text[0] not in '"“„«':
            marked[i - 1] = _junk(forms[i - 1], _POST)
        elif line.kind is None and not line.closes and _SIGNED.match(line.line.text):
            marked[i] = _junk(line, _SET_APART)
            marked[i - 1] = _junk(forms[i - 1], _SET_APART)
    return marked


def _teased(forms: Sequence[LineForm]) -> dict[int, LineForm]:
    """Find what looks like a sentence in a list of links: it asks or exclaims, and is short."""
    marked: dict[int, LineForm] = {}
    listed = False
    for i, line in enumerate(forms):
        if line.kind is not None:
            listed = listed or furniture.opens_list(line.line.text)
        elif line.closes and listed:
            calls = line.line.text.rstrip("\"'”’»").endswith(("?", "!", "…"))
            if calls and line.words <= _TEASER_WORDS:
                marked[i] = _junk(line, furniture.LINK)
            else:
                listed = False
    return marked


def _mail(forms: Sequence[LineForm]) -> dict[int, LineForm]:
    """Find a mail's header: lines that open with its fields, two at least together."""
    fields = [":" in (t := s.line.text)[:_FIELD_NAME] and bool(_FIELD.match(t)) for s in forms]
    return {
        i: _junk(forms[i], _HEADER)
        for i, field in enumerate(fields)
        if field and any(fields[j] for j in (i - 1, i + 1) if 0 <= j < len(forms))
    }


def about_authors(forms: Sequence[LineForm], prose: Sequence[int]) -> dict[int, LineForm]:
    """Find the lines that tell of the author, among the first and last of the text's ``prose``."""
    ends = {*prose[:_TOP], *prose[-_TAIL:]}
    return {i: _junk(forms[i], _AUTHOR) for i in ends if _is_bio(forms[i].line.text, forms)}


def _is_bio(text: str, forms: Sequence[LineForm]) -> bool:
    """Return whether a line tells of a journalist, or opens with a name that signs the page."""
    who = _WHO.match(text)
    if _BIO.match(text) or not who:
        return bool(who)
    short = (s.line.text for s in forms if s.words <= _SIGN_WORDS and not s.closes)
    return any(
        who[0] in line and who[0] in (bylines.names(line) or bylines.bare(line)) for line in short
    )


_RULES: tuple[Callable[[Sequence[LineForm]], dict[int, LineForm]], ...] = (
    _mail,
    _beside_credits,
    _placed,
    _posts,
    _teased,
    _repeated,
)
"""The rules, in the order in which they are tried."""
