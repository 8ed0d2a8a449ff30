"""What a browser lacks is named, with the package that brings it."""

import sys

import pytest

from . import ready

GONE = "cannot open shared object file: No such file or directory"
LACKS = f"node: error while loading shared libraries: libatomic.so.1: {GONE}"


@pytest.mark.parametrize(
    ("told", "library"),
    [
        (LACKS, "libatomic.so.1"),
        ("\tlibnss3.so => not found", "libnss3.so"),
        (f"XPCOMGlueLoad error for file libxul.so:\nlibgtk-3.so.0: {GONE}", "libgtk-3.so.0"),
    ],
)
def test_a_missing_library_is_read_from_what_the_loader_says(told: str, library: str):
    assert ready.missing(told) == [library]


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libatomic.so.1", "libatomic1"),
        ("libnss3.so", "libnss3"),
        ("libgtk-3.so.0", "libgtk-3-0"),
        ("libXcomposite.so.1", "libxcomposite1"),
        ("libstdc++.so.6", "libstdc++6"),
    ],
)
def test_its_package_is_named_as_debian_names_it(library: str, package: str):
    assert ready.package(library) == package


def start(told: str) -> tuple[str, ...]:
    """Return a command that fails with these words."""
    return sys.executable, "-c", f"import sys; sys.exit({told!r})"


def test_what_cannot_be_installed_is_said_in_one_line(monkeypatch: pytest.MonkeyPatch):
    asked: list[list[str]] = []
    monkeypatch.setattr(ready, "by_apt", asked.append)
    assert [*ready.lacks("The driver", start(LACKS), ready.DRIVER)] == [
        "The driver does not start: it lacks libatomic.so.1. On Debian: apt-get install libatomic1"
    ]
    assert asked == [["libatomic1"]]


def test_what_was_installed_in_vain_is_not_installed_again(monkeypatch: pytest.MonkeyPatch):
    asked: list[list[str]] = []
    monkeypatch.setattr(ready, "by_apt", lambda packages: asked.append(packages) or True)
    assert [*ready.lacks("The driver", start(LACKS), ready.DRIVER)]
    assert asked == [["libatomic1"]]


def test_what_starts_lacks_nothing():
    assert [*ready.lacks("The driver", ready.START_DRIVER, ready.DRIVER)] == []


def test_another_reason_is_told_in_its_last_line():
    (line,) = ready.lacks("Firefox", start("One.\nNo display."), ready.DRIVER)
    assert line == "Firefox does not start: No display."
