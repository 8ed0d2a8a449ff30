"""``briefing inspect``: what the intake reads in a document, and why."""

import json
import sys
import textwrap
from functools import partial
from pathlib import Path
from typing import Any
from unicodedata import east_asian_width

import click

from generator import answer, reading
from generator.annotate.lexicon import Lexicon
from generator.cli.show import Voice, cleaned, columns, debug, echo_json, evidence
from generator.intake.documents import of_text, read_one
from generator.model.source import Document
from generator.problems import Problem
from generator.text.hidden import in_json

_TEXTLESS = "“{}” has no text of its own; name its source document."

_written = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode
"""Writes an answer in one line; an answer is a tree, so no circle is looked for."""

_COUNTED = frozenset(("paragraphs", "quotes", "figures", "captions", "dropped", "warnings"))
"""Keys of which the table says how many there are."""


@click.command(
    epilog="Examples: briefing inspect clip.txt   ·   briefing inspect --json *.txt | jq .title"
)
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--json",
    "as_json",
    is_flag=True,
    help="Print JSON: an object for one file, an array for several.",
)
@click.option(
    "--text", "as_text", is_flag=True, help="Print the paragraphs with the numbers of evidence."
)
@click.option(
    "--jsonl",
    is_flag=True,
    help="Read a JSON document a line on standard input, answer one a line.",
)
@debug
def inspect(*, files: tuple[Path, ...], as_json: bool, as_text: bool, jsonl: bool) -> None:
    """Show what the intake reads in FILES, and why."""
    if jsonl == bool(files):
        raise click.UsageError("Name files, or give --jsonl and documents on standard input.")
    if as_text and (as_json or jsonl):
        raise click.UsageError("Ask for text or for JSON.")
    names, score, problems = reading.names(Path.cwd())
    Voice(quiet=True).refuse(problems)
    if jsonl:
        for number, line in enumerate(sys.stdin, 1):
            if line.strip():
                click.echo(in_json(_written(_answer(line, number, names, score))))
        return
    outcomes = [_read(path, names, score) for path in files]
    wrong = [p for p in outcomes if isinstance(p, Problem)]
    answers = [a for a in outcomes if not isinstance(a, Problem)]
    if as_json and answers:
        echo_json(answers[0] if len(files) == 1 else answers)
    elif answers:
        laid = partial(_paragraphs, named=len(files) > 1, width=columns()) if as_text else _table
        click.echo("\n\n".join(laid(cleaned(a)) for a in answers))
    if as_text:
        Voice().notes(_TEXTLESS.format(a["id"]) for a in answers if not a["paragraphs"])
    Voice(quiet=True).refuse(wrong)


def _read(path: Path, names: Lexicon, score: float) -> dict[str, Any] | Problem:
    document = read_one(path, str(path))
    if isinstance(document, Problem):
        return document
    return reading.read(document, names, score, path.stem)


def _answer(line: str, number: int, names: Lexicon, score: float) -> dict[str, Any]:
    """Answer a JSON document; a line that is none is answered with the reason."""
    try:
        asked = json.loads(line)
        id_, text, kind = asked["id"], asked["input"], asked.get("kind", "text")
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        return answer.nothing(f"line {number}", "bad-request", f"This is not a document: {error}.")
    if not isinstance(text, str):
        return answer.nothing(str(id_), "bad-request", "The input is no text.")
    id_ = _whole(str(id_))
    document = of_text(_whole(text), id_, "html" if kind == "html" else "text")
    if not isinstance(document, Document):
        return _answered(document, id_)
    return _answered(reading.read(document, names, score, id_), id_)


def _answered(outcome: dict[str, Any] | Problem, id_: str) -> dict[str, Any]:
    """Return an answer also where there is none: empty values, or the fault of ours."""
    if not isinstance(outcome, Problem):
        return outcome
    if outcome.rule != "fault":
        return answer.nothing(id_, outcome.rule, outcome.what)
    Voice().trace(outcome)
    return {"id": id_, "error": f"{outcome.what} {outcome.mend}"}


def _whole(text: str) -> str:
    """Replace half characters, which JSON can write and no encoding can."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _table(answered: dict[str, Any]) -> str:
    """Lay an answer out for people: field, value, and how it is known."""
    lines = [click.style(answered["id"], bold=True)]
    for key in answer.KEYS[1:-1]:
        behind = _behind(answered, key)
        shown = click.style(f"  ({behind})", dim=True) if behind else ""
        lines.append(f"  {key.replace('_', ' '):<14} {_value(answered, key)}{shown}")
    for item in answered["quotes"]:
        who = item["speaker"] or "nobody named"
        lines.append(
            f"  quote          ¶{item['paragraph']} {item['kind']}, {who}: “{_short(item['text'])}”"
        )
    lines += [
        f"  left out       line {d['line']}: “{_short(d['text'])}” ({d['reason']})"
        for d in answered["dropped"]
    ]
    lines += [f"  warning        {w['message']}" for w in answered["warnings"]]
    return "\n".join(lines)


def _value(answered: dict[str, Any], key: str) -> str:
    value = answered[key]
    if not value:
        return "–"
    if key in _COUNTED:
        return str(len(value))
    return _words(value["raw"] if isinstance(value, dict) else value)


def _behind(answered: dict[str, Any], key: str) -> str:
    """Return how a value is known, with the value itself where it was only inferred."""
    known = answered["evidence"].get(key)
    if not known:
        return ""
    guess = _words(known["value"] or "") if not answered[key] else ""
    return evidence(known, guess)


def _words(value: Any) -> str:
    return ", ".join(value) if isinstance(value, list) else str(value)


def _paragraphs(answered: dict[str, Any], *, named: bool, width: int | None) -> str:
    """Lay the paragraphs out with their numbers, each in one line unless there is a width."""
    edge = len(str(len(answered["paragraphs"])))
    laid = [click.style(answered["id"], bold=True)] if named else []
    for number, text in enumerate(answered["paragraphs"], 1):
        lines = _wrapped(text, width - edge - 2) if width else [text]
        laid.append(f"{number:>{edge}}  " + f"\n{'':{edge}}  ".join(lines))
    return ("\n\n" if width else "\n").join(laid)


def _wrapped(text: str, width: int) -> list[str]:
    """Break a text into lines; signs that are two columns wide get half as many."""
    is_wide = sum(east_asian_width(sign) in "WF" for sign in text) > len(text) / 2
    return textwrap.wrap(text, max(width // (1 + is_wide), 10), break_on_hyphens=False)


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"  # noqa: PLR2004 - what fits beside the labels
