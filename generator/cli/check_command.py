"""``briefing check``: holds seeds, vocabulary and claims against every rule."""

from pathlib import Path

import click

from generator import build, verifying
from generator.check.unfiled import sourceless, unfiled
from generator.cli.project_commands import quiet, seeds
from generator.cli.show import Voice, counted, debug, sources_option
from generator.desk import example
from generator.problems import Problem, nearest
from generator.project import Project, load_project, only, seed_ids


@click.command("check", epilog="Example: briefing check --sources ~/clippings")
@click.argument("ids", nargs=-1, metavar="[ID]...")
@seeds
@sources_option("Hold every claim against the source documents in this folder.")
@click.option("--save", is_flag=True, help="Keep what was verified, and when records were added.")
@click.option(
    "--renumber", is_flag=True, help="Write the paragraphs in which the words of evidence stand."
)
@click.option("--no-example", is_flag=True, help="Refuse text of the example in a fresh briefing.")
@quiet
@debug
def check_command(  # noqa: PLR0913 - one for each option
    *,
    ids: tuple[str, ...],
    seeds: Path | None,
    sources: Path | None,
    save: bool,
    renumber: bool,
    no_example: bool,
    quiet: bool,
) -> None:
    """Hold every seed and the vocabulary against every rule, and claims against their sources.

    With an ID, only that one is held, as if it were finished.
    """
    voice = Voice(quiet)
    if (save or renumber) and not sources:
        option = "--save keeps" if save else "--renumber writes"
        raise click.UsageError(f"{option} what --sources finds; name the folder.")
    if renumber and sources:
        _renumber(voice, seeds, sources)
    project = load_project(Path.cwd(), seeds, voice.track, "judged" if ids else "left")
    project = chosen(project, ids) if ids else project
    made = build.make(project)
    held = verifying.hold(project, sources) if sources else verifying.kept(project)
    is_kept = save and not made.problems
    kept, unkept = _saved(project, held) if is_kept else ((), ())
    examples = () if ids else example.left(Path.cwd(), project)
    remarks = (*unfiled(project.tied), *sourceless(project.tied), *held.doubts)
    refused, remarks = (examples, remarks) if no_example else ((), (*examples, *remarks))
    voice.notes((*made.notes, *map(str, remarks), *kept))
    voice.refuse(sorted((*made.problems, *held.problems, *refused, *unkept)))
    voice.say(f"Checked {counted(len(project.articles), 'article')}: no problem.{_verified(held)}")


def _saved(project: Project, held: verifying.Held) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Keep what was verified, and write when records were added; give notes and problems."""
    from generator.desk import added  # noqa: PLC0415 - seldom asked for

    kept, unkept = verifying.save(project, held.verdicts)
    dated, undated = added.propose(Path.cwd(), project)
    return (*kept, *dated), (*unkept, *undated)


def _renumber(voice: Voice, seeds: Path | None, sources: Path) -> None:
    """Write where the words of evidence stand now; leave where that could not be done."""
    from generator.desk import renumber as desk  # noqa: PLC0415 - seldom asked for

    written, problems = desk.renumber(Path.cwd(), seeds, sources, voice.track)
    voice.notes(written)
    voice.refuse(problems)


def chosen(project: Project, ids: tuple[str, ...]) -> Project:
    """Return a project with these articles alone; leave where there is none of an id."""
    known = seed_ids(project)
    for id_ in ids:
        if id_ not in known:
            raise click.UsageError(f"There is no seed “{id_}”. {nearest(id_, known)}".strip())
    return only(project, ids)


def _verified(held: verifying.Held) -> str:
    """Return how many claims were found in their sources, and how many were not."""
    rest = held.claims - held.verified
    lacking = f", {rest:,} not" if rest else ""
    claims = counted(held.claims, "claim")
    return f" Of {claims}, {held.verified:,} verified{lacking}." if held.claims else ""
