"""``briefing settings``: what a project is set to."""

import json
from dataclasses import asdict
from pathlib import Path

import click

from generator import config, defaults
from generator.cli.show import Voice
from generator.model.settings import FILE
from generator.text.hidden import on_terminal


@click.command("settings", epilog="Example: briefing settings --full > mkdocs.whole.yml")
@click.option(
    "--full",
    is_flag=True,
    help="Print mkdocs.yml with all that it leaves unsaid, for engines without plugins.",
)
def settings(*, full: bool) -> None:
    """Show the settings of the briefing that are in force."""
    root = Path.cwd()
    settled, problems = config.load(root)
    Voice().refuse(problems)
    if full:
        click.echo(defaults.whole((root / FILE).read_text("utf-8-sig")), nl=False)
        return
    for key, value in asdict(settled.settings).items():
        click.echo(on_terminal(f"{key}: {json.dumps(value, ensure_ascii=False)}"))
