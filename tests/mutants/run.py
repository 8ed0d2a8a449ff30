"""Put small faults into the generator, one after another, and see which the tests notice.

``make mutants`` takes a random sample of all changes that ``mutate`` can make in ``PACKAGES``, in a
copy of this folder in ``.mutants/``, and runs the tests that come by the changed lines, until one
fails. What is known already is not tried again: a run that was broken off goes on, and after new
tests only the survivors are tried.
"""

import argparse
import hashlib
import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import coverage
import pytest
from click import echo

from tests.mutants.mutate import Mutant, Place, mutant, places
from tests.mutants.tests import LEFT_OUT, Chosen, Record, Recording, recorded

PACKAGES = ("annotate", "check", "collection", "dates", "desk")
PATIENCE = 30
"""Seconds of computing beyond four times what the tests take; then a mutant never ends, which is
noticed too. A process that waits for something is given ten times as long."""
BEFOREHAND = ("click", "hypothesis", "jinja2", "jsonschema", "markdown", "mkdocs.config", "yaml")
"""Libraries that are loaded once, for all runs."""

HOME = Path(".mutants").resolve()
QUIET = ["-q", "-x", "-p", "no:cacheprovider", "-p", "no:xdist", "--tb=no", "--no-header"]
QUIET += ["-W", "ignore::pytest.PytestAssertRewriteWarning"]


@dataclass(frozen=True)
class Outcome:
    """What became of a mutant: killed, survived or endless, and by which test."""

    key: str
    state: str
    outcome: str
    test: str
    seconds: float


def digest(*texts: str) -> str:
    """Return a short name for texts."""
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()[:16]


def modules() -> dict[str, str]:
    """Return the text of each module that is tried."""
    paths = sorted(p for name in PACKAGES for p in Path("generator", name).rglob("*.py"))
    return {p.as_posix(): p.read_text("utf-8") for p in paths}


def state_of(*folders: str) -> str:
    """Return a digest of all Python files and cases below folders."""
    paths = sorted(p for f in folders for p in Path(f).rglob("*") if p.is_file())
    return digest(*(f"{p}{p.read_bytes()!r}" for p in paths if "__pycache__" not in p.parts))


def sample(texts: dict[str, str], size: int, seed: int) -> Iterator[Mutant]:
    """Yield a random sample of all mutants, the same for the same seed, whatever else changes."""
    drawn: dict[str, tuple[str, Place]] = {}
    for path, text in texts.items():
        times: Counter[str] = Counter()
        for place in places(text):
            said = f"{path} {place.told}"
            times[said] += 1
            drawn[digest(str(seed), said, str(times[said]))] = path, place
    got = (mutant(path, texts[path], place) for _, (path, place) in sorted(drawn.items()))
    for _, one in zip(range(size), (m for m in got if m), strict=False):
        yield one


def drawn(size: int, seed: int) -> list[Mutant]:
    """Return a sample of the modules as they are now, which is kept, as drawing takes a minute."""
    texts = modules()
    path = HOME / f"sample-{digest(str(size), str(seed), *texts, *texts.values())}.json"
    if not path.exists():
        made = [vars(one) for one in sample(texts, size, seed)]
        path.write_text(json.dumps(made), "utf-8")
    return [Mutant(**one) for one in json.loads(path.read_bytes())]


def copy(folder: Path) -> None:
    """Make a copy of the project in which mutants may live."""
    shutil.rmtree(folder, ignore_errors=True)
    listed = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    for name in subprocess.check_output(listed, text=True).split("\0"):
        if name and not name.startswith("tests/browser/pictures/") and Path(name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(name, folder / name)


def child(folder: Path, work: Callable[[], Any], seconds: int) -> Any:
    """Do some work in a process of its own, in a folder; None where it does not end in time."""
    answer = folder.parent / f"{folder.name}.json"
    answer.unlink(missing_ok=True)
    if not (pid := os.fork()):
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        _alone(folder, work, answer)
    end = time.monotonic() + 10 * seconds
    while not (ended := os.waitpid(pid, os.WNOHANG))[0]:
        if time.monotonic() > end:
            os.killpg(pid, signal.SIGKILL)
        time.sleep(0.02)
    if answer.exists():
        return json.loads(answer.read_bytes())
    return None if os.WIFSIGNALED(ended[1]) else ["killed", "it ended Python"]


def _alone(folder: Path, work: Callable[[], Any], answer: Path) -> None:
    """Work where ``tests`` and ``generator`` are those of the folder, and end."""
    os.setsid()
    nothing = os.open(os.devnull, os.O_RDWR)
    log = os.open(f"{answer}.log", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    for number, stream in enumerate((nothing, log, log)):
        os.dup2(stream, number)
    os.chdir(folder)
    os.environ["PYTHONPATH"] = str(folder)
    sys.path.insert(0, str(folder))
    for name in [m for m in sys.modules if m.partition(".")[0] in {"tests", "generator"}]:
        del sys.modules[name]
    try:
        answer.write_text(json.dumps(work()), "utf-8")
    except BaseException:  # noqa: BLE001 - a process of its own, which must end here
        traceback.print_exc()
    os._exit(0)


def record(folder: Path) -> list[Any]:
    """Run all tests that are not left out, and note which lines each comes by."""
    source = [str(folder / "generator")]
    cover = coverage.Coverage(data_file=str(folder / ".coverage"), source=source)
    seen = Recording(cover)
    cover.start()
    left = [f"--ignore=tests/{name}" for name in LEFT_OUT]
    pytest.main([*(q for q in QUIET if q != "-x"), *left, "tests"], plugins=[seen])
    cover.stop()
    seconds = {t: s for t, s in seen.seconds.items() if t not in seen.failed}
    return [seconds, recorded(cover, seconds), [*seen.failed]]


def known(folder: Path, *, anew: bool) -> Record:
    """Return what the tests come by, from an earlier run where there is one."""
    path = HOME / "tests.json"
    if anew or not path.exists():
        echo("Running the tests once, to see which lines each comes by …")
        seconds, lines, failed = child(folder, lambda: record(folder), 3600)
        if not seconds:
            sys.exit(f"No test passes without a mutant; see {folder}.json.log.")
        for test in failed:
            echo(f"Left out, since it fails without a mutant: {test}")
        every = (folder / "generator").rglob("*.py")
        texts = {p.relative_to(folder).as_posix(): p.read_text("utf-8") for p in every}
        path.write_text(json.dumps({"seconds": seconds, "lines": lines, "texts": texts}), "utf-8")
    return Record(**json.loads(path.read_bytes()))


def files(
    tests: AbstractSet[str], seen: Record, path: str, folder: Path
) -> tuple[list[str], list[str]]:
    """Return the test files of a copy that are named for the package of a module, and all others.

    Others are those that matter, and those that the recording does not know. What was added to the
    project since the copy was made is not there, and must not be asked for: it would fail.
    """
    there = {f"tests/{p.name}" for p in (folder / "tests").glob("test_*.py")}
    there -= {f"tests/{name}" for name in LEFT_OUT}
    near = {f for f in there if f.startswith(f"tests/test_{Path(path).parent.name}_")}
    far = {file_of(t) for t in tests} | (there - {file_of(t) for t in seen.seconds})
    return sorted(near), sorted(far & there - near)


def attempt(one: Mutant, seen: Record, folder: Path, state: str) -> Outcome:
    """Hold one mutant against the tests that come by its lines."""
    begun = time.monotonic()
    tests = seen.within(seen.of(one.path, one.before, one.first, one.last))
    result: Any = ["survived", "" if tests else "no test comes by"]
    (folder / one.path).write_text(one.after, "utf-8")
    near, far = files(tests, seen, one.path, folder)
    try:
        result = _held(one, tests, near, seen, folder)
        while result[0] == "survived" and far:
            result = _held(one, tests, far, seen, folder)
            test = result[1]
            if test in tests and _held(one, {test}, [file_of(test)], seen, folder)[0] == "survived":
                tests -= {test}  # it fails for what went before it
                result = ["survived", ""]
            else:
                break
    finally:
        (folder / one.path).write_text(one.before, "utf-8")
        _forget(folder / one.path)
    return Outcome(key_of(one), state, *result, round(time.monotonic() - begun, 1))


def _held(
    one: Mutant, tests: AbstractSet[str], some: list[str], seen: Record, folder: Path
) -> list[str]:
    """Run tests of some files in the copy with the mutant."""
    _forget(folder / one.path)
    chosen = Chosen(tests, seen.seconds, Path(one.path).stem)
    expected = sum(seen.seconds[test] for test in tests if file_of(test) in some)
    found = child(folder, lambda: _run(chosen, some), PATIENCE + int(4 * expected))
    return found or ["endless", ""]


def _forget(module: Path) -> None:
    """Take away what Python has compiled of a module."""
    for compiled in (module.parent / "__pycache__").glob(f"{module.stem}.*"):
        compiled.unlink()


def _run(chosen: Chosen, some: list[str]) -> list[str]:
    code = pytest.main([*QUIET, *some], plugins=[chosen]) if some else pytest.ExitCode.OK
    if code in {pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED}:
        return ["survived", ""]
    return ["killed", chosen.killer or "it can't be imported"]


def file_of(test: str) -> str:
    """Return the file of a test."""
    return test.partition("::")[0]


def key_of(one: Mutant) -> str:
    """Return the name under which the outcome of a mutant is kept."""
    return digest(one.path, one.before, one.after)


def kept() -> dict[str, Outcome]:
    """Return the outcomes of earlier runs; the last of each mutant counts."""
    path = HOME / "outcomes.jsonl"
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    return {o.key: o for o in (Outcome(**json.loads(line)) for line in lines)}


def worker(number: int, mutants: list[Mutant], seen: Record, state: str) -> None:
    """Try mutants one after another, and write down each outcome at once."""
    folder = HOME / f"copy-{number}"
    copy(folder)
    with (HOME / "outcomes.jsonl").open("a", encoding="utf-8") as out:
        for one in mutants:
            outcome = attempt(one, seen, folder, state)
            out.write(json.dumps(outcome.__dict__) + "\n")
            out.flush()
            echo(f"{outcome.outcome:9}{one.path}:{one.first}  {outcome.test}")


def tell(mutants: list[Mutant], outcomes: dict[str, Outcome]) -> None:
    """Print the survivors with what they change, and how many there are of all."""
    tried = [(m, outcomes[key_of(m)]) for m in mutants if key_of(m) in outcomes]
    for one, outcome in sorted(tried, key=lambda t: (t[0].path, t[0].first)):
        if outcome.outcome == "survived":
            echo(f"\n{one.path}:{one.first} survived. {outcome.test}\n{one.diff}")
    count = Counter(outcome.outcome for _, outcome in tried)
    noticed = count["killed"] + count["endless"]
    echo(
        f"\n{len(tried)} of {len(mutants)} mutants tried: {count['killed']} killed,"
        f" {count['endless']} endless, {count['survived']} survived;"
        f" {noticed / max(1, len(tried)):.1%} are noticed."
    )


def main() -> None:
    """Draw the sample, try what is not known yet, and print what came of it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--sample", type=int, default=300, help="Mutants to draw.")
    parser.add_argument("--seed", type=int, default=1, help="Which sample is drawn.")
    parser.add_argument("--jobs", type=int, default=1, help="Mutants tried at a time.")
    parser.add_argument("--told", action="store_true", help="Try none; print what is known.")
    parser.add_argument("--record", action="store_true", help="Look anew which test runs what.")
    options = parser.parse_args()
    HOME.mkdir(exist_ok=True)
    mutants = drawn(options.sample, options.seed)
    state, before = state_of("generator", "tests"), kept()
    done = {k for k, o in before.items() if o.outcome != "survived" or o.state == state}
    left = [m for m in mutants if key_of(m) not in done]
    if left and not options.told:
        for name in BEFOREHAND:
            import_module(name)
        copy(HOME / "copy-0")
        seen = known(HOME / "copy-0", anew=options.record)
        pids = []
        for number in range(options.jobs):
            if not (pid := os.fork()):
                worker(number, left[number :: options.jobs], seen, state)
                os._exit(0)
            pids.append(pid)
        for pid in pids:
            os.waitpid(pid, 0)
    tell(mutants, kept())


if __name__ == "__main__":
    main()
