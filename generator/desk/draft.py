"""An annotated raw article -> the draft of a record: what was read, and what is to be written.

The draft holds no sentence of the article: names, dates, numbers with their units, the headline as
a citation, and pointers to paragraphs.
"""

from generator.annotate.lexicon import Lexicon
from generator.desk import claims, heads
from generator.desk.lines import line, plain
from generator.desk.names import Name
from generator.forms.todos import MARK
from generator.model.briefing import Annotated

OPENING = "Write every TODO, or delete what you don’t need; “briefing finish” looks for the rest."
FINISHED = "left out of the site until “briefing finish” takes this line away"
BODY = f"{MARK}: your account of the article, in plain Markdown."

SUMMARY = "one or two sentences of yours: what the article says"
ROLES = "{person: id, title: office or part, evidence: {paragraph: 1, words: TODO}}"


def draft(found: Annotated, lexicon: Lexicon, unknown: tuple[Name, ...] = ()) -> str:
    """Write the draft of a record of a raw article."""
    rows = [
        "---",
        f"# {OPENING}",
        line("state", "draft", FINISHED),
        line("title", MARK, "a headline of your own"),
        line("summary", MARK, SUMMARY),
        "source:",
        *heads.source(found, lexicon),
        "events:",
        *claims.event(found),
        *_topics(found),
        *_names(found, unknown),
        *claims.claims(found, lexicon),
        line("roles", [], ROLES),
        *heads.inferred(found),
        "---",
        BODY,
    ]
    return "\n".join(rows) + "\n"


def _topics(found: Annotated) -> list[str]:
    """Write the topics, each with the terms that speak for it, and tell of those that may be."""
    terms = {score.topic: ", ".join(score.terms[:TERMS]) for score in found.scores}
    rows = [f"  - {topic}  # {plain(terms[topic])}" for topic in found.topics]
    others = [f"{t} ({told})" for t, told in terms.items() if t not in found.topics]
    also = [f"# topics hinted at: {plain('; '.join(others))}"] if others else []
    return [*(["topics:", *rows] if rows else [line("topics", MARK, "ids of topics.yml")]), *also]


TERMS = 3
"""Terms named for a topic."""


def _names(found: Annotated, unknown: tuple[Name, ...]) -> list[str]:
    """Write the names found, and below them those that the vocabulary lacks."""
    people = _lacking("people", tuple(n for n in unknown if n.kind == "people"))
    others = _lacking(
        "organisations, places or others", tuple(n for n in unknown if n.kind != "people")
    )
    return [
        line("people", [*found.people]),
        *people,
        line("organisations", [*found.organisations]),
        line("places", [*found.places]),
        *others,
        line("phrases", [*found.phrases]),
    ]


def _lacking(kind: str, unknown: tuple[Name, ...]) -> list[str]:
    """Tell which names are not in the vocabulary and how often each stands there."""
    told = ", ".join(f"{n.name} ({n.count})" for n in unknown[:NAMES])
    more = f" and {len(unknown) - NAMES} more" if len(unknown) > NAMES else ""
    return [f"# {kind} not in the vocabulary: {plain(told)}{more}"] if told else []


NAMES = 12
"""Names told of on one line."""
