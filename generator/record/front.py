"""Where a record’s front matter stands, and whether it marks a draft, before anything is read."""

import re

from generator.model.source import Document

FRONT_MATTER = re.compile(
    r"---[ \t]*(?:\r?\n|\r)(?P<head>.*?)^---[ \t]*(?:\r?\n|\r|\Z)", re.DOTALL | re.MULTILINE
)
"""A record's front matter; the YAML between the lines of hyphens is its group ``head``."""


DRAFT = re.compile(r"^state:[ \t]*(['\"]?)draft\1[ \t]*(?:#.*)?(?:\r?\n|\r|\Z)", re.MULTILINE)
"""The line of a front matter that marks a draft, read without the rest, which may be broken."""


def is_draft(document: Document) -> bool:
    """Return whether a document is a record that is not finished yet."""
    match = FRONT_MATTER.match(document.text) if document.kind == "record" else None
    return bool(match and DRAFT.search(match["head"]))
