"""How much work a pattern makes of a text: in time of the processor, beside that of known patterns.

Nothing is held against a clock. What takes less than a small part of what a pattern takes whose
work grows with the square of the text, on the same machine, is quick. Of anything else the growth
is measured: four times the text takes four times as long, and sixteen times if the work grows with
its square. Whatever goes on too long is broken off.
"""

import re
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache

SIZE = 1500
"""Characters of a text that is tried."""
GROWTH = 9.0
"""How many times the work may grow for four times the text: between four and sixteen."""
TRIES = 4
"""Measurements, all of which must say that it grows faster."""
LONGEST = 20.0
"""Seconds of the processor after which a pattern is broken off."""


class TooMuch(Exception):  # noqa: N818 - it says what happened
    """A pattern was broken off."""


@contextmanager
def bounded() -> Iterator[None]:
    """Break off what takes too long, where the system can; ``re`` looks up as it works."""

    def stop(*_: object) -> None:
        raise TooMuch

    if not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, LONGEST)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def work(job: Callable[[str], object], text: str) -> float:
    """Return the seconds of the processor that a job takes with a text."""
    with bounded():
        start = time.thread_time()
        job(text)
        return time.thread_time() - start


@cache
def quick() -> float:
    """Return what is a small part of the work of a pattern that grows with the square."""
    square = scanning(re.compile(r"[ ]+$"))
    return min(work(square, " " * SIZE + "!") for _ in range(TRIES)) / 20


def scanning(pattern: re.Pattern[str]) -> Callable[[str], object]:
    """Return the job of looking for a pattern everywhere."""
    return lambda text: [*pattern.finditer(text)]


def grows(job: Callable[[str], object], made: Callable[[int], str]) -> str:
    """Return how the work grows faster than the text, in every try; nothing where it does not."""
    how = ""
    try:
        for _ in range(TRIES):
            few = work(job, made(SIZE))
            many = work(job, made(4 * SIZE)) if few >= quick() else 0.0
            if many <= max(GROWTH * few, quick()):
                return ""
            how = f"{few:.6f} seconds, and {many:.6f} for four times the text"
    except TooMuch:
        return f"more than {LONGEST:.0f} seconds"
    return how
