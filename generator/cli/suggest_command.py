"""``briefing suggest``: what the vocabulary lacks, what in it is never used, what may be one."""

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import click

from generator.cli.show import Voice, counted, debug, echo_json, sources_option
from generator.desk import suggest as desk
from generator.desk.recurring import Recurring
from generator.desk.suggest import OneOrSeveral, Suggestions
from generator.desk.unknown_names import Name
from generator.text.hidden import on_terminal


@click.command("suggest", epilog="Example: briefing suggest --sources ~/clippings --min 3")
@sources_option("Look through the source documents in this folder too.")
@click.option(
    "--min",
    "least",
    type=click.IntRange(1),
    default=2,
    show_default=True,
    help="Tell of names seen so often, and of phrases in so many articles (two at least).",
)
@click.option(
    "--write", is_flag=True, help="Draft entries for people, bodies and places that are clear."
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@debug
def suggest(*, sources: Path | None, least: int, write: bool, as_json: bool) -> None:
    """Suggest names and phrases for the vocabulary, name what is idle, and ask about events."""
    voice = Voice()
    suggestions, problems = desk.suggest(Path.cwd(), least, sources, write=write)
    if not suggestions:
        voice.fail(problems)
    voice.notes(suggestions.notes)
    looked = [
        counted(suggestions.articles, "article"),
        counted(suggestions.sources, "source document"),
    ]
    voice.say(f"Looked through {' and '.join(looked if sources else looked[:1])}.")
    if write:
        drafts = counted(len(suggestions.written), "entry", "entries")
        rest = "; read each, and finish it with “briefing finish ID”" if suggestions.written else ""
        voice.say(f"Wrote {drafts} as drafts{rest}.")
    if as_json:
        echo_json(asdict(suggestions))
    elif write:
        for entry in suggestions.written:
            click.echo(on_terminal(f"{entry.path}:{entry.line}: {entry.id} ({entry.name})"))
    else:
        click.echo("\n".join(_lines(suggestions)))


def _lines(suggestions: Suggestions) -> Iterator[str]:
    """Lay suggestions out for people."""
    yield from _block("Names that are not in the vocabulary", map(_shown, suggestions.names))
    yield from _block("Phrases that recur", map(_shown, suggestions.phrases))
    idle = (f"{i.kind}.yml:{i.line}: {i.id} ({i.name})" for i in suggestions.idle)
    yield from _block("Entries that no article has", idle)
    if suggestions.events:
        yield from _block(
            "Events of one day and place: one, or several?", map(_asked, suggestions.events)
        )
        yield "  Give those that are one the same “id”, and others an “id” of their own."


def _block(title: str, rows: Iterator[str]) -> Iterator[str]:
    yield click.style(title, bold=True)
    some = [*rows]
    yield from (f"  {on_terminal(row)}" for row in some or ["none"])


def _asked(open_: OneOrSeveral) -> str:
    """Lay out how articles name what may be one event."""
    reports = "; ".join(f"“{r.what}” ({r.kind}, {r.article})" for r in open_.reports)
    return f"{open_.day}, {open_.place}: {reports}"


def _shown(item: Name | Recurring) -> str:
    """Lay one name or phrase out: how often, in how many articles, where."""
    what = item.name if isinstance(item, Name) else item.phrase
    forms = f" ({', '.join(item.forms)})" if isinstance(item, Name) and item.forms else ""
    where = counted(len(item.articles), "article")
    around = "\n".join(f"      … {words} …" for words in item.contexts)
    return f"{what}{forms}: {item.count} in {where}\n{around}"
