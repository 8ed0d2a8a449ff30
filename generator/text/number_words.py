"""Number words of other languages than English, with the endings that they take."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

_KAZAKH_ENDS = (
    r"(?:еу|ау|інші|ыншы|нші|ншы|тан|тен|дан|ден|нан|нен|ға|ге|қа|ке|ның|нің|дың|дің|тың|тің"
    r"|да|де|та|те|ы|і|дық|дік|тық|тік|лық|лік|дай|дей)?"
)
# After the spell-out rules of CLDR. What has another common meaning is left out: Russian “семью”
# (family), French “neuf” (new) and “un”.
_WORDS = {
    "ru": """
        2=дв(?:а|е|ух|ум|умя|ое|оих) 3=тр(?:и|[её]х|[её]м|емя|ое|оих) 4=четыр(?:е|[её]х|[её]м|ьмя)
        4=четверо 5=пят(?:ь|и|ью|еро) 6=шест(?:ь|и|ью|еро) 7=сем(?:ь|и|еро)
        8=вос(?:емь|ьми|емью|ьмью) 9=девят(?:ь|и|ью) 10=десят(?:ь|и|ью) 11=одиннадцат(?:ь|и|ью)
        12=двенадцат(?:ь|и|ью) 13=тринадцат(?:ь|и|ью) 14=четырнадцат(?:ь|и|ью)
        15=пятнадцат(?:ь|и|ью) 16=шестнадцат(?:ь|и|ью) 17=семнадцат(?:ь|и|ью)
        18=восемнадцат(?:ь|и|ью) 19=девятнадцат(?:ь|и|ью) 20=двадцат(?:ь|и|ью)
        30=тридцат(?:ь|и|ью) 40=сорока? 50=пят(?:ьдесят|идесяти) 60=шест(?:ьдесят|идесяти)
        70=сем(?:ьдесят|идесяти) 80=вос(?:емьдесят|ьмидесяти) 90=девяност[оа] 100=ст[оа]
        100=сотн[яюи] 200=двести 200=двухсот 300=триста 300=тр[её]хсот 400=четыреста
        400=четыр[её]хсот 500=пят(?:ьсот|исот) 600=шест(?:ьсот|исот) 700=сем(?:ьсот|исот)
        800=вос(?:емьсот|ьмисот) 900=девят(?:ьсот|исот) 1000=тысяч\\w* 1000000=миллион\\w*
        1000000000=миллиард\\w* 1.5=пол(?:тора|торы|утора) 0.5=половин\\w+
        """,
    "kk": f"""
        2=екі{_KAZAKH_ENDS} 3=үш{_KAZAKH_ENDS} 4=төрт{_KAZAKH_ENDS} 5=бес{_KAZAKH_ENDS}
        6=алты{_KAZAKH_ENDS} 7=жеті{_KAZAKH_ENDS} 8=сегіз{_KAZAKH_ENDS} 9=тоғыз{_KAZAKH_ENDS}
        10=он 20=жиырма{_KAZAKH_ENDS} 30=отыз{_KAZAKH_ENDS} 40=қырық{_KAZAKH_ENDS}
        50=елу{_KAZAKH_ENDS} 60=алпыс{_KAZAKH_ENDS} 70=жетпіс{_KAZAKH_ENDS}
        80=сексен{_KAZAKH_ENDS} 90=тоқсан{_KAZAKH_ENDS} 100=жүз 1000=мың{_KAZAKH_ENDS}
        1000000=миллион\\w* 1000000000=миллиард\\w* 0.5=жарты
        """,
    "fr": """
        2=deux 3=trois 4=quatre 5=cinq 6=six 7=sept 8=huit 10=dix 11=onze 12=douze 13=treize
        14=quatorze 15=quinze 16=seize 20=vingts? 30=trente 40=quarante 50=cinquante 60=soixante
        100=cents? 1000=mille 1000000=millions? 1000000000=milliards? 0.5=moitié 2=deuxième
        3=troisième 4=quatrième 5=cinquième 10=dizaine 12=douzaine 15=quinzaine 20=vingtaine
        100=centaine
        """,
    "de": """
        2=zwei(?:te\\w?)? 3=drei 3=dritte\\w? 4=vier(?:te\\w?)? 5=fünf(?:te\\w?)? 6=sechs 7=sieben
        8=acht 9=neun 10=zehn 11=elf 12=zwölf 13=dreizehn 14=vierzehn 15=fünfzehn 16=sechzehn
        17=siebzehn 18=achtzehn 19=neunzehn 20=zwanzig 30=dreißig 40=vierzig 50=fünfzig 60=sechzig
        70=siebzig 80=achtzig 90=neunzig 100=(?:ein)?hundert 1000=(?:ein)?tausend
        1000000=Million\\w* 1000000000=Milliarde\\w* 0.5=Hälfte 12=Dutzend
        """,
    "es": """
        2=dos 3=tres 4=cuatro 5=cinco 6=seis 7=siete 8=ocho 9=nueve 10=diez 11=once 12=doce
        13=trece 14=catorce 15=quince 20=veinte 30=treinta 40=cuarenta 50=cincuenta 60=sesenta
        70=setenta 80=ochenta 90=noventa 100=cien(?:to)? 1000=mil 1000000=mill(?:ón|ones)
        0.5=mitad 12=docena
        """,
    "tr": """
        2=iki 3=üç 4=dört 5=beş 6=altı 7=yedi 8=sekiz 9=dokuz 10=on 20=yirmi 30=otuz 40=kırk 50=elli
        60=altmış 70=yetmiş 80=seksen 90=doksan 100=yüz 1000=bin 1000000=milyon\\w*
        1000000000=milyar\\w* 0.5=yarı\\w*
        """,
    "uk": """
        2=дв(?:а|і|ох|ом|ома|оє) 3=тр(?:и|ьох|ьом|ьома|оє) 4=чотир(?:и|ьох|ьом) 5=п'ят(?:ь|и|ьох)
        6=шіст(?:ь|ьох) 6=шести 7=сім 7=семи 8=вісім 8=восьми 9=дев'ят(?:ь|и) 10=десят(?:ь|и|ьох)
        20=двадцят(?:ь|и) 30=тридцят(?:ь|и) 40=сорока? 50=п'ятдесят\\w? 100=ст[оа] 1000=тисяч\\w*
        1000000=мільйон\\w* 1000000000=мільярд\\w* 0.5=половин\\w+
        """,
}
# “пятичасовой”: a number in one word with what it counts.
_COMPOUND = {
    "ru": "(?=час|минут|дневн|недел|месяч|летн|лети[еяю]|этаж|мест|процент|кратн|километр|метр)"
}
_PREFIXED = (
    *((2, "двух"), (3, "тр[её]х"), (4, "четыр[её]х"), (5, "пяти"), (6, "шести"), (7, "семи")),
    *((8, "восьми"), (9, "девяти"), (10, "десяти"), (12, "двенадцати"), (15, "пятнадцати")),
    *((20, "двадцати"), (30, "тридцати"), (40, "сорока"), (50, "пятидесяти"), (100, "сто")),
)
# What makes a number before it one of parts: “две пятых”, “deux tiers”.
_PARTS = {
    "ru": {
        **dict.fromkeys(("трети", "третьих"), 3),
        **dict.fromkeys(("четверти", "четвертых"), 4),
        "пятых": 5,
        "шестых": 6,
        "восьмых": 8,
        "десятых": 10,
    },
    "fr": {"tiers": 3, "quarts": 4, "cinquièmes": 5},
    "de": {"drittel": 3, "viertel": 4, "fünftel": 5},
    "es": {"tercios": 3, "cuartos": 4, "quintos": 5},
}
_LETTERS = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_JOINS = re.compile(r"[ -]|-?\s?(?:et|y|und)[ -]")
_FOURSCORE = 20
_HUNDRED = 100


class Read(NamedTuple):
    """A number and where it stands."""

    value: float
    start: int
    end: int


def reads(language: str | None) -> bool:
    """Return whether the number words of a language are known."""
    return language in _WORDS


def read(text: str, language: str | None) -> Iterator[Read]:
    """Find the numbers in words of a language, each run of words as one."""
    if not reads(language):
        return
    text = text.replace("pour cent", "_" * len("pour cent"))
    run: list[tuple[float, re.Match[str]]] = []
    for match in _LETTERS.finditer(text):
        value = _value(match[0], language or "")
        if run and (value is None or not _goes_on(run, text, match.start(), value)):
            if _JOINS.fullmatch(f"{text[run[-1][1].end() : match.end()]} ") and value is None:
                continue
            yield _worth(run, match, _PARTS.get(language or "", {}))
            run = []
        if value is not None:
            run.append((value, match))
    if run:
        yield _worth(run, None, {})


def _goes_on(run: list[tuple[float, re.Match[str]]], text: str, start: int, value: float) -> bool:
    """Return whether a word continues the number before it: a scale, or a smaller part of it."""
    before, gap = run[-1][0], text[run[-1][1].end() : start]
    return bool(_JOINS.fullmatch(gap)) and (
        value >= _HUNDRED or 1 < value < before or (before, value) == (4, _FOURSCORE)
    )


def _worth(
    run: list[tuple[float, re.Match[str]]], after: re.Match[str] | None, parts: dict[str, int]
) -> Read:
    """Return what a run of words is worth, as so many parts where the word after it says so."""
    total = part = 0.0
    for value, _ in run:
        if value > _HUNDRED and value % 1000 == 0:
            total, part = total + (part or 1) * value, 0.0
        elif value in {_HUNDRED, _FOURSCORE} and 0 < part < 10:  # noqa: PLR2004 - “deux cents”, “quatre-vingts”
            part *= value
        else:
            part += value
    size = parts.get(after[0].lower(), 0) if after else 0
    end = after if after and size else run[-1][1]
    return Read((total + part) / (size or 1), run[0][1].start(), end.end())


@cache
def _value(word: str, language: str) -> float | None:
    for value, pattern in _patterns(language):
        if pattern.fullmatch(word):
            return value
    for value, pattern in _prefixes(language):
        if pattern.match(word):
            return value
    return None


@cache
def _patterns(language: str) -> tuple[tuple[float, re.Pattern[str]], ...]:
    pairs = (item.partition("=") for item in _WORDS[language].split())
    return tuple((float(value), re.compile(form, re.IGNORECASE)) for value, _, form in pairs)


@cache
def _prefixes(language: str) -> tuple[tuple[float, re.Pattern[str]], ...]:
    follows = _COMPOUND.get(language)
    if not follows:
        return ()
    return tuple((v, re.compile(form + follows, re.IGNORECASE)) for v, form in _PREFIXED)
