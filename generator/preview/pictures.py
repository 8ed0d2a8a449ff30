"""Pictures of the pages that change, before and after, by a browser that reaches nothing else.

A page of a stranger's change may run scripts. So it is not opened from the disk, where a frame
would show any file of the machine: every request of the browser goes to a server of ours, which
knows the files of the two sites and nothing else.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from markupsafe import Markup

from generator.locking import Say
from generator.preview.following import HOME, differing
from generator.preview.parts import ARTICLES
from generator.preview.survey import plain_files
from generator.preview.values import Differences, Site
from generator.wording import N_, gettext, ngettext

MOST = 8
"""Pages of which pictures are taken."""

LARGEST_EMBEDDED = 4_000_000
"""Bytes of pictures that stand in the page itself where it is a file of its own."""

NAMES = ("chromium", "chromium-browser", "google-chrome")
"""What the browser may be called on the PATH; the variable CHROMIUM goes before."""

WIDTH, HEIGHT = 1280, 1400
"""The part of a page that a picture shows, in CSS pixels."""

LONGEST, LONGEST_OF_ALL = 45.0, 240.0
"""Seconds that one picture may take, and all together."""

AT_ONCE = 2
"""How many pictures are taken at the same time."""

KINDS = {b"RIFF": "webp", b"\x89PNG": "png"}
"""How the files of a picture begin, and what they are called; an old browser only writes PNG."""

FLAGS = (
    *("--headless", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage", "--mute-audio"),
    *("--no-first-run", "--no-default-browser-check", "--disable-extensions", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update", "--disable-breakpad"),
    *("--disable-features=HttpsUpgrades", "--password-store=basic", "--use-mock-keychain"),
    *("--hide-scrollbars", "--force-device-scale-factor=1", "--font-render-hinting=none"),
    f"--window-size={WIDTH},{HEIGHT}",
)
ALONE = (
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "--proxy-bypass-list=<-loopback>",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--webrtc-ip-handling-policy=disable_non_proxied_udp",
)
"""Beside the proxy, what keeps the browser from the network: no names, nothing past the proxy."""

KEPT = ("PATH", "LANG", "LC_ALL", "SYSTEMROOT", "FONTCONFIG_FILE", "FONTCONFIG_PATH")
"""What the browser is told of the world outside; a token is not among it."""

SIDES = (N_("before"), N_("after"))

Page = tuple[str, str]
"""A page to take a picture of: its side, and its file there."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A page that changes: its name, and where it stands on each side on which it is there."""

    name: str
    pages: tuple[Page, ...]


@dataclass(frozen=True, slots=True)
class Pictures:
    """What is shown of the pages that change, and the bytes of the pictures by their names.

    ``pairs`` give a page’s name, and for each side where its picture is found, if one could be
    taken. ``alike`` are pages whose pictures do not differ; ``why`` says why there are none.
    """

    pairs: tuple[tuple[str, Mapping[str, str]], ...] = ()
    alike: tuple[str, ...] = ()
    why: str = ""
    files: Mapping[str, bytes] = field(default_factory=dict)
    size: tuple[int, int] = (WIDTH, HEIGHT)


def take(differences: Differences, base: Site | None, head: Site | None, say: Say) -> Pictures:
    """Take pictures of the pages that change."""
    if not head:
        return Pictures()
    wanted = [*_wanted(differences, base, head)][:MOST]
    program = browser()
    if not wanted or not program:
        none = gettext(
            "Pictures were left out: no Chromium or Chrome is on the PATH, and CHROMIUM names none."
        )
        return Pictures(why=none if wanted else "")
    n = len(wanted)
    say(ngettext("Taking pictures of {} page …", "Taking pictures of {} pages …", n).format(n))
    sites = {"after": head.folder, **({"before": base.folder} if base else {})}
    taken = photographed(program, sites, [page for one in wanted for page in one.pages])
    if not taken:
        return Pictures(why=gettext("Pictures were left out: {} took none.").format(program))
    return _shown(wanted, taken)


def browser() -> str | None:
    """Return the browser that is named or installed."""
    names = (os.environ.get("CHROMIUM"), *NAMES)
    return next((path for name in names if name and (path := shutil.which(name))), None)


def embedded(pictures: Pictures) -> Pictures:
    """Return pictures for a page that is a file of its own: inside it, where they are not too many.

    What comes back needs no files beside it.
    """
    if sum(map(len, pictures.files.values())) > LARGEST_EMBEDDED:
        return Pictures(
            why=gettext("Pictures stand on the page “What changes” of the preview’s site.")
        )
    data = {name: _data(name, bytes_) for name, bytes_ in pictures.files.items()}
    pairs = tuple(
        (n, {k: data.get(v, "") for k, v in sides.items()}) for n, sides in pictures.pairs
    )
    return replace(pictures, pairs=pairs, files={})


def _data(name: str, data: bytes) -> Markup:
    """Return a picture as an address that holds it."""
    kind = name.rpartition(".")[2]
    return Markup(f"data:image/{kind};base64,{b64encode(data).decode()}")  # noqa: S704 - our own letters


# Which pages, and what is shown of them


def _wanted(differences: Differences, base: Site | None, head: Site) -> Iterator[Wanted]:
    """Return the pages that change: of articles, of other parts, then those that follow."""
    was = base.files if base else {}
    every = {p.file: p.name for f in differences.following for p in (*f.added, *f.changed)}
    names = every | {p.file: p.name for one in differences.alike for p in one.pages}
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
            yield Wanted(name, tuple((s, f) for s, f in zip(SIDES, sides, strict=True) if f))


def _mixed(addresses: tuple[str, ...]) -> list[str]:
    """Put one page of each kind before a second one of any."""
    kinds = [address.partition("/")[0] for address in addresses]
    ranks = {a: kinds[:i].count(kinds[i]) for i, a in enumerate(addresses)}
    return sorted(addresses, key=lambda address: ranks[address])


def _shown(wanted: Sequence[Wanted], taken: Mapping[Page, tuple[bytes, str]]) -> Pictures:
    pairs: list[tuple[str, dict[str, str]]] = []
    alike: list[str] = []
    files: dict[str, bytes] = {}
    for one in wanted:
        pictures = [taken.get(page) for page in one.pages]
        if len(pictures) > 1 and pictures[0] and pictures[0] == pictures[1]:
            alike.append(one.name)
            continue
        sides = {}
        for page in one.pages:
            data, kind = taken.get(page, (b"", ""))
            sides[page[0]] = f"{len(pairs) + 1}-{page[0]}.{kind}" if data else ""
            files |= {sides[page[0]]: data} if data else {}
        pairs.append((one.name, sides))
    return Pictures(tuple(pairs), tuple(alike), files=files)


# The browser


def photographed(
    program: str, sites: Mapping[str, Path], pages: Sequence[Page]
) -> dict[Page, tuple[bytes, str]]:
    """Take pictures of pages; give for each its bytes and what such a file is called.

    A page of which none could be taken in time is left out.
    """
    end = time.monotonic() + LONGEST_OF_ALL
    with (
        tempfile.TemporaryDirectory(prefix="briefing-browser-", ignore_cleanup_errors=True) as name,
        _served(sites) as proxy,
        ThreadPoolExecutor(AT_ONCE) as pool,
    ):

        def take(page: Page) -> tuple[bytes, str] | None:
            scratch = Path(tempfile.mkdtemp(dir=name))
            words = (
                program,
                f"--proxy-server={proxy}",
                f"http://{page[0]}.invalid/{quote(page[1])}",
            )
            return _picture(words, scratch, min(LONGEST, end - time.monotonic()))

        taken = zip(pages, pool.map(take, pages), strict=True)
        return {page: picture for page, picture in taken if picture}


def _picture(words: Sequence[str], scratch: Path, seconds: float) -> tuple[bytes, str] | None:
    file = scratch / "picture.webp"
    own = (f"--user-data-dir={scratch / 'user'}", f"--screenshot={file}")
    # As root, the browser does not start in a sandbox.
    rooted = ("--no-sandbox",) if getattr(os, "geteuid", lambda: 1)() == 0 else ()
    program, *more = words
    if seconds > 0:
        _run((program, *FLAGS, *ALONE, *rooted, *own, *more), scratch, seconds)
    data = file.read_bytes() if file.is_file() and not file.is_symlink() else b""
    return next(((data, ending) for start, ending in KINDS.items() if data.startswith(start)), None)


def _run(words: Sequence[str], home: Path, seconds: float) -> None:
    """Run the browser in a group of its own, and end the whole group when the time is over."""
    told = {name: os.environ[name] for name in KEPT if name in os.environ}
    told |= dict.fromkeys(("HOME", "USERPROFILE", "TMPDIR", "TMP", "TEMP"), str(home))
    quiet = subprocess.DEVNULL
    running = subprocess.Popen(  # noqa: S603 - our own words, and the browser of whoever asks
        words, cwd=home, env=told, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
    )
    with suppress(subprocess.TimeoutExpired):
        running.wait(seconds)
    with suppress(ProcessLookupError):  # what it has started may outlive it
        os.killpg(running.pid, 9) if hasattr(os, "killpg") else running.kill()
    running.wait()


class Server(ThreadingHTTPServer):
    """Serves to browsers, which are ended in the middle of an answer when their time is over."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a browser that is gone; show any other error, which is ours."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def _served(sites: Mapping[str, Path]) -> Iterator[str]:
    """Serve sites as a proxy does, each as a host of its own; give the address of the proxy."""
    files = {
        (f"{name}.invalid", f"/{path.relative_to(site).as_posix()}"): path
        for name, site in sites.items()
        for path in plain_files(site)
    }

    class Handler(BaseHTTPRequestHandler):
        """Answers for the files that are listed, whatever a request says; no path is built."""

        def do_GET(self) -> None:
            """Send the file of an address, or say that there is none."""
            asked = urlsplit(self.path)
            path = files.get((asked.netloc, unquote(asked.path)))
            if path is None:
                return self.send_error(404)
            data = path.read_bytes()
            self.send_response(200)
            self.send_header("Content-Type", guess_type(path.name)[0] or "application/octet-stream")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)
            return None

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with Server(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
