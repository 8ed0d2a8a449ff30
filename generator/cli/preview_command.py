"""``briefing preview``: what a change does to the published pages, as a summary and a site."""

from pathlib import Path

import click

from generator.cli.project_commands import quiet
from generator.cli.show import Voice, counted
from generator.preview import folder, git, preview
from generator.preview.broken import causes
from generator.preview.verdict import verdict


@click.command("preview", epilog="Example: briefing preview --base main")
@click.option("--base", required=True, metavar="REV", help="Compare with where this one parted.")
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("preview"),
    help="Put the preview here.",
)
@click.option("--gone", multiple=True, metavar="ADDRESS", help="Let it go, with all below.")
@quiet
def preview_command(*, base: str, out: Path, gone: tuple[str, ...], quiet: bool) -> None:
    """Build the last commit and the one it parted from, and show what differs between the two."""
    voice = Voice(quiet)
    asked, wrong = preview.order(Path.cwd(), base, out, gone)
    if not asked:
        raise click.UsageError(wrong)
    if count := git.uncommitted(asked.there):
        voice.notes([f"{counted(count, 'file')} not committed: a preview shows commits only."])
    differences, problems = preview.preview(asked, voice.say)
    if differences is None:
        voice.fail(problems)
    voice.say(verdict(differences))
    click.echo(out / folder.SUMMARY)
    if differences.problems:
        voice.fail(causes(differences.problems))
