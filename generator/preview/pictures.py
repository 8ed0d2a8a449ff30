"""Pictures of the pages that change, before and after, by a browser that reaches nothing else.

A page of a stranger's change may run scripts. So it is not opened from the disk, where a frame
would show any file of the machine: whatever the browser asks for is answered here, from the files
of the two sites and nothing else. What would pass by that leads to a proxy that is not there.
"""

import os
import shutil
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from mimetypes import guess_type
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote, urlsplit

from markupsafe import Markup

from generator.locking import Say
from generator.preview.following import HOME, differing
from generator.preview.parts import ARTICLES
from generator.preview.survey import plain_files
from generator.preview.values import Differences, Site
from generator.wording import N_, counted, gettext

if TYPE_CHECKING:
    from playwright.sync_api import Page as Tab
    from playwright.sync_api import Route, ViewportSize

MOST = 8
"""Pages of which pictures are taken."""

SIZE: "ViewportSize" = {"width": 1280, "height": 1400}
"""The part of a page that a picture shows, in CSS pixels."""

QUALITY = 80
"""How good a picture is, from 0 to 100."""

LONGEST = 15_000
"""Milliseconds that each step to a picture may take."""

NAMES = ("chromium", "chromium-browser", "google-chrome")
"""What the browser may be called on the PATH; the variable CHROMIUM goes before."""

ALONE = (
    "--disable-quic",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--webrtc-ip-handling-policy=disable_non_proxied_udp",
)
"""Beside the proxy, what keeps the browser from the network: no names, nothing past the proxy."""

HOST = "http://site.invalid"
"""Where a site stands for the browser."""

NOWHERE = "http://127.0.0.1:9"
"""The proxy for whatever is not answered here: nothing listens there."""

KEPT = ("PATH", "LANG", "LC_ALL", "SYSTEMROOT", "FONTCONFIG_FILE", "FONTCONFIG_PATH")
"""What the browser is told of the world outside; a token is not among it."""

MISSING = N_(
    "Pictures were left out: they need Playwright, which “pip install playwright” brings, and a "
    "Chromium or Chrome on the PATH or named by CHROMIUM."
)

SIDES = (N_("before"), N_("after"))

Page = tuple[str, str]
"""A page to take a picture of: its side, and its file there."""


@dataclass(frozen=True, slots=True)
class Pictures:
    """What is shown of the pages that change.

    ``pairs`` give a page’s name, and for each side its picture as an address that holds it; empty
    where none could be taken. ``alike`` are pages whose pictures do not differ; ``why`` says why
    there are none.
    """

    pairs: tuple[tuple[str, Mapping[str, Markup]], ...] = ()
    alike: tuple[str, ...] = ()
    why: str = ""


def take(differences: Differences, base: Site | None, head: Site | None, say: Say) -> Pictures:
    """Take pictures of the pages that change."""
    wanted = [*_wanted(differences, base, head)][:MOST] if head else []
    if not wanted:
        return Pictures()
    n = len(wanted)
    say(counted("Taking pictures of {count} page …", "Taking pictures of {count} pages …", n))
    sites = {side: site for side, site in zip(SIDES, (base, head), strict=True) if site}
    taken = photographed(sites, [page for _, pages in wanted for page in pages])
    if not taken:
        return Pictures(why=gettext(MISSING))
    pairs = [(name, {p[0]: taken.get(p, Markup()) for p in pages}) for name, pages in wanted]
    alike = [name for name, sides in pairs if _is_alike(sides)]
    return Pictures(tuple(pair for pair in pairs if pair[0] not in alike), tuple(alike))


def _is_alike(sides: Mapping[str, Markup]) -> bool:
    return len(sides) > 1 and len({*sides.values()}) == 1 and all(sides.values())


def _wanted(
    differences: Differences, base: Site | None, head: Site
) -> Iterator[tuple[str, list[Page]]]:
    """Return the pages that change: of articles, of other parts, then those that follow."""
    was = base.files if base else {}
    every = [p for f in differences.following for p in (*f.added, *f.changed)]
    names = {p.file: p.name for p in (*every, *(p for a in differences.alike for p in a.pages))}
    files: dict[tuple[str | None, str | None], str] = {}
    for change in sorted(differences.changes, key=lambda c: c.kind != ARTICLES):
        earlier = change.address if change.old is None else change.old
        before = None if change.way == "added" or earlier is None else was.get(earlier)
        files.setdefault((before, change.file), change.name)
    shown = {after for _, after in files}
    for address in _mixed(differing(base, head)):
        file = head.files[address]
        if file not in shown:
            files[was[address], file] = names.get(file, address or HOME)
    for sides, name in files.items():
        if any(sides):
            yield name, [(side, f) for side, f in zip(SIDES, sides, strict=True) if f]


def _mixed(addresses: tuple[str, ...]) -> list[str]:
    """Put one page of each kind before a second one of any."""
    kinds = [address.partition("/")[0] for address in addresses]
    ranks = {a: kinds[:i].count(kinds[i]) for i, a in enumerate(addresses)}
    return sorted(addresses, key=lambda address: ranks[address])


# The browser


def photographed(sites: Mapping[str, Site], pages: Sequence[Page]) -> dict[Page, Markup]:
    """Take pictures of pages; one that could not be taken is left out."""
    try:
        from playwright.sync_api import Error, sync_playwright  # noqa: PLC0415 - may be missing
    except ImportError:
        return {}
    taken: dict[Page, Markup] = {}
    with suppress(Error), sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=_program(),
            args=ALONE,
            env={name: os.environ[name] for name in KEPT if name in os.environ},
            proxy={"server": NOWHERE, "bypass": "<-loopback>"},
            chromium_sandbox=getattr(os, "geteuid", lambda: 1)() != 0,  # it does not start as root
        )
        for side, site in sites.items():
            context = browser.new_context(viewport=SIZE, service_workers="block")
            context.set_default_timeout(LONGEST)
            context.route("**/*", _answers(site))
            for page in (page for page in pages if page[0] == side):
                with suppress(Error):
                    taken[page] = _picture(context.new_page(), page[1])
    return taken


def _program() -> str | None:
    """Return the browser that is named or installed; nothing where Playwright looks for its own."""
    names = (os.environ.get("CHROMIUM"), *NAMES)
    return next((path for name in names if name and (path := shutil.which(name))), None)


def _picture(tab: "Tab", file: str) -> Markup:
    """Return the picture of a page as an address that holds it."""
    tab.goto(f"{HOST}/{quote(file)}")
    data = tab.screenshot(type="jpeg", quality=QUALITY, animations="disabled")
    tab.close()
    return Markup(f"data:image/jpeg;base64,{b64encode(data).decode()}")  # noqa: S704 - our own letters


def _answers(site: Site) -> Callable[["Route"], None]:
    """Return what answers a browser: with the files of a site that are listed; no path is built."""
    folder = site.folder
    files = {f"{HOST}/{p.relative_to(folder).as_posix()}": p for p in plain_files(folder)}

    def answer(route: "Route") -> None:
        asked = urlsplit(route.request.url)
        path = files.get(f"{asked.scheme}://{asked.netloc}{unquote(asked.path)}")
        if path:
            route.fulfill(body=path.read_bytes(), content_type=guess_type(path.name)[0])
        else:
            route.abort()

    return answer
