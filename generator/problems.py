"""Problems as values: what is wrong with the input, where, and how to mend it.

The lowest floor. Every step of the line gives back its problems beside its values; the command
line sorts them, prints them once and exits with 1. An exception means a bug of ours: ``guarded``
makes it a problem of the one document that was being read.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

RULES = (
    # reading files
    *("unreadable", "symlink", "not-a-file", "empty", "binary", "long-line", "too-long", "fault"),
    *("no-seeds",),
    # forms: records, vocabulary, configuration
    *("yaml", "front-matter", "unknown-key", "missing-key", "wrong-type", "impossible-date"),
    # names and addresses
    *("bad-id", "address", "duplicate-id", "unknown-name", "unfinished-name"),
    *("unknown-parent",),
    # records
    *("evidence", "reason", "todo", "state", "example", "unfiled", "sourceless"),
    *("same-source", "markup", "no-article"),
    # the home page
    *("finding",),
    # records held against their sources
    *("source", "fragment", "fragments", "quoted", "number", "date", "name", "speaker"),
    *("stated", "copied", "moved"),
    # addresses of sources, asked for
    *("dead-link", "moved-link"),
    # writing
    *("foreign-file", "edited-page", "not-empty", "stale", "portable", "clash", "write"),
    *("not-whole", "engine", "cluster"),
    # previews
    *("bad-path", "too-large", "outside", "broken-link", "gone"),
)
"""Every rule a problem can break; ``docs/guide/problems.md`` tells what each means."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong with the input.

    ``path`` is as the user would type it, ``line`` counts from 1. ``what`` and ``mend`` are whole
    sentences. ``trace`` tells where in the code a fault of ours came up.
    """

    path: str
    line: int
    rule: str
    what: str
    mend: str
    trace: str = field(default="", compare=False, repr=False)

    def __post_init__(self) -> None:
        if self.rule not in RULES:
            raise KeyError(f"no such rule: {self.rule}")

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.what} {self.mend}"


_FRAMES = -5
"""Calls of a fault that are told, the innermost ones; endless calls would fill a screen."""


def guarded(path: str, step: Callable[P, T], /, *given: P.args, **named: P.kwargs) -> T | Problem:
    """Take a step with one document; whatever goes wrong in it is a problem of that document.

    So no document keeps others from being read. Ctrl-C still ends the run.
    """
    try:
        return step(*given, **named)
    except Exception as error:  # noqa: BLE001 - nothing that a document sets off ends the run
        what = "It could not be read, because of a fault in the generator."
        import traceback  # noqa: PLC0415 - only a fault asks for it

        trace = "".join(traceback.format_exception(error, limit=_FRAMES)).rstrip()
        return Problem(path, 1, "fault", what, "Please report it with this file.", trace)


def nearest(name: str, known: Iterable[str]) -> str:
    """Return which known name is meant, as the start of a mend; empty when none is near."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistake asks for it

    by_fold = {k.casefold(): k for k in known}
    near = get_close_matches(name.casefold(), by_fold, n=1, cutoff=0.6)
    return f"Did you mean “{by_fold[near[0]]}”? " if near else ""


def first(names: Sequence[str], most: int) -> str:
    """Return the first names of many in one line, and how many more there are."""
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(names[:most]) + more
