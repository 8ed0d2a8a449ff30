"""The command line's group: each command is imported only when it is called for."""

from importlib import import_module

import click

from generator import __version__

COMMANDS = {
    "add": "add_command:add",
    "build": "project_commands:build_command",
    "bundle": "bundle_command:bundle_command",
    "check": "check_command:check_command",
    "explain": "explain_command:explain_command",
    "finish": "finish_command:finish",
    "generate": "project_commands:generate_command",
    "inspect": "inspect_command:inspect",
    "links": "links_command:links",
    "new": "new_command:new",
    "preview": "preview_command:preview_command",
    "rename": "rename_command:rename_command",
    "serve": "project_commands:serve_command",
    "settings": "settings_command:settings",
    "suggest": "suggest_command:suggest",
}
"""Every command, with the module and the name of its function."""


class Lazy(click.Group):
    """A group that imports a command when somebody asks for it, so that small ones start fast."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        del ctx
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command; nothing where there is none of the name."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name].split(":")
        command: click.Command = getattr(import_module(f"generator.cli.{module}"), name)
        return command


@click.group(
    cls=Lazy,
    epilog="Run a command in the folder that holds mkdocs.yml. “briefing new” makes one.",
)
@click.version_option(__version__, prog_name="briefing")
def briefing() -> None:
    """Turn collected articles into a curated briefing, and the briefing into a site."""
