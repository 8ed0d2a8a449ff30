"""A live preview: one change of seeds, vocabulary, settings or hand-written pages is one build.

The server is MkDocs' own, which reloads the browsers that look on. It is told of changes by the
system instead of asking each file twice a second, and passes over what the generator writes into
docs/, which set off a second build. A build that comes to nothing leaves the last good site in
place, and each page shows what is wrong above it.
"""

import logging
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mkdocs.config import load_config
from mkdocs.livereload import LiveReloadServer
from watchdog.events import (
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.polling import PollingObserver

from generator import build, engine, kept, output
from generator.disk import PART
from generator.problems import Problem

REST = 0.05
"""Seconds without a further change after which a build begins: an editor saves in several steps."""

EVERY = 0.5
"""Seconds between two looks at every file, where the system tells of no change."""

_CHANGES = (FileCreatedEvent, FileDeletedEvent, FileModifiedEvent, FileMovedEvent)
"""What changes a file; to open and to close it does not."""

_STYLE = (
    "position:fixed;z-index:99;inset:auto 0 0;max-height:60vh;overflow:auto;padding:1rem;"
    "background:#fff;color:#111;border-top:.3rem solid #b3261e;font:1rem/1.5 sans-serif"
)
_NOTICE = """\
<section role="alert" style="{style}">
<p style="margin:0"><strong>{title}</strong></p>
<ul style="margin:.5rem 0 0;padding-left:1.2rem">{items}</ul>
</section>
"""


@dataclass(slots=True)
class Preview:
    """A site that is built again and again for an address; ``say`` hears what came of a change.

    ``docs`` is where the generator writes pages, which are no changes of a person.
    """

    root: Path
    site: Path
    docs: Path
    address: str
    say: Callable[[build.Written], object]
    problems: tuple[Problem, ...] = ()
    written: set[str] = field(default_factory=set)

    def build(self) -> build.Written:
        """Bring the site up to its sources, or keep it as it is and remember why."""
        kept.code.cache_clear()
        options = build.Options(site_dir=self.site, drafts="shown", address=self.address)
        done = build.build(self.root, options)
        self.problems = done.problems
        return done

    def follow(self) -> None:
        """Build after a change, and tell what came of it."""
        self.say(self.build())

    def is_change(self, path: str) -> bool:
        """Return whether a file that changed is one that people write."""
        name = os.path.basename(path)  # noqa: PTH119 - called for each file that is written
        if name.removesuffix(PART) == output.MANIFEST or name.endswith("~"):
            return False
        below = os.path.relpath(path, self.docs)
        if below.startswith(".."):
            return True
        below = Path(below).as_posix().removesuffix(PART)
        if below not in self.written:
            self.written.update(output.listed(self.docs))
        return below not in self.written

    def notice(self) -> bytes:
        """Return what stands above each page while something is wrong."""
        if not self.problems:
            return b""
        items = "".join(f"<li>{escape(str(problem))}</li>" for problem in self.problems)
        title = "The site below is as it was before: the last change could not be built."
        return _NOTICE.format(style=_STYLE, title=title, items=items).encode()


class Server(LiveReloadServer):
    """MkDocs' server, told of changes by the system, with a notice above the pages.

    ``ready`` is called when it listens. Its own observer has nothing to look at.
    """

    def __init__(self, preview: Preview, host: str, port: int, path: str, *, poll: bool) -> None:
        super().__init__(preview.follow, host, port, str(preview.site), path)
        self.preview = preview
        self.build_delay = REST
        self.ready: Callable[[], object] = lambda: None
        self.system = PollingObserver(timeout=EVERY) if poll else Observer()

    def server_activate(self) -> None:
        """Listen, and tell so."""
        super().server_activate()
        self.ready()

    def watch(self, path: str, func: None = None, *, recursive: bool = True) -> None:
        """Build when a file at or below a path changes."""
        del func
        place = os.path.abspath(path)  # noqa: PTH100 - as MkDocs has it
        if place in self._watched_paths or not os.path.exists(place):  # noqa: PTH110
            return
        self._watched_paths[place] = 1
        is_file = os.path.isfile(place)  # noqa: PTH113
        handler = _Handler(self._changed, place if is_file else "")
        above = os.path.dirname(place) if is_file else place  # noqa: PTH120
        self.system.schedule(handler, above, recursive=recursive and not is_file)

    def _changed(self, path: str) -> None:
        if self.preview.is_change(path):
            with self._rebuild_cond:
                self._want_rebuild = True
                self._rebuild_cond.notify_all()

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        notice, end = self.preview.notice(), content.rfind(b"</body>")
        with_notice = content[:end] + notice + content[end:] if end >= 0 else content + notice
        made: bytes = super()._inject_js_into_html(with_notice, epoch)  # type: ignore[no-untyped-call]
        return made


class _Handler(FileSystemEventHandler):
    """Hands on the paths of files that changed; with ``only``, of that one alone."""

    def __init__(self, changed: Callable[[str], None], only: str) -> None:
        self.changed, self.only = changed, only

    def on_any_event(self, event: FileSystemEvent) -> None:
        if isinstance(event, _CHANGES):
            paths = {os.fsdecode(event.src_path), os.fsdecode(event.dest_path)}
            for path in {self.only} & paths if self.only else filter(None, paths):
                self.changed(path)


@contextmanager
def server(
    root: Path, address: str, say: Callable[[build.Written], object], *, poll: bool = False
) -> Iterator[Server]:
    """Return a server of a project's site with its drafts, built once; ``serve()`` starts it.

    ``poll`` looks at every file instead of waiting to be told, which a network's drive needs.
    """
    os.environ.update(engine.ENVIRONMENT)
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    config: Any = load_config(str(root / "mkdocs.yml"), dev_addr=address)
    host, port = config.dev_addr
    path = urlsplit(config.site_url or "/").path
    with tempfile.TemporaryDirectory(prefix="briefing-") as name:
        here = f"http://{host}:{port}{path}"
        preview = Preview(root, Path(name) / "site", Path(config.docs_dir), here, say)
        made = Server(preview, host, port, path, poll=poll)
        others = filter(None, (config.config_file_path, config.theme.custom_dir, *config.watch))
        for place in (*_by_hand(preview), *others):
            made.watch(place)
        made.watch(config.docs_dir, recursive=False)
        config.plugins.on_serve(made, config=config, builder=preview.follow)
        made.system.start()  # before the first build, so that no change is missed
        preview.build()
        try:
            yield made
        finally:
            made.system.stop()


def _by_hand(preview: Preview) -> Iterator[str]:
    """Return the folders directly in docs/ in which the generator writes nothing."""
    folders = {path.split("/", maxsplit=1)[0] for path in output.listed(preview.docs)}
    with os.scandir(preview.docs) as entries:
        yield from (e.path for e in entries if e.is_dir() and e.name not in folders)
