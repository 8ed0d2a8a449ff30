"""The search page, and what the search shows of every page: its kind, its date, its topics.

These stand as ``tags`` in a page's front matter. The search index of the theme takes them over, so
that the box in the header and the search page know them without any file of their own.
"""

import json
from collections import Counter
from collections.abc import Iterator

from generator.model.briefing import Briefing, Page, Planned
from generator.model.settings import Settings
from generator.pages import addresses, in_time, markdown, views
from generator.text import escape
from generator.wording import N_, aside, gettext

INTRODUCTION = N_("Search all pages of the briefing, and narrow the results by kind and topic.")

KINDS = {
    N_("article"): N_("Articles"),
    N_("event"): N_("Events"),
    **{views.SINGULAR[kind]: views.PLURAL[kind] for kind in views.SINGULAR},
}
"""The kinds of pages that are found, and what the search page calls them."""

OTHER = ("page", N_("Other pages"))
"""The kind of pages that people wrote, which have no tags."""


def tags(kind: str, *more: str) -> tuple[str, ...]:
    """Return what the search shows of a page; escaped, because the theme prints it as HTML."""
    return tuple(escape.meta(tag) for tag in (gettext(kind), *more))


def of_article(briefing: Briefing, id_: str) -> tuple[str, ...]:
    """Return the tags of an article: kind, date and the names of its topics."""
    topics = views.refs(briefing, "topics", briefing.articles[id_].topics)
    line = views.line(briefing, id_)
    when = f"{line.when}{aside(line.basis)}"
    return tags("article", when, *(t.name for t in topics))


def of_entry(briefing: Briefing, kind: str, id_: str) -> tuple[str, ...]:
    """Return the tags of a name's page: kind, when it occurs, and the topics of what it says."""
    abouts = (s.about for s in briefing.statements.get(id_, ()) if s.about.by != "article")
    counts = Counter(topic for about in abouts for topic in about.topics)
    topics = views.refs(briefing, "topics", tuple(t for t, _ in counts.most_common()))
    return of_kind(briefing, kind, id_, *(t.name for t in topics))


def of_kind(briefing: Briefing, kind: str, id_: str, *more: str) -> tuple[str, ...]:
    """Return the tags of an entry's page: kind, when it occurs, and whatever more there is."""
    when = in_time.between(briefing, in_time.concerned(briefing, kind, id_))
    return tags(views.SINGULAR[kind], *((when,) if when else ()), *more)


def pages(_: Briefing, __: Settings) -> Iterator[Planned]:
    """Return the search page, and the words that it offers where none is found."""
    yield Planned(addresses.file(addresses.FIND), _page)
    yield Planned(f"{addresses.FIND}words.js", _words)


def _words(briefing: Briefing, _: Settings) -> Page:
    """Return a script, which can be read from a disk too."""
    lines = json.dumps(briefing.words, ensure_ascii=False, indent=0)
    return Page(f"{addresses.FIND}words.js", f"self.briefing.list = {lines}\n")


def _page(briefing: Briefing, _: Settings) -> Page:
    topics = sorted(views.with_page(briefing, "topics"), key=lambda topic: topic.name)
    kinds = [(kind.replace(" ", "-"), gettext(kind), gettext(n)) for kind, n in KINDS.items()]
    return markdown.overview(
        "find.md",
        addresses.FIND,
        gettext("Search"),
        gettext(INTRODUCTION),
        script="find",
        kinds=[*kinds, (OTHER[0], "", gettext(OTHER[1]))],
        topics=[(topic.id, topic.name, topic.name) for topic in topics],
        indexes=[views.Ref(gettext(n), addresses.index(k)) for k, n in views.INDEXES.items()],
    )
