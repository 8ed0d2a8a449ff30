"""The commands; each reads its options, calls one function and prints what came of it."""

import errno
import time
from functools import partial
from pathlib import Path

import click

from generator import build, verifying
from generator.check.unfiled import sourceless, unfiled
from generator.cli.show import Voice, counted, debug, sources_option
from generator.desk import example
from generator.problems import first, nearest
from generator.project import Drafts, Project, load_project, only, seed_ids

quiet = click.option("--quiet", "-q", is_flag=True, help="Print problems only.")
seeds = click.option(
    "--seeds",
    type=click.Path(path_type=Path, file_okay=False),
    help="Read this folder instead of the project's seeds, and leave docs/ alone.",
)
_MOST = 5
"""Pages that are named after a change while the site is shown."""

strict = click.option("--strict", is_flag=True, help="Let a warning of MkDocs stop the build.")


@click.command("build", epilog="Example: briefing build --seeds ~/clippings --site-dir /tmp/look")
@seeds
@click.option("--site-dir", type=click.Path(path_type=Path), help="Put the site here.")
@strict
@click.option(
    "--offline", is_flag=True, help="Make links that work from a disk, whatever site_url says."
)
@click.option("--drafts", is_flag=True, help="Show drafts too, each marked as one.")
@click.option("--stock", is_flag=True, help="Let MkDocs print every page itself, which is slower.")
@quiet
@debug
def build_command(  # noqa: PLR0913 - one for each option
    *,
    seeds: Path | None,
    site_dir: Path | None,
    strict: bool,
    offline: bool,
    drafts: bool,
    stock: bool,
    quiet: bool,
) -> None:
    """Make the whole site: seeds to docs/ to site/."""
    voice, start = Voice(quiet), time.perf_counter()
    shown: Drafts = "shown" if drafts else "left"
    options = build.Options(seeds, site_dir, strict, offline, shown, stock)
    done = build.build(Path.cwd(), options, voice.track, voice.say)
    tell(voice, done)
    voice.say(f"Built the site in {time.perf_counter() - start:.1f} s.")
    click.echo(f"{done.site}/index.html")


@click.command("generate", epilog="Example: briefing generate --check")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 if docs/ is stale.")
@quiet
@debug
def generate_command(*, check: bool, quiet: bool) -> None:
    """Write the Markdown pages into docs/, and nothing else."""
    voice = Voice(quiet)
    done = build.generate(Path.cwd(), check_only=check, track=voice.track, say=voice.say)
    tell(voice, done)


@click.command("check", epilog="Example: briefing check --sources ~/clippings")
@click.argument("ids", nargs=-1, metavar="[ID]...")
@seeds
@sources_option("Hold every claim against the source documents in this folder.")
@click.option("--save", is_flag=True, help="Keep what was verified, so that the pages tell it.")
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
    kept, unkept = verifying.save(project, held.verdicts) if is_kept else ((), ())
    examples = () if ids else example.left(Path.cwd(), project)
    remarks = (*unfiled(project.tied), *sourceless(project.tied), *held.doubts)
    refused, remarks = (examples, remarks) if no_example else ((), (*examples, *remarks))
    voice.notes((*made.notes, *map(str, remarks), *kept))
    voice.refuse(sorted((*made.problems, *held.problems, *refused, *unkept)))
    voice.say(f"Checked {counted(len(project.articles), 'article')}: no problem.{_verified(held)}")


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


@click.command("serve", epilog="Example: briefing serve --address 127.0.0.1:8001")
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where to listen.")
@click.option(
    "--poll",
    is_flag=True,
    help="Look at every file twice a second, where the system tells of no change.",
)
@quiet
@debug
def serve_command(*, address: str, poll: bool, quiet: bool) -> None:
    """Show the site with its drafts while you edit: it follows seeds, vocabulary and docs/."""
    from generator import live  # noqa: PLC0415 - no other command has a server

    voice = Voice(quiet)
    tell(voice, build.generate(Path.cwd(), drafts="shown", track=voice.track, say=voice.say))
    try:
        with live.server(Path.cwd(), address, partial(_changed, voice), poll=poll) as server:
            server.ready = partial(voice.say, f"Serving on http://{address}/ until Ctrl-C.")
            server.serve()  # type: ignore[no-untyped-call]  # MkDocs has few types
    except OSError as error:
        is_full = error.errno in {errno.ENOSPC, errno.EMFILE}
        what = (
            "The folders can't be watched; try --poll" if is_full else f"Can't listen on {address}"
        )
        raise click.UsageError(f"{what}: {error.strerror}.") from None
    raise KeyboardInterrupt


def _changed(voice: Voice, done: build.Written) -> None:
    """Say what became of a change; the last good site stays where something was in the way."""
    voice.problems(done.problems)
    if done.plan and not done.problems:
        names = [f"{page.path}" for page in done.plan.write] + [*done.plan.delete]
        voice.say(f"Changed: {first(names, _MOST) or 'no page'}.")


def tell(voice: Voice, done: build.Written) -> None:
    """Say what became of docs/; leave where something was in the way."""
    voice.notes(done.made.notes)
    voice.refuse(done.problems)
    if done.plan:
        wrote, gone, same = len(done.plan.write), len(done.plan.delete), done.plan.unchanged
        made = f"{counted(done.made.articles, 'article')}, {counted(wrote + same, 'file')}"
        voice.say(f"{made}: {wrote} written, {gone} deleted, {same} unchanged.")
