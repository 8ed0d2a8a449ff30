"""What the command line prints while it works."""

import io
import sys

import pytest

from generator.cli.show import LONG, Voice, counted


class Terminal(io.StringIO):
    """A stream that says somebody is watching."""

    def isatty(self) -> bool:
        return True


def test_a_bar_moves_while_the_work_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    work = Voice().track(range(LONG), "Reading")
    assert [next(work) for _ in range(LONG // 2)] == [*range(LONG // 2)]
    assert "Reading" in screen.getvalue()
    assert "100%" not in screen.getvalue()
    assert len([*work]) == LONG // 2
    assert "100%" in screen.getvalue()


@pytest.mark.parametrize(
    ("quiet", "stream", "items"),
    [(True, Terminal, LONG), (False, io.StringIO, LONG), (False, Terminal, LONG - 1)],
    ids=["quiet", "no terminal", "little work"],
)
def test_no_bar_where_nobody_watches_or_waits(
    monkeypatch: pytest.MonkeyPatch, stream: type[io.StringIO], items: int, *, quiet: bool
) -> None:
    screen = stream()
    monkeypatch.setattr(sys, "stderr", screen)
    assert [*Voice(quiet=quiet).track(range(items), "Reading")] == [*range(items)]
    assert screen.getvalue() == ""


@pytest.mark.parametrize(
    ("count", "told"), [(0, "0 pages"), (1, "1 page"), (2, "2 pages"), (1200, "1,200 pages")]
)
def test_a_count_agrees_with_its_noun(count: int, told: str) -> None:
    assert counted(count, "page") == told
