"""What stands beside a word for a day and tells which day is meant: a date, a week, a name.

“Thursday, Feb. 20”, “Donnerstag (20.2.)”, “Thursday last week”, “every Thursday”, “Black Friday”.
"""

import re
from functools import cache
from typing import Literal, NamedTuple

from generator.dates import lookup
from generator.dates.named import LETTER
from generator.dates.words import MONTHS, WEEKDAYS

Week = Literal["", "last", "last week", "this week"]

DayOfMonth = tuple[int | None, int]
"""A day and its month, which is null where it is not named."""


class Beside(NamedTuple):
    """What a word for a day is said with, and where all of it stands.

    ``days`` are several where either of two numbers can be the month.
    """

    start: int
    end: int
    days: tuple[DayOfMonth, ...] = ()
    week: Week = ""


class _Words(NamedTuple):
    """Patterns of what may stand right before or after a weekday, in one language.

    ``last`` may mean the weekday of last week or the latest one; ``other`` that it is another one,
    a day that comes again and again, or a day with a name.
    """

    last: str
    last_week: str
    this_week: str
    other: str


# A day of a feast or of history: “Vendredi saint”, “Black Friday”, “Pfingstmontag”. In English any
# name before a weekday is one, as the Associated Press sets “on” between the two else (Stylebook,
# “on”).
_LANGUAGES = {
    "en": _Words(
        "last|(?:this |the )?past",
        "(?:of )?last week",
        "(?:of )?this week",
        "next|this|that|every|each|any|some|most|many|no|one|another|alternate|same|previous"
        "|following|coming|an?|the(?: last)?|first|second|third|fourth|fifth",
    ),
    "de": _Words(
        "(?:letzt|vergangen|vorig)e[nrms]?",
        "(?:in der |der )?(?:letzte|vergangene|vorige)[nr]? Woche",
        "dieser Woche",
        "jede[nrms]?|diese[nrms]?|eine?[nrms]?|übernächste[nrms]?|(?:darauf)?folgende[nrms]?"
        "|vorletzte[nrms]?|schwarze[nrms]?|stille[nrms]?|weiße[nrms]?",
    ),
    "fr": _Words(
        "dernier|passé",
        "(?:de )?la semaine (?:dernière|passée)",
        "(?:de )?cette semaine",
        r"le|les|chaque|tous les|un|ce|suivant|précédent|il y a (?:\w+ ){0,2}\w+|saint|noir|gras",
    ),
    "es": _Words(
        "pasado|último",
        "(?:de )?la (?:semana pasada|pasada semana)",
        "(?:de )?esta semana",
        r"cada|todos los|un|este|siguiente|anterior|(?:de )?hace (?:\w+ )?\w+|santo|negro",
    ),
    "it": _Words(
        "scors[oa]|passat[oa]",
        "(?:del)?la (?:settimana scorsa|scorsa settimana)",
        "(?:di )?questa settimana",
        r"il|la|ogni|un[oa]?|quest[oa]|seguente|precedente|(?:\w+ ){1,2}fa"
        "|sant[oa]|ner[oa]|grass[oa]",
    ),
    "pt": _Words(
        "passad[oa]|últim[oa]",
        "(?:d|n)?a semana passada",
        "(?:d|n)?esta semana",
        r"cada|tod[oa]s?(?: [ao]s?)?|uma?|seguinte|anterior|há (?:\w+ )?\w+"
        r"|(?:\w+ ){1,2}atrás|sant[oa]|negr[oa]|gord[oa]",
    ),
    "nl": _Words(
        "vorige|afgelopen|jongstleden|jl",
        "(?:van )?(?:vorige|afgelopen) week",
        "(?:van )?deze week",
        r"elke|iedere|een|deze|voorvorige|(?:\w+ ){1,2}geleden|goede|witte|zwarte",
    ),
    "pl": _Words(
        "(?:ubiegł|zeszł|minion|ostatni)\\w*",
        "(?:w )?(?:ubiegł|zeszł|minion)\\w+ tygodni[au]",
        "(?:w )?tym tygodniu|tego tygodnia",
        "każd\\w+|co|wielki\\w*|czarny\\w*|tłusty\\w*|tego|ten|poprzedni\\w*|(?:\\w+ ){1,2}temu",
    ),
    "cs": _Words(
        "minul\\w+|uplynul\\w+",
        "(?:v )?minul\\w+ týdn\\w+|minulý týden",
        "tento týden|tohoto týdne",
        "každ\\w+|velk\\w+|čern\\w+|zelen\\w+|toto|tento|tuto|předchozí|předminul\\w+",
    ),
    "ru": _Words(
        "прошл\\w+|минувш\\w+",
        "(?:на )?прошл\\w+ недел\\w",
        "(?:на )?этой недел\\w",
        "кажд\\w+|эт\\w+|т[оу][тй]?|позапрошл\\w+|предыдущ\\w+|(?:\\w+ ){1,2}назад"
        "|страстн\\w+|ч[её]рн\\w+|чист\\w+|велик\\w+",
    ),
    "uk": _Words(
        "минул\\w+",
        "минулого тижня",
        "цього тижня",
        "кожн\\w+|ц\\w{1,3}|позаминул\\w+|попередн\\w+|(?:\\w+ ){1,2}тому"
        "|страсн\\w+|чорн\\w+|чист\\w+|велик\\w+",
    ),
}

_UNITS = "(?:day|week|fortnight|month|year)s?"
_DAYS = "|".join(WEEKDAYS)
_ENGLISH_BEFORE = (
    rf"{_UNITS},? (?:ago|earlier|before|later|after),?(?: on)? |\bweek on |\bago (?:on )?"
    rf"|\blast (?:month|year),?(?: on)? |\b(?:{_DAYS})(?: ?[–—/-] ?| (?:to|through|until|till) )"
    r"|(?-i:(?<!\w)(?!(?:On|By|Late|Early|Last|Since|From|And|But|Or|As|After|Earlier|Later"
    r"|Only|When|While|For|In|At|Yesterday|Today) )[A-Z][\w.’']*[ -])"
)
_ENGLISH_AFTER = (
    r"['’]s\b| (?:week|fortnight)\b| (?:of )?next\b| after next\b| before last\b"
    rf"| of (?:the|that|an?|each|every)\b| (?:the )?(?:week|month) (?:before|after|earlier|later)"
    rf"|,? (?:an?|one|two|three|four|five|six|several|some|\d{{1,2}}) {_UNITS}"
    r" (?:ago|earlier|before|later|from now)"
    rf"| last (?:month|year|spring|summer|autumn|fall|winter)\b| (?:in|of) (?:{'|'.join(MONTHS)})\b"
    rf"|(?: ?[–—/-] ?| (?:to|through|until|till) )(?:{_DAYS})\b"
    r"|(?-i: (?:Night|Times|Telegraph|Mail|Mirror|Express|Post|Herald|Island|Agreement)\b)"
)
_FEAST_AFTER = (
    r"(?-i: (?:de|des|du|di|del|della|delle|do|da|das|d['’]|de l['’]|dell['’]) ?[A-ZÀ-Þ])"
)
"""“Mercredi des Cendres”, “lunes de Pascua”: where weekdays have small letters."""
_FEASTS = frozenset({"fr", "es", "it", "pt"})
_REACH = 48
"""Characters on either side of a word for a day that are looked at."""


def look(text: str, start: int, end: int, language: str) -> Beside | None:
    """Return what a word for a day is said with; null where the word alone means no day.

    That is so where a whole date stands there, which ``spans`` reads.
    """
    date = dated(text, start, end, language)
    if not date or date.days:
        return date
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    weeks, other_before, other_after = _forms(language)
    for week, (ahead, behind) in weeks.items():
        if match := ahead.search(before):
            return Beside(start - len(match[0].lstrip()), end, (), week)
        if match := behind.match(after):
            return Beside(start, end + len(match[0]), (), week)
        if week == "this week" and (other_before.search(before) or other_after.match(after)):
            return None
    return Beside(start, end)


def dated(text: str, start: int, end: int, language: str) -> Beside | None:
    """Return which day of the month a word for a day is said with; None if a year stands there."""
    date = _date_after(text, end, language) or _date_before(text, start, language)
    if not date:
        return Beside(start, end)
    first, last, days = date
    return Beside(min(first, start), max(last, end), days) if days else None


Weeks = dict[Week, tuple[re.Pattern[str], re.Pattern[str]]]


@cache
def _forms(language: str) -> tuple[Weeks, re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of a language: of each week, before and after; of what is another day.

    They are to be tried in this order, those of another day before “last” alone.
    """
    words = _LANGUAGES[language]
    weeks: Weeks = {
        "last week": _around(
            words.last_week, r"(?:['’]s)?,?(?: (?:on|am|le|el|op|w|v|ve|в|во|у))?"
        ),
        "this week": _around(words.this_week, r",?(?: (?:on|am|le|el|op|w|v|ve|в|во|у))?"),
        "last": _around(words.last, ""),
    }
    before, after = rf"(?<!\w)(?:{words.other}),?\s$", rf",?\s(?:{words.other})(?!\w)"
    if language == "en":
        before, after = rf"(?<!\w)(?:{words.other}) $|(?:{_ENGLISH_BEFORE})$", _ENGLISH_AFTER
    if language in _FEASTS:
        after = f"{after}|{_FEAST_AFTER}"
    return weeks, re.compile(before, re.IGNORECASE), re.compile(after, re.IGNORECASE)


def _around(words: str, then: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of words that stand before a day, and of the same after it."""
    return (
        re.compile(rf"(?:^|(?<=\W))(?:{words}){then}\s$", re.IGNORECASE),
        re.compile(rf"\s(?:{words})(?!\w)", re.IGNORECASE),
    )


_NUMBER = r"[0-9]{1,2}(?![0-9])"
_ORDINAL = r"(?:st|nd|rd|th|er|[.º°ª])?"
_ARTICLE = r"(?:the|dem|den|le|el|il|o|dia|día|d\.|dne)"
_NO_CLOCK = r"(?!\s?(?:[aApP]\.?[mM]\b|Uhr|uur|h\b|ч\b|hod|godz))"
_DAY = (
    rf"(?P<day>{_NUMBER}){_ORDINAL}\s{{0,2}}(?:(?:of|de|do|di)\s{{1,2}}|d['’])?(?P<name>{LETTER}{{3,20}})"
    rf"|(?P<name2>{LETTER}{{3,20}})\.?\s{{1,2}}(?:the\s)?(?P<day2>{_NUMBER}){_ORDINAL}(?!:|[.,][0-9])"
    rf"|(?P<a>{_NUMBER})\s?(?P<mark>[./])\s?(?P<b>{_NUMBER})\.?(?!:){_NO_CLOCK}"
    rf"|(?P<b2>{_NUMBER})\s?[月월]\s?(?P<a2>{_NUMBER})\s?[日일号號]"
)
_AFTER = re.compile(
    rf"\s{{0,2}}(?:[,，(（\[]|\s?[–—]|\s-)?\s{{0,2}}(?:{_ARTICLE}\s{{1,2}})?(?:{_DAY})[)）\]]?"
)
_DAY_ALONE = re.compile(
    rf"\s{{0,2}}(?:[,，]\s{{0,2}})?(?:(?P<open>[(（\[])\s?)?(?:(?P<article>{_ARTICLE})\s{{1,2}})?"
    rf"(?P<day>{_NUMBER})(?P<ordinal>st|nd|rd|th|er|[.º°ª])?(?!:|[.,/]\s?[0-9])(?P<shut>\s?[)）\]])?"
)
_BEFORE = re.compile(
    rf"(?<![0-9])(?:{_DAY})\.?(?P<year>,?\s(?:de\s)?(?:19|20)[0-9]{{2}})?"
    r"(?:\s?[,，]\s{0,2}|\s{0,2}[(（\[]\s?|\s)"
    r"(?:(?:an?|une?|una|um|uma|uno|eine?m?|am|on|в|во|у|we?|v|ve|na|op|le|el)\s)?$"
)
_STRETCH = re.compile(
    rf"[\s,(（]{{1,3}}(?:{_ARTICLE}\s)?(?:{LETTER}{{3,20}}\.?\s)?{_NUMBER}\.?\s?[–—-]\s?{_NUMBER}(?!:)"
)
_YEAR = re.compile(r"[.,/]?\s{0,2}(?:(?:de|del|do|of)\s)?['’]?(?:19|20)[0-9]{2}(?![0-9])")

_Dated = tuple[int, int, tuple[DayOfMonth, ...]]


def _date_after(text: str, end: int, language: str) -> _Dated | None:
    """Read the day of the month that follows a weekday; none where it has a year, or is several."""
    if _STRETCH.match(text, end):
        return end, end, ()
    match = _AFTER.match(text, end)
    if match and (days := _days(match, language)):
        return end, match.end(), () if _YEAR.match(text, match.end()) else days
    match = _DAY_ALONE.match(text, end)
    if not match or match[0][:1].isdigit():
        return None
    ordered = match["article"] or language == "en"
    if (match["open"] and match["shut"]) or (ordered and match["ordinal"]):
        return end, match.end(), ((None, int(match["day"])),)
    return None if language == "en" or match["open"] else (end, end, ())


def _date_before(text: str, start: int, language: str) -> _Dated | None:
    """Read the day of the month that stands before a weekday."""
    match = _BEFORE.search(text, max(0, start - _REACH), start)
    days = _days(match, language) if match else ()
    return (match.start(), start, () if match["year"] else days) if match and days else None


def _days(match: re.Match[str], language: str) -> tuple[DayOfMonth, ...]:
    """Return what a month's name and a number mean, or two numbers; nothing where no date."""
    if word := match["name"] or match["name2"]:
        month = lookup.month(word, language)
        return ((month.value, int(match["day"] or match["day2"])),) if month else ()
    one, other = int(match["a"] or match["a2"]), int(match["b"] or match["b2"])
    if match["mark"] == "." and language == "en":
        return ()
    both = ((other, one), (one, other)) if match["mark"] == "/" else ((other, one),)
    return tuple(dict.fromkeys((m, d) for m, d in both if 1 <= m <= 12 and 1 <= d <= 31))  # noqa: PLR2004 - a year's months, a month's days
