"""Every built page is HTML as the standard has it, and every link on it leads somewhere."""

import json
import subprocess
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from tempfile import NamedTemporaryFile
from urllib.parse import unquote, urldefrag, urlsplit

import pytest

from .measures import MODULES, module
from .pages import ISLES, OWN

pytestmark = pytest.mark.build

HERE = Path(__file__).parent
VALIDATOR = "html-validate/bin/html-validate.mjs"

EXEMPT = (
    # It keeps Firefox from restoring Material's two hidden toggles; browsers take it.
    ("valid-autocomplete", 'type="checkbox"'),
    # Material's heading of the contents is the label of a toggle that only its drawer has.
    ("no-missing-references", '"__toc"'),
)


def faults(*places: Path) -> Iterator[str]:
    """Return what html-validate says of the files in these places."""
    module(VALIDATOR)
    command = ["node", MODULES / VALIDATOR, "--config", HERE / "htmlvalidate.mjs"]
    with NamedTemporaryFile() as said:
        words = [*command, "--formatter", f"json={said.name}", *places]
        subprocess.run(words, capture_output=True, check=False)
        found = json.loads(said.read())
    for file in found:
        for m in file["messages"]:
            if not any(m["ruleId"] == rule and part in m["message"] for rule, part in EXEMPT):
                yield f"{file['filePath']}:{m['line']}: {m['ruleId']}: {m['message']}"


def test_every_page_is_valid_html(hosted_site: Path):
    isles_site = hosted_site / ISLES
    own = (p for p in isles_site.iterdir() if p.is_dir() and p.name not in {"guide", "about"})
    found = [*faults(hosted_site / OWN, isles_site / "index.html", *own)]
    assert not found, "\n".join(found[:50])


@pytest.mark.parametrize(
    ("html", "rule"),
    [
        ("<p>One <div>two</div></p>", "no-implicit-close"),
        ('<p id="a">One</p><p id="a">Two</p>', "no-dup-id"),
        ('<label for="other">One</label>', "no-missing-references"),
    ],
)
def test_a_fault_is_found(html: str, rule: str, tmp_path: Path):
    page = tmp_path / "page.html"
    head = '<!doctype html><html lang="en"><head><title>A page</title></head>'
    page.write_text(f"{head}<body>{html}</body></html>", "utf-8")
    assert [fault.split(": ")[1] for fault in faults(page)][:1] == [rule]


class Links(HTMLParser):
    """Gathers the links and anchors of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self.anchors |= {named[key] for key in ("id", "name") if named.get(key)}
        self.links += [named[key] for key in ("href", "src") if named.get(key) and tag != "base"]


def read(site: Path) -> dict[Path, Links]:
    found = {}
    for path in site.rglob("*.html"):
        found[path] = Links()
        found[path].feed(path.read_text("utf-8"))
    return found


@pytest.mark.parametrize("name", ["offline_site", "hosted_site"])
def test_every_link_and_anchor_leads_somewhere(name: str, request: pytest.FixtureRequest):
    pages = read(request.getfixturevalue(name))
    broken = []
    for path, found in pages.items():
        for link in found.links:
            address, anchor = urldefrag(link)
            parts = urlsplit(address)
            if parts.scheme or path.name == "404.html":
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            target = target / "index.html" if target.is_dir() else target
            if not target.is_file() or (
                anchor and anchor not in pages[target].anchors | {"__skip"}
            ):
                broken.append(f"{path}: {link}")
    assert broken == []
