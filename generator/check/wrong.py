"""What is wrong with a claim of a record, before it is a problem of a file."""

from typing import NamedTuple

from generator.forms.yaml_text import Path


class Wrong(NamedTuple):
    """What is wrong with a claim; where ``sure`` is false nothing can tell, and it is a warning."""

    path: Path
    rule: str
    what: str
    mend: str
    sure: bool = True
