"""``briefing explain``: why a page says what it says."""

import textwrap
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

import click

from generator.cli.show import Voice, cleaned, columns, counted, debug, echo_json, evidence
from generator.desk import explain
from generator.plain import Plain
from generator.project import load_project

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
    project = load_project(Path.cwd(), track=voice.track, drafts="shown")
    voice.refuse(project.problems)
    meant = explain.find(project, id_)
    if wrong := explain.misuse(project, id_, meant):
        raise click.UsageError(wrong)
    page = explain.explain(project, meant[0])
    if as_json:
        echo_json(page)
    else:
        click.echo(_table(cleaned(page)))


def _table(page: Plain) -> str:
    sections = _article(page) if page["kind"] == "article" else _entry(page)
    width = columns() or 80
    lines = [click.style(line, bold=True) for line in textwrap.wrap(page["name"], width)]
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


def _article(article: Plain) -> list[tuple[str, Iterable[Row]]]:
    filed = article["filed"]
    about = [
        ("page", article["page"], ""),
        (article["seed_kind"], article["seed"], ""),
        ("filed under", filed["date"] or "undated", filed["why"]),
    ]
    if article["claims"] and article["seed_kind"] == "record":
        state = "found in the source" if article["verified"] else "not checked against the source"
        about.append(("claims", state, ""))
    return [
        ("", about),
        ("Values", (_value(v) for v in article["values"])),
        ("Topics", (_topic(t) for t in article["topics"])),
        ("Names", ((n["kind"], f"{n['name']} ({n['id']})", _by(n)) for n in article["names"])),
        ("Claims", (_claim(c) for c in article["claims"])),
        ("Related", (_related(r) for r in article["related"])),
        (
            "Left out",
            ((f"line {d['line']}", f"“{d['text']}”", d["why"]) for d in article["dropped"]),
        ),
        ("Worth knowing", ((n["rule"], n["text"], "") for n in article["notices"])),
    ]


def _entry(entry: Plain) -> list[tuple[str, Iterable[Row]]]:
    about = [
        (entry["kind"], entry["id"], ""),
        ("page", entry["page"] or "none: no article refers to it", ""),
        *([("below", entry["below"], "")] if entry["below"] else []),
        *([("formerly", ", ".join(entry["formerly"]), "")] if entry["formerly"] else []),
    ]
    searched = counted(entry["searched"], "searched article")
    never = ", ".join(f"“{s}”" for s in entry["never_found"])
    others = entry["claimed_by_another"].items()
    rows = [("never found", never, f"in {searched}")] if entry["searched"] and never else []
    rows += [("another’s", f"“{s}”", f"It stands for {b}, which claims it too.") for s, b in others]
    return [
        ("", about),
        (f"Named in {counted(len(entry['articles']), 'article')}", map(_naming, entry["articles"])),
        ("Spellings", rows),
    ]


def _value(value: Plain) -> Row:
    given = value["value"]
    shown = ", ".join(given) if isinstance(given, list) else given or ""
    return value["field"], shown, evidence(value)


def _by(named: Plain) -> str:
    """Return by which terms or spellings something is named, or that the record says so."""
    if "score" in named:
        terms = ", ".join(f"“{t}” {n:g}" for t, n in named["terms"].items())
        return f"score {named['score']:g} of {named['needs']:g} needed: {terms}"
    if "spellings" in named:
        return "found as " + ", ".join(f"“{s}” ×{n}" for s, n in named["spellings"].items())
    return f"the record says so, line {named['line']}"


def _topic(topic: Plain) -> Row:
    label = "filed" if topic["filed"] else "not filed"
    return label, _called(topic), _by(topic)


def _claim(claim: Plain) -> Row:
    return claim["kind"].removesuffix("s"), claim["text"], evidence(claim)


def _related(other: Plain) -> Row:
    return f"{other['score']:.2f}", _called(other), "; ".join(other["reasons"])


def _naming(article: Plain) -> Row:
    where = ", ".join(f"{w['key']} (line {w['line']})" for w in article.get("where", ()))
    behind = where or article.get("why") or _by(article)
    return "listed" if article["listed"] else "not listed", _called(article), behind


def _called(entry: Plain) -> str:
    return f"{entry['name']} ({entry['id']})"
