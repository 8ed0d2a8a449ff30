"""Takes pictures of built pages by a Chromium that is installed, which reaches nothing but them.

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
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from generator.preview.commits.survey import plain_files

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

Page = tuple[str, str]
"""A page to take a picture of: the name of its site, and its file there."""


def found() -> str | None:
    """Return the browser that is named or installed."""
    names = (os.environ.get("CHROMIUM"), *NAMES)
    return next((path for name in names if name and (path := shutil.which(name))), None)


def pictures(
    browser: str, sites: Mapping[str, Path], pages: Sequence[Page]
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
            seconds = min(LONGEST, end - time.monotonic())
            address = f"http://{page[0]}.invalid/{quote(page[1])}"
            return _picture(browser, proxy, address, scratch, seconds) if seconds > 0 else None

        taken = zip(pages, pool.map(take, pages), strict=True)
        return {page: picture for page, picture in taken if picture}


def _picture(
    browser: str, proxy: str, address: str, scratch: Path, seconds: float
) -> tuple[bytes, str] | None:
    file = scratch / "picture.webp"
    own = (f"--proxy-server={proxy}", f"--user-data-dir={scratch / 'user'}", f"--screenshot={file}")
    # As root, the browser does not start in a sandbox.
    rooted = ("--no-sandbox",) if getattr(os, "geteuid", lambda: 1)() == 0 else ()
    _run((browser, *FLAGS, *ALONE, *rooted, *own, address), scratch, seconds)
    data = file.read_bytes() if file.is_file() and not file.is_symlink() else b""
    return next(((data, ending) for start, ending in KINDS.items() if data.startswith(start)), None)


_KEPT = ("PATH", "LANG", "LC_ALL", "SYSTEMROOT", "FONTCONFIG_FILE", "FONTCONFIG_PATH")


def _run(words: Sequence[str], home: Path, seconds: float) -> None:
    """Run the browser in a group of its own, and end the whole group when the time is over."""
    told = {name: os.environ[name] for name in _KEPT if name in os.environ}
    told |= dict.fromkeys(("HOME", "USERPROFILE", "TMPDIR", "TMP", "TEMP"), str(home))
    quiet = subprocess.DEVNULL
    running = subprocess.Popen(  # noqa: S603 - our own words, and the browser of whoever asks
        words, cwd=home, env=told, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
    )
    try:
        running.wait(seconds)
    except subprocess.TimeoutExpired:
        pass
    finally:
        _end(running)


def _end(running: "subprocess.Popen[bytes]") -> None:
    """End the browser and what it has started, which may outlive it."""
    try:
        if hasattr(os, "killpg"):
            os.killpg(running.pid, 9)
        else:
            running.kill()
    except ProcessLookupError:
        pass
    running.wait()


# The server


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
