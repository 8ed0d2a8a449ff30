"""The rules that need more than one file to see: names, evidence, addresses."""

from collections.abc import Container, Iterable, Iterator

from generator.forms import shape
from generator.forms.references import references
from generator.forms.yaml_text import Path
from generator.model.article import Article, Evidence
from generator.model.claims import MOST_WORDS, claims
from generator.model.vocabulary import ABOVE, KINDS, Vocabulary
from generator.problems import Problem, guarded, nearest
from generator.record import claim_ids
from generator.text import normal


def check(
    articles: Iterable[Article],
    vocabulary: Vocabulary,
    shown: str = "vocabulary",
    settled: Container[str] = (),
) -> tuple[Problem, ...]:
    """Check every record against the vocabulary, and the vocabulary against itself.

    ``settled`` are the paths of records of which it is known that they agree with the vocabulary.
    """
    every = tuple(articles)
    files = {kind: f"{shown}/{kind}.yml" for kind in KINDS}
    problems = [p for kind, path in files.items() for p in _vocabulary(vocabulary, kind, path)]
    problems += [p for kind, path in files.items() for p in _former(vocabulary, kind, path)]
    for article in every:
        if article.path not in settled:
            outcome = guarded(article.path, of_record, article, vocabulary)
            problems += [outcome] if isinstance(outcome, Problem) else outcome
    return (*problems, *_aliases(every))


def of_record(article: Article, vocabulary: Vocabulary) -> list[Problem]:
    """Check an article by itself against the vocabulary; one that is no record names nothing."""
    if article.kind != "record":
        return []
    named = [(k, id_, shape.line_of(path, article.lines)) for k, id_, path in names(article)]
    unfinished = [_unfinished(*one, article, vocabulary) for one in dict.fromkeys(named)]
    unknown = _unknown(named, vocabulary, article.path)
    wrong = (*_evidence(article), *claim_ids.problems(article))
    return [*unknown, *(p for p in unfinished if p), *wrong]


def names(article: Article) -> list[tuple[str, str, Path]]:
    """Return every id by which a record names an entry: its kinds, the id, its path."""
    source, above = article.source, article.place("agencies")
    houses: list[tuple[str | None, Path]] = [(source.publisher, article.place("publisher"))]
    houses += [(agency, (*above, index)) for index, agency in enumerate(source.agencies)]
    return [*references(article), *(("publishers", id_, path) for id_, path in houses if id_)]


def drafts_named(articles: Iterable[Article], vocabulary: Vocabulary) -> frozenset[tuple[str, str]]:
    """Return kind and id of the drafts that records name, and of those above them."""
    asked = [(kinds, id_) for article in articles for kinds, id_, _ in names(article)]
    return with_those_above(asked, vocabulary)


def with_those_above(
    asked: Iterable[tuple[str, str]], vocabulary: Vocabulary
) -> frozenset[tuple[str, str]]:
    """Return kind and id of the drafts that are asked for, and of those that they stand below.

    They are asked for by one or more kinds with spaces between, and the id.
    """
    asked = [*asked]
    named: set[tuple[str, str]] = set()
    while asked:
        kind, draft = vocabulary.draft(*(one := asked.pop())) or ("", None)
        if draft and (kind, one[1]) not in named:
            named.add((kind, one[1]))
            entry = vocabulary.kind(kind).get(one[1])
            asked += [(kinds, id_) for kinds, id_, _ in references(entry)] if entry else []
    return frozenset(named)


def _unfinished(
    kinds: str, id_: str, line: int, article: Article, vocabulary: Vocabulary
) -> Problem | None:
    """Say that a finished record names a draft, or a draft one that can't be read yet."""
    kind, draft = vocabulary.draft(kinds, id_) or ("", None)
    if not draft or (article.is_draft and not draft.problems):
        return None
    what = f"“{id_}” is a draft of {kind}.yml, line {draft.line}"
    if draft.problems:
        first = min(draft.problems)
        what += f", which is not whole: line {first.line}, {first.what[:1].lower()}{first.what[1:]}"
        return Problem(article.path, line, "unfinished-name", what, first.mend)
    mend = f"Finish it with “briefing finish {id_}”, or take the line “state: draft” away there."
    return Problem(article.path, line, "unfinished-name", f"{what}; this record is not.", mend)


def _vocabulary(vocabulary: Vocabulary, kind: str, path: str) -> Iterator[Problem]:
    named = [
        (kinds, id_, entry.line)
        for entry in vocabulary.kind(kind).values()
        for kinds, id_, at in references(entry)
        if at != (ABOVE.get(kind),)  # that one is looked at where the vocabulary is read
    ]
    return _unknown(named, vocabulary, path)


def _unknown(
    named: list[tuple[str, str, int]], vocabulary: Vocabulary, path: str
) -> Iterator[Problem]:
    for kinds, id_, line in dict.fromkeys(named):
        known = [known for kind in kinds.split() for known in vocabulary.kind(kind)]
        known_of = id_ in known or vocabulary.draft(kinds, id_)
        if not known_of and vocabulary.unread.isdisjoint(kinds.split()):
            files = " or ".join(f"{kind}.yml" for kind in kinds.split())
            mend = f"{nearest(id_, known)}Name an id of {files}, or add it there."
            others = " and ".join(f"{kind}.yml" for kind in KINDS if id_ in vocabulary.kind(kind))
            where = f"in {others}, not in {files}" if others else "not in the vocabulary"
            what = f"“{id_}” is {where}."
            yield Problem(path, line, "unknown-name", what, mend)


def _evidence(article: Article) -> list[Problem]:
    """Check the shape of every claim's evidence: a paragraph, and a few words."""
    return [
        Problem(article.path, line, "evidence", what, mend)
        for one in claims(article)
        for what, mend in _wrong(one.evidence)
        for line in [shape.line_of((*one.path, "evidence"), article.lines)]
    ]


def _wrong(evidence: Evidence) -> Iterator[tuple[str, str]]:
    if evidence.paragraph < 1:
        yield (
            f"There is no paragraph {evidence.paragraph}.",
            "Count the source's paragraphs from 1.",
        )
    if not evidence.words:
        yield "The evidence has no words.", "Add “words:” with a short fragment."
    elif (length := normal.count_words(evidence.words)) > MOST_WORDS:
        yield f"The fragment has {length} words.", f"Keep at most {MOST_WORDS}, the telling ones."


def _aliases(articles: tuple[Article, ...]) -> Iterator[Problem]:
    """Check that an old address leads to one article only."""
    taken = {a.id: a.path for a in articles}
    for article in articles:
        for alias in article.aliases:
            if taken.setdefault(alias, article.path) != article.path or alias == article.id:
                what = f"The alias “{alias}” is the address of {taken[alias]}."
                mend = "Take the alias out of one of them."
                line = shape.line_of(("aliases",), article.lines)
                yield Problem(article.path, line, "clash", what, mend)


def _former(vocabulary: Vocabulary, kind: str, path: str) -> Iterator[Problem]:
    """Check that no earlier address is that of another entry."""
    entries = vocabulary.kind(kind)
    taken = {id_: id_ for id_ in entries}
    for entry in entries.values():
        for old in dict.fromkeys(entry.formerly):
            what = ""
            if old == entry.id:
                what = f"“{old}” stands among its own former ids."
            elif taken.setdefault(old, entry.id) != entry.id:
                what = f"The former id “{old}” of “{entry.id}” is that of “{taken[old]}” too."
            if what:
                yield Problem(path, entry.line, "clash", what, "Take it out of “formerly” there.")
