"""What the bench measured, as tables in Markdown: pure functions of what each run cost."""

import os
import platform
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from statistics import median

from tests.bench.cost import Cost
from tests.bench.peers import PEERS

BEGIN, END = "<!-- measured -->\n", "<!-- end of what was measured -->\n"
PACKAGES = ("mkdocs", "mkdocs-material", "markdown", "jinja2", "pyyaml")

Runs = dict[str, list[Cost]]
"""What each thing cost, round by round."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What came of one number of articles: costs, megabytes of the site, kB of its largest page."""

    runs: Runs
    site: float = 0
    page: tuple[str, float] = ("", 0)


Results = Mapping[int, Measured]


@dataclass(frozen=True, slots=True)
class Row:
    """Runs of ours against others, and how far they shall reach at 1,000 and at 5,000 articles."""

    label: str
    ours: str
    other: str
    reach: tuple[str, str]


_EDIT = ("≤ 0.7, aim for 0.5", "≤ 0.35, aim for 0.25")
_START = "≤ 0.4 s more than the start"
ROWS = (
    Row("lean, from nothing / Hugo", "lean", "hugo", ("≤ 2.0, aim for 1.5", "≤ 1.5, aim for 1.0")),
    Row("full, from nothing / stock on the same `docs/`", "full", "stock", ("≤ 0.5", "≤ 0.45")),
    Row("raw, from nothing / Hugo", "raw", "hugo", ("≤ 3", "≤ 2.5")),
    Row("one record edited / Hugo’s one edit", "edited", "hugo-edited", _EDIT),
    Row("one record added / Hugo’s one edit", "added", "hugo-edited", _EDIT),
    Row("one record removed / Hugo’s one edit", "removed", "hugo-edited", _EDIT),
    Row("nothing changed / start of Python and MkDocs", "nothing", "start", (_START, _START)),
)
MEMORY = Row("peak memory", "", "", ("≤ 150 MB", "≤ 350 MB"))
SERVE = Row("`serve`: from saving to the reloaded page", "serve", "", ("≤ 0.5 s", "≤ 1.2 s"))
REACH = {1000: 0, 5000: 1}
OURS = {kind: f"this generator, {kind}" for kind in ("raw", "lean", "full")}


def seconds(runs: Runs, name: str) -> float:
    """Return the seconds of the round in the middle."""
    return median(one.seconds for one in runs[name])


def ratio(runs: Runs, one: str, other: str) -> float:
    """Return how many times the one cost the other, of the pair in the middle."""
    pairs = zip(runs[one], runs[other], strict=True)
    return median(mine.seconds / their.seconds for mine, their in pairs)


def peak(runs: Runs, name: str) -> float:
    """Return the megabytes of the largest process of all rounds."""
    return max(one.megabytes for one in runs[name])


def cell(row: Row, runs: Runs) -> str:
    """Return what a cell of the first table says."""
    if row.ours not in runs:
        return "not measured"
    both = f"{seconds(runs, row.ours):.2f} s"
    if row.other not in runs:
        return both
    both += f" / {seconds(runs, row.other):.2f} s"
    if row.ours == "nothing":
        return f"**+{seconds(runs, row.ours) - seconds(runs, row.other):.2f} s** ({both})"
    return f"**{ratio(runs, row.ours, row.other):.2f}** ({both})"


def memory(runs: Runs) -> str:
    """Return what the cell says that tells of memory."""
    peaks = {name: peak(runs, name) for name in (*OURS, "edited") if name in runs}
    each = ", ".join(f"{name} {megabytes:.0f}" for name, megabytes in peaks.items())
    return f"**{max(peaks.values()):.0f} MB** ({each})" if peaks else "not measured"


def table(results: Results) -> Iterator[str]:
    """Yield the lines of the first table: what was to be reached, and what was."""
    sizes = [size for size, one in results.items() if {*one.runs} - {"lean"}]
    yield "| |" + "".join(f" {size:,} articles | to reach |" for size in sizes)
    yield "| --- |" + " --- | --- |" * len(sizes)
    for row in (*ROWS, MEMORY, SERVE):
        cells = []
        for size in sizes:
            runs = results[size].runs
            cells.append(memory(runs) if row is MEMORY else cell(row, runs))
            cells.append(row.reach[REACH[size]] if size in REACH else "")
        yield f"| {row.label} | {' | '.join(cells)} |"


def beside(results: Results) -> Iterator[str]:
    """Yield the lines of the table of all generators, of the first number of articles."""
    size, runs = next((size, one.runs) for size, one in results.items())
    labels = {key: peer.name for key, peer in PEERS.items()}
    names = {**labels, "mkdocs": f"{labels['mkdocs']}, articles outside the nav", **OURS}
    yield f"| {size:,} articles, from nothing | processor time | against Hugo | memory |"
    yield "| --- | --- | --- | --- |"
    for key in sorted(names.keys() & runs.keys(), key=lambda key: seconds(runs, key)):
        against = f"{ratio(runs, key, 'hugo'):.1f}" if "hugo" in runs else "not measured"
        used = f"{seconds(runs, key):.2f} s | {against} | {peak(runs, key):.0f} MB"
        yield f"| {names[key]} | {used} |"


def growth(results: Results) -> Iterator[str]:
    """Yield the lines of the table of growth, and how far it is from linear."""
    sizes = sorted(size for size, one in results.items() if "lean" in one.runs)
    if not sizes:
        return
    yield "| lean, from nothing | processor time | memory | site | largest page |"
    yield "| --- | --- | --- | --- | --- |"
    for size in sizes:
        one = results[size]
        used = f"{seconds(one.runs, 'lean'):.2f} s | {peak(one.runs, 'lean'):.0f} MB"
        page = f"`{one.page[0]}`, {one.page[1]:.1f} kB"
        yield f"| {size:,} articles | {used} | {one.site:.1f} MB | {page} |"
    small, large = results[sizes[0]], results[sizes[-1]]
    if small is large:
        return
    times = sizes[-1] / sizes[0]
    time = seconds(large.runs, "lean") / seconds(small.runs, "lean") / times
    yield ""
    grown = f"the time grows by {time:.2f}, the site by {large.site / small.site / times:.2f}"
    yield f"From {sizes[0]:,} to {sizes[-1]:,} articles {grown} × linear (to reach: ≤ 1.1)."


def machine(rounds: int, missing: Iterable[str]) -> Iterator[str]:
    """Yield on what was measured, and what could not be."""
    names = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    kind = f"{processor()}, {os.cpu_count()} cores, {platform.system()}"
    yield f"Rounds: {rounds}. {kind}, Python {platform.python_version()}, {names}."
    yield from (f"{name} could not be installed or run here, and is left out." for name in missing)


def processor() -> str:
    """Return what kind of processor this is."""
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        lines = []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor() or platform.machine())


def printed(results: Results, missing: Iterable[str]) -> str:
    """Return all tables."""
    rounds = max(len(costs) for one in results.values() for costs in one.runs.values())
    parts = table(results), beside(results), growth(results), machine(rounds, missing)
    return "\n\n".join("\n".join(lines) for lines in parts) + "\n"


def write(page: Path, results: Results, missing: Iterable[str]) -> None:
    """Put the tables into a page, in place of those that stand there."""
    before, _, rest = page.read_text("utf-8").partition(BEGIN)
    text = f"{before}{BEGIN}\n{printed(results, missing)}\n{END}{rest.partition(END)[2]}"
    page.write_text(text, "utf-8")
