"""The index of set phrases, and a page for each phrase: who used it, when, how."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

from generator.dates import edtf
from generator.model.briefing import Annotated, Briefing, Page, Planned, Use
from generator.model.settings import Settings
from generator.model.vocabulary import Phrase
from generator.pages import addresses, aspects, by_year, find, in_time, markdown, views, wordings
from generator.pages.evidence import Mark, doubts, mark_of
from generator.pages.index import by_letter, foremost, index
from generator.pages.phrase_table import anchor, table
from generator.pages.wording_steps import steps
from generator.pages.wordings import Wording
from generator.text import normal, sentences
from generator.wording import N_, gettext

BESIDE = {
    "record": N_("in the headline"),
    "raw": N_("in the headline, the standfirst or a caption"),
}
"""For a kind of seed, where words may stand that no paragraph holds."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """One use: its form, who says it, and its mark; each null where it is not known.

    ``beside`` says where the words stand that are not in the running text.
    """

    form: str | None
    speaker: views.Ref | None
    mark: Mark | None
    beside: str


Speaker = tuple[views.Ref | None, list[tuple[str, list[tuple[views.Line, str]]]]]
"""One who uses a phrase; null where it is not recorded; each form with the articles of it.

Beside an article stands the anchor of the reason why what it reports is doubted.
"""


def pages(briefing: Briefing, _: Settings) -> Iterator[Planned]:
    """Return the table of phrases and the pages of every phrase that an article uses."""
    yield Planned(addresses.file(addresses.index("phrases")), _index)
    yield from by_letter("phrases", _used(briefing))
    for phrase in _used(briefing):
        list_ = addresses.named("phrases", phrase.id)
        yield from by_year.planned(list_, briefing, _page, _year, phrase.id)


def _used(briefing: Briefing) -> list[Phrase]:
    return [p for p in briefing.vocabulary.phrases.values() if p.id in briefing.uses]


def _index(briefing: Briefing, _: Settings) -> Page:
    phrases = _used(briefing)
    shown = foremost("phrases", phrases, briefing)
    columns, rows = table([p.id for p in shown], briefing)
    return index(
        "phrases",
        phrases,
        briefing,
        "phrases.md",
        columns=columns,
        rows=rows,
        wordings={addresses.named("phrases", p.id): _wordings(p, briefing) for p in phrases},
    )


def _wordings(phrase: Phrase, briefing: Briefing) -> tuple[Wording, ...]:
    """Return the wordings of a phrase in turn; none where the only one is its name."""
    turns = wordings.in_turn(briefing.uses[phrase.id], briefing)
    forms = {normal.fold(form) for wording, _ in turns for form in wording}
    return () if forms == {normal.fold(phrase.name)} else turns


def _page(id_: str, briefing: Briefing, _: Settings) -> Page:
    phrase, uses = briefing.vocabulary.phrases[id_], briefing.uses[id_]
    list_ = addresses.named("phrases", id_)
    users = [*dict.fromkeys(use.article for use in uses)]
    when, ends = in_time.when(briefing, users, "used"), _ends(users, briefing)
    leads = by_year.way(briefing, list_, "articles")
    meta = {
        "title": phrase.name,
        "description": sentences.clip(phrase.introduction, 200),
        "id": phrase.id,
        "kind": views.SINGULAR["phrases"],
        "variants": phrase.variants,
        "tags": find.of_kind(briefing, "phrases", phrase.id),
        "hide": ["navigation"],
        "years": bool(leads.years) or None,
    }
    return markdown.page(
        "phrase.md",
        list_,
        meta,
        phrase=phrase,
        when=when,
        life=in_time.life(briefing, users, phrase.name, when if phrase.introduction else ""),
        ends=ends,
        steps=steps(uses, briefing),
        only=gettext("Only use in these articles:")
        if len(users) == 1
        else gettext("Only dated use in these articles:"),
        forms=_forms(phrase, [use for use in uses if use.form]),
        way=leads,
        **_listed(id_, "", briefing),
    )


def _year(id_: str, path: str, briefing: Briefing, _: Settings) -> Page:
    above = (
        views.index("phrases"),
        views.ref(briefing, "phrases", id_),
    )
    listed = _listed(id_, path, briefing)
    return by_year.page(briefing, above, path, "articles", "_phrase.md", forms=(), **listed)


def _listed(id_: str, path: str, briefing: Briefing) -> dict[str, Any]:
    """Return what a page of a phrase lists: who uses it, and every use."""
    here = by_year.part(briefing, addresses.named("phrases", id_), path).items
    uses = [(i, [u for u in briefing.of(i, aspects.uses) if u.phrase == id_]) for i in here]
    return {
        "speakers": _speakers(chain(*(group for _, group in uses)), briefing),
        "groups": [
            (views.line(briefing, i), anchor(i), _spoken(i, group, briefing)) for i, group in uses
        ],
    }


def _spoken(article: str, uses: Iterable[Use], briefing: Briefing) -> tuple[Spoken, ...]:
    return tuple(
        Spoken(
            use.form,
            views.speaker(briefing, use.speaker) if use.speaker else None,
            mark_of(briefing, article, use) if use.evidence else None,
            gettext(BESIDE[briefing.of(article, aspects.kind)]),
        )
        for use in uses
    )


def of_article(
    briefing: Briefing, annotated: Annotated
) -> list[tuple[views.Ref, tuple[Spoken, ...]]]:
    """Return the set phrases of an article, each with its uses there."""
    return [
        (
            views.ref(briefing, "phrases", id_),
            _spoken(
                annotated.article.id,
                (u for u in annotated.uses if u.phrase == id_ and u.form),
                briefing,
            ),
        )
        for id_ in annotated.phrases
    ]


def _ends(users: Iterable[str], briefing: Briefing) -> list[views.Line]:
    """Return the first and the last dated article that use a phrase; one if they are the same."""
    dated = [i for i in users if edtf.parse(briefing.dates[i] or "")]
    return [views.line(briefing, i) for i in (*dated[:1], *dated[1:][-1:])]


def _speakers(uses: Iterable[Use], briefing: Briefing) -> list[Speaker]:
    """Gather the uses whose form is known by who says it, nobody last.

    There is nothing to gather where nobody says it in two articles: that is the list of uses again.
    """
    by_speaker: dict[str | None, dict[str, dict[str, Use]]] = {}
    for use in uses:
        if use.form:
            forms = by_speaker.setdefault(use.speaker, {})
            known = forms.setdefault(use.form, {}).setdefault(use.article, use)
            if known.doubt and not use.doubt:
                forms[use.form][use.article] = use
    if not any(len({*chain(*by_speaker[who].values())}) > 1 for who in by_speaker if who):
        return []
    return [
        (
            views.speaker(briefing, who) if who else None,
            [(form, _reported(of, briefing)) for form, of in by_speaker[who].items()],
        )
        for who in sorted(by_speaker, key=lambda who: who is None)
    ]


def _reported(uses: Mapping[str, Use], briefing: Briefing) -> list[tuple[views.Line, str]]:
    """Return the articles of some uses, each with the anchor of its doubt."""
    return [
        (views.line(briefing, i), briefing.of(i, doubts)[use.doubt] if use.doubt else "")
        for i, use in uses.items()
    ]


def _forms(phrase: Phrase, worded: list[Use]) -> list[tuple[str, int]]:
    """Return the forms that are found, in the vocabulary's order, and how many articles have each.

    There are none to count where there is one alone, or each stands in one article.
    """
    users = [(v, {use.article for use in worded if use.form == v}) for v in phrase.variants]
    counts = [(form, len(articles)) for form, articles in users if articles]
    return counts if len(counts) > 1 and any(count > 1 for _, count in counts) else []
