"""A web server for built sites that does as good hosts do: compressed, cached, with a 404 page."""

import gzip
import mimetypes
import socket
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

TEXT = ("text/", "application/json", "application/javascript", "application/xml", "image/svg+xml")
"""Media types that are sent compressed."""

PAUSE = 0.05
"""Seconds between two pieces of a page: longer than a browser waits to paint what it has."""

YEAR = 31_536_000
"""Seconds for which the files of the theme are kept; pages are asked for anew each time."""


@cache
def packed(path: Path) -> bytes:
    """Return a file's bytes as they are sent when they are compressed."""
    return gzip.compress(path.read_bytes(), mtime=0)


def found(folder: Path, address: str) -> tuple[HTTPStatus, Path | None]:
    """Return the file at an address, or the nearest 404 page above it."""
    path = folder / unquote(urlsplit(address).path).lstrip("/")
    if path.is_dir() and (path / "index.html").is_file():
        is_folder = urlsplit(address).path.endswith("/")
        return (HTTPStatus.OK if is_folder else HTTPStatus.MOVED_PERMANENTLY), path / "index.html"
    if path.is_file():
        return HTTPStatus.OK, path
    pages = (above / "404.html" for above in (path, *path.parents))
    return HTTPStatus.NOT_FOUND, next((p for p in pages if p.is_file()), None)


class Handler(SimpleHTTPRequestHandler):
    """Answers for the files of a folder, and keeps its log to itself."""

    protocol_version = "HTTP/1.1"
    late = 0.0
    """Seconds by which scripts come late, as on a slow line; they are then sent for each page."""

    piece = 0
    """Bytes of a page that come at once, as on a slow line; all of it where there is no number."""

    always: Mapping[str, str] = {}
    """Headers that go with every answer."""

    def end_headers(self) -> None:
        for name, value in self.always.items():
            self.send_header(name, value)
        super().end_headers()

    def do_GET(self) -> None:
        status, path = found(Path(self.directory), self.path)
        self.send_response(status)
        if status == HTTPStatus.MOVED_PERMANENTLY:
            self.send_header("Location", urlsplit(self.path).path + "/")
        body = self.head(path) if path else b""
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        is_slow = self.piece and path and path.suffix == ".html"
        size = self.piece if is_slow else len(body) or 1
        for start in range(0, len(body), size):
            self.wfile.write(body[start : start + size])
            time.sleep(PAUSE if is_slow else 0)

    def head(self, path: Path) -> bytes:
        """Send what is to be said of a file, and give the bytes to be sent."""
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        is_text, is_late = kind.startswith(TEXT), self.late and path.suffix == ".js"
        time.sleep(self.late if is_late else 0)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if is_text else kind)
        kept = "no-cache" if is_late or "assets" not in path.parts else f"max-age={YEAR}"
        self.send_header("Cache-Control", kept)
        if is_text and not self.piece and "gzip" in self.headers.get("Accept-Encoding", ""):
            self.send_header("Content-Encoding", "gzip")
            return packed(path)
        return path.read_bytes()

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def serve(
    folder: Path, late: float = 0, headers: Mapping[str, str] | None = None, piece: int = 0
) -> Iterator[str]:
    """Serve a folder on this machine, scripts late or pages in pieces; give its address."""
    how = {"late": late, "always": headers or {}, "piece": piece}
    kind = type("Handler", (Handler,), how)
    handler = partial(kind, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def free_port() -> int:
    """Return a port on which nothing listens yet."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port
