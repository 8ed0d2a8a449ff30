"""``briefing add``: a raw article in, the draft of a record out."""

import sys
from dataclasses import asdict
from itertools import groupby
from pathlib import Path
from typing import Any

import click

from generator import file_changes
from generator.cli.show import Voice, counted, debug, echo_json
from generator.desk import add as desk
from generator.desk.add import Added, Addition
from generator.desk.entries import plain
from generator.desk.likeness import ALIKE, Similar
from generator.text import slugs


def _id(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    del ctx, param
    if value is not None and not slugs.is_valid(value):
        raise click.BadParameter("Write small letters, digits and hyphens.")
    return value


@click.command("add", epilog="Examples: briefing add clip.txt   ·   pbpaste | briefing add -")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--id", "id_", callback=_id, help="Choose the record's id.")
@click.option("--name", help="Name the document, as for an article on standard input.")
@click.option("--again", is_flag=True, help="Draft a document that is a seed already once more.")
@click.option("--dry-run", is_flag=True, help="Print the draft and write nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print what was made and found as JSON.")
@debug
def add(  # noqa: PLR0913 - one for each option
    *, file: Path, id_: str | None, name: str | None, again: bool, dry_run: bool, as_json: bool
) -> None:
    """Draft the record of the raw article in FILE, or of one on standard input with “-”."""
    voice, piped = Voice(), str(file) == "-"
    data = sys.stdin.buffer.read() if piped else b""
    added, problems = desk.prepare(
        Path.cwd(), Addition(None if piped else file, data, name, id_, again)
    )
    if added:
        _tell(voice, added)
    if not problems and added and not dry_run:
        problems = file_changes.write(Path.cwd(), added.changes)
    if problems or not added:
        voice.fail(problems)
    if as_json:
        echo_json(_plain(added, written=not dry_run))
    else:
        click.echo(added.text if dry_run else added.path, nl=not dry_run)


def _tell(voice: Voice, added: Added) -> None:
    """Say what was read, what is left to write, and which seeds are like it."""
    read, left = counted(len(added.fields), "field"), counted(len(added.todos), "place")
    voice.notes(added.notes)
    voice.notes(f"{s.path}: {_alike(s)}{s.why}." for s in added.similar)
    voice.say(f"{read} read; {left} to write.")
    files = [
        f"{kind}.yml: {', '.join(entry.id for _, entry in some)}"
        for kind, some in groupby(added.entries, key=lambda one: one.kind)
    ]
    if files:
        drafted = counted(len(added.entries), "entry", "entries")
        voice.say(f"{drafted} drafted: {'; '.join(files)}.")


def _alike(seed: Similar) -> str:
    """Return how much alike two articles are, where that is why the one is named."""
    return f"{seed.similarity:.0%} alike; " if seed.similarity >= ALIKE else ""


def _plain(added: Added, *, written: bool) -> dict[str, Any]:
    """Return what was made and found, for programs."""
    return {
        "id": added.id,
        "path": added.path,
        "written": written,
        "fields": added.fields,
        "todos": [{"line": p.line, "what": p.what} for p in added.todos],
        "similar": [asdict(s) for s in added.similar],
        "entries": [{"kind": k, **plain(entry)} for k, entry in added.entries],
        "draft": added.text,
    }
