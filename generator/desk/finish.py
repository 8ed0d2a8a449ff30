"""A draft that is finished: held against every rule and its source, then without its mark."""

from dataclasses import dataclass
from pathlib import Path

from generator import build, verifying
from generator.check.told import count
from generator.forms import shape
from generator.intake.record import DRAFT, FRONT_MATTER
from generator.output import put
from generator.problems import Problem


@dataclass(frozen=True, slots=True)
class Finished:
    """A record that is a draft no more: its path; or what keeps it from that."""

    path: str = ""
    problems: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()


def finish(root: Path, found: build.Project, sources: Path | None) -> Finished:
    """Take the mark of a draft away where nothing is wrong with it.

    ``found`` has that record alone, judged like a finished one. Its claims are held against its
    source in the folder ``sources``, and what holds is kept as verified.
    """
    problems = build.make(found).problems
    if problems:
        return Finished(problems=problems)
    (record,) = found.articles
    if not record.is_draft:
        what, mend = "The record is finished already.", "Nothing is to be done."
        return Finished(problems=(Problem(record.path, 1, "state", what, mend),))
    if count(record) and not sources:
        line = shape.line_of(("source",), record.lines)
        what = "The claims have not been held against the source."
        mend = "Name the folder that holds the document with --sources."
        return Finished(problems=(Problem(record.path, line, "source", what, mend),))
    held = verifying.hold(found, sources) if sources else verifying.Held(0, 0)
    unproven = tuple(d for d in held.doubts if d.rule == "source")
    if problems := (*held.problems, *unproven):
        return Finished(problems=problems)
    problems = _unmark(root / record.path, record.path)
    kept, unkept = verifying.save(found, held.verdicts) if held.verdicts else ((), ())
    return Finished(record.path, (*problems, *unkept), (*map(str, held.doubts), *kept))


def _unmark(file: Path, shown: str) -> tuple[Problem, ...]:
    """Take the line that marks a draft out of a file."""
    try:
        text = file.read_bytes().decode("utf-8")
        front = FRONT_MATTER.search(text)
        start, end = front.span("head") if front else (0, 0)
        put(file, (text[:start] + DRAFT.sub("", text[start:end], 1) + text[end:]).encode())
    except (OSError, UnicodeDecodeError) as error:
        mend = "Let it be written, or take the line “state: draft” out yourself."
        return (Problem(shown, 1, "write", f"The file could not be changed: {error}.", mend),)
    return ()
