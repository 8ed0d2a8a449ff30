"""How the command line prints: progress, notes, problems.

Much of what is printed was written by others. So all text goes through ``on_terminal`` before it is
styled: nothing in it can command a terminal, or hide from its reader.
"""

import json
import shutil
import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click

from generator.problems import Problem
from generator.text.hidden import in_json, on_terminal

T = TypeVar("T")
F = TypeVar("F", bound=Callable[..., Any])
LONG = 200
"""Items from which a progress bar is worth its line."""


_DEBUG = "generator.debug"

WIDEST = 100
"""Columns that a line of text takes at most, for the sake of those who read it."""


def _asked(ctx: click.Context, param: click.Parameter, value: bool) -> None:  # noqa: FBT001 - click calls it
    del param
    ctx.meta[_DEBUG] = value


debug = click.option(
    "--debug",
    is_flag=True,
    expose_value=False,
    callback=_asked,
    help="Show where in the generator a fault of its own is.",
)
"""Gives a command the option that ``Voice.trace`` asks for."""


def sources_option(text: str) -> Callable[[F], F]:
    """Return the option that names a folder of source documents, with its line of help."""
    folder = click.Path(path_type=Path, file_okay=False, exists=True)
    return click.option("--sources", type=folder, help=text)


def columns() -> int | None:
    """Return how wide a line may be on the terminal; nothing where the output goes elsewhere."""
    wide = shutil.get_terminal_size((80, 24)).columns if sys.stdout.isatty() else None
    return min(wide, WIDEST) if wide else None


def counted(count: int, noun: str, many: str = "") -> str:
    """Return how many there are of something."""
    return f"{count:,} {noun if count == 1 else many or noun + 's'}"


def cleaned(value: Any) -> Any:
    """Make every text in a plain value fit for a terminal."""
    if isinstance(value, dict):
        return {cleaned(key): cleaned(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(map(cleaned, value))
    return on_terminal(value) if isinstance(value, str) else value


def evidence(known: Mapping[str, Any], guess: str = "") -> str:
    """Return how something is known: basis, what was only guessed, line, words and reason."""
    where = f"line {known['line']}" if known["line"] else ""
    paragraph = f"paragraph {known['paragraph']}" if known.get("paragraph") else ""
    words = f"“{known['words']}”" if known.get("words") else ""
    doubt = f"in doubt: {known['doubt']}" if known.get("doubt") else ""
    parts = (known["basis"], guess, where, paragraph, words, known["why"], doubt)
    return ", ".join(part for part in parts if part)


def echo_json(value: Any) -> None:
    """Print plain values for programs."""
    click.echo(in_json(json.dumps(value, ensure_ascii=False, indent=1)))


@dataclass(frozen=True, slots=True)
class Voice:
    """Says what happens on standard error; says nothing but problems when quiet."""

    quiet: bool = False

    def say(self, text: str) -> None:
        """Tell of a step done."""
        if not self.quiet:
            click.echo(on_terminal(text), err=True)

    def notes(self, notes: Iterable[str]) -> None:
        """Tell what was noticed and left alone."""
        label = click.style("note: ", dim=True)
        for note in () if self.quiet else notes:
            click.echo(label + on_terminal(note), err=True)

    def track(self, items: Iterable[T], label: str) -> Iterator[T]:
        """Go through items, with a bar where somebody is watching and it takes a while."""
        every = [*items]
        if self.quiet or len(every) < LONG or not sys.stderr.isatty():
            yield from every
            return
        with click.progressbar(every, label=f"{label:<10}", file=sys.stderr) as bar:
            yield from bar

    def trace(self, problem: Problem) -> None:
        """Tell where in the code a fault of ours is, if somebody asked for it."""
        ctx = click.get_current_context(silent=True)
        if problem.trace and ctx and ctx.meta.get(_DEBUG):
            click.secho(on_terminal(problem.trace), dim=True, err=True)

    def refuse(self, problems: Collection[Problem]) -> None:
        """Print problems and leave, if there are any."""
        if problems:
            self.fail(problems)

    def fail(self, problems: Iterable[Problem]) -> NoReturn:
        """Print every problem and leave with exit code 1."""
        self.problems([*problems])
        sys.exit(1)

    def problems(self, problems: Collection[Problem]) -> None:
        """Print every problem, and how many there are."""
        for problem in problems:
            where = click.style(on_terminal(f"{problem.path}:{problem.line}:"), bold=True)
            what = on_terminal(f"{problem.what} {problem.mend}")
            click.echo(f"{where} {what}", err=True)
            self.trace(problem)
        if problems and not self.quiet:
            click.secho(f"{counted(len(problems), 'problem')}.", fg="red", err=True)
