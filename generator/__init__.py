"""Briefing generator: from collected articles to a structured, searchable static site.

The line of values, each arrow one function with the name of the arrow::

    seeds/ -read-> Document -parse-> Article -annotate-> Annotated
           -collect-> Briefing -render-> Page -write-> docs/ -MkDocs-> site/

Imports go down only; ``pyproject.toml`` lists the floors and a test holds them. What other programs
may use is named here and stands in :mod:`generator.library`, which loads when it is asked for.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from generator.library import (
        Checked,
        Inspection,
        Site,
        build_site,
        check_project,
        inspect_text,
        inspect_texts,
        read_project,
    )
    from generator.problems import Problem
    from generator.project import Project

__version__ = "0.1.0"
__all__ = [
    "Checked",
    "Inspection",
    "Problem",
    "Project",
    "Site",
    "build_site",
    "check_project",
    "inspect_text",
    "inspect_texts",
    "read_project",
]


def __getattr__(name: str) -> Any:
    """Return what the library has under a name."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from generator import library  # noqa: PLC0415 - a command that needs little loads little

    return getattr(library, name)
