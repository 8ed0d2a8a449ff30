"""Random news articles, and spoilt ones: what the intake may be given, by a grammar of our own."""

from collections.abc import Callable
from functools import reduce
from pathlib import Path

from hypothesis import strategies as st

CASES = Path(__file__).parent / "cases"

NAMES = ("Ann Lee", "Per Holm", "Jonna Vik", "Ida van der Brandt", "Ægir O’Dea", "李安", "Анна Ли")
PLACES = ("Norhaven", "Westmere", "Port Alder", "SKERRIA", "Осло-Порт")
THINGS = ("ferry", "quay", "bridge", "harbour", "timetable", "lantern")
HEADLINES = (
    "{thing} of {place} sails again",
    "Why the {thing} matters to {place}",
    "{place}: {number} days without a {thing}",
    "“The {thing} is ours,” {place} says",
    "渡轮重返{place}",
    "Wie die Fähre nach {place} kam",
)
SIGNS = (
    "By {name}",
    "By {name} and {name}, {place}",
    "Von {name}",
    "{name}",
    "{name} | {day} March 2031",
    "Published: {day} March 2031, 09:15 CET",
    "Updated {day}.03.2031 | 9.15 Uhr",
    "Posted on March {day}, 2031 at 9:15 pm",
    "2031年3月{day}日",
    "le {day} mars 2031 à 9h15",
    "{day} марта 2031, 09:15",
    "2031-03-{day}T09:15:00Z",
    "03/{day}/31",
    "٢٠٣١/٣/١٢",
    "{number} hours ago",
)
JUNK = (
    "Read more:",
    "ADVERTISEMENT",
    "* {thing}",
    "Home > {place} > {thing}",
    "Subscribe to our newsletter!",
    "{number} comments",
    "Follow us on @{thing}",
    "© {place} Post",
    "— {name} (@post) March {day}, 2031",
    "{thing}",
)
CAPTIONS = (
    "Photo: The {thing} of {place}. ({name}/Northwire)",
    "(Cover: The {thing}. /INB)",
    "{name}/Northwire",
    "The {thing} of {place}. Credit: {name}",
    "Foto: {name}",
)
SENTENCES = (
    "The {thing} of {place} was closed on Wednesday after {number} days, {name} said.",
    "{place} — The {thing} sailed.",
    "{place}, March {day} (Northwire) - The {thing} sailed on {day} March 2031.",
    "“The {thing} sails on time,” said Mayor {name}.",
    "Mayor {name} said: “The {thing} is late, and {place} waits.",
    '"We have {number} of them," she said. "It is enough."',
    "«Le {thing} part demain», a dit {name}.",
    "„Die {thing} fährt“, sagte {name} am Mittwoch.",
    "他说：“渡轮准时。”",
    "It was old. it was white",
    "Who pays for the {thing}?",
)
LINES = HEADLINES + SIGNS + JUNK + CAPTIONS + SENTENCES * 2
ENDS = ("\n", "\n\n", "\n\n\n", "\r\n", "\r", " ", "\n \n", "\u2028", "\t\n", "\f", "\x85")
ODD = (
    *("\u200b", "\u00ad", "\u202e", "\u2066", "\u200f", "\ufeff", "\u0301", "\x0b", "\x07", "\x1b"),
    *('"', "“", "”", "«", "(", ")", "[", "]", "'", "<", ">", "&", "&amp;", "&#0;", "&#x110000;"),
    *("</p>", "<p>", "<div", "<!--", "-->", "<script>", "</script>", "<br>", 'a="', "*", "#", "_"),
    *(
        "\n",
        "\r\n",
        "\n\n",
        " ",
        "\u00a0",
        "。",
        "1",
        "31.12.2031",
        "By ",
        "Photo:",
        "—",
        "😀",
        "𝐀",
    ),
)


def _filled(line: str, name: str, place: str, thing: str, number: int) -> str:
    day = f"{number % 28 + 1:02}"
    return line.format(name=name, place=place, thing=thing, number=number, day=day)


lines = st.builds(
    _filled,
    st.sampled_from(LINES),
    st.sampled_from(NAMES),
    st.sampled_from(PLACES),
    st.sampled_from(THINGS),
    st.integers(0, 400),
)
_anything = st.text(max_size=40)
_page = st.sampled_from(
    ["<p>%s</p>", "<h1>%s</h1>", "<div class=byline>%s", "<time>%s</time>", "%s"]
)
_row = st.tuples(lines | lines | lines | _anything, st.sampled_from(ENDS))
_tagged = st.builds(lambda frame, line: frame % line.replace("%", ""), _page, lines | _anything)

texts = st.lists(_row, max_size=14).map(lambda rows: "".join(a + b for a, b in rows))
pages = st.lists(_tagged, max_size=14).map("\n".join)


def seeds() -> list[tuple[str, str]]:
    """Return the project's own raw articles, each with its kind."""
    kinds = {".txt": "text", ".md": "markdown", ".html": "html"}
    found = [
        (kinds[p.suffix], p.read_bytes().decode("utf-8", "replace"))
        for p in sorted(CASES.glob("*/seed.*"))
    ]
    return [(kind, text) for kind, text in found if not text.startswith("---")]


Change = Callable[[str], str]
_place = st.floats(0, 1)


def _at(text: str, place: float) -> int:
    return int(place * len(text))


def _cut(text: str, a: int, b: int) -> str:
    return text[:a] + text[b:]


def _swap(text: str, a: int, b: int) -> str:
    return text[b:] + text[a:b] + text[:a]


def _twice(text: str, a: int, b: int) -> str:
    return text[:b] + text[a:b] + text[b:]


def _turn(text: str, a: int, b: int) -> str:
    return text[:a] + text[a:b][::-1] + text[b:]


def _raise(text: str, a: int, b: int) -> str:
    return text[:a] + text[a:b].upper() + text[b:]


def _join(text: str, a: int, b: int) -> str:
    return text[:a] + " ".join(text[a:b].split()) + text[b:]


def _break(text: str, a: int, b: int) -> str:
    return text[:a] + text[a:b].replace(" ", "\n") + text[b:]


def _between(change: Callable[[str, int, int], str], one: float, other: float) -> Change:
    first, last = sorted((one, other))
    return lambda text: change(text, _at(text, first), _at(text, last))


def _put(odd: str, times: int, place: float) -> Change:
    return lambda text: text[: _at(text, place)] + odd * times + text[_at(text, place) :]


_changes = st.builds(
    _between,
    st.sampled_from([_cut, _swap, _twice, _turn, _raise, _join, _break]),
    _place,
    _place,
) | st.builds(_put, st.sampled_from(ODD) | lines, st.sampled_from([1, 1, 1, 2, 30]), _place)

spoilt = st.builds(
    lambda seed, changes: (seed[0], reduce(lambda text, change: change(text), changes, seed[1])),
    st.sampled_from(seeds()),
    st.lists(_changes, max_size=6),
)
"""The project's own raw articles with a few things wrong, each with its kind."""

repeated = st.builds(
    lambda unit, before: before + unit * (10_000 // max(1, len(unit) // 4)),
    st.sampled_from(ODD) | lines,
    st.sampled_from(["", "Ferry sails\n\n", "<p>", "“"]),
)
"""A few characters ten thousand times, a longer line a little less often."""

articles = (
    st.tuples(st.sampled_from(["text", "markdown", "html"]), texts)
    | st.tuples(st.just("html"), pages)
    | spoilt
)
