"""The ``briefing`` command: reads options, calls one function, prints what it gives."""

from generator.cli.main import main

__all__ = ["main"]
