"""The ``briefing`` command: reads options, calls one function, prints what it gives."""

import os
import sys
from io import StringIO

import click

from generator.cli.group import briefing
from generator.text.hidden import on_terminal

INTERRUPTED = 130
"""The exit code of a command stopped by Ctrl-C: 128 and the number of the signal."""


def main() -> None:
    """Run the command line and leave with its exit code."""
    try:
        plain = False if os.environ.get("NO_COLOR") else None  # see no-color.org
        sys.exit(briefing.main(standalone_mode=False, color=plain))
    except click.ClickException as error:
        message = StringIO()
        error.show(message)
        click.echo(on_terminal(message.getvalue()), err=True, nl=False)
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(INTERRUPTED)
