"""What the intake reads in a document, as the plain values that ``briefing inspect`` prints."""

from generator.english.names import is_organisation
from generator.model.briefing import Annotated
from generator.model.vocabulary import Vocabulary
from generator.plain import Plain, evidence, plain, values

KEYS = (
    *("id", "title", "subtitle", "published", "modified", "event_date", "authors", "publisher"),
    *("agencies", "dateline", "language", "paragraphs", "captions", "credits", "quotes", "people"),
    *("organisations", "places", "topics", "figures", "dropped", "warnings", "evidence"),
)
"""Every key of an answer, always present; absent is None or an empty list."""

_SINGLE = frozenset((*KEYS[:6], "publisher", "dateline", "language"))
EMPTY: Plain = {key: None if key in _SINGLE else [] for key in KEYS} | {"evidence": {}}
"""What stands where nothing was read."""

ALIKE = ("captions", "credits", "quotes", "dropped")
"""Keys that an answer has as the article has them."""

UNGUESSED = ("published", "publisher", "agencies")
"""Keys that an answer leaves empty where their value was only inferred."""


def answer(annotated: Annotated, vocabulary: Vocabulary, id_: str) -> Plain:
    """Return all that was read.

    A publisher, agency or date of publication that the text does not state is absent; what was
    inferred stands under ``evidence``, with its value and reason. The event's date is mostly
    inferred, from a weekday and a stamp, and is given.
    """
    article = annotated.article
    known = evidence(annotated, vocabulary)
    stated = {name for name, basis in article.provenance.items() if basis.basis == "stated"}
    given = values(annotated, vocabulary).items()
    return EMPTY | {
        **{k: v for k, v in given if k in EMPTY and (k in stated or k not in UNGUESSED)},
        "id": id_,
        "dateline": plain(article.source.dateline),
        "paragraphs": [p.text for p in article.paragraphs],
        **{key: plain(getattr(article, key)) for key in ALIKE},
        **{
            kind: [_name(vocabulary, kind, i) for i in getattr(annotated, kind)]
            for kind in ("organisations", "places", "topics")
        },
        "people": _people(annotated, vocabulary),
        "figures": [_figure(plain(f)) for f in annotated.figures],
        "warnings": plain(article.notices),
        "evidence": known,
    }


def nothing(id_: str, rule: str, message: str) -> Plain:
    """Return the answer for a document in which no article was found."""
    return {**EMPTY, "id": id_, "warnings": [{"rule": rule, "message": message}]}


def _name(vocabulary: Vocabulary, kind: str, id_: str) -> str:
    """Return an entry's name; the id itself where the vocabulary does not have it."""
    known = vocabulary.kind(kind).get(id_)
    return known.name if known else id_


def _people(annotated: Annotated, vocabulary: Vocabulary) -> list[str]:
    """Return the people the vocabulary knows, then speakers that it does not."""
    known = [_name(vocabulary, "people", p) for p in annotated.people]
    speakers = [
        s.speaker
        for s in annotated.statements
        if not (vocabulary.speaker(s.speaker) or is_organisation(s.speaker))
    ]
    return list(dict.fromkeys([*known, *speakers]))


def _figure(figure: Plain) -> Plain:
    shown = {key: figure[key] for key in ("text", "value", "unit", "qualifier", "what")}
    return {**shown, "paragraph": figure["evidence"]["paragraph"]}
