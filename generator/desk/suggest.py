"""What an editor may want to add to the vocabulary, or to take out of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from generator import sources
from generator.annotate.annotate import annotate_all
from generator.annotate.lexicon import Lexicon, lexicon
from generator.collection.collect import events_of, ids
from generator.collection.same_events import unsettled
from generator.desk import entries
from generator.desk.entries import Written, wanted
from generator.desk.recurring import Recurring, recurring
from generator.desk.runs import Text
from generator.desk.unknown_names import Name, known_forms, unknown
from generator.forms.references import references
from generator.forms.todos import is_todo
from generator.model.article import Article
from generator.model.briefing import Annotated
from generator.model.claims import claims
from generator.model.settings import Settings
from generator.model.vocabulary import KINDS, Vocabulary, above
from generator.problems import Problem, first
from generator.project import Project, load_project
from generator.sources import Source
from generator.text import normal

FEWEST = 2
"""Articles, at least, in which a phrase recurs."""


@dataclass(frozen=True, slots=True)
class Idle:
    """An entry of the vocabulary that no article has; ``line`` is where it stands in its file."""

    kind: str
    id: str
    name: str
    line: int


@dataclass(frozen=True, slots=True)
class Report:
    """How an article names an event."""

    article: str
    what: str
    kind: str


@dataclass(frozen=True, slots=True)
class OneOrSeveral:
    """Events of one day and place that articles name differently: an editor knows what they are."""

    day: str
    place: str
    reports: tuple[Report, ...]


@dataclass(frozen=True, slots=True)
class Suggestions:
    """What the vocabulary lacks, what recurs, what nothing uses, and events that may be one.

    ``written`` are the entries that were drafted for what it lacks.
    """

    articles: int
    sources: int
    names: tuple[Name, ...]
    phrases: tuple[Recurring, ...]
    idle: tuple[Idle, ...]
    events: tuple[OneOrSeveral, ...]
    notes: tuple[str, ...]
    written: tuple[Written, ...] = ()


_MOST = 8
"""Documents that are named in one line."""


def suggest(
    root: Path, least: int = 2, folder: Path | None = None, *, write: bool = False
) -> tuple[Suggestions | None, tuple[Problem, ...]]:
    """Look through a project's articles, and the source documents in a folder where one is given.

    With ``write``, names of which it is clear what they are that of get an entry, which is a draft.
    """
    whole = load_project(root, drafts="shown")
    wrong = tuple(p for p in whole.problems if not _is_seeds(p.path, whole.config.settings))
    if wrong:
        return None, wrong
    names, score = lexicon(whole.vocabulary), whole.config.settings.topic_score
    tied, _ = annotate_all(whole.articles, names, score)
    behind, notes = _behind(whole.articles, folder) if folder else ({}, [])
    others, faults = annotate_all(behind.values(), names, score)
    made = Suggestions(
        len(tied),
        len({article.digest for article in behind.values()}),
        *suggestions(tied, behind, names, least),
        _idle([*tied, *others], whole.vocabulary),
        _events(tied),
        (*_left_out(whole, tied), *notes, *map(str, faults)),
    )
    if not write:
        return made, ()
    pages = [behind.get(item.article.id, item.article) for item in tied]
    houses = [one for p in pages if p.kind == "raw" for one in entries.houses(p)]
    drafts = entries.drafted([*wanted(made.names), *houses], names)
    written, problems = entries.write(whole.config, drafts)
    return (None if problems else replace(made, written=written)), problems


def _events(tied: Iterable[Annotated]) -> tuple[OneOrSeveral, ...]:
    """Return the events of which nothing tells whether they are one or several."""
    ordered = sorted(tied, key=lambda item: item.article.id)
    return tuple(
        OneOrSeveral(
            str(reports[0].earliest),
            reports[0].event.place or "",
            tuple(Report(h.article, h.event.what, h.event.kind) for h in reports),
        )
        for reports in unsettled(events_of(ordered))
    )


def _is_seeds(path: str, settings: Settings) -> bool:
    """Return whether a problem is a seed's, which keeps no other seed from being looked through."""
    within = [path.startswith(f"{folder}/") for folder in (settings.seeds, settings.vocabulary)]
    return within == [True, False]


def _left_out(whole: Project, tied: Iterable[Annotated]) -> Iterator[str]:
    """Return which seeds have a problem and were not looked through."""
    for path in sorted({p.path for p in whole.problems} - {a.article.path for a in tied}):
        yield f"{path} has a problem and was left out; see “briefing check”."


def _behind(articles: Iterable[Article], folder: Path) -> tuple[dict[str, Article], list[str]]:
    """Return the source articles of records by the record's id, and notes of what was not read.

    These are sources that are not in the folder, and documents that no record is about.
    """
    records = [a for a in articles if a.kind == "record"]
    files, unread = sources.files(folder, records)
    matches = {a.id: file for a in records if (file := sources.find(a, files))}
    read = {id_: sources.read(file) for id_, file in matches.items()}
    wrong = [*unread, *(one for one in read.values() if isinstance(one, Problem))]
    notes = [
        f"The source of {a.path} is not in {folder}."
        for a in records
        if a.id not in read and (a.is_held or a.source.document)
    ]
    known = {file.digest for file in matches.values()} | {a.digest for a in articles}
    others = [f.path.relative_to(folder).as_posix() for f in files if f.digest not in known]
    notes += [f"No record is about {first(others, _MOST)} in {folder}."] if others else []
    behind = {id_: one.article for id_, one in read.items() if isinstance(one, Source)}
    return behind, [*notes, *map(str, wrong)]


def suggestions(
    tied: Iterable[Annotated], behind: dict[str, Article], names: Lexicon, least: int
) -> tuple[tuple[Name, ...], tuple[Recurring, ...]]:
    """Return names seen at least so often, and phrases of at least so many articles.

    A source document stands for its record, whose own words are looked through only without it; one
    of several records is looked through once.
    """
    read = [(a.article.id, behind.get(a.article.id, a.article)) for a in tied]
    read = [*{article.digest: (id_, article) for id_, article in read}.values()]
    texts = [text for id_, article in read for text in _texts(article, id_)]
    speakers = frozenset(q.speaker for _, a in read for q in a.quotes if q.speaker)
    lacking = tuple(n for n in unknown(texts, names, speakers) if n.count >= least)
    known = known_forms(names) | {normal.fold(n.name) for n in lacking}
    return lacking, recurring(texts, known, max(least, FEWEST))


def _texts(article: Article, id_: str) -> Iterator[Text]:
    """Return a raw article's paragraphs, or a record's own words and those it cites."""
    language = article.source.language if article.kind == "raw" else None
    yield from (Text(id_, p.text, language) for p in article.paragraphs)
    own = (
        [article.summary, article.trust, *article.body.split("\n")]
        if article.kind == "record"
        else []
    )
    own += [article.title] if article.is_short else []
    every = [*claims(article)]
    own += [getattr(one.claim, key, None) for one in every for key in ("text", "what")]
    own += [one.evidence.words for one in every]
    yield from (Text(id_, text, language) for text in own if text and not is_todo(text))


def _idle(tied: Iterable[Annotated], words: Vocabulary) -> tuple[Idle, ...]:
    """Return the entries that no article has, and that no entry in use stands below."""
    used = {kind: _used(tied, kind, words) for kind in KINDS}
    return tuple(
        Idle(kind, entry.id, entry.name, entry.line)
        for kind, entry in words.entries()
        if entry.id not in used[kind]
    )


def _used(tied: Iterable[Annotated], kind: str, words: Vocabulary) -> frozenset[str]:
    """Return the ids of a kind that articles have anywhere, and all that they stand below."""
    used = {id_ for item in tied for id_ in ids(item, kind)}
    for item in tied:
        named = references(item.article)
        used |= {id_ for kinds, id_, _ in named if kind in kinds.split()}
    entries = words.kind(kind)
    for id_ in tuple(used):
        over = above(entries.get(id_))
        while over and over not in used:
            used.add(over)
            over = above(entries.get(over))
    return frozenset(used)
