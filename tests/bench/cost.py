"""What a command costs: processor time and memory of its process and of all that this starts."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

MB_PER_KIB = 1.024 / 1000


class Cost(NamedTuple):
    """Seconds of processor time, and megabytes at the peak of the largest process."""

    seconds: float
    megabytes: float


class CommandError(Exception):
    """A command came to nothing; its last words are the message."""


def environment(more: Mapping[str, str]) -> dict[str, str]:
    """Return an environment in which Python keeps what it has compiled, as it usually does."""
    usual = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return usual | {"NO_MKDOCS_2_WARNING": "1"} | dict(more)


def cost(command: Sequence[str | Path], folder: Path, more: Mapping[str, str]) -> Cost:
    """Run a command in a folder and return what it cost."""
    log = folder.parent / f"{folder.name}.log"
    with log.open("wb") as out:
        process = subprocess.Popen(
            command, cwd=folder, env=environment(more), stdout=out, stderr=subprocess.STDOUT
        )
        cost_ = ended(process)
    if process.returncode:
        raise CommandError(log.read_text("utf-8", "replace")[-2000:])
    return cost_


def ended(process: subprocess.Popen[bytes]) -> Cost:
    """Wait for the end of a process and return what it cost."""
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss * MB_PER_KIB)
