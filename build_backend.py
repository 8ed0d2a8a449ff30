"""Builds the package as flit does, with the catalogues of words compiled into the wheel.

In a source tree, and where the package is installed from one as editable, the words are read from
the ``.po`` files, so that no compiled file can be older than what it was made of.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from flit_core import buildapi
from flit_core.buildapi import (
    build_editable,
    build_sdist,
    get_requires_for_build_editable,
    get_requires_for_build_sdist,
    get_requires_for_build_wheel,
    prepare_metadata_for_build_editable,
    prepare_metadata_for_build_wheel,
)

from generator.wording import compile_

__all__ = [
    "build_editable",
    "build_sdist",
    "build_wheel",
    "get_requires_for_build_editable",
    "get_requires_for_build_sdist",
    "get_requires_for_build_wheel",
    "prepare_metadata_for_build_editable",
    "prepare_metadata_for_build_wheel",
]


def build_wheel(*given: Any, **named: Any) -> str:
    """Build a wheel while the compiled catalogues stand beside what they were made of."""
    with _compiled(Path(__file__).parent / "generator/locale"):
        name: str = buildapi.build_wheel(*given, **named)
    return name


@contextmanager
def _compiled(folder: Path) -> Iterator[None]:
    made = []
    try:
        for written in sorted(folder.glob("*/LC_MESSAGES/*.po")):
            made.append(written.with_suffix(".mo"))
            made[-1].write_bytes(compile_(written))
        yield
    finally:
        for path in made:
            path.unlink(missing_ok=True)
