"""What a change breaks: new problems, links to nowhere, and addresses that go away."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from generator.collection.grouping import grouped
from generator.model.settings import FILE
from generator.preview import parts
from generator.preview.matching import beyond
from generator.preview.values import Agreed, Change, Link, Part, Parts, State
from generator.problems import Problem

_BROKEN = "The link to {} is broken."
"""What is said of a link to nowhere."""

_END = re.compile(r"(?:index)?\.html(?=$|#)")

ALLOWS = "extra.briefing.gone"
"""The setting that lets addresses go; it changes no page."""

MayGo = tuple[str, str]
"""An address that may go away with all below it, and who says so."""


def problems(base: State, head: State) -> tuple[tuple[Problem, ...], int, tuple[Problem, ...]]:
    """Return the problems that are new, how many are as old as the base, and those mended.

    Where the head builds no site, every problem of it counts as new.
    """
    before, after = (sorted([*state.problems, *_links(state)]) for state in (base, head))
    new = beyond(after, before if head.site else (), _words)
    return tuple(new), len(after) - len(new), tuple(beyond(before, after, _words))


def _words(problem: Problem) -> tuple[str, str]:
    """Return what makes a problem the same one: its line may be another by now."""
    return problem.path, f"{problem.what} {problem.mend}".strip()


def _links(state: State) -> Iterator[Problem]:
    for link in sorted(state.site.broken if state.site else ()):
        mend = "Lead it to a page that is there, or take it out."
        what = _BROKEN.format(link.target)
        yield Problem(*_place(link, state), "broken-link", what, mend)


def _place(link: Link, state: State) -> tuple[str, int]:
    """Return the file that a link most likely comes from, and its line there."""
    if link.page in state.by_hand:
        path, text = state.by_hand[link.page]
        return path, line(text, link.target)
    is_folder = not link.page or link.page.endswith("/")
    return f"docs/{link.page}" + ("index.md" if is_folder else ""), 1


def line(source: str, target: str) -> int:
    """Return the line of a page’s source on which a link of the built page is written."""
    plain = unquote(target)
    forms = (target, plain, *(_END.sub(end, plain) for end in ("index.md", ".md", "")))
    lines = [*enumerate(source.splitlines(), 1)]
    written = (number for form in forms if form for number, text in lines if form in text)
    return next(written, 1)


# One problem for each cause


def causes(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return problems, those links as one that lead to the same place from several pages."""
    groups = grouped(problems, _cause)
    return tuple(_together(cause, some) for cause, some in groups.items())


def _cause(problem: Problem) -> str | Problem:
    """Return where a broken link leads, seen from the project; another problem is its own cause."""
    if problem.rule != "broken-link":
        return problem
    before, after = _BROKEN.split("{}")
    target = problem.what.removeprefix(before).removesuffix(after)
    return normpath(join(dirname(problem.path), target))


def _together(cause: str | Problem, some: Sequence[Problem]) -> Problem:
    pages = len({problem.path for problem in some})
    what = f"The link to {cause} is broken on {pages:,} pages, of which this is the first."
    return replace(some[0], what=what) if pages > 1 else some[0]


# Addresses that go away


def gone(
    base: State,
    head: State,
    after: Parts,
    changes: Sequence[Change],
    may_go: Iterable[MayGo],
) -> tuple[tuple[Problem, ...], tuple[Agreed, ...]]:
    """Return a problem for what goes away, and the addresses that may."""
    if not (base.site and head.site):
        return (), ()
    every = sorted({*base.site.files} - {*head.site.files})
    allowed = {a: by for a in every for above, by in [*may_go][::-1] if is_below(a, above)}
    lost = [address for address in every if address not in allowed]
    agreed = tuple(Agreed(address, by) for address, by in allowed.items())
    return tuple(_lost(lost, after, changes)), agreed


def _lost(lost: list[str], after: Parts, changes: Sequence[Change]) -> Iterator[Problem]:
    """Return a problem for each part that has another address, and one for all the others."""
    settings = after.get((parts.SETTINGS, FILE))
    has_some = bool(settings and settings.facts.get(ALLOWS))
    moved = {c.old or "": c for c in changes if c.way == "moved" and c.old in lost}
    for address, change in moved.items():
        part = next(p for p in after.values() if p.address == change.address)
        mend = _mend(address, change.kind, part) or _allow([address], has_some=has_some)
        what = f"{address or 'The home page'} goes away."
        yield Problem(change.path, part.line, "gone", what, mend)
    if rest := [address for address in lost if address not in moved]:
        yield _removed(rest, changes, _allow(rest, has_some=has_some))


def _mend(address: str, kind: str, part: Part) -> str:
    """Return what to write so that an earlier address leads on; empty if nothing can be written."""
    earlier = address.strip("/").partition("/")[2]
    if kind == parts.BY_HAND:
        return ""
    if kind == parts.ARTICLES and not part.is_record:
        return "A pasted article keeps no earlier address: give the file its old name."
    key, where = "formerly", f"at “{part.id}”"
    if kind == parts.ARTICLES:
        year, _, id_ = earlier.partition("/")
        is_same_year = (part.address or "").startswith(f"articles/{year}/")
        key, where, earlier = "aliases", "in this record", id_ if is_same_year else earlier
    if part.earlier:
        return f"Add “{earlier}” to “{key}” {where}."
    return f"Write “{key}: [{earlier}]” {where}."


def _removed(lost: list[str], changes: Sequence[Change], allow: str) -> Problem:
    """Tell of all addresses that go away for good, with the block that lets them."""
    own = {c.old: c for c in changes if c.way == "removed" and c.old and c.old in lost}
    rest = [address for address in lost if address not in own]
    path = next(iter(own.values())).path if len(own) == 1 else FILE
    what = " ".join(filter(None, (_own([*own]), _rest(rest, [*own.values()]))))
    return Problem(path, 1, "gone", what, f"{_another(own, changes)}{allow}")


def _own(own: list[str]) -> str:
    if len(own) > 1:
        return f"{len(own):,} pages go away, and nothing leads on from them: {', '.join(own)}."
    return f"{own[0]} goes away, and nothing leads on from it." if own else ""


def _rest(rest: list[str], own: list[Change]) -> str:
    if not rest:
        return ""
    go = f"{len(rest):,} {'address goes' if len(rest) == 1 else 'addresses go'} away"
    named = ", ".join(rest)
    if not own:
        return f"{go}, as nothing is left to show there: {named}."
    noun = "article" if all(c.kind == parts.ARTICLES for c in own) else "page"
    them, owner = ("it", f"this {noun}") if len(own) == 1 else ("them", f"these {noun}s")
    return f"With {them} {go} that only {owner} filled: {named}."


def _another(own: Mapping[str, Change], changes: Sequence[Change]) -> str:
    """Return what to write if what went is there under another name, where something new stands."""
    fresh = {c.kind for c in changes if c.way == "added"} - {parts.BY_HAND}
    for address, change in own.items():
        if change.kind in fresh:
            key = "aliases" if change.kind == parts.ARTICLES else "formerly"
            earlier = address.strip("/").partition("/")[2]
            return f"If it is there under another name, write “{key}: [{earlier}]” there. "
    return ""


def _allow(addresses: Collection[str], *, has_some: bool) -> str:
    """Return what to write so that addresses may go away; those below another are covered by it."""
    top = [a for a in addresses if not any(a != b and is_below(a, b) for b in addresses)]
    listed = ", ".join(top)
    how = f"add “{listed}” to “gone”" if has_some else f"write “gone: [{listed}]”"
    meant = "it is" if len(addresses) == 1 else "they are"
    return f"If {meant} meant to go, {how} under extra.briefing in mkdocs.yml."


def is_below(address: str, above: str) -> bool:
    """Return whether an address is another one, or stands below it."""
    return f"{address.strip('/')}/".startswith(f"{above.strip('/')}/")
