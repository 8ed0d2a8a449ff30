"""What the command line prints while it works."""

import io
import sys

import pytest

from generator.cli import main
from generator.cli.show import LONG, Voice, cleaned, counted
from generator.problems import Problem


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


HOSTILE = "evil\x1b]0;title\x07\u202egnp.\x9b31m\rgood"
SHOWN = "evil‹U+001B›]0;title‹U+0007›‹U+202E›gnp.‹U+009B›31m‹U+000D›good"


def test_no_text_of_others_commands_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    voice = Voice()
    voice.say(f"{HOSTILE}\nnext")
    voice.notes([HOSTILE])
    with pytest.raises(SystemExit):
        voice.fail([Problem(HOSTILE, 1, "gone", HOSTILE, HOSTILE)])
    told = capsys.readouterr().err
    expected = f"{SHOWN}:1: {SHOWN} {SHOWN}"
    assert [SHOWN, "next", f"note: {SHOWN}", expected, "1 problem."] == told.splitlines()


def test_tables_show_what_is_hidden_in_them() -> None:
    told = {"id": HOSTILE, "names": [{"count": 1, HOSTILE: (HOSTILE, None)}]}
    assert cleaned(told) == {"id": SHOWN, "names": [{"count": 1, SHOWN: (SHOWN, None)}]}


def test_wrong_usage_is_told_without_commands_to_the_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["briefing", "preview", "--base", HOSTILE])
    with pytest.raises(SystemExit) as left:
        main()
    assert left.value.code == 2
    assert SHOWN in capsys.readouterr().err
