"""Several files of a project changed together or not at all."""

import shutil
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from generator.disk import part, reason, unwritten
from generator.problems import Problem
from generator.record.front import FRONT_MATTER

_BOM = "\ufeff"

Step = Callable[[str], str]
"""What changes a text of YAML."""


@dataclass(frozen=True, slots=True)
class Change:
    """A file's bytes before and after; ``to`` is its new path where it moves.

    Paths are as messages name them: below the project's folder, or absolute. A file that is new has
    no bytes before.
    """

    path: str
    before: bytes | None
    after: bytes
    to: str | None = None

    @property
    def target(self) -> str:
        """The path at which the file stands afterwards."""
        return self.to or self.path


_NOTHING_CHANGED = "Nothing was changed, because a file could not be written"


def edited(root: Path, path: str, step: Step, to: str | None = None) -> Change | Problem:
    """Read a file, and change its YAML: a record's front matter, or all of it."""
    try:
        before = (root / path).read_bytes()
        text = before.decode()
    except (OSError, UnicodeDecodeError) as error:
        mend = "Make it a readable file in UTF-8."
        return Problem(path, 1, "unreadable", f"The file can't be read: {reason(error)}.", mend)
    start = len(_BOM) if text.startswith(_BOM) else 0
    front = FRONT_MATTER.match(text, start) if path.lower().endswith(".md") else None
    first, last = front.span("head") if front else (start, len(text))
    after = text[:first] + step(text[first:last]) + text[last:]
    return Change(path, before, after.encode(), to)


def diff(changes: Iterable[Change]) -> str:
    """Show changes as a unified diff."""
    return "".join(line for change in changes for line in _diff(change))


def _diff(change: Change) -> Iterable[str]:
    old, new = _lines(change.before or b""), _lines(change.after)
    return unified_diff(old, new, f"a/{change.path}", f"b/{change.target}")


def _lines(data: bytes) -> list[str]:
    text = data.decode("utf-8", "replace")
    return [f"{line}\n" for line in text.removesuffix("\n").split("\n")]


def write(root: Path, changes: Iterable[Change | Problem]) -> tuple[Problem, ...]:
    """Replace files all together, or none where one of them could not be read.

    Where one can't be written, all are put back as they were.
    """
    every = tuple(changes)
    wrong = tuple(change for change in every if isinstance(change, Problem))
    return wrong or _replace(root, tuple(c for c in every if isinstance(c, Change)))


def _replace(root: Path, changes: tuple[Change, ...]) -> tuple[Problem, ...]:
    parts: list[Path] = []
    done: list[Change] = []
    try:
        parts += [_stage(root, change) for change in changes]
        for change, staged in zip(changes, parts, strict=True):
            done.append(change)
            staged.replace(_real(root / change.target))
            if change.to:
                (root / change.path).unlink()
    except OSError as error:
        path = str(error.filename or ".")
        return (unwritten(path, _NOTHING_CHANGED, error), *_undo(root, done))
    except BaseException:
        _undo(root, done)
        raise
    finally:
        for change in changes:
            with suppress(OSError):
                _part(root, change).unlink(missing_ok=True)
    return ()


def _real(path: Path) -> Path:
    """Return the file that a link leads to, so that the link stays."""
    return path.resolve() if path.is_symlink() else path


def _part(root: Path, change: Change) -> Path:
    return part(_real(root / change.target))


def _stage(root: Path, change: Change) -> Path:
    """Write the new bytes beside the file; nothing that is read changes by that."""
    path, staged = root / change.path, _part(root, change)
    if change.before is None:
        path.parent.mkdir(parents=True, exist_ok=True)
    elif path.read_bytes() != change.before:
        raise OSError(f"{change.path} was changed meanwhile")
    if (change.to or change.before is None) and (root / change.target).exists():
        raise OSError(f"{change.target} is there already")
    staged.write_bytes(change.after)
    if change.before is not None:
        shutil.copymode(path, staged)
    return staged


def _undo(root: Path, done: list[Change]) -> tuple[Problem, ...]:
    """Put files back; a problem for each that stays changed."""
    problems = []
    for change in done:
        try:
            path = _real(root / change.path)
            if change.before is None:
                path.unlink(missing_ok=True)
            elif not path.exists() or path.read_bytes() != change.before:
                path.write_bytes(change.before)
            if change.to:
                (root / change.to).unlink(missing_ok=True)
        except OSError as error:
            what = f"The file could not be put back as it was: {reason(error)}."
            mend = "Put it back from your version control."
            problems.append(Problem(change.path, 1, "write", what, mend))
    return tuple(problems)
