"""How much work a pattern makes of a text, counted in steps.

The pattern's own parse tree is walked as ``re`` walks it, alternatives in order and back again, and
every character looked at, every place tried is a step. So a test can tell that the work grows no
faster than the text, on any machine and without a clock. The walk knows none of the short cuts of
``re``, so it counts too much rather than too little.
"""

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from re import _compiler, _constants, _parser
from typing import Any

NO = -1
"""Where a match ends that is none."""

Walk = Callable[[str, int], int]
"""A part of a pattern with all that follows it: where the match ends that begins at a place."""

_ONE = frozenset((_constants.LITERAL, _constants.NOT_LITERAL, _constants.IN, _constants.ANY))
"""Parts that take one character."""


class TooMuch(Exception):  # noqa: N818 - it says what happened
    """The budget of steps is used up."""


class Steps:
    """A pattern that counts the steps of its work in ``count``."""

    def __init__(self, pattern: re.Pattern[str], budget: int = 10**7) -> None:
        self.count = 0
        self.budget = budget
        self._marks: dict[int, int] = {}
        tree = _parser.parse(pattern.pattern, pattern.flags)
        flags = tree.state.flags | pattern.flags
        self._opening = self._opens(tree, flags)
        self._walk = self._sequence([*tree], flags, lambda _, place: place)
        self._whole = self._sequence(
            [*tree], flags, lambda text, place: place if place == len(text) else NO
        )

    def match(self, text: str, place: int = 0) -> tuple[int, int] | None:
        """Match at a place."""
        return self._run(self._walk, text, place)

    def fullmatch(self, text: str) -> tuple[int, int] | None:
        """Match the whole text."""
        return self._run(self._whole, text, 0)

    def scan(self, text: str) -> Iterator[tuple[int, int]]:
        """Return every match, as ``finditer`` does but for empty ones beside others."""
        place = 0
        while place <= len(text):
            self._step()
            opens = self._opening(text[place : place + 1])
            found = self.match(text, place) if opens else None
            if found:
                yield found
            place = max(place + 1, found[1]) if found else place + 1

    def _run(self, walk: Walk, text: str, place: int) -> tuple[int, int] | None:
        self._marks.clear()
        end = walk(text, place)
        return None if end == NO else (place, end)

    def _step(self, many: int = 1) -> None:
        self.count += many
        if self.count > self.budget:
            raise TooMuch

    def _sequence(self, parts: Sequence[Any], flags: int, then: Walk) -> Walk:
        for part in reversed(parts):
            then = self._part(part, flags, then)
        return then

    def _part(self, part: Any, flags: int, then: Walk) -> Walk:
        code, value = part
        if code in _ONE:
            return self._one(self._fits(part, flags), then)
        return getattr(self, f"_{str(code).lower()}")(value, flags, then)

    def _fits(self, part: Any, flags: int) -> Callable[[str], bool]:
        """Return which characters a part takes: ``re`` itself is asked, once for each."""
        one = alone(part, flags)
        return cache(lambda character: one.fullmatch(character) is not None)

    def _one(self, fits: Callable[[str], bool], then: Walk) -> Walk:
        def walk(text: str, place: int) -> int:
            self.count += 1
            return then(text, place + 1) if place < len(text) and fits(text[place]) else NO

        return walk

    def _at(self, value: Any, flags: int, then: Walk) -> Walk:
        is_at = alone((_constants.AT, value), flags)

        def walk(text: str, place: int) -> int:
            self.count += 1
            return then(text, place) if is_at.match(text, place) else NO

        return walk

    def _branch(self, value: Any, flags: int, then: Walk) -> Walk:
        """Try one way after the other; those that begin with another character cost nothing."""
        ways = [(self._opens(way, flags), self._sequence([*way], flags, then)) for way in value[1]]
        open_to = cache(lambda character: [walk for opens, walk in ways if opens(character)])

        def walk(text: str, place: int) -> int:
            self._step()
            for way in open_to(text[place : place + 1]):
                if (end := way(text, place)) != NO:
                    return end
            return NO

        return walk

    def _opens(self, parts: Any, flags: int) -> Callable[[str], bool]:
        """Return by its first character whether a sequence can match; true if that takes a walk."""
        if len(parts) and parts[0][0] in _ONE:
            return self._fits(parts[0], flags)
        return lambda _: True

    def _subpattern(self, value: Any, flags: int, then: Walk) -> Walk:
        group, added, taken, parts = value
        flags = (flags | added) & ~taken
        if group is None:
            return self._sequence([*parts], flags, then)
        close = self._marked(2 * group + 1, then)
        return self._marked(2 * group, self._sequence([*parts], flags, close))

    def _marked(self, mark: int, then: Walk) -> Walk:
        """Note where a group opens or closes; forget it on the way back."""

        def walk(text: str, place: int) -> int:
            before = self._marks.get(mark)
            self._marks[mark] = place
            end = then(text, place)
            if end == NO:
                self._restore({mark: before})
            return end

        return walk

    def _restore(self, marks: dict[int, int | None]) -> None:
        for mark, place in marks.items():
            if place is None:
                self._marks.pop(mark, None)
            else:
                self._marks[mark] = place

    def _words(self, group: int, text: str) -> str | None:
        marks = self._marks
        if 2 * group not in marks or 2 * group + 1 not in marks:
            return None
        return text[marks[2 * group] : marks[2 * group + 1]]

    def _groupref(self, group: int, flags: int, then: Walk) -> Walk:
        def walk(text: str, place: int) -> int:
            words = self._words(group, text)
            self._step(1 + len(words or ""))
            if words is None:
                return NO
            there = text[place : place + len(words)]
            same = there.lower() == words.lower() if flags & re.IGNORECASE else there == words
            return then(text, place + len(words)) if same else NO

        return walk

    def _groupref_exists(self, value: Any, flags: int, then: Walk) -> Walk:
        group, parts, others = value
        yes, no = (self._sequence([*(p or ())], flags, then) for p in (parts, others))

        def walk(text: str, place: int) -> int:
            self.count += 1
            return (no if self._words(group, text) is None else yes)(text, place)

        return walk

    def _assert(self, value: Any, flags: int, then: Walk) -> Walk:
        look = self._look(value, flags)
        return lambda text, place: then(text, place) if look(text, place) != NO else NO

    def _assert_not(self, value: Any, flags: int, then: Walk) -> Walk:
        look = self._look(value, flags)

        def walk(text: str, place: int) -> int:
            before = dict(self._marks)
            found = look(text, place)
            self._marks = before
            return then(text, place) if found == NO else NO

        return walk

    def _failure(self, _: Any, __: int, ___: Walk) -> Walk:
        """Match nothing: what Python 3.13 makes of ``(?!)``."""

        def walk(_: str, __: int) -> int:
            self.count += 1
            return NO

        return walk

    def _look(self, value: Any, flags: int) -> Walk:
        """Look ahead, or back as many characters as the pattern takes, always the same."""
        direction, parts = value
        inside = self._sequence([*parts], flags, lambda _, place: place)
        back = parts.getwidth()[0] if direction < 0 else 0

        def walk(text: str, place: int) -> int:
            self._step()
            return inside(text, place - back) if place >= back else NO

        return walk

    def _atomic_group(self, value: Any, flags: int, then: Walk) -> Walk:
        inside = self._sequence([*value], flags, lambda _, place: place)

        def walk(text: str, place: int) -> int:
            before = dict(self._marks)
            end = inside(text, place)
            found = then(text, end) if end != NO else NO
            if found == NO:
                self._marks = before
            return found

        return walk

    def _possessive_repeat(self, value: Any, flags: int, then: Walk) -> Walk:
        least, most, parts = value
        inside = self._sequence([*parts], flags, lambda _, place: place)

        def walk(text: str, place: int) -> int:
            before, count = dict(self._marks), 0
            while most == _constants.MAXREPEAT or count < most:
                self._step()
                end = inside(text, place)
                if end == NO or (end == place and count >= least):
                    break
                place, count = end, count + 1
            found = then(text, place) if count >= least else NO
            if found == NO:
                self._marks = before
            return found

        return walk

    def _max_repeat(self, value: Any, flags: int, then: Walk) -> Walk:
        least, most, parts = value
        if len(parts) == 1 and parts[0][0] in _ONE:
            return self._run_of(least, most, self._fits(parts[0], flags), then)
        return self._loop(value, flags, then, is_greedy=True)

    def _min_repeat(self, value: Any, flags: int, then: Walk) -> Walk:
        return self._loop(value, flags, then, is_greedy=False)

    def _run_of(self, least: int, most: int, fits: Callable[[str], bool], then: Walk) -> Walk:
        """Repeat one character as often as can be, then ever less often."""

        def walk(text: str, place: int) -> int:
            limit = len(text) if most == _constants.MAXREPEAT else min(len(text), place + most)
            end = place
            while end < limit and fits(text[end]):
                end += 1
            self._step(end - place + 1)
            while end >= place + least:
                self._step()
                if (found := then(text, end)) != NO:
                    return found
                end -= 1
            return NO

        return walk

    def _loop(self, value: Any, flags: int, then: Walk, *, is_greedy: bool) -> Walk:
        """Repeat any pattern; what took nothing is not repeated."""
        least, most, parts = value
        state = [0, NO]  # how often it was repeated, and where the last time began

        def again(text: str, place: int, last: int) -> int:
            before = [*state]
            state[:] = [before[0] + 1, last]
            end = inside(text, place)
            state[:] = before
            return end

        def onwards(text: str, place: int) -> int:
            before = [*state]
            end = then(text, place)
            state[:] = before
            return end

        def turn(text: str, place: int) -> int:
            self._step()
            count, last = state
            if count < least:
                return again(text, place, last)
            more = (most == _constants.MAXREPEAT or count < most) and place != last
            if not is_greedy and (end := onwards(text, place)) != NO:
                return end
            if more and (end := again(text, place, place)) != NO:
                return end
            return onwards(text, place) if is_greedy else NO

        def walk(text: str, place: int) -> int:
            before = [*state]
            state[:] = [0, NO]
            end = turn(text, place)
            state[:] = before
            return end

        inside = self._sequence([*parts], flags, turn)
        return walk


def alone(part: Any, flags: int) -> re.Pattern[str]:
    """Compile one part of a tree under the flags that hold there."""
    state = _parser.State()
    state.flags = flags
    return _compiler.compile(_parser.SubPattern(state, [part]))


@contextmanager
def deep() -> Iterator[None]:
    """Let calls nest as deep as a long text needs."""
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(10**6)
    try:
        yield
    finally:
        sys.setrecursionlimit(before)
