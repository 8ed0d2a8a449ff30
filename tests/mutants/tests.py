"""Which test runs which lines of the generator, and how a run is held to the tests of a mutant."""

import re
import time
from collections.abc import Generator, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import cached_property
from pathlib import Path
from typing import Any

import coverage
import pytest

SLOW = 10.0
"""Seconds of computing from which on a test is left out; it would be run for each mutant."""
MOST = 60.0
"""Seconds of computing that a mutant is held against at most, the quick tests first."""
LEFT_OUT = (
    *("browser", "bench", "lighthouse", "mutants"),
    *("test_workflows.py", "test_wheel.py", "test_bundle.py", "test_hosting.py"),
    *("test_preview_preview.py", "test_preview_pictures.py", "test_locking.py", "test_faults.py"),
    *("test_steps.py", "test_intake_steps.py", "test_subject.py", "test_mutants.py"),
    "test_changes.py",
)
"""Tests in a browser, of whole builds, of other processes and of steps that are made to fail; and
those that measure the work of patterns or look at the code itself, which would notice a change that
no user does."""


@dataclass
class Recording:
    """A plugin for pytest that notes the lines of each test, its seconds, and whether it passes."""

    cover: coverage.Coverage
    seconds: dict[str, float] = field(default_factory=dict)
    failed: set[str] = field(default_factory=set)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, Any, Any]:
        """Note what follows under the name of the test."""
        self.cover.switch_context(item.nodeid)
        begun = time.process_time()
        result = yield
        self.seconds[item.nodeid] = round(time.process_time() - begun, 3)
        self.cover.switch_context("")
        return result

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Keep the names of tests that fail without any mutant."""
        if report.failed:
            self.failed.add(report.nodeid)


@dataclass
class Chosen:
    """A plugin for pytest that runs the wanted tests, and those that no recording knows yet."""

    wanted: AbstractSet[str]
    seconds: Mapping[str, float]
    module: str
    killer: str = ""

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Take away every other test, and begin with those named for the module, then the quick."""
        kept = [i for i in items if i.nodeid in self.wanted or i.nodeid not in self.seconds]
        items[:] = sorted(kept, key=self._late)

    def _late(self, item: pytest.Item) -> tuple[bool, float]:
        return not item.path.stem.endswith(self.module), self.seconds.get(item.nodeid, 0.0)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Keep the first test that fails."""
        if report.failed and not self.killer:
            self.killer = report.nodeid


@dataclass(frozen=True)
class Record:
    """What a whole run without a mutant showed: seconds of each test, tests of each line."""

    seconds: dict[str, float]
    lines: dict[str, dict[str, list[int]]]
    """By module and line; a number stands for a test, in the order of ``seconds``."""
    texts: dict[str, str]
    """The modules as they were then."""

    @cached_property
    def _tests(self) -> list[str]:
        return [*self.seconds]

    def of(self, path: str, text: str, first: int, last: int) -> frozenset[str]:
        """Return the tests to which a change of some lines of a module may show."""
        here = self._now(path, text)
        if tests := _on(here, range(first, last + 1)):
            return self._called(tests)
        names = _names(text.splitlines(), first)
        users = {
            test
            for other, then in self.texts.items()
            for test in _on(self.lines.get(other, {}), _using(then, names))
        }
        return self._called(users or _on(here, map(int, here)))

    def _now(self, path: str, text: str) -> dict[str, list[int]]:
        """Return the tests of a module's lines, where it was changed since."""
        then, lines = self.texts.get(path, ""), self.lines.get(path, {})
        if then == text:
            return lines
        same = SequenceMatcher(None, then.splitlines(), text.splitlines(), autojunk=False)
        return {
            str(new + n): lines[str(old + n)]
            for old, new, size in same.get_matching_blocks()
            for n in range(1, size + 1)
            if str(old + n) in lines
        }

    def _called(self, numbers: Iterable[int]) -> frozenset[str]:
        return frozenset(self._tests[n] for n in numbers)

    def within(self, tests: Iterable[str]) -> frozenset[str]:
        """Return as many tests as fit into the time that a mutant has, the quick ones first."""
        kept, left = set(), MOST
        for test in sorted(tests, key=lambda t: (self.seconds[t], t)):
            left -= self.seconds[test]
            if left < 0 or self.seconds[test] > SLOW:
                break
            kept.add(test)
        return frozenset(kept)


def _on(lines: dict[str, list[int]], numbers: Iterable[int]) -> frozenset[int]:
    return frozenset(test for n in numbers for test in lines.get(str(n), ()))


_HEAD = re.compile(r"(?:def |class )?([A-Za-z_]\w*)")


def _blocks(lines: list[str]) -> Iterable[tuple[str, range]]:
    """Yield what stands at the margin of a module: its name, and its lines."""
    starts = [i for i, line in enumerate(lines, 1) if re.match(r"[A-Za-z_@]", line)]
    for start, end in zip(starts, [*starts[1:], len(lines) + 1], strict=False):
        match = _HEAD.match(lines[start - 1])
        yield match[1] if match else "", range(start, end)


def _names(lines: list[str], line: int) -> set[str]:
    """Return the name that a line outside of functions gives, and names made with its help."""
    blocks = [*_blocks(lines)]
    names = {name for name, numbers in blocks if line in numbers}
    for name, numbers in blocks:
        if name and names & _words(lines, numbers):
            names.add(name)
    return names


def _using(text: str, names: set[str]) -> Iterable[int]:
    """Yield the lines of all that stands at the margin of a module and uses one of the names."""
    lines = text.splitlines()
    for _, numbers in _blocks(lines):
        if names & _words(lines, numbers):
            yield from numbers


def _words(lines: list[str], numbers: range) -> set[str]:
    return {w for n in numbers for w in re.findall(r"\w+", lines[n - 1])}


def recorded(cover: coverage.Coverage, tests: Iterable[str]) -> dict[str, dict[str, list[int]]]:
    """Return for each module of the working folder, and each line, the tests that run it."""
    data, number = cover.get_data(), {test: n for n, test in enumerate(tests)}
    lines: dict[str, dict[str, list[int]]] = {}
    for path in data.measured_files():
        contexts = data.contexts_by_lineno(path).items()
        lines[Path(path).relative_to(Path.cwd()).as_posix()] = {
            str(line): sorted(number[test] for test in run if test in number)
            for line, run in contexts
        }
    return lines
