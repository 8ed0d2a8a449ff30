"""The bench of builds: its articles, its tables, and its word for what is not there."""

import subprocess
from pathlib import Path
from typing import NoReturn

import pytest

from tests.bench import corpus, peers, report
from tests.bench.corpus import Kind
from tests.bench.cost import Cost
from tests.bench.report import Measured

RUNS = {
    "lean": [Cost(2, 90), Cost(3, 95), Cost(4, 90)],
    "hugo": [Cost(1, 200), Cost(2, 190), Cost(1, 190)],
    "nothing": [Cost(0.5, 50)],
    "start": [Cost(0.25, 30)],
    "serve": [Cost(0.375, 100)],
}
RESULTS = {1000: Measured(RUNS, 20, ("topics/index.html", 60))}
FAR = {10_000: Measured({"lean": [Cost(33, 400)]}, 190, ("topics/index.html", 60))}
NOTHING = "| nothing changed / start of Python and MkDocs"
GROWN = "From 1,000 to 10,000 articles"


def texts(root: Path) -> dict[str, bytes]:
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in root.rglob("*") if p.is_file()}


@pytest.mark.parametrize("kind", ["lean", "full", "raw"])
def test_the_articles_are_the_same_each_time(tmp_path: Path, kind: Kind) -> None:
    for name in ("one", "other"):
        corpus.lay(tmp_path / name, corpus.stories(5), kind)
    written = texts(tmp_path / "one")
    assert written == texts(tmp_path / "other")
    assert sum("/article-" in path for path in written) == 5


def test_an_article_does_not_hang_on_how_many_there_are() -> None:
    assert [*corpus.stories(3)] == [*corpus.stories(9)][:3]
    assert corpus.story(4).topics == ["topic-02", "topic-04"]


@pytest.mark.parametrize("key", peers.PEERS)
def test_each_generator_gets_every_article(tmp_path: Path, key: str) -> None:
    peers.PEERS[key].lay(tmp_path / key, lambda: corpus.stories(60))
    pages = texts(tmp_path / key)
    bodies = [one.body.encode() for one in corpus.stories(60)]
    assert [body for body in bodies if not any(body in page for page in pages.values())] == []


@pytest.mark.parametrize(
    "line",
    [
        "| | 1,000 articles | to reach |",
        "| lean, from nothing / Hugo | **2.00** (3.00 s / 1.00 s) | ≤ 2.0, aim for 1.5 |",
        "| raw, from nothing / Hugo | not measured | ≤ 3 |",
        f"{NOTHING} | **+0.25 s** (0.50 s / 0.25 s) | ≤ 0.4 s more than the start |",
        "| peak memory | **95 MB** (lean 95) | ≤ 150 MB |",
        "| `serve`: from saving to the reloaded page | 0.38 s | ≤ 0.5 s |",
        "| Hugo 0.168.0 | 1.00 s | 1.0 | 200 MB |",
        "| this generator, lean | 3.00 s | 2.0 | 95 MB |",
        "| 10,000 articles | 33.00 s | 400 MB | 190.0 MB | `topics/index.html`, 60.0 kB |",
        f"{GROWN} the time grows by 1.10, the site by 0.95 × linear (to reach: ≤ 1.1).",
    ],
)
def test_the_tables_say_what_was_measured(line: str) -> None:
    assert line in report.printed(RESULTS | FAR, []).splitlines()


def test_tables_take_the_place_of_those_that_were_there(tmp_path: Path) -> None:
    page = tmp_path / "speed.md"
    page.write_text(f"Before.\n\n{report.BEGIN}Old.\n{report.END}\nAfter.\n", "utf-8")
    report.write(page, RESULTS, [])
    once = page.read_text("utf-8")
    report.write(page, RESULTS, [])
    assert page.read_text("utf-8") == once
    assert once.startswith("Before.")
    assert once.endswith("After.\n")
    assert "Old." not in once


def test_a_generator_that_can_not_be_installed_is_left_out_and_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise subprocess.CalledProcessError(1, "install")

    monkeypatch.setattr(subprocess, "run", refuse)
    others = {key: peer for key, peer in peers.PEERS.items() if peer.package}
    assert peers.installed(others, tmp_path) == {}
    missing = [peer.name for peer in others.values()]
    alone = {1000: Measured({"lean": RUNS["lean"]})}
    text = report.printed(alone, missing)
    assert [name for name in missing if f"{name} could not be installed" not in text] == []
    assert "| this generator, lean | 3.00 s | not measured | 95 MB |" in text
