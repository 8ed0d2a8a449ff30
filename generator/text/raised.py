"""Raised signs: marks of footnotes, which are no words of a text, and powers, which are.

“120² passengers” and “ferry[1]” carry a mark; “5 km²”, “10⁶”, “¹⁴C” and “2¹/₂” carry none. A mark
is told by what stands before and after it, and is made invisible, so that places stay.
"""

import re

UNSEEN = "\u200b"
"""What stands for a character that is in the file and that no reader sees."""

_SIGNS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAISED = str.maketrans("0123456789+-−–*†‡§¶", f"{_SIGNS}⁺⁻⁻⁻" + UNSEEN * 5)
_BARE = re.compile(rf"[\d+\-−–*†‡§¶,;()\[\]\s{UNSEEN}]+")
_LETTERED = re.compile(r"\s*(?:\d{1,2}[a-z]|[\[(](?:[a-z]{1,3}|\d{1,2}[a-z])[\])])\s*")
_LETTER = re.compile(r"[a-h]")
_WORD = re.compile(r"[^\W\d_A-Z]{3}[.,;:!?”’\"')]?$")
_RUN = rf"[{_SIGNS}]{{1,3}}(?:[,⁻ ]{{1,2}}[{_SIGNS}]{{1,3}}){{0,9}}"
_LIST = r"\d{1,3}(?:[,–-] ?\d{1,3}){0,9}"
# Marks of footnotes: raised, in circles after a number, in brackets right after a word or its full
# stop, and the forms that encyclopedias and Japanese papers give them.
_MARK = re.compile(
    rf" ?\[{_RUN}\]| ?\({_RUN}\)|(?P<run>⁽?{_RUN}⁾?)|(?<=\d)[①-⑳]"
    r"|(?<=[^\s\[\]({<«“„「『（])(?:(?:\[(?:(?:nb?|note|Note|Anm\.|注) ?)?"
    rf"{_LIST}\]){{1,9}}(?![A-Za-z0-9(:])|［{_LIST}］|〔{_LIST}〕|（?※\d{{1,2}}）?|（注\d{{1,2}}）)"
)
_PERHAPS = re.compile(rf"[{_SIGNS}①-⑳※]|[\[［〔注]{_LIST}|\[[nNA]")
# Measures that are squared and cubed, the shortest single letters, which stand for variables too;
# “CO²” is how many write carbon dioxide.
_SQUARED = re.compile(
    r"(?<![^\W\d_])(?:[^\W\d_]|[cdknµμNSMh]m|dam|ft|in|mi|yd|sec|mc|CO|PM"
    r"|[кдсм]м|мкм|كم|كلم|χλμ|किमी)$"
)
_TEN = re.compile(r"(?<![\w.,])10$")
_TIMES = re.compile(r"[×xX·*] ?10$")
_PRICE = re.compile(r"[$€£¥]\d{1,4}$")
_SMALL = re.compile(r"(?<![\d.,:])\d{1,2}$")
_CLOCK_OR_COIN = re.compile(r"\s?(?:Uhr|h\b|zł|Kč|kr\b|[$€£])")
_ISOTOPE = re.compile(
    r"(?:\d+(?:C|H|N|O|F|K|U|Li|Co|Kr|Sr|Tc|Xe|Cs|Pb|Po|Rn|Ra|Th|Pu)|1[23]\dI)(?![A-Za-z])"
)
_FRACTION = re.compile(rf"([{_SIGNS}]{{1,2}})[/⁄]([0-9₀-₉]{{1,2}})")
_POWER = re.compile(rf"(?<=[0-9])(?=⁻?[{_SIGNS}])")
_NEAR = 12
"""Characters before and after a mark that tell what it is."""

_LOWERED = str.maketrans(_SIGNS, "0123456789")


def notes(text: str) -> str:
    """Make the marks of footnotes invisible, one for one."""
    if text.isascii() and "[" not in text:
        return text
    return _MARK.sub(_hidden, text) if _PERHAPS.search(text) else text


def _hidden(match: re.Match[str]) -> str:
    """Hide a mark; a mark after a power is parted from it: “5 km²,³”."""
    marks = match[0]
    kept = len(marks) if match["run"] and _counts(match) else 0
    if not kept and marks[0] in "²³" and _SQUARED.search(_before(match)):
        kept = 1
    return marks[:kept] + UNSEEN * (len(marks) - kept)


def _before(match: re.Match[str]) -> str:
    return match.string[max(0, match.start() - _NEAR) : match.start()]


def _counts(match: re.Match[str]) -> bool:
    """Return whether raised digits are a part of the text: a power, charge, fraction or time."""
    digits = match["run"].translate(_LOWERED)
    before = _before(match)
    after = match.string[match.end() : match.end() + _NEAR].replace(UNSEEN, "")
    if before.endswith(("⁻", "⁺")) or after[:1] in {"⁺", "⁻"} or _FRACTION.match(match[0] + after):
        return True
    if not before[-1:].isalnum():
        return bool(_ISOTOPE.match(digits + after))
    if _TEN.search(before):
        return digits not in {"1", "2"} or bool(_TIMES.search(before))
    if len(digits) == len("30"):
        is_small = bool(_SMALL.search(before) and _CLOCK_OR_COIN.match(after))
        return is_small or bool(_PRICE.search(before))
    return digits in {"2", "3"} and bool(_SQUARED.search(before))


def raised(text: str, before: str = "") -> str:
    """Write digits and signs that markup raises with raised ones, one for one; words stay.

    A letter that is a mark is made invisible at once: “[a]”, or “a” after a word.
    """
    is_mark = _LETTER.fullmatch(text) and _WORD.search(before[-_NEAR:])
    if is_mark or _LETTERED.fullmatch(text):
        return UNSEEN * len(text)
    if not _BARE.fullmatch(text):
        return text
    return (text if "(" in text else text.replace(")", "⁾")).translate(_RAISED)


def set_apart(text: str) -> str:
    """Set fractions and powers apart from the number before them: “2 1⁄2”, “10^6”."""
    if not _PERHAPS.search(text):
        return text
    return _POWER.sub("^", _FRACTION.sub(r" \1⁄\2", text))
