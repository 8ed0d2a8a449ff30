"""The table of set phrases against dates, and a page for each phrase: who used it, when, how."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from generator.dates import edtf
from generator.model.briefing import Annotated, Briefing, Page, Use
from generator.model.settings import Settings
from generator.model.vocabulary import Phrase
from generator.pages import addresses, by_date, find, in_time, markdown, views
from generator.pages.evidence import Mark, mark_of
from generator.text import sentences

INTRODUCTION = (
    "Formulas that come back from one text to the next: how many articles use each, and when."
)
MONTHS = 12
"""Months that the table has columns for at most; of more it shows years."""

BESIDE = {"record": "in the headline", "raw": "in the headline, the standfirst or a caption"}
"""For a kind of seed, where words may stand that no paragraph holds."""


@dataclass(frozen=True, slots=True)
class Cell:
    """How many articles of a column use a phrase, and where they are found."""

    count: int
    address: str
    anchor: str
    label: str


Row = tuple[views.Ref, list[Cell | None]]
"""A phrase, and a cell for each column."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """One use: its form, who says it, and its mark; each null where it is not known.

    ``beside`` says where the words stand that are not in the running text.
    """

    form: str | None
    speaker: views.Ref | None
    mark: Mark | None
    beside: str


@dataclass(frozen=True, slots=True)
class Uses:
    """What one article has of a phrase."""

    line: views.Line
    anchor: str
    uses: tuple[Spoken, ...]


@dataclass(frozen=True, slots=True)
class Speaker:
    """One who uses a phrase; null where it is not recorded; each form with the articles of it."""

    name: views.Ref | None
    forms: tuple[tuple[str, tuple[views.Line, ...]], ...]


def pages(briefing: Briefing, _: Settings) -> Iterator[Page]:
    """Give the table of phrases and a page for every phrase that an article uses."""
    phrases = [p for p in briefing.vocabulary.phrases.values() if p.id in briefing.uses]
    yield _index(phrases, briefing)
    yield from (_page(phrase, briefing) for phrase in phrases)


def table(ids: Iterable[str], briefing: Briefing) -> tuple[list[views.Ref], list[Row]]:
    """Give phrases against dates: the columns, and a row for each phrase."""
    columns = _columns(briefing)
    known = briefing.vocabulary.phrases
    rows = [(views.ref(briefing, "phrases", i), _cells(known[i], columns, briefing)) for i in ids]
    return [views.Ref(by_date.short(c), c) for c in columns], rows


def _index(phrases: list[Phrase], briefing: Briefing) -> Page:
    columns, rows = table([p.id for p in phrases], briefing)
    meta = {
        "title": "Set phrases",
        "description": INTRODUCTION,
        "hide": ["navigation", "toc"],
        "search": markdown.FIND_NEVER,
    }
    return markdown.page(
        "phrases.md",
        addresses.index("phrases"),
        meta,
        introduction=INTRODUCTION,
        columns=columns,
        rows=rows,
        listed=in_time.listed(briefing, "phrases", phrases),
    )


def _columns(briefing: Briefing) -> dict[str, tuple[str, ...]]:
    """Give the articles of each month that has any; of each year where there are many months."""
    dated = {i: d for i, d in briefing.dates.items() if i in _users(briefing)}
    months = {i: addresses.month(d) for i, d in dated.items()}
    if len({*months.values()}) > MONTHS:
        months = {i: "/".join(m.split("/")[:2]) + "/" for i, m in months.items()}
    columns: dict[str, list[str]] = {}
    for id_, month in months.items():
        columns.setdefault(month, []).append(id_)
    return {month: tuple(ids) for month, ids in columns.items()}


def _users(briefing: Briefing) -> set[str]:
    return {use.article for uses in briefing.uses.values() for use in uses}


def _cells(
    phrase: Phrase, columns: Mapping[str, tuple[str, ...]], briefing: Briefing
) -> list[Cell | None]:
    users = dict.fromkeys(use.article for use in briefing.uses[phrase.id])
    found = [(month, [a for a in users if a in {*ids}]) for month, ids in columns.items()]
    return [_cell(phrase, month, here, briefing) if here else None for month, here in found]


def _cell(phrase: Phrase, month: str, here: list[str], briefing: Briefing) -> Cell:
    """Give a cell that leads to its one article, or to the first of several in the list of uses."""
    label = f"{phrase.name}, {by_date.name(month)}: {markdown.plural(len(here), 'article')}"
    if len(here) == 1:
        return Cell(1, addresses.article(briefing.articles[here[0]].article), "", label)
    return Cell(len(here), addresses.named("phrases", phrase.id), _anchor(here[0]), label)


def _page(phrase: Phrase, briefing: Briefing) -> Page:
    uses = briefing.uses[phrase.id]
    said = [use for use in uses if use.form]
    users = [*dict.fromkeys(use.article for use in uses)]
    when = in_time.when(briefing, users, "Used in")
    groups = [_uses(id_, [*group], briefing) for id_, group in groupby(uses, lambda u: u.article)]
    meta = {
        "title": phrase.name,
        "description": sentences.clip(phrase.introduction, 200),
        "id": phrase.id,
        "kind": views.SINGULAR["phrases"],
        "variants": phrase.variants,
        "tags": find.tags("set phrase"),
        "hide": ["navigation"],
    }
    return markdown.page(
        "phrase.md",
        addresses.named("phrases", phrase.id),
        meta,
        phrase=phrase,
        when=when,
        life=in_time.life(briefing, users, phrase.name, when if phrase.introduction else ""),
        ends=_ends(groups),
        only="Only use" if len(groups) == 1 else "Only dated use",
        speakers=_speakers(uses, briefing),
        forms=_forms(phrase, said),
        unseen=[v for v in phrase.variants if v not in {use.form for use in said}],
        groups=groups,
    )


def _uses(id_: str, uses: list[Use], briefing: Briefing) -> Uses:
    found = briefing.articles[id_]
    return Uses(views.line(briefing, id_), _anchor(id_), _spoken(found, uses, briefing))


def _spoken(found: Annotated, uses: Iterable[Use], briefing: Briefing) -> tuple[Spoken, ...]:
    return tuple(
        Spoken(
            use.form,
            views.speaker(briefing, use.speaker) if use.speaker else None,
            mark_of(found, use.evidence) if use.evidence else None,
            BESIDE[found.article.kind],
        )
        for use in uses
    )


def of_article(briefing: Briefing, found: Annotated) -> list[tuple[views.Ref, tuple[Spoken, ...]]]:
    """Give the set phrases of an article, each with its uses there."""
    return [
        (
            views.ref(briefing, "phrases", id_),
            _spoken(found, (u for u in found.uses if u.phrase == id_ and u.form), briefing),
        )
        for id_ in found.phrases
    ]


def _anchor(id_: str) -> str:
    """Give the anchor of an article on a phrase's page."""
    return f"in-{id_}"


def _ends(groups: list[Uses]) -> list[Uses]:
    """Give the first and the last dated article that use a phrase; one where they are the same."""
    dated = [g for g in groups if edtf.parse(g.line.date or "")]
    return [*dated[:1], *dated[1:][-1:]]


def _speakers(uses: Iterable[Use], briefing: Briefing) -> list[Speaker]:
    """Gather the uses whose form is known by who says it, nobody last."""
    said: dict[str | None, dict[str, dict[str, None]]] = {}
    for use in uses:
        if use.form:
            said.setdefault(use.speaker, {}).setdefault(use.form, {})[use.article] = None
    return [
        Speaker(
            views.speaker(briefing, who) if who else None,
            tuple((form, views.lines(briefing, (*ids,))) for form, ids in said[who].items()),
        )
        for who in sorted(said, key=lambda who: who is None)
    ]


def _forms(phrase: Phrase, said: list[Use]) -> list[tuple[str, int]]:
    """Give the forms that are found, in the vocabulary's order, and how many articles have each."""
    found = [(v, {use.article for use in said if use.form == v}) for v in phrase.variants]
    return [(form, len(articles)) for form, articles in found if articles]
