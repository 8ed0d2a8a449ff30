"""``briefing finish``: a draft becomes a finished record."""

from pathlib import Path

import click

from generator import build
from generator.cli.commands import chosen
from generator.cli.show import Voice, debug
from generator.desk import finish as desk


@click.command("finish", epilog="Example: briefing finish second-ship --sources sources")
@click.argument("id_", metavar="ID")
@click.option(
    "--sources",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="Hold the claims against the source document in this folder.",
)
@debug
def finish(*, id_: str, sources: Path | None) -> None:
    """Hold the draft ID against every rule and its source, and take its mark away.

    Drafts of the vocabulary that a record names are finished with it; one alone by its own ID.
    """
    voice, found = Voice(), build.project(Path.cwd(), drafts="judged")
    if id_ not in build.seed_ids(found) and any(id_ == key[1] for key in found.vocabulary.drafts):
        done = desk.finish_entries(Path.cwd(), found.vocabulary, id_)
    else:
        found = chosen(found, (id_,))
        done = desk.finish(Path.cwd(), found, sources)
    voice.notes((*found.notes, *done.notes))
    if done.problems:
        voice.fail(done.problems)
    voice.say("Finished: it is part of the site from now on.")
    click.echo(done.path)
