"""The live preview: one change is one build; what is wrong is shown above the last good site."""

import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.request import urlopen

import pytest

from generator import output
from generator.disk import PART
from generator.live import Preview
from tests.conftest import RECORD, Project, tree
from tests.server import free_port

DRAFT = RECORD.replace("---\n", "---\nstate: draft\n", 1)
PAGE = "articles/2031/draft-a/"


@dataclass
class Served:
    """A running preview, as a browser and its editor see it; ``lines`` are what it prints."""

    address: str
    lines: list[str] = field(default_factory=list)

    def page(self, path: str) -> str:
        with urlopen(self.address + path) as answer:  # noqa: S310 - a server of ours
            return str(answer.read().decode())

    def after(self, change: Callable[[], object], path: str) -> str:
        """Return a page as it is when its browser is told to load it again."""
        match = re.search(r"livereload\((\d+), (\d+)\)", self.page(path))
        assert match
        change()
        with urlopen(f"{self.address}livereload/{match[1]}/{match[2]}") as answer:  # noqa: S310
            assert int(answer.read()) > int(match[1])
        return self.page(path)


@contextmanager
def served(*options: str) -> Iterator[Served]:
    """Start the preview of the working folder, and wait until it listens."""
    address = f"127.0.0.1:{free_port()}"
    words = [sys.executable, "-m", "generator", "serve", "--address", address, *options]
    with subprocess.Popen(words, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr
        live = Served(f"http://{address}/")
        for line in process.stderr:
            live.lines.append(line)
            if "Serving on" in line:
                break
        rest = threading.Thread(target=live.lines.extend, args=(process.stderr,))
        rest.start()
        try:
            yield live
        finally:
            process.terminate()
            rest.join()


@pytest.mark.build
@pytest.mark.parametrize("options", [(), ("--poll",)])
def test_a_change_is_shown_and_a_mistake_keeps_the_last_good_site(
    project: Project, options: tuple[str, ...]
) -> None:
    text = DRAFT.format(title="A second quay is painted")
    draft = project.seed("2031/draft-a.md", text)
    with served(*options) as live:
        first = live.page(PAGE)
        assert "<title>A second quay is painted" in first
        assert "no part of the published site" in first
        other = live.after(lambda: draft.write_text(text.replace("second", "third")), PAGE)
        assert "<title>A third quay is painted" in other
        wrong = project.seeds / "2031/quay-painted.md"
        good = wrong.read_text("utf-8")
        broken = good.replace("summary:", "sumary: <b>", 1)
        page = live.after(lambda: wrong.write_text(broken, "utf-8"), PAGE)
        assert "<title>A third quay is painted" in page
        assert 'role="alert"' in page
        assert "quay-painted.md" in page
        assert "<b>" not in page.split('role="alert"')[1]
        assert 'role="alert"' not in live.after(lambda: wrong.write_text(good, "utf-8"), PAGE)
        by_hand = project.docs / "about/index.md"
        about = live.after(lambda: by_hand.write_text("# About\n\nAnew.\n", "utf-8"), "about/")
        assert "Anew." in about
    changed = [line for line in live.lines if line.startswith("Changed: ")]
    assert len(changed) == 3, changed
    assert project.run("build", "--strict").exit_code == 0
    assert [name for name in (*tree(project.site), *tree(project.docs)) if "draft-a" in name] == []


def test_what_the_generator_writes_is_no_change(project: Project) -> None:
    """Else each build would set off another."""
    assert project.run("generate").exit_code == 0
    preview = Preview(project.root, project.root / "out", project.docs, "", print)
    for path in (
        "index.md",
        f"index.md{PART}",
        output.MANIFEST,
        "articles/2031/quay-painted/index.md",
    ):
        assert not preview.is_change(str(project.docs / path)), path
    for path in (project.docs / "about/index.md", project.seeds / "2031/quay-painted.md"):
        assert preview.is_change(str(path)), path
    assert not preview.is_change(str(project.seeds / "2031/quay-painted.md~"))


def test_a_page_that_is_gone_was_no_change_either(project: Project) -> None:
    """A page that the last build took away is not looked up in the new list alone."""
    assert project.run("generate").exit_code == 0
    preview = Preview(project.root, project.root / "out", project.docs, "", print)
    page = project.docs / "articles/2031/quay-painted/index.md"
    assert not preview.is_change(str(page))
    Path(project.seeds / "2031/quay-painted.md").unlink()
    assert project.run("generate").exit_code == 0
    assert not preview.is_change(str(page))
