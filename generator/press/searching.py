"""What the search finds of a page: the entries that Material's plugin would make."""

from collections.abc import Mapping
from typing import Any

from generator.press.content import Content


def entries(
    content: Content, title: str, url: str, front: Mapping[str, Any]
) -> list[dict[str, Any]] | None:
    """Return a page's entries in the search index, or None where its HTML is not recognised."""
    del content, title, url, front
    return None
