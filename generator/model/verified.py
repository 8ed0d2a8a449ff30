"""What is kept of holding a record against its source."""

from dataclasses import dataclass
from typing import Annotated

from generator.model.source import Sha256


@dataclass(frozen=True, slots=True)
class Context:
    """The words before or after a fragment by which a link finds it, as the source has them.

    It is kept of fragments that the source document has more than once; both are null where no
    words tell the place apart, or the record may show no more of its source.
    """

    paragraph: int
    words: str
    before: str | None = None
    after: str | None = None


@dataclass(frozen=True, slots=True)
class Stamp:
    """Says that every claim of a record was found in its source.

    ``subject`` is the digest of all that was looked at in the record; once it changes, the stamp
    says nothing any more. ``source`` is the digest of the source document, ``rules`` the edition
    of the rules by which it was looked at. ``contexts`` are of fragments that are linked.
    """

    id: Annotated[str, "id"]
    claims: int
    subject: Sha256
    source: Sha256
    rules: int = 1
    contexts: tuple[Context, ...] = ()
    line: int = 0
