"""What a name is that of: a person, a body or a place, as far as words in it and beside it tell.

Each sign speaks for one kind, some more than others; where none speaks clearly, nothing is said.
"""

import re
from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Literal, NamedTuple, get_args

from generator.desk.runs import Run
from generator.english import names, saying
from generator.english.first_names import SEX
from generator.english.grammar import DAYS
from generator.english.offices import OFFICES, ROLES
from generator.english.table import table
from generator.intake.tables import table as signs
from generator.text import finder, normal

Kind = Literal["people", "organisations", "places"]
KINDS: tuple[Kind, ...] = get_args(Kind)
Weights = dict[Kind, float]

ENOUGH = 3
"""Weight from which a kind is told, and the next one has less than half of it."""

# Those of them that no person is called.
_SURELY = table(
    """
    Academy Administration Agency Association Authority College Commission Committee Community
    Company Confederation Corporation Council Department Federation Foundation Government Institute
    Institution Legislature Library Ministry Museum Organisation Organization Parliament University
    Université Universität Universidad Università
    """
)
# What newspapers and stations are called.
_PAPERS = table(
    """
    Bulletin Chronicle Courier Daily Examiner Express Gazette Globe Guardian Herald Inquirer Journal
    Magazine Mail News Observer Post Radio Standard Telegraph Television Times Tribune
    """
)
# The legal forms that end the names of companies (GLEIF, "Entity Legal Forms Code List").
_LEGAL = table(
    """
    Ltd Ltd. Limited Inc Inc. Corp Corp. Corporation Co. LLC LLP PLC plc Pty GmbH AG SE KG KGaA
    e.V. SA S.A. SAS SARL SpA S.p.A. Srl S.r.l. NV N.V. BV B.V. AB ASA A/S ApS Oy Oyj Bhd JSC PJSC
    """
)
_BODIES = table(
    """
    Academy Administration Agency Airlines Airways Alliance Archive Army Assembly Associates
    Association Authority Bank Board Brewery Broadcaster Brotherhood Bundestag Bureau Cabinet
    Capital Center Centre Chamber Choir Church Club Coalition College Commission Committee
    Company Confederation Congress Consortium Council Court Department Directorate Energy
    Entertainment Federation Force Forces Forum Foundation Front Fund Gallery Government Group
    Guard Holdings Hospital Hotels House Industries Inspectorate Institute Institution Insurance
    International Investments Laboratory Labs League Legislature Library Lines Mills Ministerio
    Ministero Ministry Ministère Motors Movement Museum NGO Nations Navy Network Office Opera
    Orchestra Organisation Organization Parliament Partners Party Petroleum Pharmaceuticals
    Pictures Police Press Properties Railways Records Registry Resorts School Secretariat Senate
    Service Services Shipyard Society Software Solutions Stores Studio Studios Syndicate Systems
    Technologies Theater Theatre Trust Union Universidad University Università Universität
    Université Ventures Works Yard Youth
    """
)
_SPOTS = table(
    """
    Airport Alps Archipelago Avenue Bay Beach Boulevard Bridge Canal Canyon Cape Channel City Coast
    County Creek Desert Districts District Falls Fjord Forest Gulf Harbor Harbour Heights Highway
    Hill Hills Island Islands Isle Isles Lake Lane Mount Mountain Mountains Ocean Park Peninsula
    Plateau Port Prefecture Province Range Reservoir Ridge River Road Sea Square Station Strait
    Street Territory Town Valley Village Volcano Woods
    """
)
_OPENS_PLACE = table(
    "Mount Mt Lake Port Fort Cape San Santa Sankt Saint St Gulf Bay Isle Strait Sea Inner Outer "
    "Upper Lower North South East West Northern Southern Eastern Western Central New Republic "
    "Kingdom"
)
# What is neither: works, events, laws, days, groups of people.
_OTHERS = table(
    """
    Act Accord Accords Affairs Agreement Amendment Award Awards Bill Charter Championship
    Championships Chief Code Constitution Convention Cup Day Declaration Democrats Dollar
    Election Elections Era Exhibition Festival Final Finals Games God Grand Initiative Law Laws
    League Lord Madam Match Medal Month Night Olympics Open Order Pact Plague Plan Policy Prize
    Programme Project Program Protocol Referendum Republicans Resolution Review Revolution Section
    Sections Series Show Sir Slam Strategy Summit Syndrome Tour Tournament Treaty Virus War Week
    World Year American Americans African Africans Asian Asians European Europeans Saudi Israeli
    Iraqi Podcast App Pro Administrator Counsel English French German Spanish Chinese Russian
    Swiss Greek Dutch Arabic Hebrew Latin Thai Czech Turkish Korean Muslim Muslims Christian
    Christians Jewish Catholic Buddhist Islam Christianity Covid COVID Bible Quran Qur'an
    Internet Web Earth Moon Mars
    """
)
_IN = r"(?:in|near|outside|across|throughout|inside|northern|southern|eastern|western|central|en|à)"
_GOES_ON = (
    r"(?:and|or|on|for|to|in|at|by|with|since|as|when|where|who|while|before|after|during|from|is|was"
    r"|just|now|today|again|early|late|earlier|later|if|which|whose|all|also|so|amid|between|against"
    r"|are|were|has|had|have|will|would|this|last|next|that|over|until|because|but|the|an?|he|she|it"
    r"|they|we|said|says|\d+)"
)
_AT = r"(?:from|to|at|into|towards|around|of|reached|visited|left|leaving)"
_SORT_AFTER = (
    r"(?:city|town|village|province|island|islands|region|district|county|peninsula|territory)"
)
_SORT_BEFORE = (
    r"(?:city|town|village|province|state|island|islands|capital|region|district|county|republic|"
    r"port|suburb|municipality|hamlet|territory|peninsula|river|lake|airport|border)"
)
_STAFF = (
    r"(?:spokes\w+|officials?|employees|staff|members|workers|shares|chief executive|CEO|executives"
    r"|president|chairman|director|headquarters|lawmakers|troops)"
)


class Sign(NamedTuple):
    """What a sign speaks for, how much, and the words before or after a name that give it."""

    kind: Kind
    weight: float
    before: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None

    def speaks(self, before: str, after: str) -> bool:
        """Return whether the words beside a name hold the sign."""
        is_before = not self.before or self.before.search(before)
        return bool(is_before and (not self.after or self.after.search(after)))


SIGNS = (
    Sign(
        "places",
        3,
        re.compile(rf"(?:\b{_IN}|(?:^|[.!?] )In|Near) $"),
        re.compile(rf"^(?:$|[^\w ](?!s\b)| {_GOES_ON}\b)"),
    ),
    Sign("places", 1, re.compile(rf"\b{_IN} (?:the )?$")),
    Sign("places", 0.5, re.compile(rf"\b(?i:{_AT}) $")),
    Sign("places", 3, re.compile(rf"\b{_SORT_BEFORE} (?:of )?$")),
    Sign("places", 3, after=re.compile(rf"^(?:'s)? {_SORT_AFTER}\b")),
    Sign("organisations", 2, re.compile(r"\baccording to (?:the )?$")),
    Sign("organisations", 2, after=re.compile(rf"^(?:'s)? {_STAFF}\b")),
    Sign("organisations", 1, re.compile(r"\b(?:by|with|join\w*|joined) the $")),
    Sign("people", 3, after=re.compile(r"^(?:,? \d\d,| \(\d\d\))")),
    Sign(
        "people", 1, re.compile(r"\b(?:her|his) (?:wife|husband|son|daughter|brother|sister),? $")
    ),
)
_APPOSED = re.compile(r"^, ((?:[^\W_][\w'&.-]* ){0,7}[\w'&-]+?)(?=[,;]|\.(?: |$)| who | said\b)")
_MORE = re.compile(r" (?:of|at|for|in|with|to|and|on|from|by|under) ")
_ARTICLE = re.compile(r"^(?:the|a|an|its|their|his|her|who is) ")
_CLAUSE = re.compile(r"(?:where|which|when|while|who|whose|and|but|as)\b")
_LAST = re.compile(r"([\w'-]+\.?),? $")


def kind(name: str, forms: Iterable[str], runs: list[Run], speakers: frozenset[str]) -> Kind | None:
    """Return what a name is that of; null where that is not clear."""
    words = [w.removesuffix("'s") for w in normal.alike(name).split()]
    if words[-1] in DAYS:
        return None
    is_clear = country(name) or (_is_body(words) and not _is_section(words))
    if (not is_clear and _is_other(words)) or all(_is_cut(run) for run in runs):
        return None
    weights = _own(name, words)
    is_quoted = bool(speakers & {name, *forms})
    weights["organisations"] += ENOUGH * (is_quoted and name.isupper())
    weights["people"] += ENOUGH * (is_quoted and not names.is_house(name))
    for run in runs:
        _weigh_beside(run, weights)
    return _clear({one: weights[one] for one in KINDS if _may_be(one, name, words)}, words)


def _may_be(kind: Kind, name: str, words: list[str]) -> bool:
    """Return whether a name may be that of a kind at all."""
    if kind == "places":
        is_code = name.isupper() or len(words[-1]) == 1 or any(c.isdigit() for c in name)
        return bool(country(name)) or not is_code
    return kind != "people" or _SURELY.isdisjoint(words)


def is_whole_person(name: str, text: str) -> bool:
    """Return whether a speaker is called by first name and surname, and not by other words."""
    words = name.split()
    is_word = words[0] not in SEX and re.search(rf"\b{re.escape(words[0].lower())}\b", text)
    is_plain = all(
        w[:1].isupper() and not w.isupper() and w.replace("-", "").isalpha() for w in words
    )
    return len(words) in {2, 3} and is_plain and not is_word and not _is_named_else(words)


def _is_named_else(words: list[str]) -> bool:
    """Return whether words tell something else than a person, a title among them too."""
    _, titles = names.split(words)
    return titles > 0 or _is_other(words) or not (_BODIES | _SPOTS | _PAPERS).isdisjoint(words)


def _clear(weights: Weights, words: list[str]) -> Kind | None:
    """Return the kind that has enough weight, and twice as much as any other.

    A single word is a person's only by two signs.
    """
    best, *others = sorted(weights, key=lambda kind: -weights[kind])
    enough = 2 * ENOUGH if best == "people" and len(words) == 1 else ENOUGH
    other = max((weights[kind] for kind in others), default=0)
    return best if weights[best] >= max(enough, 2 * other) else None


_KINDS_OF_THINGS = _BODIES | _SPOTS | _OPENS_PLACE | _PAPERS | _SURELY


def _is_other(words: list[str]) -> bool:
    """Return whether words are no name of the three kinds: a work, an event, a side, a section."""
    if words[-1] in _OTHERS or words[0] in _OTHERS | names.NO_NAME:
        return True
    if _KINDS_OF_THINGS.issuperset(words) or _is_section(words):
        return True
    is_side = names.is_side(words[-1]) or names.is_side(words[-1].removesuffix("s"))
    return is_side and _OPENS_PLACE.issuperset(words[:-1])


def _is_section(words: list[str]) -> bool:
    """Return whether words are those of a section of a page, or of a desk: “World News”."""
    known = signs("signs")
    desks = {*known["house"]} - {word.casefold() for word in _BODIES}
    return {word.casefold() for word in words} <= {*known["no-name"], *desks}


def _own(name: str, words: list[str]) -> Weights:
    """Weigh the words of the name itself."""
    weights: Weights = dict.fromkeys(KINDS, 0.0)
    if country(name):
        weights["places"] += 4
    elif _is_body(words):
        weights["organisations"] += 4
    elif words[-1] in _SPOTS or (words[0] in _OPENS_PLACE and len(words) > 1):
        weights["places"] += 3
    elif words[0] in SEX and len(words) > 1:
        weights["people"] += 3
    return weights


def _is_body(words: list[str]) -> bool:
    """Return whether a name has the words of a body: “Norhaven Institute”, “Alder Ltd”."""
    heads = {words[-1], *_heads(words)}
    is_one = words[-1] in _LEGAL | _PAPERS or bool(_BODIES & heads) or bool(_SURELY & {*words})
    return len(words) > 1 and is_one


def _is_cut(run: Run) -> bool:
    """Return whether a body's name may be longer: “Alder Stone and Timber Company”."""
    text, words = normal.alike(run.text.text), run.name.split()
    before, after = text[: run.start], text[run.end :]
    is_cut = _CUT.search(before) or _HYPHEN.match(after) or (_heads(words) and _AND.match(after))
    return bool(is_cut) and _is_body(words)


_CUT = re.compile(r"\b[^\W\d_a-z](?:[\w-]* (?:and|&)|\w*-[a-z]\w*) $")
_HYPHEN = re.compile(r" [^\W\d_a-z]\w*-[a-z]")
_AND = re.compile(r" (?:(?:and|&|on) [^\W\d_a-z](?!\w*day\b)|of )")


def _heads(words: list[str]) -> list[str]:
    """Return the words before “of” and the like: the heads of “Norhaven Institute for Tides”."""
    return [word for word, then in pairwise(words) if then.islower()]


def _weigh_beside(run: Run, weights: Weights) -> None:
    """Weigh the words before and after one place of a name."""
    text = normal.alike(run.text.text)
    before, after = text[max(0, run.start - _NEAR) : run.start], text[run.end : run.end + _NEAR]
    for sign in SIGNS:
        if sign.speaks(before, after):
            weights[sign.kind] += sign.weight
    is_long = " " in run.name
    if _titled(before) or (is_long and _role_after(after)):
        weights["people"] += 3
    elif is_long and not names.is_house(run.name) and _says(after):
        weights["people"] += 1


_NEAR = 80
"""Characters before and after a name that are looked at."""


def _titled(before: str) -> bool:
    """Return whether a title or an office stands right before a name."""
    last = _LAST.search(before)
    word = last[1] if last else ""
    return word in names.TITLES - _NO_TITLES or word.lower() in ROLES


_NO_TITLES = table("State General Executive Major Chief Vice Former Deputy Rival Retired Host")


def _says(after: str) -> bool:
    """Return whether a verb of saying follows a name."""
    word = after.strip(" ,").partition(" ")[0].strip(".,:;")
    return after[:1] in " ," and word in saying.OWN


def _role_after(after: str) -> str:
    """Return the office that is told after a name: “, mayor of Norhaven,”."""
    apposed = _APPOSED.match(after)
    if not apposed:
        return ""
    role = _ARTICLE.sub("", apposed[1])
    head = _MORE.split(role)[0].split()[-1]
    return role if head in ROLES and not _CLAUSE.match(role) else ""


def role(runs: Iterable[Run]) -> str | None:
    """Return the office in which a text names a person, as told after or before the name."""
    for run in runs:
        text = normal.alike(run.text.text)
        if told := _role_after(text[run.end : run.end + _NEAR]):
            return told
    return next((told for run in runs if (told := _role_before(run))), None)


def _role_before(run: Run) -> str:
    """Return the words of an office right before a name: “president”, “Harbour Master”."""
    before = normal.alike(run.text.text)[max(0, run.start - _NEAR) : run.start]
    words = before.split() if before.endswith(" ") else []
    if not words or words[-1].lower() not in ROLES:
        return ""
    both = " ".join(words[-2:])
    is_one = words[-2:-1] and words[-2] not in names.NO_NAME and words[-2].isalpha()
    is_one = is_one and not (country(words[-2]) or country(" ".join(words[-3:-1])))
    return both if is_one and (both.lower() in OFFICES or both.istitle()) else words[-1]


def initials(name: str) -> str:
    """Return the initials of a name's words but small ones: “ITA” of “Isles Tide Agency”."""
    return "".join(word[0] for word in name.split() if word[:1].isupper())


def country(name: str) -> str | None:
    """Return the first form of the name of a country or region, in the language it is in."""
    folded = normal.fold(name)
    return _lands()["country"].get(folded) or _lands()["region"].get(folded)


def is_country(name: str) -> bool:
    """Return whether a name is that of a country, and of no region."""
    return normal.fold(name) in _lands()["country"]


@cache
def _lands() -> dict[str, dict[str, str]]:
    """Return the first form for every form of a country's name; English goes before the others."""
    every = finder.read((Path(__file__).parent / "countries.txt").read_text("utf-8"))
    rows = {kind: [row.split("/") for row in reversed(some)] for kind, some in every.items()}
    return {k: {normal.fold(f): forms[0] for forms in r for f in forms} for k, r in rows.items()}
