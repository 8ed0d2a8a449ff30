"""Several files of a project changed together or not at all.

All that is new is written beside its place first, then a journal tells what goes where. Whoever
finds the journal of a run that was killed, does the rest.
"""

import json
import shutil
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass
from difflib import unified_diff
from pathlib import Path

from generator.disk import digest, part, put, reason, unwritten
from generator.locking import alone
from generator.problems import Problem
from generator.record.front import FRONT_MATTER

_BOM = "\ufeff"

Step = Callable[[str], str]
"""What changes a text of YAML."""


JOURNAL = ".briefing-changes"
"""The file in a project's folder that lists moves as long as some are still to be made."""

_LOCKED, _PART = "briefing-changes", ".briefing-change"
"""What is locked meanwhile, and the end of the name of a file that has not taken its place."""


@dataclass(frozen=True, slots=True)
class _Move:
    """A file that takes its place; ``old`` is the one that goes for it, and the digest it has."""

    target: str
    old: str | None
    digest: str


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


def finish(root: Path) -> tuple[Problem, ...]:
    """Make the moves that a run which was killed has left; return what the disk refuses."""
    if not (root / JOURNAL).exists():
        return ()
    with alone(root / _LOCKED):
        try:
            for move in _left(root):
                _move(root, move)
            (root / JOURNAL).unlink(missing_ok=True)
        except OSError as error:
            what = "A change of several files, which was broken off, could not be finished"
            return (unwritten(str(error.filename or "."), what, error),)
    return ()


def _left(root: Path) -> list[_Move]:
    """Return the moves of the journal; none where another run has made them meanwhile.

    A journal may come with a folder from anywhere: what leads out of the folder is no move of ours.
    """
    try:
        moves = [_Move(**move) for move in json.loads((root / JOURNAL).read_text("utf-8"))]
    except (FileNotFoundError, ValueError, TypeError):
        return []
    return [m for m in moves if all(_is_inside(root, p) for p in (m.target, m.old or m.target))]


def _is_inside(root: Path, path: object) -> bool:
    return isinstance(path, str) and (root / path).resolve().is_relative_to(root.resolve())


def _move(root: Path, move: _Move) -> None:
    """Make a move, as far as it is not made."""
    target = _real(root / move.target)
    if _beside(target).exists():
        _beside(target).replace(target)
    old = root / move.old if move.old else None
    if old and old.exists() and digest(old.read_bytes()) == move.digest:
        old.unlink()


def _replace(root: Path, changes: tuple[Change, ...]) -> tuple[Problem, ...]:
    with alone(root / _LOCKED):
        return _staged(root, changes)


def _staged(root: Path, changes: tuple[Change, ...]) -> tuple[Problem, ...]:
    done: list[Change] = []
    try:
        for change in changes:
            _clear((root / change.target).parent)
        for change in changes:
            _stage(root, change)
        moves = [_as_move(change) for change in changes]
        put(root / JOURNAL, json.dumps([asdict(move) for move in moves]).encode())
        for change, move in zip(changes, moves, strict=True):
            done.append(change)
            _move(root, move)
    except OSError as error:
        path = str(error.filename or ".")
        return (unwritten(path, _NOTHING_CHANGED, error), *_undo(root, done))
    except BaseException:
        _undo(root, done)
        raise
    finally:
        for left in (root / JOURNAL, part(root / JOURNAL)):
            with suppress(OSError):
                left.unlink(missing_ok=True)
        for change in changes:
            with suppress(OSError):
                _part(root, change).unlink(missing_ok=True)
    return ()


def _clear(folder: Path) -> None:
    """Take away what a run left that was killed before it had written all beside its place."""
    for left in folder.glob(f"*{_PART}"):
        left.unlink()


def _as_move(change: Change) -> _Move:
    old = change.path if change.to else None
    return _Move(change.target, old, digest(change.before or b""))


def _real(path: Path) -> Path:
    """Return the file that a link leads to, so that the link stays."""
    return path.resolve() if path.is_symlink() else path


def _part(root: Path, change: Change) -> Path:
    return _beside(_real(root / change.target))


def _beside(path: Path) -> Path:
    return path.with_name(path.name + _PART)


def _stage(root: Path, change: Change) -> None:
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
