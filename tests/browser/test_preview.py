"""The pictures of a preview, by the browser that is here, and what a hostile page can do in it."""

import os
import re
import shutil
import socket
import subprocess
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, Page, expect

from generator.cli.group import briefing
from generator.preview import pictures
from generator.preview.values import Site
from tests.test_preview_preview import BASE, NOBODY

from .conftest import watch

pytestmark = pytest.mark.browser

QUAY = "seeds/2031/quay-painted.md"
HOSTILE = Path(__file__).with_name("hostile.html")

RED = "<body style='background: #f00; height: 90vh'>"

COLOURS = """async picture => {
  const image = new Image()
  image.src = picture
  await image.decode()
  const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d")
  canvas.drawImage(image, 0, 0)
  const data = canvas.getImageData(0, 0, image.width, image.height).data, found = {}
  for (let i = 0; i < data.length; i += 4) {
    const colour = [0, 1, 2].map(n => data[i + n] >> 7).join("")
    found[colour] = (found[colour] || 0) + 1
  }
  return [image.width, image.height, found]
}"""
"""Gives the size of a picture, and how many of its points have each of eight colours."""


@pytest.fixture
def blank(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


@pytest.fixture
def listener() -> Iterator[tuple[int, list[bytes]]]:
    """Listen where no picture may ask; what comes is kept."""
    heard: list[bytes] = []
    with (
        socket.create_server(("127.0.0.1", 0)) as calls,
        socket.socket(type=socket.SOCK_DGRAM) as letters,
    ):
        port = calls.getsockname()[1]
        letters.bind(("127.0.0.1", port))

        def hear() -> None:
            while True:
                try:
                    calls.accept()[0].close()
                except OSError:
                    return
                heard.append(b"a call")

        def read() -> None:
            while True:
                try:
                    heard.append(letters.recv(2_000))
                except OSError:
                    return

        for listen in (hear, read):
            threading.Thread(target=listen, daemon=True).start()
        yield port, heard


def apart(work: Callable, *given: object) -> Any:
    """Do something in a thread of its own: in that of the tests, Playwright runs already."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(work, *given).result()


def colours(page: Page, picture: str) -> tuple[int, int, dict[str, int]]:
    return tuple(page.evaluate(COLOURS, picture))


def test_a_hostile_page_reaches_no_file_and_no_network(
    tmp_path: Path, blank: Page, listener: tuple[int, list[bytes]]
) -> None:
    port, heard = listener
    secret = tmp_path / "secret.html"
    secret.write_text(RED, "utf-8")
    before, after = tmp_path / "before", tmp_path / "after"
    before.mkdir()
    after.mkdir()
    (before / "secret.html").write_text(RED, "utf-8")
    hostile = HOSTILE.read_text("utf-8").replace("FILE", secret.as_uri())
    (after / "hostile.html").write_text(hostile.replace("PORT", str(port)), "utf-8")
    (after / "away.html").write_text(f"<script>location = '{secret.as_uri()}'</script>", "utf-8")
    (after / "linked.html").symlink_to(secret)
    pages = [("after", f"{name}.html") for name in ("hostile", "away", "linked")]
    taken = apart(
        pictures.photographed, {"before": Site(before, {}, {}), "after": Site(after, {}, {})}, pages
    )
    assert pages[0] in taken
    for picture in taken.values():
        assert "100" not in colours(blank, picture)[2]  # red
    assert colours(blank, taken[pages[0]])[2]["001"] > 100_000
    assert heard == []


def test_a_picture_is_of_the_light_theme_at_its_size(tmp_path: Path, blank: Page) -> None:
    style = "@media (prefers-color-scheme: light) { body { background: #0f0 } }"
    (tmp_path / "50% #1.html").write_text(f"<style>{style}</style>", "utf-8")
    page = ("after", "50% #1.html")
    taken = apart(pictures.photographed, {"after": Site(tmp_path, {}, {})}, [page])
    size = [*pictures.SIZE.values()]
    assert colours(blank, taken[page]) == (*size, {"010": size[0] * size[1]})


def test_a_preview_shows_a_changed_page_before_and_after(
    tmp_path: Path, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "isles"
    shutil.copytree(BASE, root)
    monkeypatch.chdir(root)
    save(root, "init", "--quiet", "--initial-branch=main")
    title = re.search("^title: (.*)$", (root / QUAY).read_text("utf-8"), re.MULTILINE)
    assert title
    save(root, "switch", "--quiet", "--create", "change")
    text = (root / QUAY).read_text("utf-8").replace(title[0], "title: The quay is green now", 1)
    (root / QUAY).write_text(text, "utf-8")
    save(root)
    result = apart(CliRunner().invoke, briefing, ["preview", "--base", "main"])
    assert result.exit_code == 0, result.output
    context = browser.new_context(viewport={"width": 1400, "height": 900}, offline=True)
    for file in ("site/what-changes/index.html", "changes.html"):
        watched = watch(context, (root / "preview").as_uri() + "/")
        page = watched.go(file)
        shown = page.locator(".pair").first.locator("img")
        expect(shown).to_have_count(2)
        assert (
            shown.evaluate_all("all => all.map(i => i.naturalWidth)")
            == [pictures.SIZE["width"]] * 2
        )
        boxes = [shown.nth(n).bounding_box() for n in (0, 1)]
        assert boxes[0]["y"] == boxes[1]["y"]
        assert boxes[0]["x"] + boxes[0]["width"] < boxes[1]["x"]
        assert (
            shown.first.get_attribute("alt") == "The page “The quay is green now” before the change"
        )
        assert watched.wrong == []
    context.close()
    assert "Pictures" not in (root / "preview/summary.md").read_text("utf-8")


def save(root: Path, *first: str) -> None:
    """Run a command of git, if one is given, then commit all there is."""
    commit = ("commit", "--quiet", "--allow-empty", "--message", "Change")
    for words in (first, ("add", "--all"), commit):
        if words:
            subprocess.run(["git", *words], cwd=root, env={**os.environ, **NOBODY}, check=True)
