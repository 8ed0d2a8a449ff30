"""One run at a time writes a folder; others wait, and say for whom.

The lock is the kernel's, on a file beside the folder. So it ends with whoever holds it, even one
that was killed, and nobody has to judge whether a process is alive. Where a file system knows no
locks, or nothing can be written beside the folder, none is kept.
"""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

Say = Callable[[str], None]

PAUSE = 0.1
"""Seconds between two looks at a lock that somebody holds."""


def silent(text: str) -> None:
    """Say nothing."""
    del text


@contextmanager
def alone(folder: Path, say: Say = silent) -> Iterator[None]:
    """Keep a folder for oneself; wait for whoever has it, and say so once."""
    path = beside(folder)
    handle = _open(path)
    while handle is not None and not _taken(handle, path):
        say(f"Waiting for {_holder(path)}, which writes “{folder.name}” too.")
        say = silent
        os.close(handle)
        time.sleep(PAUSE)
        handle = _open(path)
    try:
        if handle is not None:
            _sign(handle)
        yield
    finally:
        if handle is not None:
            _leave(handle, path)


def beside(folder: Path) -> Path:
    """Return the file that is locked for a folder, however the folder is named."""
    real = folder.resolve()
    return real.parent / f".{real.name}.lock"


def _open(path: Path) -> int | None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return os.open(path, os.O_RDWR | os.O_CREAT)
    except OSError:
        return None


def _taken(handle: int, path: Path) -> bool:
    """Try to lock a file; false too where its last holder has taken it away meanwhile."""
    try:
        _lock(handle)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return True
    with suppress(FileNotFoundError):
        return os.path.samestat(os.fstat(handle), path.stat())
    return False


if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 20
    """Beyond what is written: Windows lets nobody read a place that is locked."""

    def _lock(handle: int) -> None:
        os.lseek(handle, _FAR, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        os.lseek(handle, 0, os.SEEK_SET)

    def _leave(handle: int, path: Path) -> None:
        """Let go; what somebody else has open by then can't be deleted."""
        os.close(handle)
        with suppress(OSError):
            path.unlink()

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _leave(handle: int, path: Path) -> None:
        """Take the file away while it is ours, then let go."""
        try:
            with suppress(OSError):
                path.unlink()
        finally:
            os.close(handle)


def _sign(handle: int) -> None:
    """Tell who holds a lock, if there is room on the disk."""
    with suppress(OSError):
        os.truncate(handle, 0)
        os.write(handle, str(os.getpid()).encode())


def _holder(path: Path) -> str:
    try:
        return f"process {int(path.read_text('ascii'))}"
    except (OSError, ValueError):
        return "another run"
