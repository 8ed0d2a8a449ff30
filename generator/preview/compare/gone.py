"""Addresses at which nothing stands any more: problems, and those that go on purpose."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from generator.model.settings import FILE
from generator.pages.markdown import plural
from generator.preview.commits import parts
from generator.preview.states import Part, State
from generator.preview.values import Agreed, Change
from generator.problems import Problem

ALLOWS = "extra.briefing.gone"
"""The setting that lets addresses go; it changes no page."""

MayGo = tuple[str, str]
"""An address that may go away with all below it, and who says so."""


def gone(
    base: State, head: State, changes: Iterable[Change], may_go: Iterable[MayGo]
) -> tuple[tuple[Problem, ...], tuple[Agreed, ...]]:
    """Return a problem for what goes away, and the addresses that may."""
    if not (base.site and head.site):
        return (), ()
    every = sorted({*base.site.files} - {*head.site.files})
    allowed = {a: by for a in every for above, by in [*may_go][::-1] if is_below(a, above)}
    lost = [address for address in every if address not in allowed]
    agreed = tuple(Agreed(address, by) for address, by in allowed.items())
    return tuple(_problems(lost, head, [*changes])), agreed


def _problems(lost: list[str], head: State, changes: list[Change]) -> Iterator[Problem]:
    """Return a problem for each part that has another address, and one for all the others."""
    settings = head.parts.get(parts.SETTINGS, {}).get(FILE)
    has_some = bool(settings and settings.facts.get(ALLOWS))
    moved = {c.old or "": c for c in changes if c.way == "moved" and c.old in lost}
    for address, change in moved.items():
        part = _part(head, change)
        mend = _mend(address, change, part) or _allow([address], has_some=has_some)
        what = f"{address or 'The home page'} goes away."
        yield Problem(change.path, part.line if part else 1, "gone", what, mend)
    rest = [address for address in lost if address not in moved]
    if rest:
        yield _removed(rest, changes, _allow(rest, has_some=has_some))


def _part(state: State, change: Change) -> Part | None:
    every = state.parts.get(change.kind, {}).values()
    return next((part for part in every if part.address == change.address), None)


# What has another address


def _mend(address: str, change: Change, part: Part | None) -> str:
    """Return what to write so that an earlier address leads on; empty if nothing can be written."""
    earlier = address.strip("/").partition("/")[2]
    if part is None or change.kind == parts.BY_HAND:
        return ""
    if change.kind != parts.ARTICLES:
        return _write("formerly", earlier, f"at “{part.id}”", has_some=bool(part.earlier))
    if not part.is_record:
        return "A pasted article keeps no earlier address: give the file its old name."
    year, _, id_ = earlier.partition("/")
    is_same_year = (change.address or "").startswith(f"articles/{year}/")
    alias = id_ if is_same_year else earlier
    return _write("aliases", alias, "in this record", has_some=bool(part.earlier))


def _write(key: str, earlier: str, where: str, *, has_some: bool) -> str:
    if has_some:
        return f"Add “{earlier}” to “{key}” {where}."
    return f"Write “{key}: [{earlier}]” {where}."


# What goes for good


def _removed(lost: list[str], changes: list[Change], allow: str) -> Problem:
    """Tell of all addresses that go away for good, with the block that lets them."""
    own = {c.old: c for c in changes if c.way == "removed" and c.old and c.old in lost}
    rest = [address for address in lost if address not in own]
    path = next(iter(own.values())).path if len(own) == 1 else FILE
    said = [words for words in (_own([*own]), _rest(rest, [*own.values()])) if words]
    mend = f"{_another(own, changes)}{allow}"
    return Problem(path, 1, "gone", " ".join(said), mend)


def _own(own: list[str]) -> str:
    if len(own) > 1:
        every = plural(len(own), "page")
        return f"{every} go away, and nothing leads on from them: {', '.join(own)}."
    return f"{own[0]} goes away, and nothing leads on from it." if own else ""


def _rest(rest: list[str], own: list[Change]) -> str:
    if not rest:
        return ""
    go = "address goes" if len(rest) == 1 else "addresses go"
    named = ", ".join(rest)
    if not own:
        return f"{len(rest):,} {go} away, as nothing is left to show there: {named}."
    noun = "article" if all(c.kind == parts.ARTICLES for c in own) else "page"
    them, owner = ("it", f"this {noun}") if len(own) == 1 else ("them", f"these {noun}s")
    return f"With {them} {len(rest):,} {go} away that only {owner} filled: {named}."


def _another(own: Mapping[str, Change], changes: list[Change]) -> str:
    """Return what to write if what went is there under another name, where something new stands."""
    fresh = {c.kind for c in changes if c.way == "added"}
    for address, change in own.items():
        if change.kind in fresh and change.kind != parts.BY_HAND:
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
