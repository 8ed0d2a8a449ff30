"""The addresses of sources, asked for one by one: which are dead, and which have moved."""

import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Lock
from urllib.parse import urljoin, urlsplit

from generator import __version__
from generator.forms import shape
from generator.model.article import Article
from generator.problems import Problem
from generator.text import urls

PAUSE = 1.0
"""Seconds between two requests to one host."""

AT_ONCE = 8
"""Hosts that are asked at a time."""

HOPS = 10
"""Redirects that are followed, half of what browsers do."""

_FOR_GOOD, _FOR_NOW = frozenset((301, 308)), frozenset((302, 303, 307))
_DEAD = frozenset((404, 410))
_BAD = 400
"""Statuses of redirects, and of pages that are not there (RFC 9110, 15.4 and 15.5)."""

Ask = Callable[[str, str], tuple[int, str | None]]
"""One request: a method and an address to a status and where it redirects to.

Raises ``OSError`` where nothing answers.
"""


@dataclass(frozen=True, slots=True)
class Link:
    """An address that a record gives, and where; ``archived`` is that of a copy, if known."""

    address: str
    path: str
    line: int
    archived: str | None = None


@dataclass(frozen=True, slots=True)
class Reached:
    """What came of asking for an address: the last status, and where it moved to for good.

    ``failure`` says in words why nothing answered.
    """

    status: int = 0
    moved: str | None = None
    failure: str | None = None


@dataclass(frozen=True, slots=True)
class Looked:
    """Of how many addresses nothing answered, and which are dead.

    ``doubts`` are those that a person should look at.
    """

    silent: int = 0
    dead: tuple[Problem, ...] = ()
    doubts: tuple[Problem, ...] = ()


ARCHIVE = "https://web.archive.org/web/"
"""Where copies of public pages are kept; an address put behind it leads to the newest one."""


def links(articles: Iterable[Article]) -> tuple[Link, ...]:
    """Return every address that articles give of their sources, each once."""
    every = (link for article in articles for link in _of(article))
    return tuple({link.address: link for link in every}.values())


def _of(article: Article) -> Iterator[Link]:
    source = article.source
    for key, archived in (("url", source.archived), ("archived", None)):
        if address := getattr(source, key):
            line = shape.line_of(("source", key), article.lines)
            yield Link(address, article.path, line, archived)


def look(some: tuple[Link, ...], ask: Ask) -> Looked:
    """Ask for every address, several hosts at a time, and tell what does not answer as before."""
    polite = politely(ask)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        reached = [*pool.map(lambda link: reach(link.address, polite), some)]
    problems = [(r, p) for link, r in zip(some, reached, strict=True) if (p := _problem(link, r))]
    return Looked(
        sum(1 for one in reached if one.failure),
        tuple(sorted(p for r, p in problems if r.status in _DEAD)),
        tuple(sorted(p for r, p in problems if r.status not in _DEAD)),
    )


def politely(
    ask: Ask,
    clock: Callable[[], float] = time.monotonic,
    sleep: Callable[[float], None] = time.sleep,
) -> Ask:
    """Return what asks a host for one thing at a time, with a pause between."""
    locks: defaultdict[str, Lock] = defaultdict(Lock)
    last: dict[str, float] = {}

    def asking(method: str, address: str) -> tuple[int, str | None]:
        host = urlsplit(address).netloc
        with locks[host]:
            sleep(max(0.0, last.get(host, clock() - PAUSE) + PAUSE - clock()))
            try:
                return ask(method, address)
            finally:
                last[host] = clock()

    return asking


def reach(address: str, ask: Ask) -> Reached:
    """Follow an address to where it leads; HEAD first, and GET where that is not answered well."""
    at, moved, for_good = address, None, True
    for _ in range(HOPS):
        try:
            status, location = ask("HEAD", at)
            if status >= _BAD:
                status, location = ask("GET", at)
        except OSError as error:
            return Reached(moved=moved, failure=str(error))
        if status not in _FOR_GOOD | _FOR_NOW or not location:
            return Reached(status, moved)
        at = urljoin(at, location)
        if urls.wrong(at):
            return Reached(status, failure="it leads to what is no web address")
        for_good = for_good and status in _FOR_GOOD
        moved = at if for_good else moved
    return Reached(failure="it leads in a circle")


def _problem(link: Link, reached: Reached) -> Problem | None:
    """Return what an editor is told of an address; nothing where all is well."""
    if reached.status in _DEAD:
        what = f"“{link.address}” is not there any more ({reached.status})."
        return Problem(link.path, link.line, "dead-link", what, _instead(link))
    if reached.failure or reached.status >= _BAD:
        why = reached.failure or f"the server says {reached.status}"
        what = f"“{link.address}” could not be looked at: {why}."
        return Problem(link.path, link.line, "dead-link", what, "Open it in a browser.")
    if reached.moved:
        what = f"“{link.address}” has moved to “{reached.moved}”."
        mend = "Write that address, if it is still the same article."
        return Problem(link.path, link.line, "moved-link", what, mend)
    return None


def _instead(link: Link) -> str:
    if link.archived:
        return f"The page leads to the archived copy too: {link.archived}."
    return f"Look for a copy, such as at {ARCHIVE}{link.address}, and write it as “archived:”."


def over_the_network(timeout: float) -> Ask:
    """Return what sends requests; ``timeout`` is in seconds, for each request."""
    import urllib3  # noqa: PLC0415 - only this command needs it

    agent = {"User-Agent": f"briefing-generator/{__version__} (checks links of a briefing)"}
    pool = urllib3.PoolManager(headers=agent, retries=False, timeout=timeout)

    def ask(method: str, address: str) -> tuple[int, str | None]:
        try:
            answer = pool.request(method, address, redirect=False, preload_content=False)
        except urllib3.exceptions.HTTPError as error:
            raise OSError(_plainly(error)) from error
        answer.close()
        return answer.status, answer.headers.get("Location")

    return ask


def _plainly(error: Exception) -> str:
    """Return in a few words why a request failed."""
    words = {
        "Timeout": "no answer in time",
        "SSL": "its certificate is not valid",
        "NameResolution": "its host is not known",
    }
    name = type(error).__name__
    return next((plain for part, plain in words.items() if part in name), "nothing answers there")
