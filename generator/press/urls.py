"""Where pages and files of docs/ stand on the site, and how one page leads to another."""

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from urllib.parse import quote

_PICTURED = re.compile(r'(<a class="[a-z ]+" href=")((?:[^"]*/)?)index\.html(?=["#])')
"""A link in a picture to the file of a page."""


@dataclass(frozen=True, slots=True)
class Urls:
    """The files of docs/ and of the theme by their paths, and whether links end in a slash."""

    known: Collection[str]
    directories: bool
    parts: dict[str, list[str]] = field(default_factory=dict, compare=False)

    def url(self, path: str) -> str:
        """Return the address of a file of docs/ below the site's."""
        if not path.endswith(".md"):
            return quote(path)
        folder = path.removesuffix("index.md")
        return quote(folder) if self.directories else quote(f"{folder}index.html")

    def href(self, path: str, here: str, anchor: str = "") -> str | None:
        """Return how a page leads to a file; nothing where there is none."""
        if path not in self.known:
            return None
        to, at = self._folders(path), self._folders(here)
        shared = 0
        for one, other in zip(to, at, strict=False):
            if one != other:
                break
            shared += 1
        steps = [".."] * (len(at) - shared) + to[shared:]
        name = self._name(path)
        link = "/".join([*steps, name] if name else [*(steps or ["."]), ""])
        return f"{link}#{anchor}" if anchor else link

    def _folders(self, path: str) -> list[str]:
        parts = self.parts.get(path)
        if parts is None:
            parts = self.parts[path] = quote(path).split("/")[:-1]
        return parts

    def _name(self, path: str) -> str:
        if path.endswith(".md"):
            return "" if self.directories else "index.html"
        return quote(path.rpartition("/")[2])


def of_site(path: str) -> str:
    """Return which file of the site a page of docs/ becomes."""
    return f"{path.removesuffix('.md')}.html"


def order(path: str) -> tuple[tuple[int, bool, str], ...]:
    """Return the order in which the engine reads docs/: files before folders, the index first."""
    *folders, name = path.split("/")
    is_first = name.partition(".")[0] in {"index", "README"}
    return (*((1, False, folder) for folder in folders), (0, not is_first, name))


def foldered(html: str) -> str:
    """Return HTML whose links in pictures end in a slash; Markdown passes over them."""
    return _PICTURED.sub(lambda link: f"{link[1]}{link[2] or './'}", html)
