"""``briefing rename``: one id changed everywhere, or two entries made one."""

from pathlib import Path

import click

from generator import file_changes
from generator.cli.project_commands import quiet
from generator.cli.show import Voice, counted, debug
from generator.desk import rename
from generator.project import load_project
from generator.text.hidden import on_terminal


@click.command("rename", epilog="Example: briefing rename topic ferries boats --dry-run")
@click.argument("kind", type=click.Choice([*rename.KINDS]))
@click.argument("old")
@click.argument("new")
@click.option("--name", help="Print this name from now on; the old one stays a spelling.")
@click.option("--merge", is_flag=True, help="Let OLD become one with NEW, which is there already.")
@click.option("--dry-run", is_flag=True, help="Show the changes as a diff, and write nothing.")
@quiet
@debug
def rename_command(  # noqa: PLR0913 - click hands over each option by its name
    *, kind: str, old: str, new: str, name: str | None, merge: bool, dry_run: bool, quiet: bool
) -> None:
    """Change the id OLD to NEW wherever the project names it, all at once or not at all."""
    voice = Voice(quiet)
    renaming = rename.Renaming(kind, old, new, name and " ".join(name.split()), merge)
    todo = _planned(voice, renaming)
    if dry_run:
        click.echo(on_terminal(file_changes.diff(todo)), nl=False)
        return
    voice.refuse(file_changes.write(Path.cwd(), todo))
    done = "Merged" if merge else "Renamed"
    voice.say(f"{done} {kind} “{old}”: {counted(len(todo), 'file')} changed.")
    click.echo("\n".join(change.target for change in todo))


def _planned(voice: Voice, renaming: rename.Renaming) -> tuple[file_changes.Change, ...]:
    """Return the changes that a renaming asks for; leave where it can't be carried out."""
    project = load_project(Path.cwd(), track=voice.track, drafts="shown")
    voice.refuse(project.problems)
    if wrong := rename.misuse(renaming, project):
        raise click.UsageError(wrong)
    todo, problems = rename.changes(renaming, project)
    voice.refuse(problems)
    return todo
