"""Which addresses of sources are dead and which have moved, on a server of our own."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from generator.desk import links
from tests.conftest import Project

RECORD = """\
---
title: A quay is painted
summary: The report says that a quay of Norhaven was painted.
source:
  document: quay.txt
  url: {url}
{more}---
The report is short.
"""

ANSWERS: dict[tuple[str, str], tuple[int, str]] = {
    ("HEAD", "/here"): (200, ""),
    ("HEAD", "/gone"): (410, ""),
    ("GET", "/gone"): (410, ""),
    ("HEAD", "/moved"): (301, "/here"),
    ("HEAD", "/moved-twice"): (308, "/moved"),
    ("HEAD", "/elsewhere-today"): (302, "/here"),
    ("HEAD", "/moved-by-way-of-today"): (302, "/moved"),
    ("HEAD", "/no-heads"): (405, ""),
    ("GET", "/no-heads"): (200, ""),
    ("HEAD", "/lies-to-heads"): (404, ""),
    ("GET", "/lies-to-heads"): (200, ""),
    ("HEAD", "/members"): (403, ""),
    ("GET", "/members"): (403, ""),
    ("HEAD", "/circle"): (301, "/circle"),
    ("HEAD", "/script"): (301, "javascript:alert(1)"),
    ("HEAD", "/moved-and-gone"): (301, "/gone"),
}


class Handler(BaseHTTPRequestHandler):
    """Answers from the table; whatever is not in it is not there."""

    def do_HEAD(self) -> None:
        status, location = ANSWERS.get((self.command, self.path), (404, ""))
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def do_GET(self) -> None:
        self.do_HEAD()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as made:
        made.daemon_threads = True
        threading.Thread(target=made.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{made.server_port}"
        made.shutdown()


@pytest.fixture(autouse=True)
def hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(links, "PAUSE", 0)


@pytest.mark.parametrize(
    ("path", "reached"),
    [
        ("/here", links.Reached(200)),
        ("/gone", links.Reached(410)),
        ("/never-was", links.Reached(404)),
        ("/moved", links.Reached(200, "/here")),
        ("/moved-twice", links.Reached(200, "/here")),
        ("/elsewhere-today", links.Reached(200)),
        ("/moved-by-way-of-today", links.Reached(200)),
        ("/no-heads", links.Reached(200)),
        ("/lies-to-heads", links.Reached(200)),
        ("/members", links.Reached(403)),
        ("/circle", links.Reached(failure="it leads in a circle")),
        ("/script", links.Reached(301, failure="it leads to what is no web address")),
        ("/moved-and-gone", links.Reached(410, "/gone")),
    ],
)
def test_an_address_is_followed_to_where_it_leads(
    server: str, path: str, reached: links.Reached
) -> None:
    got = links.reach(server + path, links.over_the_network(30))
    moved = reached.moved and server + reached.moved
    assert got == links.Reached(reached.status, moved, reached.failure)


def test_a_host_that_does_not_answer_is_told_in_words() -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as closed:
        port = closed.server_port
    got = links.reach(f"http://127.0.0.1:{port}/", links.over_the_network(30))
    assert got == links.Reached(failure="nothing answers there")


def test_dead_and_moved_addresses_are_named_with_their_lines(project: Project, server: str) -> None:
    def seed(name: str, path: str, more: str = "") -> None:
        project.seed(f"2031/{name}.md", RECORD.format(url=server + path, more=more))

    seed("a", "/gone")
    seed("b", "/gone-too", f"  archived: {server}/here\n")
    seed("c", "/moved")
    seed("d", "/members")
    seed("e", "/here")
    done = project.run("links")
    assert done.exit_code == 1
    told = done.output.replace(server, "").splitlines()
    assert told == [
        (
            "note: seeds/2031/c.md:6: “/moved” has moved to “/here”. "
            "Write that address, if it is still the same article."
        ),
        (
            "note: seeds/2031/d.md:6: “/members” could not be looked at: the server says 403. "
            "Open it in a browser."
        ),
        (
            "seeds/2031/a.md:6: “/gone” is not there any more (410). "
            f"Look for a copy, such as at {links.ARCHIVE}/gone, and write it as “archived:”."
        ),
        (
            "seeds/2031/b.md:6: “/gone-too” is not there any more (404). "
            "The page leads to the archived copy too: /here."
        ),
        "2 problems.",
    ]


def test_what_could_not_be_asked_is_not_called_alive(project: Project) -> None:
    source = "source: {url: http://127.0.0.1:9/a}"
    project.seed("2031/loose.md", f"---\ntitle: A\nsummary: It sails.\n{source}\n---\n")
    done = project.run("links", "--timeout", "1")
    assert "Asked for 1 address: none is known to be dead, 1 could not be looked at." in done.stderr


def test_a_briefing_without_addresses_asks_for_none(project: Project) -> None:
    done = project.run("links")
    assert (done.exit_code, done.output) == (
        0,
        "Asked for 0 addresses: none is known to be dead.\n",
    )


def test_a_host_is_asked_for_one_thing_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()  # nothing is hurried
    now, asked = [100.0], []

    def ask(method: str, address: str) -> tuple[int, None]:
        assert method == "HEAD"
        asked.append((now[0], address))
        now[0] += 0.25  # as long as the answer takes
        return 200, None

    def sleep(seconds: float) -> None:
        now[0] += seconds

    polite = links.politely(ask, lambda: now[0], sleep)
    for address in ("http://a/1", "http://a/2", "http://b/1", "http://a/3"):
        polite("HEAD", address)
    assert asked == [
        (100.0, "http://a/1"),
        (101.25, "http://a/2"),
        (101.5, "http://b/1"),
        (102.5, "http://a/3"),
    ]
