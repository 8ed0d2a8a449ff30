"""How long builds take, and what they need, beside other generators: the tables of the guide.

Run with ``make bench``. All that is compared runs in turn, as many times as there are rounds, each
time as a process of its own. Nothing here passes or fails; ``report`` says what came of it.
"""

import argparse
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import yaml

from tests.bench import corpus, report
from tests.bench.corpus import Kind, Story
from tests.bench.cost import CommandError, Cost, cost, ended, environment
from tests.bench.peers import PEERS, Command, installed
from tests.bench.report import Measured, Runs

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs/guide/speed.md"
KINDS: tuple[Kind, ...] = ("lean", "full", "raw")
BRIEFING: Command = (sys.executable, "-m", "generator")
MKDOCS: Command = (sys.executable, "-m", "mkdocs")
START: Command = (sys.executable, "-c", "import mkdocs.commands.build")
DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))
FEW = 20
"""Articles of the first run, which is not counted."""
PATIENCE = 600
"""Seconds after which a preview that does not answer is given up."""
REST = 2
"""Seconds after which the preview has come to rest, before the next change is saved."""

Run = Callable[[], Cost]


@dataclass(frozen=True, slots=True)
class Ours:
    """A briefing of ours in a scratch folder, with what its builds keep beside it."""

    root: Path
    kind: Kind
    size: int

    @property
    def kept(self) -> Path:
        """Where its builds keep what they know for the next."""
        return self.root.parent / f"{self.root.name}-kept"

    def seed(self, one: Story) -> Path:
        """Write a story as one of its seeds."""
        return corpus.write(self.root, one, self.kind)

    def lay(self) -> None:
        """Write all its seeds."""
        corpus.lay(self.root, corpus.stories(self.size), self.kind)

    def build(self) -> Cost:
        """Build it as a user does."""
        return cost((*BRIEFING, "build", "--quiet"), self.root, {"XDG_CACHE_HOME": str(self.kept)})

    def afresh(self) -> Cost:
        """Build it from nothing but seeds and pages by hand."""
        for folder in (self.kept, self.root / "site", self.root / "docs"):
            shutil.rmtree(folder, ignore_errors=True)
        corpus.by_hand(self.root)
        return self.build()

    def stock(self) -> Cost:
        """Let MkDocs alone build the pages that lie in docs/."""
        every = subprocess.run(
            (*BRIEFING, "settings", "--full"), cwd=self.root, capture_output=True, check=True
        )
        settings = yaml.safe_load(every.stdout)
        settings["plugins"].remove("briefing")
        (self.root / "stock.yml").write_text(yaml.safe_dump(settings, sort_keys=False), "utf-8")
        shutil.rmtree(self.root / "stock", ignore_errors=True)
        return cost((*MKDOCS, "build", "-q", "-f", "stock.yml", "-d", "stock"), self.root, {})

    def edit(self, one: Story) -> None:
        """Add a sentence to the seed of a story, as an editor does."""
        _add(self.seed(one), "One more sentence.")


def _add(path: Path, sentence: str) -> None:
    path.write_text(f"{path.read_text('utf-8')}\n{sentence}\n", "utf-8")


@dataclass(frozen=True, slots=True)
class Theirs:
    """The site of another generator in a scratch folder."""

    root: Path
    key: str
    command: Command
    size: int

    def lay(self) -> None:
        """Write its pages."""
        PEERS[self.key].lay(self.root, lambda: corpus.stories(self.size))

    def build(self) -> Cost:
        """Build it on what the last run left."""
        return cost(self.command, self.root, {})

    def afresh(self) -> Cost:
        """Build it from nothing but its pages."""
        for name in (PEERS[self.key].site, ".cache"):
            shutil.rmtree(self.root / name, ignore_errors=True)
        return self.build()

    def edit(self, one: Story) -> None:
        """Add a sentence to the page of a story."""
        _add(PEERS[self.key].write(self.root, one), "One more sentence.")


# What is run in one round


def cold(ours: dict[Kind, Ours], theirs: dict[str, Theirs]) -> Iterator[tuple[str, Run]]:
    """Yield builds from nothing; what is compared stands side by side."""
    for kind in ("lean", "raw", "full"):
        if kind in ours:
            yield kind, ours[kind].afresh
        if kind == "lean" and "hugo" in theirs:
            yield "hugo", theirs["hugo"].afresh
    if "full" in ours:
        yield "stock", ours["full"].stock
    yield from ((key, their.afresh) for key, their in theirs.items() if key != "hugo")


def warm(ours: Ours, hugo: Theirs | None, changed: Story, new: Story) -> Iterator[tuple[str, Run]]:
    """Yield builds after one change each, and after none."""
    if hugo:
        yield "hugo-edited", _after(lambda: hugo.edit(changed), hugo.build)
    yield "edited", _after(lambda: ours.edit(changed), ours.build)
    yield "added", _after(lambda: ours.seed(new), ours.build)
    yield "removed", _after(lambda: ours.seed(new).unlink(), ours.build)
    yield "nothing", ours.build
    yield "start", lambda: cost(START, ours.root, {})


def _after(change: Callable[[], object], build: Run) -> Run:
    def run() -> Cost:
        change()
        return build()

    return run


# A preview


def served(ours: Ours, rounds: int) -> list[Cost]:
    """Return the seconds by the clock from saving a record to its page in a browser."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    process = subprocess.Popen(
        (*BRIEFING, "serve", "--quiet", "--address", address),
        cwd=ours.root,
        env=environment({"XDG_CACHE_HOME": str(ours.kept)}),
        stderr=subprocess.DEVNULL,
    )
    try:
        seconds = [_reloaded(f"http://{address}", ours, number) for number in range(rounds)]
    finally:
        process.terminate()
        megabytes = ended(process).megabytes
    return [Cost(each, megabytes) for each in seconds]


def _reloaded(site: str, ours: Ours, number: int) -> float:
    """Save a record, wait to be told to reload its page as its script waits, and reload it."""
    one, mark = corpus.story(number), f"It is change {number} of them all."
    page = f"{site}/articles/{one.day[:4]}/{one.name}/"
    seed = ours.seed(one)
    time.sleep(REST)
    text = _get(page, PATIENCE)
    start = time.perf_counter()
    _add(seed, mark)
    while mark not in text:
        if time.perf_counter() - start > PATIENCE:
            raise CommandError("The preview does not show what was saved.")
        epoch = re.findall(r"livereload\((\d+), \d+\)", text)[-1]
        _get(f"{site}/livereload/{epoch}/0")
        text = _get(page)
    return time.perf_counter() - start


def _get(address: str, patience: float = 0) -> str:
    """Return what an address answers, once something listens there."""
    end = time.monotonic() + patience
    while True:
        try:
            answer: bytes = DIRECT.open(address, timeout=PATIENCE).read()
            return answer.decode()
        except OSError:
            if time.monotonic() > end:
                raise
        time.sleep(0.2)


# All of it


@dataclass(frozen=True, slots=True)
class Bench:
    """Where, how often and with what others builds are run, and whether changes too."""

    place: Path | None
    rounds: int
    kinds: list[Kind]
    commands: dict[str, Command]
    changes: bool = True

    def measured(self, size: int) -> Measured:
        """Measure everything at one number of articles."""
        with tempfile.TemporaryDirectory(dir=self.place) as name:
            place = Path(name)
            ours = {kind: Ours(place / kind, kind, size) for kind in self.kinds}
            theirs = {key: Theirs(place / key, key, c, size) for key, c in self.commands.items()}
            sites: tuple[Ours | Theirs, ...] = (*ours.values(), *theirs.values())
            for site in sites:
                site.lay()
            runs: Runs = {}
            self._repeat(runs, size, lambda _: cold(ours, theirs))
            if not (lean := ours.get("lean")):
                return Measured(runs)
            weight = weighed(lean.root / "site")
            if self.changes:
                hugo = theirs.get("hugo")
                story = corpus.story
                self._repeat(runs, size, lambda n: warm(lean, hugo, story(10 + n), story(size + n)))
                try:
                    runs["serve"] = served(lean, self.rounds)
                except (CommandError, OSError) as failed:
                    say(f"The preview was not measured: {failed}")
            return Measured(runs, *weight)

    def _repeat(
        self, runs: Runs, size: int, some: Callable[[int], Iterable[tuple[str, Run]]]
    ) -> None:
        """Run what there is in turn, round by round, and keep what it cost."""
        for number in range(self.rounds):
            for name, run in some(number):
                runs.setdefault(name, []).append(run())
                say(f"{size:,} articles, {name}: {runs[name][-1].seconds:.2f} s")

    def warmed_up(self) -> "Bench":
        """Run everything once, so that what is compiled once is; leave out what fails."""
        say("Everything once, on a few articles")
        commands = {key: c for key, c in self.commands.items() if self._runs(key, c)}
        replace(self, commands=commands, rounds=1).measured(FEW)
        return replace(self, commands=commands)

    def _runs(self, key: str, command: Command) -> bool:
        with tempfile.TemporaryDirectory(dir=self.place) as name:
            site = Theirs(Path(name) / key, key, command, FEW)
            site.lay()
            try:
                site.build()
            except CommandError as failed:
                say(f"{PEERS[key].name} does not run:\n{failed}")
                return False
        return True


def weighed(site: Path) -> tuple[float, tuple[str, float]]:
    """Return the megabytes of a site, and its largest page with its kilobytes."""
    sizes = {path: path.stat().st_size for path in site.rglob("*") if path.is_file()}
    page = max((path for path in sizes if path.suffix == ".html"), key=sizes.__getitem__)
    return sum(sizes.values()) / 1e6, (page.relative_to(site).as_posix(), sizes[page] / 1e3)


def say(line: str) -> None:
    """Tell of the progress."""
    print(line, file=sys.stderr, flush=True)  # noqa: T201 - it is a command


def options() -> argparse.Namespace:
    """Return what is asked for."""
    parser = argparse.ArgumentParser(prog="make bench", description=(__doc__ or "").split("\n")[0])
    add = parser.add_argument
    add("--sizes", type=int, nargs="+", default=[1000, 5000], help="numbers of articles")
    add("--growth", type=int, default=10_000, help="lean records for the last table; 0: none")
    add("--kinds", nargs="+", choices=KINDS, default=[*KINDS], help="of our articles")
    add("--peers", nargs="*", choices=PEERS, default=[*PEERS], help="other generators")
    add("--rounds", type=int, default=5, help="how often everything is run")
    add("--installed", type=Path, default=ROOT / ".bench", help="where the others are installed")
    add("--work", type=Path, help="where sites are built; else in the system’s scratch folder")
    return parser.parse_args()


def main() -> None:
    """Measure what is asked for, and write the guide’s page after each number of articles."""
    asked = options()
    peers = {key: PEERS[key] for key in asked.peers}
    commands = installed(peers, asked.installed.absolute())
    bench = Bench(asked.work, asked.rounds, asked.kinds, commands).warmed_up()
    missing = [peer.name for key, peer in peers.items() if key not in bench.commands]
    hugo = {key: c for key, c in bench.commands.items() if key == "hugo"}
    results: dict[int, Measured] = {}
    for at, size in enumerate(asked.sizes):
        results[size] = (replace(bench, commands=hugo) if at else bench).measured(size)
        report.write(PAGE, results, missing)
    if asked.growth:
        far = replace(bench, kinds=["lean"], commands={}, changes=False)
        results[asked.growth] = far.measured(asked.growth)
        report.write(PAGE, results, missing)
    print(report.printed(results, missing))  # noqa: T201 - it is a command


if __name__ == "__main__":
    main()
