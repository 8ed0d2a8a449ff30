"""What a reviewer should be told of one part that changed, in sentences."""

import re
from collections.abc import Iterator
from itertools import chain

from generator.model.vocabulary import KINDS
from generator.preview.parts import ARTICLES, BY_HAND, REFERENCES
from generator.preview.survey import HTML
from generator.preview.values import Fact, Part, Parts
from generator.wording import N_, counted, gettext

LOST = Fact("Verified", N_("yes"), N_("no"))
"""The mark of a record that has to be held against its source again."""

_SILENT = {"Verified", "Earlier addresses", "Source document"}
"""What changes of an article where nothing but its name does."""

_CODE = re.compile(r"^(```|~~~).*?^\1|`[^`\n]*`", re.DOTALL | re.MULTILINE)
_ACTIVE = re.compile(
    r"<(?:script|iframe|object|embed)\b|<[a-z][^>]*\s(?:on\w+\s*=|[\w:]+\s*=\s*[\"']?\s*javascript:)",
    re.IGNORECASE,
)


def notes(
    old: Part | None, new: Part | None, facts: tuple[Fact, ...], before: Parts
) -> Iterator[str]:
    """Return what is to be said; ``before`` is all that people had written."""
    if not new:
        return
    if new.kind == BY_HAND and new.text != (old.text if old else ()):
        yield from _active(new)
    if not old or old.id == new.id:
        return
    is_alike = (old.claims, old.text) == (new.claims, new.text)
    if is_alike and LOST in facts and {f.label for f in facts} <= _SILENT:
        yield gettext(
            "Not verified any more, though it says the same: the stamp in verified.yml stands "
            "under the earlier name."
        )
    if old.kind in KINDS and (count := _naming(old, before)):
        yield counted(
            "{count} article names it by its new id, {id}.",
            "{count} articles name it by its new id, {id}.",
            count,
            id=new.id,
        )


def _naming(entry: Part, parts: Parts) -> int:
    """Count the articles that name an entry of the vocabulary."""

    def names(article: Part) -> bool:
        values = chain(article.facts.items(), *(claim.details for claim in article.claims))
        texts = (text for key, text in values if entry.kind in REFERENCES.get(key.lower(), ()))
        return any(entry.id in text.split(", ") for text in texts)

    return sum(names(part) for part in parts.values() if part.kind == ARTICLES)


def _active(page: Part) -> Iterator[str]:
    """Say that a page holds markup that does something, outside what it shows as code."""
    if page.path.lower().endswith(HTML):
        yield gettext("Is published as it stands; a script in it runs in the preview.")
    elif _ACTIVE.search(_CODE.sub("", "\n\n".join(page.text))):
        yield gettext("Holds raw HTML with a script, which runs in the preview.")
