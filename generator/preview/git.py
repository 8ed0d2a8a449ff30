"""What git knows of a repository; nothing of a branch is run, and no file of it is checked out."""

import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from generator.preview.values import Moved


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository, and the project’s path in it: empty, or with a slash at its end."""

    folder: Path
    prefix: str


class Entry(NamedTuple):
    """A file of a commit; ``size`` is in bytes, ``mode`` is git's own, in octal digits."""

    path: str
    mode: str
    id: str
    size: int


LINK = "120000"
"""The mode of a symbolic link."""

FILES = ("100644", "100755", LINK)
"""The modes of what is taken out; others are folders of another repository."""


def repository(folder: Path) -> Repository | str:
    """Return the repository that a project's folder stands in, or why there is none."""
    try:
        ran = _git(folder, "rev-parse", "--show-prefix")
    except FileNotFoundError:
        return "git is not installed, and a preview compares commits."
    if ran.returncode:
        first = ran.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        reason = first.removeprefix("fatal: ").rstrip(".") or "git gives no reason"
        return f"This is not a folder of a git repository: {reason}."
    return Repository(folder, ran.stdout.decode("utf-8", "surrogateescape").removesuffix("\n"))


def commit(there: Repository, revision: str) -> str:
    """Return the full id of the commit that a revision names; empty where there is none."""
    how = ("--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    return _text(there, "rev-parse", *how)


def subject(there: Repository, commit_: str) -> str:
    """Return the first line that a commit’s author wrote of it."""
    text = _text(there, "cat-file", "commit", commit_, errors="replace")
    return text.partition("\n\n")[2].strip().partition("\n")[0]


def parents(there: Repository, commit_: str) -> list[str]:
    """Return the commits that a commit follows; a merge has several, the one merged into first."""
    return _text(there, "rev-parse", f"{commit_}^@").split()


def merge_base(there: Repository, one: str, other: str) -> str:
    """Return the commit at which two commits parted; empty where they have none in common."""
    return _text(there, "merge-base", one, other)


def listed(there: Repository, commit_: str) -> tuple[Entry, ...]:
    """Return every file of the project as a commit has it, by its path below the project."""
    where = f"{commit_}:{there.prefix}"
    rows = _parts(there, "ls-tree", "-r", "-l", "-z", "--full-tree", where)
    return tuple(
        Entry(path, mode, id_, int(size) if size.isdigit() else 0)
        for row in rows
        for head, _, path in [row.partition("\t")]
        for mode, _, id_, size in [head.split()]
        if mode in FILES
    )


def contents(there: Repository, ids: Iterable[str]) -> Iterator[bytes]:
    """Return the bytes of files by their ids, one after another, as they were committed."""
    with tempfile.TemporaryFile() as file:
        asked = "".join(f"{id_}\n" for id_ in ids).encode()
        command = ["git", "cat-file", "--batch"]
        subprocess.run(command, cwd=there.folder, input=asked, stdout=file, check=True)  # noqa: S603 - our own words
        file.seek(0)
        while head := file.readline():
            yield file.read(int(head.split()[2]))
            file.read(1)


def changed(there: Repository, base: str, head: str) -> tuple[Moved, ...]:
    """Return the files of the project that differ between two commits, renamed ones as one."""
    how = ("diff", "--name-status", "-z", "--find-renames", "--no-ext-diff", "--relative")
    words = iter(_parts(there, *how, base, head, "--"))
    return tuple(_moved(status, next(words), words) for status in words)


def _moved(status: str, path: str, rest: Iterator[str]) -> Moved:
    if status[0] in "RC":
        new = next(rest)
        return Moved(path if status[0] == "R" else None, new)
    return Moved(None if status[0] == "A" else path, None if status[0] == "D" else path)


def is_shallow(there: Repository) -> bool:
    """Return whether a copy of a repository lacks its first commits."""
    return _text(there, "rev-parse", "--is-shallow-repository") == "true"


def first_days(there: Repository, paths: Iterable[str]) -> dict[str, str]:
    """Return the day of the first commit of each file, whatever it was called then.

    The day is the one that its author had. A file that was never committed has none.
    """
    called, days = {path: path for path in paths}, dict[str, str]()
    how = ("--format=%as", "--name-status", "--find-renames", "--diff-filter=AR", "--relative")
    words = iter(_parts(there, "log", "-z", "--no-merges", "--no-ext-diff", *how, "HEAD", "--"))
    day = ""
    for word in words:
        status = word.strip("\n")
        if status[0] == "R":
            old, new = next(words), next(words)
            called |= {old: called.pop(new)} if new in called else {}
        elif status == "A":
            path = next(words)
            days |= {called[path]: day} if path in called else {}
        else:
            day = status
    return {path: days[path] for path in sorted(days)}


def uncommitted(there: Repository) -> int:
    """Count the files of the project that differ from the last commit."""
    return len(_parts(there, "status", "--porcelain", "-z", "--", "."))


def _git(folder: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    """Run git; ``fsmonitor`` would start a program, and a replaced commit is another one."""
    command = ["git", "--no-replace-objects", "-c", "core.fsmonitor=false", *words]
    return subprocess.run(command, cwd=folder, capture_output=True, check=False)  # noqa: S603 - our own words


def _text(there: Repository, *words: str, errors: str = "surrogateescape") -> str:
    """Return what git says; nothing where it fails."""
    ran = _git(there.folder, *words)
    return "" if ran.returncode else ran.stdout.decode("utf-8", errors).removesuffix("\n")


def _parts(there: Repository, *words: str) -> list[str]:
    return [part for part in _text(there, *words).split("\0") if part]
