"""The claims that a draft offers, as YAML: those to be finished, and remarks to be uncommented."""

from typing import Any

from generator.desk.offer.offer import Offer
from generator.desk.yaml_lines import evidence, line, plain, scalar
from generator.forms.todos import MARK
from generator.model.article import Article, Claim
from generator.plain import plain as values_of

HINTS = {
    ("events", "what"): "the main event, in your words",
    ("points", "text"): "a claim of the paragraph, in your words",
    ("statements", "text"): "what was said, in your words",
    ("figures", "what"): "what is counted, in your words; else “text” is printed",
}
"""What is asked for under a key; said once for each kind of claim."""

REST = "more to be had: uncomment what is worth a line"

_ASKED = frozenset(("what", "date", "place", "people"))
"""Keys that an editor looks for also where nothing is known."""


def claims(kind: str, offer: Offer, article: Article) -> list[str]:
    """Write the claims of one kind, the best first."""
    picked, rest = offer.claims[kind], offer.rest[kind]
    rows = [row for claim in picked for row in _claim(claim, article)]
    hints = {key: hint for (of, key), hint in HINTS.items() if of == kind}
    rows = _hinted(rows, hints)
    rows += [f"  # {REST}:"] * bool(rest) + [f"  # {_short(claim)}" for claim in rest]
    return [f"{kind}:", *rows] if rows else [f"{kind}: []"]


def _hinted(rows: list[str], hints: dict[str, str]) -> list[str]:
    """Say behind the first value of each kind that is missing what is asked for."""
    for key, hint in hints.items():
        ends = (f"{key}: {MARK}", f"{key}: null")
        first = next((i for i, row in enumerate(rows) if row.endswith(ends)), None)
        if first is not None:
            rows[first] += f"  # {hint}"
    return rows


def _claim(claim: Claim, article: Article) -> list[str]:
    """Write a claim, a line for each key."""
    (key, value), *others = _values(claim).items()
    cited, words = claim.evidence.paragraph, claim.evidence.words or MARK
    return [
        line(f"- {key}", value, "", 2),
        *(line(k, v, "", 4) for k, v in others),
        evidence(cited, words, f"source line {article.paragraphs[cited - 1].line}"),
    ]


def _short(claim: Claim) -> str:
    """Write a claim on one line."""
    cited = {"paragraph": claim.evidence.paragraph, "words": claim.evidence.words}
    return plain(f"- {scalar({**_values(claim), 'evidence': cited})}")


def _values(claim: Claim) -> dict[str, Any]:
    """Return what a claim says, by key, without its evidence and what it leaves open."""
    return {
        key: value
        for key, value in values_of(claim).items()
        if key != "evidence" and (key in _ASKED or value or (value == 0 and value is not False))
    }
