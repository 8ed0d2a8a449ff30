"""The ``briefing`` command: reads options, calls one function, prints what it gives."""

import os
import sys

import click

from generator.cli.group import briefing

INTERRUPTED = 130
"""The exit code of a command stopped by Ctrl-C: 128 and the number of the signal."""


def main() -> None:
    """Run the command line and leave with its exit code."""
    try:
        plain = False if os.environ.get("NO_COLOR") else None  # see no-color.org
        sys.exit(briefing.main(standalone_mode=False, color=plain))
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(INTERRUPTED)
