"""The commands; each reads its options, calls one function and prints what came of it."""

import errno
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator import build
from generator.cli.show import Voice, counted, debug
from generator.problems import first

if TYPE_CHECKING:
    from generator.project import Drafts

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
@click.option("--scheduler", default="", metavar="ADDRESS", help="Let a Dask cluster read seeds.")
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
    scheduler: str,
    quiet: bool,
) -> None:
    """Make the whole site: seeds to docs/ to site/."""
    voice, start = Voice(quiet), time.perf_counter()
    shown: Drafts = "shown" if drafts else "left"
    options = build.Options(
        seeds, site_dir, strict, offline, shown, stock=stock, scheduler=scheduler
    )
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
