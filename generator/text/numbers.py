"""Numbers in a text, in digits, words and ordinals: “1,780”, “30-plus”, “twenty-fifth”.

Digits are read as each language groups them; words in English, and in the languages that
``number_words`` and ``han`` know.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from generator.text import han, letters, money, normal, number_words, scales

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fifth": 5,
    "eighth": 8,
    "ninth": 9,
    "twelfth": 12,
    "both": 2,
    "hundredth": 100,
    "thousandth": 1_000,
}
_SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}
_CARDINALS = {
    **{word: value for value, word in enumerate(_ONES.split())},
    **{word: value * 10 for value, word in enumerate(_TENS.split(), 2)},
}
_ORDINAL = {
    **{word + "th": value for word, value in _CARDINALS.items() if not word.endswith("ty")},
    **{word[:-1] + "ieth": value for word, value in _CARDINALS.items() if word.endswith("ty")},
    **_ORDINALS,
}
_VALUES: dict[str, float] = {**_CARDINALS, **_ORDINAL, "half": 0.5}
_ORDERS = re.compile(rf"\d(?:st|nd|rd|th)$|(?<!\w)(?!both)(?:{'|'.join(_ORDINAL)})$")
_TEN = 10
_COMMA = frozenset(
    """
    az be bg bs ca cs da de el es et eu fi fr gl hr hu hy id is it ka kk ky lt lv mk mn nb nl nn no
    pl pt ro ru sk sl sq sr sv tg tk tr uk uz vi
    """.split()  # noqa: SIM905 - a table
)
"""Languages that write a comma before tenths (CLDR, symbols of numbers)."""
_DOTTED = frozenset("az bs ca da de el es gl hr id is it mk nl pt ro sl sr tr vi".split())  # noqa: SIM905 - a table
"""Languages that part groups of three by full stops (CLDR)."""
_RANGE = re.compile(r"(?<=\d)[-/](?=\d)")
_WORD = re.compile(r"[a-z]+", re.IGNORECASE)
_ONE = re.compile(r"\ba[ -]$", re.IGNORECASE)
_PERCENT = re.compile(
    r"(?: (?:to|and|or|до|à|bis) [\w.]{1,20}|[ |]\d[\d.,]{0,20})?-?\s{0,3}"
    r"(?:%|per ?cent\b|percentage|процент|відсот|пайыз|pour ?cent\b|por ciento|Prozent|procent"
    r"|퍼센트|パーセント|אחוז|في المئة|في المائة|بالمئة|بالمائة|เปอร์เซ็นต์)",
    re.IGNORECASE,
)
"""What makes a number one of hundredths, also the first of “20 to 30 percent”."""
_HUNDREDTHS = re.compile(r"(?:百分之|yüzde |%|ร้อยละ ?)$")
"""What stands before a number of hundredths in other languages."""
_PARTS = {
    word: size
    for size, word in enumerate("third quarter fifth sixth seventh eighth ninth tenth".split(), 3)  # noqa: SIM905 - a table
}
_FRACTION = re.compile(
    rf"\b(?P<above>an?|{'|'.join(_ONES.split()[1:10])})[ -]"
    rf"(?P<below>{'|'.join(_PARTS)})(?P<many>s?)\b",
    re.IGNORECASE,
)
_OF = re.compile(r" of\b|[ -](?:more|less|fewer|higher|lower|larger|smaller)\b|[.,;:)]|$")
_BY = re.compile(r"\b(?:by|than|about|nearly|almost|over|under|to|around|roughly) $", re.IGNORECASE)
_TIMES = {
    **dict.fromkeys(("twice", "double", "doubled", "doubling", "twofold"), 2),
    **dict.fromkeys(("triple", "tripled", "tripling", "threefold"), 3),
}
_TENTHS = frozenset("割成")
"""Signs that count tenths, which are not read."""
_MULTIPLIED = re.compile(rf"\b(?:{'|'.join(_TIMES)})\b", re.IGNORECASE)
_BOTH = re.compile(r"\b(?:the|these|those|its|their) $", re.IGNORECASE)
"""What stands before the “two” that a text speaks of, which tells no new number."""
_FROM = re.compile(r"\b(?:between|from|entre|от|между) [^ ]{0,3}$", re.IGNORECASE)
_TO = re.compile(r" ?(?:[-/~至到]|to|or|до|или|à|ou|bis|oder)? ?[$€£¥]?")
_AND = re.compile(r" (?:and|и|et|y) [$€£¥]?")


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text: its value, where it stands, and whether it counts hundredths.

    ``soft`` marks “one”, “first” and “both” alone, which mostly count nothing. ``money`` is the
    code of the currency that stands beside it; ``times`` what a word such as “million” makes of it.
    """

    value: float
    start: int
    end: int
    percent: bool = False
    soft: bool = False
    money: str = ""
    times: float = 1


def numbers(text: str, language: str | None = "en") -> tuple[Number, ...]:
    """Find the numbers of a text, in order; the text is in plain marks.

    “2020-2022” is two numbers.
    """
    plain = _RANGE.sub("|", text)
    found = [] if normal.is_latin(text) else [*_in_signs(plain)]
    plain = _without(plain, found)
    found += _in_digits(plain, language)
    if language in {"en", None}:
        parts = [*_fractions(plain)]
        found += [*parts, *_multiples(plain), *_in_words(_without(plain, parts))]
    else:
        words = number_words.read(_without(plain, found), language)
        found += [_number(plain, w.value, w.start, w.end) for w in words]
    return tuple(_ranges(text, sorted(found, key=lambda n: n.start)))


def reads_words(language: str | None) -> bool:
    """Return whether numbers in words are read in a language."""
    return language in {"en", "zh", "ja"} or number_words.reads(language)


def _without(text: str, found: list[Number]) -> str:
    """Blank what has been read, so that it is not read twice."""
    for number in found:
        text = f"{text[: number.start]}{'_' * (number.end - number.start)}{text[number.end :]}"
    return text


def _ranges(text: str, found: list[Number]) -> Iterator[Number]:
    """Return both ends of a range what one of them says for both: “$20-30 million”."""
    for at, number in enumerate(found):
        after, before = found[at + 1 : at + 2], found[at - 1 : at] if at else []
        ends = [n for n in after if _is_range(text, number, n)]
        starts = [n for n in before if _is_range(text, n, number)]
        times = next(
            (n.times for n in ends if number.times == 1 and number.value < n.value / n.times), 1
        )
        code = next((n.money for n in (*ends, *starts) if n.money), "")
        yield replace(number, value=number.value * times, money=number.money or code)


def _is_range(text: str, one: Number, other: Number) -> bool:
    gap = text[one.end : other.start]
    if _AND.fullmatch(gap):
        return bool(_FROM.search(text[: one.start]))
    return gap.strip() != "" and bool(_TO.fullmatch(gap))


def ordinals(text: str) -> frozenset[float]:
    """Return the numbers that a text has as places in an order: “24th”, “third”."""
    found = ((n.value, text[n.start : n.end].lower()) for n in numbers(text))
    return frozenset(value for value, words in found if _ORDERS.search(words))


@cache
def digits(language: str | None) -> re.Pattern[str]:
    """Return the pattern of numbers in digits; groups of three may be parted by a space."""
    comma, dotted = language in _COMMA, language in _DOTTED
    tenths = r"\d+,\d+" if comma else r"\d+,\d{1,2}(?![\d,])"
    return re.compile(
        rf"(?:(?<![\w.,])|(?<=[{letters.UNSPACED}\uac00-\ud7af])|(?<=USD|EUR|GBP|RMB|CNY|KZT|RUB))"
        r"(?:(?P<power>(?:\d+(?:\.\d+)? ?[×x·*] ?)?10\^-?\d{1,2}|(?:\d+ )?\d+⁄\d+)"
        rf"|(?P<comma>\d{{1,3}}(?:,\d{{3}}){{{2 if comma else 1},}}(?:\.\d+)?)"
        rf"|(?P<dot>\d{{1,3}}(?:\.\d{{3}}){{{1 if dotted else 2},}}(?:,\d+)?)"
        r"|(?P<space>\d{1,3}(?:[ ']\d{3})+(?:[.,]\d{1,2})?)(?!\d|[.,]\d)"
        rf"|(?P<tenths>{tenths})|(?P<plain>\d+(?:\.\d+)?))(?:st|nd|rd|th)?(?!\d)",
        re.IGNORECASE,
    )


def _in_digits(text: str, language: str | None) -> Iterator[Number]:
    for match in digits(language).finditer(text):
        start, end = match.span()
        scale = scales.scale(language).match(text, end)
        if (
            scale
            and scale["money"]
            and not (money.before(text, start) or money.after(text, scale.end()))
        ):
            scale = None
        times = scales.times(scale)
        value = round(worth(match) * times, 6)  # 2.3 * 10**6 is a little less
        number = _number(text, value, start, scale.end() if scale else end)
        yield replace(number, times=times, soft=text[end : end + 1] in _TENTHS)


def _in_signs(text: str) -> Iterator[Number]:
    """Read numbers with Chinese signs; where nothing is seen that they count, they are soft."""
    for read in han.read(text):
        number = _number(text, read.value, read.start, read.end)
        yield replace(number, soft=not (read.counts or number.percent))


def _fractions(text: str) -> Iterator[Number]:
    """Read parts of one: “two-thirds”, “a fifth of”; “a third ferry” is none."""
    for match in _FRACTION.finditer(text):
        above = max(1, _CARDINALS.get(match["above"].lower(), 1))
        alone = _OF.match(text, match.end()) or _BY.search(text[: match.start()])
        if match["many"] if above > 1 else (alone and not match["many"]):
            yield Number(above / _PARTS[match["below"].lower()], *match.span())


def _multiples(text: str) -> Iterator[Number]:
    for match in _MULTIPLIED.finditer(text):
        yield Number(_TIMES[match[0].lower()], *match.span(), soft=True)


def worth(match: re.Match[str]) -> float:
    """Return what the digits that ``digits`` matched are worth."""
    kind, digits = next((k, v) for k, v in match.groupdict().items() if v)
    if kind in {"dot", "tenths"} or (kind == "space" and "," in digits):
        digits = digits.replace(".", "").replace(",", ".")
    return _value(digits.replace("'", ""))


def _value(digits: str) -> float:
    if "^" in digits:
        factor, _, power = digits.rpartition("10^")
        return float(factor.strip(" ×x·*") or 1) * 10.0 ** int(power)
    if "⁄" not in digits:
        return float(digits.replace(",", "").replace(" ", ""))
    whole, _, part = digits.rpartition(" ")
    above, _, below = part.partition("⁄")
    return int(whole or 0) + int(above) / (int(below) or 1)


def _number(text: str, value: float, start: int, end: int) -> Number:
    percent = _PERCENT.match(text, end) or _HUNDREDTHS.search(text[:start])
    currency = money.before(text, start) or money.after(text, end)
    return Number(value, start, end, percent=bool(percent), money=currency.code if currency else "")


def _in_words(text: str) -> Iterator[Number]:
    """Read runs of number words: “twenty-five”, “two hundred and five thousand”, “a dozen”."""
    run: list[re.Match[str]] = []
    for word in _WORD.finditer(text):
        small = word[0].lower()
        if run and small in {"and", "a"}:
            continue
        if run and not _goes_on(text[run[-1].end() : word.start()], run[-1][0].lower(), small):
            yield from _run(text, run)
            run = []
        if small in _VALUES or (small in _SCALES and (run or _ONE.search(text, 0, word.start()))):
            run.append(word)
    yield from _run(text, run)


def _goes_on(gap: str, before: str, now: str) -> bool:
    """Return whether a word continues the number before it: a scale, or the ones after the tens."""
    if now == "half" or gap == " a ":
        return gap == " and a " or (before == "half" and now in _SCALES)
    if now in _SCALES:
        return gap in {" ", "-"} and before not in _ORDINAL
    if before in _SCALES:
        return gap in {" ", "-", " and "} and now in _VALUES
    tens = _CARDINALS.get(before, 0) >= 2 * _TEN
    return tens and gap in {" ", "-"} and 0 < _VALUES.get(now, _TEN) < _TEN


def _run(text: str, run: list[re.Match[str]]) -> Iterator[Number]:
    if not run:
        return
    total = part = 0.0
    for word in run:
        small = word[0].lower()
        times = _SCALES.get(small)
        if times is None:
            part += _VALUES[small]
        elif times > _SCALES["hundred"]:
            total, part = total + (part or 1) * times, 0.0
        else:
            part = (part or 1) * times
    found = _number(text, total + part, run[0].start(), run[-1].end())
    is_both = found.value == 2 and bool(_BOTH.search(text[: found.start]))  # noqa: PLR2004 - two
    is_half = found.value == 0.5 and text.startswith(" as ", found.end)  # noqa: PLR2004 - “half as many”
    is_soft = is_half or found.value == 1 or run[-1][0].lower() == "both" or is_both
    yield replace(found, soft=is_soft and not found.percent)
