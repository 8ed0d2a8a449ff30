"""An annotated raw article -> the draft of a record: what was read, and what is to be written.

The draft holds no sentence of the article: names, dates, numbers with their units, the headline as
a citation, and fragments of a few words.
"""

from generator.annotate.lexicon import Lexicon
from generator.desk import claim_lines, source_lines
from generator.desk.offer.offer import offer
from generator.desk.unknown_names import Name
from generator.desk.yaml_lines import line, plain
from generator.forms.todos import MARK
from generator.model.briefing import Annotated
from generator.model.settings import QUOTED
from generator.problems import first

OPENING = "Write every TODO, or delete what you don’t need; “briefing finish” looks for the rest."
FINISHED = "left out of the site until “briefing finish” takes this line away"
BODY = "Below the next line goes your account of the article in plain Markdown, if it needs one."

SUMMARY = "one or two sentences of yours: what the article says"

TERMS = 3
"""Terms named for a topic."""

NAMES = 12
"""Names told of on one line."""


def draft(
    annotated: Annotated, lexicon: Lexicon, unknown: tuple[Name, ...] = (), quoted: float = QUOTED
) -> str:
    """Write the draft of a record of a raw article.

    ``quoted`` is the share of the article's words that fragments may have together.
    """
    offered = offer(annotated, lexicon, quoted)

    def claims_of(*kinds: str) -> list[str]:
        return [
            row for kind in kinds for row in claim_lines.claims(kind, offered, annotated.article)
        ]

    rows = [
        "---",
        f"# {OPENING}",
        line("state", "draft", FINISHED),
        line("title", MARK, "a headline of your own"),
        line("summary", MARK, SUMMARY),
        "source:",
        *source_lines.source(annotated, lexicon),
        *claims_of("events"),
        *_topics(annotated),
        *_names(annotated, unknown),
        *claims_of("points", "statements", "figures", "roles"),
        *source_lines.inferred(annotated),
        f"# {BODY}",
        "---",
    ]
    return "\n".join(rows) + "\n"


def _topics(annotated: Annotated) -> list[str]:
    """Write the topics, each with the terms that speak for it, and tell of those that may be."""
    terms = {score.topic: ", ".join(score.terms[:TERMS]) for score in annotated.scores}
    rows = [f"  - {topic}  # {plain(terms[topic])}" for topic in annotated.topics]
    others = [f"{t} ({words})" for t, words in terms.items() if t not in annotated.topics]
    also = [f"# topics hinted at: {plain('; '.join(others))}"] if others else []
    none = line("topics", [], "none told by its terms: ids of topics.yml")
    return [*(["topics:", *rows] if rows else [none]), *also]


def _names(annotated: Annotated, unknown: tuple[Name, ...]) -> list[str]:
    """Write the names found, and below them those that the vocabulary lacks."""
    people = [n for n in unknown if n.kind == "people"]
    others = [n for n in unknown if n.kind != "people"]
    return [
        line("people", [*annotated.people]),
        *_lacking("people", people),
        line("organisations", [*annotated.organisations]),
        line("places", [*annotated.places]),
        *_lacking("organisations, places or others", others),
        line("phrases", [*annotated.phrases]),
    ]


def _lacking(kind: str, unknown: list[Name]) -> list[str]:
    """Return which names are not in the vocabulary and how often each stands there."""
    named = first([f"{name.name} ({name.count})" for name in unknown], NAMES)
    return [f"# {kind} not in the vocabulary: {plain(named)}"] if named else []
