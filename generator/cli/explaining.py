"""``briefing explain``: why a page says what it says."""

import json
import textwrap
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import click

from generator.cli.show import Voice, cleaned, columns, counted, debug
from generator.desk import explain
from generator.project import load_project

Plain = dict[str, Any]
Row = tuple[str, str, str]
"""A label, a value, and what lies behind it."""

_LABEL = 16


@click.command("explain", epilog="Examples: briefing explain second-tram-line   ·   topics/trams")
@click.argument("id_", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for programs.")
@debug
def explain_command(*, id_: str, as_json: bool) -> None:
    """Say why the page of ID, an article or an entry of the vocabulary, says what it says."""
    voice = Voice()
    found = load_project(Path.cwd(), track=voice.track, drafts="shown")
    voice.refuse(found.problems)
    if wrong := explain.misuse(found, id_):
        raise click.UsageError(wrong)
    told = explain.explain(found, id_)
    click.echo(json.dumps(told, ensure_ascii=False, indent=1) if as_json else _table(cleaned(told)))


def _table(told: Plain) -> str:
    sections = _article(told) if told["kind"] == "article" else _entry(told)
    width = columns() or 80
    lines = [click.style(line, bold=True) for line in textwrap.wrap(told["name"], width)]
    for title, rows in sections:
        every = _grouped(rows)
        lines += ["", click.style(title, bold=True)] if every and title else []
        label = max((len(row[0]) for row in every), default=0) + 2
        lines += [line for row in every for line in _laid(row, max(_LABEL, label), width)]
    return "\n".join(lines)


def _grouped(rows: Iterable[Row]) -> list[Row]:
    """Set values that are told of in the same words side by side."""
    groups = groupby(rows, key=lambda row: (row[0], row[2]))
    return [
        (label, ", ".join(value for _, value, _ in group), behind)
        for (label, behind), group in groups
    ]


def _laid(row: Row, label: int, width: int) -> Iterator[str]:
    """Lay a row out: the label, the value beside it, and below that what lies behind it."""
    name, value, behind = row
    wrap = textwrap.TextWrapper(width - label - 2, break_on_hyphens=False)
    for number, line in enumerate(wrap.wrap(value) or ["–"]):
        yield f"  {name if not number else '':<{label}}{line}"
    for line in wrap.wrap(behind):
        yield " " * (label + 2) + click.style(line, dim=True)


def _article(told: Plain) -> list[tuple[str, Iterable[Row]]]:
    filed = told["filed"]
    about = [
        ("page", told["page"], ""),
        (told["seed_kind"], told["seed"], ""),
        ("filed under", filed["date"] or "undated", filed["why"]),
    ]
    if told["claims"] and told["seed_kind"] == "record":
        found = "found in the source" if told["verified"] else "not checked against the source"
        about.append(("claims", found, ""))
    return [
        ("", about),
        ("Values", (_value(v) for v in told["values"])),
        ("Topics", (_topic(t) for t in told["topics"])),
        ("Names", ((n["kind"], f"{n['name']} ({n['id']})", _by(n)) for n in told["names"])),
        ("Claims", (_claim(c) for c in told["claims"])),
        ("Related", (_related(r) for r in told["related"])),
        ("Left out", ((f"line {d['line']}", f"“{d['text']}”", d["why"]) for d in told["dropped"])),
        ("Worth knowing", ((n["rule"], n["text"], "") for n in told["notices"])),
    ]


def _entry(told: Plain) -> list[tuple[str, Iterable[Row]]]:
    about = [
        (told["kind"], told["id"], ""),
        ("page", told["page"] or "none: no article refers to it", ""),
        *([("below", told["below"], "")] if told["below"] else []),
        *([("formerly", ", ".join(told["formerly"]), "")] if told["formerly"] else []),
    ]
    searched = counted(told["searched"], "searched article")
    never = ", ".join(f"“{s}”" for s in told["never_found"])
    others = told["claimed_by_another"].items()
    rows = [("never found", never, f"in {searched}")] if told["searched"] and never else []
    rows += [("another’s", f"“{s}”", f"It stands for {b}, which claims it too.") for s, b in others]
    return [
        ("", about),
        (f"Named in {counted(len(told['articles']), 'article')}", map(_naming, told["articles"])),
        ("Spellings", rows),
    ]


def _value(value: Plain) -> Row:
    shown = value["value"]
    return (
        value["field"],
        ", ".join(shown) if isinstance(shown, list) else shown or "",
        _behind(value),
    )


def _behind(told: Plain) -> str:
    """Return how something is known: basis, line, words, reason."""
    words = f"“{told['words']}”" if told["words"] else ""
    where = f"line {told['line']}" if told["line"] else ""
    paragraph = f"paragraph {told['paragraph']}" if told.get("paragraph") else ""
    known = (told["basis"] or "", where, paragraph, words, told["why"] or "")
    return ", ".join(part for part in known if part)


def _by(told: Plain) -> str:
    """Return by which spellings something is named, or that the record says so."""
    if "spellings" in told:
        return "found as " + ", ".join(f"“{s}” ×{n}" for s, n in told["spellings"].items())
    return f"the record says so, line {told['line']}"


def _topic(topic: Plain) -> Row:
    if "score" not in topic:
        return "filed", f"{topic['name']} ({topic['id']})", _by(topic)
    label = "filed" if topic["filed"] else "not filed"
    return label, f"{topic['name']} ({topic['id']})", _scored(topic)


def _scored(told: Plain) -> str:
    terms = ", ".join(f"“{t}” {n:g}" for t, n in told["terms"].items())
    return f"score {told['score']:g} of {told['needs']:g} needed: {terms}"


def _claim(claim: Plain) -> Row:
    return claim["kind"].removesuffix("s"), claim["text"], _behind(claim)


def _related(other: Plain) -> Row:
    reasons = "; ".join(other["reasons"])
    return f"{other['score']:.2f}", f"{other['name']} ({other['id']})", reasons


def _naming(told: Plain) -> Row:
    where = ", ".join(f"{w['key']} (line {w['line']})" for w in told.get("where", ()))
    behind = where or told.get("why") or (_scored(told) if "score" in told else _by(told))
    return "listed" if told["listed"] else "not listed", f"{told['name']} ({told['id']})", behind
