"""Articles and events as marks on an axis of time, and what is said of when something occurs."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from markupsafe import Markup

from generator.dates import edtf
from generator.dates.words import in_words, months
from generator.model.briefing import Briefing, Happening
from generator.pages import addresses, views
from generator.pages.pictures import strip
from generator.pages.pictures.dots import MOST
from generator.pages.pictures.marks import Mark
from generator.pages.pictures.scale import Stretch
from generator.wording import N_, aside, comma, counted, gettext, labelled, semicolon

EACH = N_("A mark for each report, at the date that it gives.")


def stretch(text: str | None) -> Stretch | None:
    """Return the first and last day that an EDTF date may be; nothing where there is none."""
    when = edtf.parse(text or "")
    return (when.earliest, when.latest) if when else None


def articles(briefing: Briefing, ids: Iterable[str]) -> list[Mark]:
    """Return the dated ones of some articles as marks; of many, which are counted, no more."""
    dated = [(i, s) for i in ids if (s := stretch(briefing.dates[i]))]
    if len(dated) > MOST:
        return [Mark("", s) for _, s in dated]
    lines = ((views.line(briefing, i), s) for i, s in dated)
    return [
        Mark(n.title, s, is_sure=views.is_sure(n.date, n.basis), is_published=n.is_published)
        for n, s in lines
    ]


def events(briefing: Briefing, happenings: Sequence[Happening], here: str) -> list[Mark]:
    """Return the dated ones of some events as numbered marks that lead to them from a page."""
    dated = [(h, s) for h in happenings if (s := stretch(h.event.date))]
    return [_event(briefing, h, s, here, n) for n, (h, s) in enumerate(dated, 1)]


def many(happenings: Sequence[Happening], here: str) -> list[Mark]:
    """Return the dated ones of many events as marks that a picture counts, without their names."""
    dated = ((h.event.date, s) for h in happenings if (s := stretch(h.event.date)))
    return [Mark("", s, filed=_filed(date, here)) for date, s in dated]


def _event(briefing: Briefing, happening: Happening, days: Stretch, here: str, number: int) -> Mark:
    moment = views.moment(briefing, happening)
    doubt = gettext("in doubt") if moment.doubt else ""
    return Mark(
        labelled(f"{in_words(moment.date)}{aside(moment.basis)}", f"{moment.what}{aside(doubt)}"),
        days,
        is_sure=views.is_sure(moment.date, moment.basis),
        href=addresses.page(*moment.target, here=here),
        sign=str(number),
        filed=_filed(moment.date, here),
        is_minor=moment.is_minor,
    )


def _filed(date: str | None, here: str) -> tuple[str, str, str]:
    """Return the ways to the pages of a date’s month, of its year, and of all dates."""
    month = addresses.month(date)
    pages = (month, addresses.year_of(month), addresses.DATES)
    one, two, three = (addresses.page(page, here=here) for page in pages)
    return one, two, three


def year(marks: Iterable[Mark], number: int) -> list[Mark]:
    """Return the marks that reach into a year, cut where it begins and ends; an arrow says so."""
    whole = date(number, 1, 1), date(number, 12, 31)
    return [_cut(m, whole) for m in marks if m.stretch[0] <= whole[1] and m.stretch[1] >= whole[0]]


def _cut(mark: Mark, to: Stretch) -> Mark:
    (first, last), (begin, end) = mark.stretch, to
    sign = f"{'→ ' if first < begin else ''}{mark.sign}{' →' if last > end else ''}"
    shown = max(first, begin), min(last, end)
    return replace(mark, stretch=shown, sign=sign, is_cut=shown != mark.stretch)


def when(briefing: Briefing, ids: Sequence[str], way: str) -> str:
    """Return how many articles something is in, and when: “Named in 2 articles, from … to …”."""
    count, ends = len(ids), _ends(briefing, ids)
    many = {
        "named": counted("Named in {count} article", "Named in {count} articles", count),
        "used": counted("Used in {count} article", "Used in {count} articles", count),
        "subject": counted("Subject of {count} article", "Subject of {count} articles", count),
        "published": counted(
            "Published or supplied {count} article",
            "Published or supplied {count} articles",
            count,
        ),
    }[way]
    if not ends:
        return many + gettext(".")
    form = (
        gettext("{said}, from {first} to {last}.") if ends[1:] else gettext("{said}, of {first}.")
    )
    return form.format(said=many, first=ends[0], last=ends[-1])


def spoken(briefing: Briefing, topic: str) -> str:
    """Return in how many articles a topic is spoken of, if in others than those filed under it."""
    articles = {one.article for one in briefing.about.get(topic, ())}
    more = articles - {*briefing.where["topics"].get(topic, ())}
    if not more:
        return ""
    return counted("spoken of in {count}", "spoken of in {count}", len(articles))


def concerned(briefing: Briefing, kind: str, id_: str) -> Sequence[str]:
    """Return the articles that have an entry, in order; those too that only speak of a topic."""
    having = briefing.where[kind].get(id_, ())
    about = briefing.about.get(id_, ()) if kind == "topics" else ()
    if not (more := {one.article for one in about} - {*having}):
        return having
    return sorted((*having, *more), key=lambda i: (edtf.order(briefing.dates[i]), i))


def reach(briefing: Briefing, kind: str, id_: str) -> str:
    """Return how many articles an entry has: “1 article, spoken of in 4”."""
    filed = len(briefing.where[kind].get(id_, ()))
    more = spoken(briefing, id_) if kind == "topics" else ""
    many = counted("{count} article", "{count} articles", filed)
    return f"{many}{comma()}{more}" if more else many


def between(briefing: Briefing, ids: Iterable[str]) -> str:
    """Return the first and last months in which articles fall: “January 2031 to March 2031”."""
    ends = _ends(briefing, ids)
    form = gettext("{first} to {last}") if ends[1:] else "{first}"
    return form.format(first=ends[0], last=ends[-1]) if ends else ""


def _ends(briefing: Briefing, ids: Iterable[str]) -> list[str]:
    """Return the first and the last month; one where they are the same."""
    dates = [briefing.dates[i] for i in ids]
    ends = (next((d for d in way if stretch(d)), None) for way in (dates, dates[::-1]))
    return [*dict.fromkeys(months(d) for d in ends if d)]


def life(briefing: Briefing, ids: Sequence[str], name: str, caption: str = "") -> Markup:
    """Draw when articles on something fall within the briefing's whole span."""
    label = gettext("{name} on an axis of time; the articles are listed below.").format(name=name)
    return strip.life(articles(briefing, ids), label, briefing.span, caption)


def reported(briefing: Briefing, reports: Iterable[Happening]) -> Markup:
    """Draw when an event was, as each report of it says, within the briefing's whole span."""
    dated = [(h.event, s) for h in reports if (s := stretch(h.event.date))]
    marks = [
        Mark(e.what, s, is_sure=views.is_sure(e.date, views.basis_words(e.basis))) for e, s in dated
    ]
    dates = dict.fromkeys(in_words(e.date) for e, _ in dated)
    name = gettext("The event on an axis of time: {dates}.").format(dates=semicolon().join(dates))
    return strip.life(marks, name, briefing.span, gettext(EACH) if len(marks) > 1 else "")
