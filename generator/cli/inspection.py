"""``briefing inspect``: what the intake reads in a document, and why."""

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from generator import answer, reading
from generator.annotate.lexicon import Lexicon
from generator.cli.show import Voice, cleaned, debug
from generator.intake.read import of_text, read_one
from generator.model.source import Document
from generator.problems import Problem


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
    "--jsonl",
    is_flag=True,
    help="Read a JSON document a line on standard input, answer one a line.",
)
@debug
def inspect(*, files: tuple[Path, ...], as_json: bool, jsonl: bool) -> None:
    """Show what the intake reads in FILES, and why."""
    if jsonl == bool(files):
        raise click.UsageError("Name files, or give --jsonl and documents on standard input.")
    names, score, problems = reading.names(Path.cwd())
    if problems:
        Voice(quiet=True).fail(problems)
    if jsonl:
        for line in _stream(sys.stdin, names, score):
            click.echo(line)
        return
    found = [_read(path, names, score) for path in files]
    wrong = [p for p in found if isinstance(p, Problem)]
    answers = [a for a in found if not isinstance(a, Problem)]
    if as_json and answers:
        shown = answers[0] if len(files) == 1 else answers
        click.echo(json.dumps(shown, ensure_ascii=False, indent=1))
    elif answers:
        click.echo("\n\n".join(_table(cleaned(a)) for a in answers))
    if wrong:
        Voice(quiet=True).fail(wrong)


def _read(path: Path, names: Lexicon, score: float) -> dict[str, Any] | Problem:
    found = read_one(path, str(path))
    if isinstance(found, Problem):
        return found
    return reading.read(found, names, score, path.stem)


def _stream(lines: Iterable[str], names: Lexicon, score: float) -> Iterator[str]:
    """Answer each JSON document; a line that is none is answered with the reason."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _written(_answer(line, number, names, score))


_written = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode
"""Writes an answer in one line; an answer is a tree, so no circle is looked for."""


def _answer(line: str, number: int, names: Lexicon, score: float) -> dict[str, Any]:
    try:
        asked = json.loads(line)
        id_, text, kind = asked["id"], asked["input"], asked.get("kind", "text")
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        return answer.nothing(f"line {number}", "bad-request", f"This is no document: {error}.")
    if not isinstance(text, str):
        return answer.nothing(str(id_), "bad-request", "The input is no text.")
    id_ = _whole(str(id_))
    found = of_text(_whole(text), id_, "html" if kind == "html" else "text")
    if not isinstance(found, Document):
        return _told(found, id_)
    return _told(reading.read(found, names, score, id_), id_)


def _told(found: dict[str, Any] | Problem, id_: str) -> dict[str, Any]:
    """Give an answer also where there is none: empty values, or the fault of ours."""
    if not isinstance(found, Problem):
        return found
    if found.rule != "fault":
        return answer.nothing(id_, found.rule, found.what)
    Voice().trace(found)
    return {"id": id_, "error": f"{found.what} {found.mend}"}


def _whole(text: str) -> str:
    """Replace half characters, which JSON can write and no encoding can."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _table(answered: dict[str, Any]) -> str:
    """Lay an answer out for people: field, value, and how it is known."""
    lines = [click.style(answered["id"], bold=True)]
    for field, value, behind in answer.rows(answered):
        lines.append(
            f"  {field:<14} {value}" + (click.style(f"  ({behind})", dim=True) if behind else "")
        )
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


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"  # noqa: PLR2004 - what fits beside the labels
