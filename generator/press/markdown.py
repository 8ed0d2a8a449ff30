"""The Markdown of generated pages as HTML: what Python-Markdown and MkDocs make of it, sooner.

What is not wholly recognised is no business of this module, and is left to Python-Markdown.
"""

from collections.abc import Callable

from generator.press.content import Content


def content(text: str, here: str, href: Callable[[str, str], str | None]) -> Content | None:
    """Return what a page holds, or None where its Markdown is not wholly recognised.

    ``href`` gives what a link to a page and an anchor on it leads to, or None for no such page.
    """
    del text, here, href
    return None
