"""What a reviewer should be told of one part that changed, in sentences."""

import re
from collections.abc import Iterator

from generator.preview.commits.parts import BY_HAND
from generator.preview.commits.survey import HTML
from generator.preview.states import Part
from generator.preview.values import Fact

LOST = Fact("Verified", "yes", "no")
"""The mark of a record that has to be held against its source again."""

_SILENT = {"Verified", "Earlier addresses", "Source document"}
"""What changes of an article where nothing but its name does."""

_CODE = re.compile(r"^(```|~~~).*?^\1|`[^`\n]*`", re.DOTALL | re.MULTILINE)
_ACTIVE = re.compile(
    r"<(?:script|iframe|object|embed)\b|<[a-z][^>]*\s(?:on\w+\s*=|[\w:]+\s*=\s*[\"']?\s*javascript:)",
    re.IGNORECASE,
)


def notes(
    kind: str, old: Part | None, new: Part | None, facts: tuple[Fact, ...], *, is_alike: bool
) -> Iterator[str]:
    """Return what is to be said; ``is_alike`` says that neither claims nor text differ."""
    if kind == BY_HAND and new and new.text != (old.text if old else ()):
        yield from _active(new)
    is_moved = old is not None and new is not None and old.id != new.id
    if is_moved and is_alike and LOST in facts and all(f.label in _SILENT for f in facts):
        yield (
            "Not verified any more, though it says the same: the stamp in verified.yml stands "
            "under the earlier name."
        )


def _active(page: Part) -> Iterator[str]:
    """Say that a page holds markup that does something, outside what it shows as code."""
    if page.path.lower().endswith(HTML):
        yield "Is published as it stands; a script in it runs in the preview."
    elif _ACTIVE.search(_CODE.sub("", "\n\n".join(page.text))):
        yield "Holds raw HTML with a script, which runs in the preview."
