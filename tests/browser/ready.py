"""Sees to headless browsers for the tests, and starts each once, so that no test has to tell.

Chromium must be there: one that is installed, else Debian's package where apt may be used, else
playwright's own. Firefox is taken the same ways but for playwright's own, which is another; without
one its tests are left out. A library that a browser or the driver lacks is installed as well, or
named.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import click
import playwright

from . import firefox
from .conftest import chromium

DRIVER = Path(playwright.__file__).parent / "driver" / "node"
START_DRIVER = (sys.executable, "-m", "playwright", "--version")
_LAUNCH = """\
from playwright.sync_api import sync_playwright
from tests.browser.conftest import launch
with sync_playwright() as playwright:
    launch(playwright).close()
"""
START_CHROMIUM = (sys.executable, "-c", _LAUNCH)
LONGEST = 300
"""Seconds that a program may take to start."""

_LIBRARY = re.compile(r"\b(lib[\w.+-]+\.so[.\d]*)(?=: cannot open shared| => not found)")


def main() -> int:
    """Install what is missing and start everything; return the exit code."""
    wrong = [*lacks("Playwright’s driver", START_DRIVER, DRIVER)]
    if not wrong:
        if not chromium() and fault(START_CHROMIUM) and not by_apt(["chromium"]):
            run((sys.executable, "-m", "playwright", "install", "chromium"))
        wrong += lacks("Chromium", START_CHROMIUM, Path(chromium() or ""))
    if firefox.found() or by_apt(["firefox-esr"]):
        program = firefox.found() or ""
        wrong += lacks("Firefox", (program, "--version"), Path(program))
    else:
        click.echo("No Firefox is here; its tests are left out.")
    click.echo("".join(f"{line}\n" for line in wrong), err=True, nl=False)
    return int(bool(wrong))


def lacks(name: str, start: Sequence[str], program: Path) -> Iterator[str]:
    """Start a program, once the libraries that it lacks are installed; say what is still wrong."""
    tried: set[str] = set()
    while told := fault(start):
        libraries = {*missing(told), *missing(run(("ldd", str(program)))[1])}
        packages = sorted({package(library) for library in libraries})
        if libraries <= tried or not by_apt(packages):
            yield reason(name, sorted(libraries), packages, told)
            return
        tried |= libraries


def reason(name: str, libraries: Sequence[str], packages: Sequence[str], told: str) -> str:
    """Say in one line why a program does not start, and how to mend it."""
    if libraries:
        named = f"it lacks {', '.join(libraries)}"
        return f"{name} does not start: {named}. On Debian: apt-get install {' '.join(packages)}"
    mend = "Install one (Debian: apt-get install chromium) or name it: CHROMIUM=/path/to/chromium"
    *_, last = filter(str.strip, ["", *told.splitlines()])
    return f"{name} does not start: {last.strip()} {mend if name == 'Chromium' else ''}".strip()


def fault(command: Sequence[str]) -> str:
    """Run a command; return what it prints if it fails, and nothing if it does not."""
    code, told = run(command)
    return (told.strip() or f"It ends with {code}.") if code else ""


def run(command: Sequence[str]) -> tuple[int, str]:
    """Run a command; return its exit code and all that it prints."""
    both = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    try:
        done = subprocess.run(command, **both, timeout=LONGEST, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        return 1, str(error)
    return done.returncode, done.stdout.decode(errors="replace")


def missing(told: str) -> list[str]:
    """Return the libraries that a message of the loader says are not there."""
    return _LIBRARY.findall(told)


def package(library: str) -> str:
    """Return the package of a library, which Debian names by the library's own name and version."""
    name, _, version = library.lower().replace("_", "-").partition(".so")
    version = version.lstrip(".")
    return f"{name}-{version}" if version and name[-1].isdigit() else name + version


def by_apt(packages: Iterable[str]) -> bool:
    """Install packages where apt may be used, and say whether that went well."""
    words, root = [*packages], [] if os.geteuid() == 0 else ["sudo", "-n"]
    if not words or not shutil.which("apt-get") or (root and fault((*root, "true"))):
        return False
    click.echo(f"Installing {' '.join(words)} for the browser tests …")
    apt = (*root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-y", "-qq")
    install = (*apt, "--no-install-recommends", "install", *words)
    return not fault((*apt, "update")) and not fault(install)


if __name__ == "__main__":
    sys.exit(main())
