"""Markdown to what a reader sees, with the extensions of the project."""

from html.parser import HTMLParser
from typing import Any

import markdown
import yaml

from tests.conftest import REPOSITORY

ALWAYS_ON = ("toc", "tables", "fenced_code")
"""Extensions that MkDocs uses whatever its settings say."""


def extensions() -> tuple[list[str], dict[str, Any]]:
    """Return the Markdown extensions of the project, with their options."""
    text = (REPOSITORY / "mkdocs.yml").read_text("utf-8").replace("!ENV", "")
    names, options = [*ALWAYS_ON], {}
    for item in yaml.safe_load(text)["markdown_extensions"]:
        for name, settings in item.items() if isinstance(item, dict) else [(item, None)]:
            names.append(name)
            options |= {name: settings} if settings else {}
    return [*dict.fromkeys(names)], options


NAMES, OPTIONS = extensions()


class Seen(HTMLParser):
    """Gathers a page's elements and its visible text."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: dict[str, set[str]] = {}
        self.text = ""
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, value in attrs:
            self.attributes.setdefault(name, set()).add(value or "")

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.tags.append(f"comment {data}")

    def handle_pi(self, data: str) -> None:
        self.tags.append(f"instruction {data}")


def rendered(source: str) -> Seen:
    return Seen(markdown.markdown(source, extensions=NAMES, extension_configs=OPTIONS))
