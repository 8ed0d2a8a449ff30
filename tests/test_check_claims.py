"""True claims of many forms, in several languages, which must pass; and false ones, which must not.

``claims/LANGUAGE.txt`` is a source of our own, ``LANGUAGE.yml`` what an editor may write about it.
"""

from functools import cache
from typing import Any

import pytest
import yaml

from generator.check.original import Original, original
from generator.check.verify import Verdict, verify
from generator.intake.documents import document
from generator.intake.parse import parse
from generator.model.article import Article
from generator.model.source import Document
from tests.conftest import REPOSITORY
from tests.test_check_verify import LEXICON

FOLDER = REPOSITORY / "tests/claims"
CLAIMS = {
    path.stem: yaml.safe_load(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.yml"))
}
ASKED = ("text", "what", "headline", "title", "summary", "trust", "body")


def cases(kind: str) -> list[Any]:
    return [
        pytest.param(name, claim, id=f"{name}-{next(claim[key] for key in ASKED if key in claim)}")
        for name, claims in CLAIMS.items()
        for claim in claims[kind]
    ]


def read(data: bytes, name: str, kind: str) -> Article:
    found = document(data, name, name.partition(".")[0], kind)
    assert isinstance(found, Document)
    article, problems = parse(found)
    assert article, problems
    return article


@cache
def source(name: str) -> Original:
    text = read((FOLDER / f"{name}.txt").read_bytes(), f"{name}.txt", "text")
    return original(text, LEXICON)


def kind(claim: dict[str, Any]) -> str:
    """Return the key of a record under which a claim stands."""
    keys = {"date": "events", "what": "figures", "speaker": "statements"}
    return next((kind for key, kind in keys.items() if key in claim), "points")


def record(name: str, claim: dict[str, Any]) -> Article:
    """Make a record of one claim, in the language of its source."""
    fields = {key: value for key, value in claim.items() if key not in {"at", "rule"}}
    whole = {
        key: fields.pop(key, None) for key in ("headline", "title", "summary", "trust", "body")
    }
    front: dict[str, Any] = {
        "title": whole["title"] or CLAIMS[name]["title"],
        "summary": whole["summary"] or CLAIMS[name]["summary"],
        "trust": whole["trust"],
        "source": {"document": f"{name}.txt", "headline": whole["headline"], "published": None},
    }
    if "at" in claim:
        paragraph, words = claim["at"]
        evidence = {"paragraph": paragraph, "words": words}
        front[kind(claim)] = [{**fields, "evidence": evidence}]
    text = yaml.safe_dump(front, allow_unicode=True)
    return read(f"---\n{text}---\n{whole['body'] or ''}\n".encode(), "claim.md", "markdown")


def held(name: str, claim: dict[str, Any]) -> Verdict:
    return verify(record(name, claim), source(name), LEXICON)


@pytest.mark.parametrize(("name", "claim"), cases("true"))
def test_a_true_claim_passes(name: str, claim: dict[str, Any]) -> None:
    assert [str(problem) for problem in held(name, claim).problems] == []


@pytest.mark.parametrize(("name", "claim"), cases("false"))
def test_a_false_claim_does_not(name: str, claim: dict[str, Any]) -> None:
    assert claim["rule"] in {problem.rule for problem in held(name, claim).problems}


def test_there_are_many_of_them() -> None:
    assert len(CLAIMS) >= 4
    assert sum(len(claims["true"]) for claims in CLAIMS.values()) >= 60
