"""What is kept of holding a record against its source."""

from dataclasses import dataclass
from typing import Annotated

from generator.model.source import Sha256


@dataclass(frozen=True, slots=True)
class Stamp:
    """Says that every claim of a record was found in its source.

    ``subject`` is the digest of all that was looked at in the record; once it changes, the stamp
    says nothing any more. ``source`` is the digest of the source document, ``rules`` the edition
    of the rules by which it was looked at.
    """

    id: Annotated[str, "id"]
    claims: int
    subject: Sha256
    source: Sha256
    rules: int = 1
    line: int = 0
