"""What templates are given of articles, names and events: plain values, ready to print."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.collection.grouping import grouped
from generator.collection.same_events import leads
from generator.dates import edtf
from generator.dates.words import in_words
from generator.model import vocabulary
from generator.model.briefing import Briefing, Happening
from generator.model.vocabulary import Entry, Person
from generator.pages import addresses, aspects
from generator.pages.evidence import doubts
from generator.wording import N_, gettext

BASIS = {"stated": N_("stated"), "inferred": N_("inferred"), "curated": N_("editor’s reading")}
"""The words for a value's basis."""

SINGULAR = {
    "people": N_("person"),
    "organisations": N_("organisation"),
    "places": N_("place"),
    "topics": N_("topic"),
    "phrases": N_("set phrase"),
    "publishers": N_("publisher"),
}
PLURAL = {
    "topics": N_("Topics"),
    "timeline": N_("Timeline"),
    "dates": N_("Dates"),
    "people": N_("People"),
    "organisations": N_("Organisations"),
    "places": N_("Places"),
    "publishers": N_("Publishers"),
    "phrases": N_("Set phrases"),
    "figures": N_("Figures"),
}
"""What there is of each kind."""

INDEXES = {
    "articles": N_("Articles"),
    "people-and-places": N_("People and places"),
    **PLURAL,
    "phrases": N_("Wording"),
}
"""What the indexes are called."""

KINDS = (
    *(N_("meeting"), N_("visit"), N_("message"), N_("interview"), N_("signing"), N_("summit")),
    *(N_("agreement"), N_("decision")),
    *(N_("country"), N_("region"), N_("province"), N_("city")),
)
"""Words of records and of the vocabulary for what an event or a place is, as pages show them."""

FEW = 8
"""Articles up to which a list of events names all that report one."""


@dataclass(frozen=True, slots=True)
class Ref:
    """A name and, where it has a page, its address; ``names`` are those in other scripts."""

    name: str
    address: str | None = None
    names: tuple[tuple[str, str], ...] = ()
    count: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """One article in a list; ``basis`` is empty where the date is stated.

    ``is_published`` says that the date is that of publication, as no event gives one; ``reason`` is
    the page and the anchor at which it is said how the date is known; ``original`` is where the
    source stands on the web.
    """

    title: str
    address: str
    date: str | None
    basis: str
    place: Ref | None
    summary: str
    reason: tuple[str, str]
    is_published: bool = False
    original: str | None = None
    is_draft: bool = False

    @property
    def when(self) -> str:
        """Say the date, and that it is that of publication where it is."""
        date = in_words(self.date, once=self.is_published)
        return gettext("published {date}").format(date=date) if self.is_published else date


@dataclass(frozen=True, slots=True)
class Moment:
    """One event in a list; ``basis`` is empty where the date is stated.

    ``event`` is the address of the page that gathers all reports of it, where there is one,
    ``articles`` how many articles these are of. ``reports`` are each article and its words for the
    event, where they are few. ``anchor`` is where the article's page tells of it, ``doubt`` where
    it says why the event is doubted, ``reason`` the page and the anchor at which it says how the
    date is known. ``because`` is the anchor of that reason in a list of events which gives it.
    ``is_minor`` says that no article is filed under the event.
    """

    what: str
    date: str | None
    basis: str
    why: str | None
    place: Ref | None
    title: str
    address: str
    event: str | None = None
    articles: int = 0
    reports: tuple[tuple[Ref, tuple[str, ...]], ...] = ()
    anchor: str = ""
    doubt: str = ""
    reason: tuple[str, str] = ("", "")
    because: str = ""
    is_minor: bool = False

    @property
    def target(self) -> tuple[str, str]:
        """Return the address and the anchor at which it is told of."""
        return (self.event, "") if self.event else (self.address, self.anchor)

    @property
    def mark(self) -> str:
        """Return how its date is marked: as a day, a longer stretch, one not sure, or none."""
        when = edtf.parse(self.date or "")
        if not when:
            return "undated"
        kind = "day" if when.earliest == when.latest else "stretch"
        kind = kind if is_sure(self.date, self.basis) else "unsure"
        return f"{kind} minor" if self.is_minor else kind


def is_sure(text: str | None, basis: str) -> bool:
    """Return whether a date is stated and not marked as approximate or uncertain."""
    when = edtf.parse(text or "")
    return not basis and bool(when and not (when.first.mark or when.last.mark))


def ref(briefing: Briefing, kind: str, id_: str) -> Ref:
    """Return an entry of the vocabulary as a name that leads to its page."""
    return briefing.once(_ref, kind, id_)


def _ref(briefing: Briefing, kind: str, id_: str) -> Ref:
    entry = briefing.vocabulary.kind(kind).get(id_)
    if entry is None:
        return Ref(id_)
    address = addresses.named(kind, id_) if has_page(briefing, kind, id_) else None
    return Ref(entry.name, address, foreign(entry))


def index(kind: str) -> Ref:
    """Return the index of a kind as a name that leads to it."""
    return Ref(gettext(INDEXES[kind]), addresses.index(kind))


def role(entry: Entry) -> str:
    """Return in a few words what an entry is: a person’s last office, a body’s kind."""
    if isinstance(entry, Person):
        return entry.roles[-1].title if entry.roles else ""
    kind = getattr(entry, "kind", None)
    return gettext(kind) if kind and kind != "other" else ""


def speaker(briefing: Briefing, id_: str) -> Ref:
    """Return who speaks under an id, or under a name that the vocabulary does not have."""
    known = briefing.vocabulary.speaker(id_)
    return ref(briefing, known[0], id_) if known else Ref(id_)


def briefly(briefing: Briefing, id_: str) -> Ref:
    """Return who speaks by a short name: an abbreviation, or an alias in the name."""
    name = speaker(briefing, id_)
    known = briefing.vocabulary.speaker(id_)
    entry = known[1] if known else None
    aliases = (a for a in (entry.aliases if entry else ()) if a in name.name.split())
    short = getattr(entry, "abbreviation", None) or min(aliases, key=len, default=name.name)
    return replace(name, name=short)


def has_page(briefing: Briefing, kind: str, id_: str) -> bool:
    """Return whether a name has a page: its kind has pages, and something refers to it."""
    spoken = briefing.about if kind == "topics" else briefing.statements
    used = id_ in briefing.where.get(kind, {}) or id_ in spoken
    return used or (kind == "topics" and id_ in briefing.below)


def above(briefing: Briefing, kind: str, entry: Entry) -> Ref | None:
    """Return what an entry stands below."""
    id_ = vocabulary.above(entry)
    return ref(briefing, kind, id_) if id_ else None


def with_page(briefing: Briefing, kind: str) -> list[Entry]:
    """Return the entries of a kind that have a page."""
    entries = briefing.vocabulary.kind(kind).values()
    return [entry for entry in entries if has_page(briefing, kind, entry.id)]


def foreign(entry: Entry) -> tuple[tuple[str, str], ...]:
    """Return an entry's names in other languages, each once, with the first language to have it."""
    by_name: dict[str, str] = {}
    for language, name in entry.names.items():
        if name != entry.name:
            by_name.setdefault(name, language)
    return tuple((language, name) for name, language in by_name.items())


def refs(briefing: Briefing, kind: str, ids: tuple[str, ...]) -> tuple[Ref, ...]:
    """Return several entries of one kind."""
    return tuple(ref(briefing, kind, id_) for id_ in ids)


def line(briefing: Briefing, id_: str) -> Line:
    """Return an article as it stands in lists."""
    return briefing.once(_line, id_)


def _line(briefing: Briefing, id_: str) -> Line:
    one = briefing.of(id_, aspects.listed)
    return Line(
        one.title,
        one.address,
        one.date,
        basis_words(one.basis) if one.basis else "",
        ref(briefing, "places", one.place) if one.place else None,
        one.summary,
        (one.address, one.reason),
        is_published=one.is_published,
        original=one.original,
        is_draft=one.is_draft,
    )


def lines(briefing: Briefing, ids: Iterable[str]) -> tuple[Line, ...]:
    """Return several articles, in the order given."""
    return tuple(line(briefing, id_) for id_ in ids)


def basis_words(basis_: str) -> str:
    """Return how a value is known; nothing where it is stated."""
    return "" if basis_ == "stated" else gettext(BASIS[basis_])


def moment(briefing: Briefing, happening: Happening) -> Moment:
    """Return an event as it stands in lists."""
    event = happening.event
    title_, address = briefing.of(happening.article, aspects.headline)
    anchors = briefing.of(happening.article, aspects.anchors)
    reports = briefing.events[happening.shared] if happening.shared else ()
    articles = {report.article for report in reports}
    return Moment(
        event.what,
        event.date,
        basis_words(event.basis) if event.date else "",
        event.why,
        ref(briefing, "places", event.place) if event.place else None,
        title_,
        address,
        addresses.event(happening.shared) if happening.shared else None,
        len(articles),
        _reports(briefing, reports) if len(articles) <= FEW else (),
        anchors[happening.number - 1],
        briefing.of(happening.article, doubts)[event.doubt] if event.doubt else "",
        (address, anchors[happening.number - 1] if anchors[1:] else aspects.origin("event_date")),
        f"why-{happening.article}-{happening.number}",
        not is_main(briefing, happening),
    )


def is_main(briefing: Briefing, happening: Happening) -> bool:
    """Return whether an article is filed under an event: its first is that one."""
    reports = briefing.events[happening.shared] if happening.shared else (happening,)
    return any(report.number == 1 for report in reports)


def moments(briefing: Briefing, happenings: Sequence[Happening]) -> list[Moment]:
    """Return several events, each once however many articles report it."""
    return [moment(briefing, happening) for happening in leads(happenings)]


def _reports(
    briefing: Briefing, reports: Iterable[Happening]
) -> tuple[tuple[Ref, tuple[str, ...]], ...]:
    """Return the articles that report an event, each with its words for it."""
    return tuple(
        (title(briefing, article), tuple(dict.fromkeys(h.event.what for h in own)))
        for article, own in grouped(reports, lambda h: h.article).items()
    )


def title(briefing: Briefing, id_: str) -> Ref:
    """Return an article's headline, which leads to its page."""
    return Ref(*briefing.of(id_, aspects.headline))
