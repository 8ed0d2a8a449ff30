"""``briefing finish``: a draft becomes a finished record."""

from pathlib import Path

import click

from generator.cli.check_command import chosen
from generator.cli.show import Voice, debug, sources_option
from generator.desk import finish as desk
from generator.desk.explain import ARTICLES
from generator.project import load_project


@click.command("finish", epilog="Example: briefing finish second-ship --sources sources")
@click.argument("id_", metavar="ID")
@sources_option("Hold the claims against the source document in this folder.")
@debug
def finish(*, id_: str, sources: Path | None) -> None:
    """Hold the draft ID against every rule and its source, and take its mark away.

    Drafts of the vocabulary that a record names are finished with it; one alone by its own ID,
    such as “dora-placeholder” or “people/dora-placeholder”.
    """
    voice, project = Voice(), load_project(Path.cwd(), drafts="judged")
    if entries := desk.entries(project, id_):
        done = desk.finish_entries(Path.cwd(), project, entries)
    else:
        project = chosen(project, (id_.removeprefix(f"{ARTICLES}/"),))
        done = desk.finish(Path.cwd(), project, sources)
    voice.notes((*project.notes, *done.notes))
    voice.refuse(done.problems)
    voice.say("Finished: it is part of the site from now on.")
    click.echo(done.path)
