"""Drives Firefox by its own protocol, Marionette, which needs no driver beside the browser."""

import json
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

PATIENCE = 120
"""Seconds to wait for the browser to start, for a page, or for something to show."""

_WATCH = """
window.asked = [];
Services.obs.addObserver(
  { observe(channel) {
      channel.QueryInterface(Ci.nsIHttpChannel);
      if (channel.loadInfo.browsingContextID) window.asked.push(channel.URI.spec);
  } }, "http-on-modify-request");
"""
"""Keeps what pages ask the network for; what the browser itself asks for is not theirs."""

_FONTS = """
return Cc["@mozilla.org/gfx/fontenumerator;1"].createInstance(Ci.nsIFontEnumerator)
  .EnumerateAllFonts();
"""


def found() -> str | None:
    """Return the Firefox that is installed, if one is."""
    return next(filter(None, map(shutil.which, ("firefox-esr", "firefox"))), None)


class RefusedError(RuntimeError):
    """Firefox does not do what it was asked to."""


@dataclass
class Firefox:
    """A running Firefox with one window."""

    connection: socket.socket
    read: bytes = field(default=b"")
    sent: int = 0

    def ask(self, command: str, **words: Any) -> Any:
        """Send a command and give its answer."""
        self.sent += 1
        message = json.dumps([0, self.sent, command, words]).encode()
        self.connection.sendall(b"%d:%s" % (len(message), message))
        _, _, error, answer = self.message()
        if error:
            raise RefusedError(f"{command}: {error['message']}")
        return answer

    def message(self) -> Any:
        """Read one message: its length, a colon, and JSON."""
        while b":" not in self.read:
            self.read += self._more()
        length, _, self.read = self.read.partition(b":")
        while len(self.read) < int(length):
            self.read += self._more()
        text, self.read = self.read[: int(length)], self.read[int(length) :]
        return json.loads(text)

    def _more(self) -> bytes:
        data = self.connection.recv(1 << 16)
        if not data:
            raise RuntimeError("Firefox has gone")
        return data

    def go(self, address: str) -> None:
        """Open a page and wait until it is there."""
        self.ask("WebDriver:Navigate", url=address)

    def run(self, script: str, *words: Any) -> Any:
        """Return what a script returns in the page."""
        return self.ask("WebDriver:ExecuteScript", script=script, args=words)["value"]

    def until(self, script: str, *words: Any) -> Any:
        """Run a script in the page until it returns something true, and give that.

        Where it fails it is run again too: a page may go away, for the next, in the midst of it.
        """
        end, failed = time.monotonic() + PATIENCE, None
        while time.monotonic() < end:
            try:
                if value := self.run(script, *words):
                    return value
            except RefusedError as error:
                failed = error
            time.sleep(0.05)
        raise TimeoutError(script) from failed

    def type(self, selector: str, text: str) -> None:
        """Type into a field as a person would."""
        find = self.ask("WebDriver:FindElement", using="css selector", value=selector)
        (element,) = find["value"].values()
        self.ask("WebDriver:ElementClick", id=element)
        self.ask("WebDriver:ElementSendKeys", id=element, text=text)

    def asked(self) -> list[str]:
        """Return every address that pages have asked the network for since the last time."""
        return self._inside("return window.asked.splice(0)")

    def fonts(self) -> list[str]:
        """Return every family of fonts that the browser sees."""
        return self._inside(_FONTS)

    def watch(self) -> None:
        """Begin to keep what pages ask the network for."""
        self._inside(_WATCH)

    def _inside(self, script: str) -> Any:
        """Run a script in the browser itself."""
        self.ask("Marionette:SetContext", value="chrome")
        try:
            return self.ask("WebDriver:ExecuteScript", script=script, sandbox=None)["value"]
        finally:
            self.ask("Marionette:SetContext", value="content")


@contextmanager
def firefox(program: str, profile: Path) -> Iterator[Firefox]:
    """Start Firefox with a profile of its own, and end it."""
    (profile / "user.js").write_text('user_pref("marionette.port", 0);\n', "utf-8")
    flags = ("--headless", "--no-remote", "--marionette", "--remote-allow-system-access")
    command = [program, *flags, "--profile", profile]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, stdout=quiet, stderr=quiet) as process:
        try:
            address = ("127.0.0.1", _port(profile / "MarionetteActivePort"))
            with socket.create_connection(address, PATIENCE) as connection:
                browser = Firefox(connection)
                browser.message()
                browser.ask("WebDriver:NewSession", capabilities={})
                browser.watch()
                yield browser
        finally:
            process.terminate()


def _port(file: Path) -> int:
    """Wait until Firefox has written where it listens."""
    end = time.monotonic() + PATIENCE
    while not (file.is_file() and file.read_text()):
        if time.monotonic() > end:
            raise TimeoutError("Firefox did not start")
        time.sleep(0.05)
    return int(file.read_text())
