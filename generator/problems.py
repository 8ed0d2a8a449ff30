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

RULES = {
    # reading files
    "unreadable": "The file can't be opened.",
    "symlink": "A link that leads out of its folder, or to nothing.",
    "not-a-file": "A folder has the name of a seed file.",
    "empty": "The file holds no text.",
    "binary": "The bytes are no text in an encoding that is read.",
    "long-line": "A line is longer than an article's text can be.",
    "fault": "The generator itself failed at this document.",
    "no-seeds": "The seeds folder is missing or holds no seed.",
    # forms: records, vocabulary, configuration
    "yaml": "The YAML can't be read.",
    "front-matter": "A record's front matter is not opened on the first line, or never closed.",
    "unknown-key": "A key that nothing reads.",
    "missing-key": "A key that must be there is not.",
    "wrong-type": "A value of another kind than the key takes.",
    "impossible-date": "A date that is no EDTF date or no day of the calendar.",
    # names and addresses
    "bad-id": "An id or file name that can't be an address.",
    "address": "An address of a source that can't be linked.",
    "duplicate-id": "Two seeds, or two vocabulary entries, have one id.",
    "unknown-name": "An id that the vocabulary does not have.",
    "unfinished-name": "A record names a draft of the vocabulary that is not finished.",
    "unknown-parent": "A topic or place stands below one that is not there, or below itself.",
    # records
    "evidence": "The evidence of a claim is not of the agreed shape.",
    "reason": "A value that the source does not state comes without its reason.",
    "todo": "A place of a record that an editor has still to write.",
    "state": "A record is not in the state that was asked for.",
    "example": "Text of the example in a fresh briefing still stands on a page.",
    "unfiled": "An article is filed under no topic and no name.",
    "sourceless": "A record names neither the address of its source nor a document.",
    "same-source": "The document is the source of a seed already.",
    "markup": "Markup in the body that a page could not show safely.",
    "no-article": "No paragraph of an article was found in the text.",
    # records held against their sources
    "source": "The source document of a record is not there, or not the one it was.",
    "fragment": "A fragment does not stand in the paragraph that a claim names.",
    "fragments": "All fragments together are more of the source than is fair.",
    "quoted": "Words in quotation marks are not the source's.",
    "number": "A number that the source does not give.",
    "date": "A date that neither the source nor a reason gives.",
    "name": "A name that the source does not have.",
    "speaker": "A statement is given to somebody who does not say it in the source.",
    "stated": "A value that is called stated does not stand in the source.",
    "copied": "More than ten words in a row are the source's.",
    "moved": "A fragment stands in another paragraph than a claim names.",
    # addresses of sources, asked for
    "dead-link": "The address of a source is not there, or nothing answers.",
    "moved-link": "The address of a source leads on to another for good.",
    # writing
    "foreign-file": "A file of a person's stands where a page would be written.",
    "edited-page": "A generated page was edited by hand.",
    "not-empty": "A fresh briefing would be written where files are already.",
    "stale": "The pages in docs/ are not those that the seeds give now.",
    "portable": "A file's path can't be unpacked on every system.",
    "clash": "Two pages would have the same address.",
    "write": "The disk refused to take the pages or the site.",
    "not-whole": "A bundle does not hold what it was made of.",
    "engine": "MkDocs could not build the site.",
    # previews
    "bad-path": "A file's name could lead out of its folder, or can't be seen or written.",
    "too-large": "A file is larger than a preview takes.",
    "outside": "A setting leads out of the project.",
    "broken-link": "A link between pages leads nowhere.",
    "gone": "An address goes away, and nothing leads on from it.",
}
"""Every rule a problem can break, with its meaning; ``docs/guide/problems.md`` explains each."""


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
