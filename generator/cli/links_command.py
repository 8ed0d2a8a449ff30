"""``briefing links``: which addresses of sources are dead, and which have moved."""

from pathlib import Path

import click

from generator.cli.show import Voice, counted
from generator.desk import links as desk
from generator.project import load_project


@click.command("links", epilog="Example: briefing links --timeout 20")
@click.option(
    "--timeout",
    type=click.FloatRange(0, 600, min_open=True),
    default=10,
    show_default=True,
    help="Seconds to wait for each answer.",
)
def links(*, timeout: float) -> None:
    """Ask for the address of every source, and name those that are dead or have moved."""
    voice = Voice()
    some = desk.links(load_project(Path.cwd(), drafts="shown").articles)
    looked = desk.look(some, desk.over_the_network(timeout))
    voice.notes(map(str, looked.doubts))
    voice.refuse(looked.dead)
    asked = counted(len(some), "address", "addresses")
    silent = f", {looked.silent} could not be looked at" if looked.silent else ""
    voice.say(f"Asked for {asked}: none is known to be dead{silent}.")
