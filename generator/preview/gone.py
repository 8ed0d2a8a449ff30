"""Addresses at which nothing stands any more: problems, and those that go on purpose."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from generator.model.settings import FILE
from generator.preview import parts
from generator.preview.values import Agreed, Change, Part, Parts, State
from generator.problems import Problem

ALLOWS = "extra.briefing.gone"
"""The setting that lets addresses go; it changes no page."""

MayGo = tuple[str, str]
"""An address that may go away with all below it, and who says so."""


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
    return tuple(_problems(lost, after, changes)), agreed


def _problems(lost: list[str], after: Parts, changes: Sequence[Change]) -> Iterator[Problem]:
    """Return a problem for each part that has another address, and one for all the others."""
    settings = after.get(parts.SETTINGS, {}).get(FILE)
    has_some = bool(settings and settings.facts.get(ALLOWS))
    moved = {c.old or "": c for c in changes if c.way == "moved" and c.old in lost}
    for address, change in moved.items():
        part = next(p for p in after[change.kind].values() if p.address == change.address)
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
