"""``briefing new``: a fresh briefing in a folder of its own."""

from pathlib import Path
from shlex import quote

import click

from generator import engine
from generator.cli.show import Voice, counted
from generator.desk import new as desk
from generator.problems import nearest


def _title(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    if value is not None and not desk.is_title(value):
        raise click.BadParameter("Write a name in one line, without control characters.")
    return value


def _language(_: click.Context, __: click.Parameter, value: str) -> str:
    known = engine.languages()
    if value not in known:
        raise click.BadParameter(
            f"The theme does not speak “{value}”. {nearest(value, known)}"
            f"It speaks: {', '.join(known)}."
        )
    return value


@click.command("new", epilog="Example: briefing new trams --title “Trams of Exampleton”")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--title", callback=_title, help="Name of the briefing; else the folder's name.")
@click.option(
    "--language",
    default="en",
    show_default=True,
    callback=_language,
    help="Language of the pages' words, of buttons and of the search, as a tag.",
)
@click.option("--quiet", "-q", is_flag=True, help="Print problems and the folder only.")
def new(*, folder: Path, title: str | None, language: str, quiet: bool) -> None:
    """Begin a briefing in DIR, which must be new or empty."""
    voice = Voice(quiet)
    made, problems = desk.new(folder, title or desk.titled(folder), language)
    voice.refuse(problems)
    voice.say(f"Made a briefing of {counted(len(made), 'file')}: an example that builds.")
    voice.say(
        f"Next: cd {quote(str(folder))}, then “briefing serve”. README.md tells what to change."
    )
    click.echo(folder)
