"""The rules that need more than one file to see: names, evidence, addresses."""

from collections.abc import Iterable

from generator.check.former import former
from generator.forms import shape
from generator.forms.references import references
from generator.model.article import Article, Evidence
from generator.model.vocabulary import KINDS, Vocabulary
from generator.problems import Problem, guarded, nearest
from generator.text import normal

MOST_WORDS = 8
"""Words a fragment of the source may have; more would be copying."""


def check(
    articles: Iterable[Article], vocabulary: Vocabulary, shown: str = "vocabulary"
) -> tuple[Problem, ...]:
    """Check every record against the vocabulary, and the vocabulary against itself."""
    every = tuple(articles)
    problems = [p for kind in KINDS for p in _vocabulary(vocabulary, kind, shown)]
    problems += former(vocabulary, shown)
    for article in every:
        if article.kind == "record":
            found = guarded(article.path, _record, article, vocabulary)
            problems += [found] if isinstance(found, Problem) else found
    return (*problems, *_aliases(every))


def _record(article: Article, vocabulary: Vocabulary) -> list[Problem]:
    return [*_names(article, vocabulary), *_evidence(article)]


def _names(article: Article, vocabulary: Vocabulary) -> list[Problem]:
    named = [*references(article)]
    if article.source.publisher:
        named.append(("publishers", article.source.publisher, _publisher(article)))
    for index, agency in enumerate(article.source.agencies):
        named.append(("publishers", agency, ("source", "agencies", index)))
    lined = [(kinds, id_, shape.line_of(path, article.lines)) for kinds, id_, path in named]
    return _unknown(lined, vocabulary, article.path)


def _publisher(article: Article) -> tuple[str, ...]:
    """Give the path at which a record names its publisher: stated, or with its reason."""
    basis = article.provenance["publisher"].basis
    return ("source", "publisher") if basis == "stated" else (basis, "publisher", "value")


def _vocabulary(vocabulary: Vocabulary, kind: str, shown: str) -> list[Problem]:
    path = f"{shown}/{kind}.yml"
    above = {"topics": "parent", "places": "within"}.get(kind)
    named = [
        (kinds, id_, entry.line)
        for entry in vocabulary.kind(kind).values()
        for kinds, id_, at in references(entry)
        if at != (above,)  # that one is looked at where the vocabulary is read
    ]
    return _unknown(named, vocabulary, path)


def _unknown(named: list[tuple[str, str, int]], vocabulary: Vocabulary, path: str) -> list[Problem]:
    problems = []
    for kinds, id_, line in dict.fromkeys(named):
        known = [known for kind in kinds.split() for known in vocabulary.kind(kind)]
        if id_ not in known and vocabulary.unread.isdisjoint(kinds.split()):
            files = " or ".join(f"{kind}.yml" for kind in kinds.split())
            mend = f"{nearest(id_, known)}Name an id of {files}, or add it there."
            what = f"“{id_}” is not in the vocabulary."
            problems.append(Problem(path, line, "unknown-name", what, mend))
    return problems


CLAIMS = ("points", "statements", "figures", "events", "roles")


def _evidence(article: Article) -> list[Problem]:
    """Check the shape of every claim's evidence: a paragraph, and a few words."""
    return [
        Problem(article.path, line, "evidence", what, mend)
        for kind in CLAIMS
        for index, claim in enumerate(getattr(article, kind))
        for what, mend in _wrong(claim.evidence)
        for line in [shape.line_of((kind, index, "evidence"), article.lines)]
    ]


def _wrong(evidence: Evidence) -> list[tuple[str, str]]:
    wrong = []
    if evidence.paragraph < 1:
        mend = "Count the source's paragraphs from 1."
        wrong.append((f"There is no paragraph {evidence.paragraph}.", mend))
    if not evidence.words:
        wrong.append(("The evidence has no words.", "Add “words:” with a short fragment."))
    elif (length := normal.count_words(evidence.words)) > MOST_WORDS:
        mend = f"Keep at most {MOST_WORDS}, the telling ones."
        wrong.append((f"The fragment has {length} words.", mend))
    return wrong


def _aliases(articles: tuple[Article, ...]) -> list[Problem]:
    """Check that an old address leads to one article only."""
    taken = {a.id: a.path for a in articles}
    problems = []
    for article in articles:
        for alias in article.aliases:
            if taken.setdefault(alias, article.path) != article.path or alias == article.id:
                what = f"The alias “{alias}” is the address of {taken[alias]}."
                mend = "Take the alias out of one of them."
                line = shape.line_of(("aliases",), article.lines)
                problems.append(Problem(article.path, line, "clash", what, mend))
    return problems
