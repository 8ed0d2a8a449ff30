"""What an editor may want to add to the vocabulary, or to take out of it."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

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
from generator.intake.documents import LARGEST_FILE, read_one
from generator.intake.parse import parse
from generator.model.article import Article
from generator.model.briefing import Annotated
from generator.model.claims import claims
from generator.model.settings import Settings
from generator.model.source import Document
from generator.model.vocabulary import KINDS, Vocabulary
from generator.problems import Problem
from generator.project import Project, load_project
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
class Told:
    """How an article names an event."""

    article: str
    what: str
    kind: str


@dataclass(frozen=True, slots=True)
class OneOrSeveral:
    """Events of one day and place that articles name differently: an editor knows what they are."""

    day: str
    place: str
    reports: tuple[Told, ...]


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


def suggest(
    root: Path, least: int = 2, sources: Path | None = None, *, write: bool = False
) -> tuple[Suggestions | None, tuple[Problem, ...]]:
    """Look through a project's articles, and its source documents where a folder is given.

    With ``write``, names of which it is clear what they are that of get an entry, which is a draft.
    """
    project = load_project(root, drafts="shown")
    wrong = tuple(p for p in project.problems if not _is_seeds(p.path, project.config.settings))
    if wrong:
        return None, wrong
    names, score = lexicon(project.vocabulary), project.config.settings.topic_score
    found, _ = annotate_all(project.articles, names, score)
    read = _behind(project.articles, sources) if sources else {}
    behind = {id_: one for id_, one in read.items() if isinstance(one, Article)}
    others, faults = annotate_all(behind.values(), names, score)
    given = suggestions(found, behind, names, least)
    idle = _idle([*found, *others], project.vocabulary)
    left = [one for one in (*read.values(), *faults) if isinstance(one, Problem)]
    notes = (*_notes(project, found, read, sources), *map(str, left))
    made = Suggestions(len(found), len(behind), *given, idle, _events(found), notes)
    if not write:
        return made, ()
    pages = [behind.get(item.article.id, item.article) for item in found]
    houses = [one for p in pages if p.kind == "raw" for one in entries.houses(p)]
    drafts = entries.drafted([*wanted(made.names), *houses], names)
    written, problems = entries.write(project.config, drafts)
    return (None if problems else replace(made, written=written)), problems


def _events(found: Iterable[Annotated]) -> tuple[OneOrSeveral, ...]:
    """Return the events of which nothing tells whether they are one or several."""
    ordered = sorted(found, key=lambda item: item.article.id)
    return tuple(
        OneOrSeveral(
            str(reports[0].earliest),
            reports[0].event.place or "",
            tuple(Told(h.article, h.event.what, h.event.kind) for h in reports),
        )
        for reports in unsettled(events_of(ordered))
    )


def _is_seeds(path: str, settings: Settings) -> bool:
    """Return whether a problem is a seed's, which keeps no other seed from being looked through."""
    within = [path.startswith(f"{folder}/") for folder in (settings.seeds, settings.vocabulary)]
    return within == [True, False]


def _notes(
    project: Project,
    found: Iterable[Annotated],
    behind: Mapping[str, Article | Problem],
    sources: Path | None,
) -> tuple[str, ...]:
    """Return what was not looked at: seeds with a problem, records whose source was not found."""
    bad = sorted({p.path for p in project.problems} - {a.article.path for a in found})
    asked = (a for a in project.articles if a.is_held or (a.is_short and a.source.document))
    lacking = [a.path for a in asked if a.id not in behind]
    return (
        *(f"{path} has a problem and was left out; see “briefing check”." for path in bad),
        *(f"The source of {path} is not in {sources}." for path in lacking if sources),
    )


def _behind(articles: Iterable[Article], folder: Path) -> dict[str, Article | Problem]:
    """Return the source articles of records by the record's id, found in a folder by their digest.

    What can't be read has its problem instead.
    """
    asked = {a.source.sha256: a.id for a in articles if a.kind == "record" and a.source.sha256}
    found: dict[str, Article | Problem] = {}
    for path in sorted(p for p in folder.iterdir() if p.is_file()):
        if path.stat().st_size > LARGEST_FILE:
            continue
        id_ = asked.get(hashlib.sha256(path.read_bytes()).hexdigest())
        if id_:
            document = read_one(path, path.name)
            article, wrong = parse(document) if isinstance(document, Document) else (None, ())
            found[id_] = document if isinstance(document, Problem) else article or wrong[0]
    return found


def suggestions(
    found: Iterable[Annotated], behind: dict[str, Article], names: Lexicon, least: int
) -> tuple[tuple[Name, ...], tuple[Recurring, ...]]:
    """Return names seen at least so often, and phrases of at least so many articles.

    A source document stands for its record, whose own words are looked through only without it.
    """
    read = {a.article.id: behind.get(a.article.id, a.article) for a in found}
    texts = [text for id_, article in read.items() for text in _texts(article, id_)]
    speakers = frozenset(q.speaker for a in read.values() for q in a.quotes if q.speaker)
    lacking = tuple(n for n in unknown(texts, names, speakers) if n.count >= least)
    known = known_forms(names) | {normal.fold(n.name) for n in lacking}
    return lacking, recurring(texts, known, max(least, FEWEST))


def _texts(article: Article, id_: str) -> Iterator[Text]:
    """Return a raw article's paragraphs, or a record's own words and those it cites."""
    language = article.source.language if article.kind == "raw" else None
    yield from (Text(id_, p.text, language) for p in article.paragraphs)
    own = [article.summary, *article.body.split("\n")] if article.kind == "record" else []
    own += [article.title] if article.is_short else []
    every = [*claims(article)]
    own += [getattr(one.claim, key, None) for one in every for key in ("text", "what")]
    own += [one.evidence.words for one in every]
    yield from (Text(id_, text, language) for text in own if text and not is_todo(text))


def _idle(found: Iterable[Annotated], words: Vocabulary) -> tuple[Idle, ...]:
    """Return the entries that no article has, and that no entry in use stands below."""
    used = {kind: _used(found, kind, words) for kind in KINDS}
    return tuple(
        Idle(kind, entry.id, entry.name, entry.line)
        for kind in KINDS
        for entry in words.kind(kind).values()
        if entry.id not in used[kind]
    )


def _used(found: Iterable[Annotated], kind: str, words: Vocabulary) -> frozenset[str]:
    """Return the ids of a kind that articles have anywhere, and all that they stand below."""
    used = {id_ for item in found for id_ in ids(item, kind)}
    for item in found:
        named = references(item.article)
        used |= {id_ for kinds, id_, _ in named if kind in kinds.split()}
    entries = words.kind(kind)
    for id_ in tuple(used):
        above = _above(entries.get(id_))
        while above and above not in used:
            used.add(above)
            above = _above(entries.get(above))
    return frozenset(used)


def _above(entry: object) -> str | None:
    return getattr(entry, "parent", None) or getattr(entry, "within", None)
