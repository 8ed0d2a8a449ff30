"""``briefing bundle``: the whole site as one file, to be read without a network."""

from pathlib import Path

import click

from generator import bundle
from generator.cli.project_commands import quiet, strict, tell
from generator.cli.show import Voice, counted, debug


@click.command("bundle", epilog="Example: briefing bundle --out /media/stick")
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("dist"),
    show_default=True,
    help="Put the bundle into this folder.",
)
@click.option(
    "--verify",
    "file",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="Build nothing; check that the bundle FILE is whole.",
    metavar="FILE",
)
@strict
@quiet
@debug
def bundle_command(*, out: Path, file: Path | None, strict: bool, quiet: bool) -> None:
    """Pack the site for reading without a network into one archive."""
    voice = Voice(quiet)
    if file:
        voice.refuse(bundle.verify(file))
        voice.say(f"{file.name} is whole.")
        return
    made = bundle.bundle(Path.cwd(), out, strict=strict, track=voice.track, say=voice.say)
    tell(voice, made.written)
    if made.problems or not made.archive:
        voice.fail(made.problems)
    size, whole = (n / bundle.MEGABYTE for n in (len(made.archive.data), made.archive.size))
    files = counted(made.archive.files, "file")
    voice.say(f"Bundled {files}, {whole:.1f} MB; packed {size:.1f} MB.")
    click.echo(made.path)
