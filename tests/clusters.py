"""A cluster of two workers on this machine, which reads a project while one of them is killed.

A program of its own, as the workers are: ``python -m tests.clusters PROJECT`` prints what came of
it, as JSON.
"""

import json
import os
import signal
import sys
from pathlib import Path
from typing import Any

from distributed import Client, LocalCluster, SchedulerPlugin

from generator import kept
from generator.intake import parse as intake
from generator.model.source import Document
from generator.project import Project, load_project


class Kill(SchedulerPlugin):
    """Kills the first worker that has read some seeds, before it can hand over what it read."""

    def __init__(self, processes: dict[str, int]) -> None:
        self.processes = processes
        self.killed: list[str] = []
        self.done = 0

    def transition(self, key: Any, start: str, finish: str, *_: Any, **named: Any) -> None:
        if str(key).startswith("_taken") and (start, finish) == ("processing", "memory"):
            self.done += 1
            if not self.killed:
                self.killed.append(named["worker"])
                os.kill(self.processes[named["worker"]], signal.SIGKILL)


def read(root: Path, address: str = "") -> tuple[Project, list[str]]:
    """Return a project, and the paths of those of its seeds that this process read itself."""
    here, parse = [], intake.parse

    def noted(document: Document, *given: Any) -> Any:
        here.append(document.path)
        return parse(document, *given)

    intake.parse = noted
    whole = load_project(root, keeps=True, scheduler=address)
    intake.parse = parse
    return whole, here


def main(root: Path) -> None:
    with LocalCluster(
        n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=None
    ) as cluster:
        address = cluster.scheduler_address
        with Client(address, set_as_default=False) as client:
            kill = Kill(client.run(os.getpid))
        cluster.scheduler.add_plugin(kill)
        whole, here = read(root, address)
        again, then = read(root)
        alone = load_project(root)
        kept.code_by_content = lambda: "another"
        (root / "seeds/late.txt").write_text("Late\n\nA ferry sailed.\n")
        unlike = load_project(root, scheduler=address)
    same = whole == alone and [a.digest for a in whole.tied] == [a.digest for a in alone.tied]
    told = {
        "killed": len(kill.killed),
        "chunks": kill.done,
        "same": same,
        "kept": whole == again,
        "here": [here, then],
        "problems": [str(p) for p in whole.problems],
        "unlike": [p.what for p in unlike.problems],
    }
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
