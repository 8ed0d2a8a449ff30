"""How the command line prints: progress, notes, problems."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NoReturn, TypeVar

import click

from generator.problems import Problem

T = TypeVar("T")
LONG = 200
"""Items from which a progress bar is worth its line."""


def counted(count: int, noun: str) -> str:
    """Say how many there are of something."""
    return f"{count:,} {noun}" + ("" if count == 1 else "s")


@dataclass(frozen=True, slots=True)
class Voice:
    """Says what happens on standard error; says nothing but problems when quiet."""

    quiet: bool = False

    def say(self, text: str) -> None:
        """Tell of a step done."""
        if not self.quiet:
            click.echo(text, err=True)

    def notes(self, notes: Iterable[str]) -> None:
        """Tell what was noticed and left alone."""
        for note in notes:
            self.say(click.style("note: ", dim=True) + note)

    def track(self, items: Iterable[T], label: str) -> Iterator[T]:
        """Go through items, with a bar where somebody is watching and it takes a while."""
        every = [*items]
        if self.quiet or len(every) < LONG or not sys.stderr.isatty():
            yield from every
            return
        with click.progressbar(every, label=f"{label:<10}", file=sys.stderr) as bar:
            yield from bar

    def fail(self, problems: Iterable[Problem]) -> NoReturn:
        """Print every problem and leave with exit code 1."""
        found = [*problems]
        for problem in found:
            where = click.style(f"{problem.path}:{problem.line}:", bold=True)
            click.echo(f"{where} {problem.what} {problem.mend}", err=True)
        self.say(click.style(f"{counted(len(found), 'problem')}.", fg="red"))
        sys.exit(1)
