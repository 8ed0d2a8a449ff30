"""Money: which currency stands beside a number, by its sign, its code or its name."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

_DOLLAR = (
    r"(?:dollars?|доллар\w{0,6}|долл\.?|dólar(?:es)?|dollar[oi]|dolar\w{0,6}"
    r"|دولار\w{0,6}|דולר\w{0,6}|달러|ドル)"
)
# Codes of ISO 4217; names as CLDR has them in the languages of news. What several currencies share
# comes after those that it is part of: “US$” before “$”, “美元” before “元”.
_SIGNS = {
    "usd": r"US ?\$|\$ ?US|USD",
    "aud": r"AU?\$|AUD",
    "cad": r"CA?\$|CAD",
    "hkd": r"HK\$|HKD",
    "nzd": r"NZ\$|NZD",
    "sgd": r"S\$|SGD",
    "twd": r"NT\$|TWD",
    "brl": r"R\$|BRL",
    "cny": r"CN¥|RMB|CNY",
    "jpy": r"JP¥|JPY",
    "$": r"\$",
    "¥": "¥",
    "eur": "€|EUR",
    "gbp": "£|GBP",
    "krw": "₩|KRW",
    "kzt": "₸|KZT",
    "rub": "₽|RUB",
    "uah": "₴|UAH",
    "inr": r"₹|INR|Rs\.?",
    "try": "₺|TRY|TL",
    "chf": r"CHF|SFr\.?",
    "pln": "PLN|zł",
    "sek": "SEK",
    "nok": "NOK",
    "dkk": "DKK",
    "kr": r"kr\.?(?!\w)",
    "czk": "CZK|Kč",
    "huf": "HUF",
    "ils": "₪|ILS|NIS",
    "thb": "฿|THB",
    "vnd": "₫|VND",
    "idr": r"IDR|Rp\.?",
    "php": "₱|PHP",
    "mxn": "MXN",
    "uzs": "UZS",
    "kgs": "KGS",
    "aed": "AED",
    "sar": "SAR",
    "ngn": "₦|NGN",
    "zar": "ZAR",
}
_NAMES = {
    "usd": rf"(?:US|U\.S\.|American) {_DOLLAR}|{_DOLLAR} (?:США|américains?|estadounidenses?)"
    rf"|америк\w{{1,6}} {_DOLLAR}|АҚШ {_DOLLAR}|美元|美金|米ドル",
    "aud": f"Australian {_DOLLAR}|澳元",
    "cad": f"Canadian {_DOLLAR}|加元",
    "hkd": f"Hong Kong {_DOLLAR}|港元|港币",
    "nzd": f"New Zealand {_DOLLAR}",
    "sgd": f"Singapore {_DOLLAR}",
    "twd": f"Taiwan {_DOLLAR}|新台币",
    "$": _DOLLAR,
    "eur": "euros?|евро|欧元|ユーロ|유로|يورو|אירו|avro|eura",
    "gbp": "pounds?(?: sterling)?|sterling|фунт\\w{0,6}|英镑|ポンド|livres? sterling|Pfund",
    "cny": "yuans?|renminbi|юан[ьяейию]\\w{0,6}|人民币|人民元|위안|يوان",
    "jpy": "yen|[ий]ен\\w?|日元|円|엔",
    "krw": "(?:South )?Korean won|(?<=on )won|(?<=bn )won|韩元|ウォン|원",
    "chf": "(?:Swiss )?francs?|Franken|франк\\w{0,6}|瑞士法郎",
    "rub": r"rou?bles?|руб\.?(?!\w)|рубл\w{0,6}|卢布|ルーブル|Rubel",
    "inr": "rupees?|рупи\\w{0,6}|卢比",
    "kzt": "tenges?|теңге\\w{0,6}|тенге|坚戈",
    "uah": "hryvnias?|гривн\\w{0,6}|гривен",
    "try": "liras?|lira\\w{1,4}|лир\\w?|里拉",
    "pln": "z[lł]oty\\w{0,6}|злот\\w{0,6}",
    "sek": "kronor",
    "kr": "kroner|kronas?|kron\\w?|krone",
    "czk": "korun\\w{0,6}",
    "huf": "forint\\w{0,6}",
    "ils": 'shekels?|שקל\\w{0,6}|ש"ח',
    "thb": "baht|บาท",
    "vnd": "dongs?|đồng",
    "idr": "rupiah",
    "php": "pesos?",
    "uzs": "сум\\w{0,2}|so'm",
    "kgs": "soms?|сом\\w{0,2}",
    "aed": "dirhams?|дирхам\\w{0,6}|درهم",
    "sar": "riyals?|риял\\w{0,6}|ريال",
    "ngn": "naira",
    "zar": "rand",
    "brl": "reais",
    "cny ": "元",
}
"""The last is what Chinese calls every country's money, its own where no other is named."""
_SHARED = {
    "$": frozenset(("usd", "aud", "cad", "hkd", "nzd", "sgd", "twd")),
    "¥": frozenset(("cny", "jpy")),
    "kr": frozenset(("sek", "nok", "dkk")),
    "php": frozenset(("mxn",)),
}
"""Signs and names that several currencies share."""
_LONGEST = 6


class Currency(NamedTuple):
    """A currency: its code, or the sign that several share, and where it stands."""

    code: str
    start: int
    end: int


def before(text: str, start: int) -> Currency | None:
    """Return the currency whose sign or code stands right before a place."""
    at = max(0, start - _LONGEST)
    found = _currency(_before().search(text[at:start]))
    return Currency(found.code, at + found.start, at + found.end) if found else None


def after(text: str, end: int) -> Currency | None:
    """Return the currency that a text names at a place, past a space or a hyphen."""
    return _currency(_after().match(text, end))


def first(text: str) -> Currency | None:
    """Return the first currency that a text names, wherever it stands."""
    return _currency(_anywhere().search(text))


@lru_cache(maxsize=512)
def codes(text: str) -> frozenset[str]:
    """Return every currency that a text names, wherever it stands."""
    every = (_currency(match) for match in _anywhere().finditer(text))
    return frozenset(currency.code for currency in every if currency)


def agree(one: str, other: str) -> bool:
    """Return whether two codes may mean one currency: “$” is that of many countries."""
    return one == other or one in _SHARED.get(other, ()) or other in _SHARED.get(one, ())


def _currency(match: re.Match[str] | None) -> Currency | None:
    if not match or not match.lastgroup:
        return None
    code = [*_SIGNS, *_NAMES][int(match.lastgroup[1:])].strip()
    return Currency(code, *match.span())


def _groups(table: dict[str, str], first: int) -> str:
    return "|".join(f"(?P<c{n}>{forms})" for n, forms in enumerate(table.values(), first))


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W\d_])(?:{_groups(_SIGNS, 0)}) ?$")


@cache
def _after() -> re.Pattern[str]:
    names = _groups(_NAMES, len(_SIGNS))
    return re.compile(
        rf"[ -]?(?:d'|de |of )?(?:(?i:{names})|{_groups(_SIGNS, 0)})(?![^\W\d_\u3040-\uffff])"
    )


@cache
def _anywhere() -> re.Pattern[str]:
    names = _groups(_NAMES, len(_SIGNS))
    return re.compile(
        rf"(?<![^\W\d_\u3040-\uffff])(?:(?i:{names})|{_groups(_SIGNS, 0)})"
        r"(?:(?<=[^\w.])|(?![^\W\d_\u3040-\uffff]))"
    )
