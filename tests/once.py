"""What is made once in a run of the tests, whichever of its processes comes first."""

import fcntl
import os
from collections.abc import Callable
from pathlib import Path

import pytest


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """Return a folder of this run, which is made and filled by the first who asks for it."""
    base = factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / name
    with folder.with_name("making.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        whole = folder.with_name(f"{name}.whole")
        if not whole.exists():
            folder.mkdir()
            make(folder)
            whole.touch()
    return folder
