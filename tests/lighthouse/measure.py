"""Speed, accessibility, good practice and findability of pages, as Lighthouse counts them.

``make lighthouse`` measures the pages a reader comes to first, ``OPTIONS=--all`` one of each page
type, ``OPTIONS="timeline people"`` those that are named. Each stands for a telephone on a slow line
and for a desk. The points that are lost are listed with Lighthouse's name for the reason; any makes
the command exit with 1.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from tests.browser import fonts
from tests.browser.conftest import FLAGS, build, chromium
from tests.browser.pages import ISLES, OWN, PAGES
from tests.server import serve

LIGHTHOUSE = Path(__file__).with_name("node_modules") / ".bin" / "lighthouse"
SEEDS = Path(__file__).parents[1] / "browser" / "seeds"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
DEVICES = {"mobile": (), "desktop": ("--preset=desktop",)}
FIRST = ("home", "article", "topic", "person", "timeline", "phrases")
NEVER = {"article-moved", "not-found"}
"""They lead on, or are not to be found."""

FULL = 100
RUNS = 3
"""How often a page is tried: whatever else the machine does takes points for speed."""


@dataclass(frozen=True)
class Score:
    """What a page got on a device: points by category, and the reasons for those it lost."""

    points: dict[str, int]
    lost: tuple[str, ...]


def main(words: list[str]) -> int:
    """Measure and print; give the exit code."""
    names = [n for n in PAGES if n not in NEVER] if "--all" in words else words or [*FIRST]
    if unknown := {*names} - {*PAGES}:
        click.echo(f"No page type is called {', '.join(unknown)}. There are: {', '.join(PAGES)}.")
        return 2
    with tempfile.TemporaryDirectory() as name, serve(Path(name)) as server:
        os.environ[fonts.VARIABLE] = str(fonts.write(fonts.usual(), Path(name)))
        sites(Path(name), server)
        click.echo(f"{'page':16} {'on':8} " + " ".join(f"{c:>14}" for c in CATEGORIES))
        scores = [show(name, device, server) for name in names for device in DEVICES]
    return int(any(score.lost for score in scores))


def sites(folder: Path, server: str) -> None:
    """Build both briefings for the address at which they are served."""
    build(folder / OWN, SITE_URL=server + OWN)
    build(folder / ISLES, "--seeds", str(SEEDS), SITE_URL=server + ISLES)


def show(name: str, device: str, server: str) -> Score:
    """Measure one page on one device, and print its row."""
    runs = (read(run(server + PAGES[name], device)) for _ in range(RUNS))
    score = best(runs)
    row = " ".join(f"{score.points[c]:14}" for c in CATEGORIES)
    click.echo("\n    ".join([f"{name:16} {device:8} {row}", *score.lost]))
    return score


def best(runs: Iterable[Score]) -> Score:
    """Return the first score without a loss, else the highest."""
    tried = []
    for score in runs:
        tried.append(score)
        if not score.lost:
            break
    return max(tried, key=lambda score: sum(score.points.values()))


def run(address: str, device: str) -> dict[str, Any]:
    """Return Lighthouse's report on a page."""
    command = [LIGHTHOUSE, address, "--quiet", "--output=json", *DEVICES[device]]
    command += [f"--only-categories={','.join(CATEGORIES)}"]
    command += [f"--chrome-flags={' '.join(['--headless=new', *FLAGS])}"]
    environment = {**os.environ, "CHROME_PATH": chromium() or ""}
    said = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE)
    return json.loads(said.stdout)


def read(report: dict[str, Any]) -> Score:
    """Take points and reasons out of a report."""
    categories = {c: report["categories"][c] for c in CATEGORIES}
    points = {c: round(FULL * (found["score"] or 0)) for c, found in categories.items()}
    short = [found for c, found in categories.items() if points[c] < FULL]
    return Score(points, tuple(reason for found in short for reason in reasons(found, report)))


def reasons(category: dict[str, Any], report: dict[str, Any]) -> Iterator[str]:
    """Return each audit that took points from a category, with what it measured."""
    for ref in category["auditRefs"]:
        audit = report["audits"][ref["id"]]
        if ref["weight"] and audit["score"] is not None and audit["score"] < 1:
            said = audit.get("displayValue") or audit["title"]
            yield f"{category['title']}: {ref['id']} {audit['score']:.2f}: {said}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
