"""The generator knows no subject: what the briefing is about stands in its seeds alone."""

import re

from generator.project import load_project
from tests.conftest import REPOSITORY

FOREIGN = re.compile(
    r"\bchina\b|kazakhstan|\bthe (?:kazakh|chinese)\b"
    r"|中国|中國|哈萨克|китай\b|казахстан|қытай|қазақстан",
    re.IGNORECASE,
)
"""The countries of this repository's briefing; that a language is called Kazakh is no matter."""


WORLD = {"generator/check/common.txt", "generator/desk/countries.txt"}
"""Lists that hold every word of a language, or every country: what they know is no subject."""


def files() -> dict[str, str]:
    """Return the text of every file of the package."""
    every = (p for p in (REPOSITORY / "generator").rglob("*") if p.is_file())
    return {
        p.relative_to(REPOSITORY).as_posix(): p.read_text("utf-8")
        for p in every
        if "__pycache__" not in p.parts
    }


def test_nothing_in_the_generator_knows_the_countries_of_our_briefing() -> None:
    assert {name for name, text in files().items() if FOREIGN.search(text)} <= WORLD


def test_nothing_in_the_generator_knows_a_name_of_our_vocabulary() -> None:
    vocabulary = load_project(REPOSITORY).vocabulary
    kinds = (vocabulary.people, vocabulary.organisations, vocabulary.publishers)
    names = {e.name for kind in kinds for e in kind.values()}
    names |= {n for kind in kinds for e in kind.values() for n in e.names.values()}
    assert names
    text = "\n".join(files().values())
    found = {n for n in names if re.search(rf"(?<!\w){re.escape(n)}(?!\w)", text)}
    assert found == set()
