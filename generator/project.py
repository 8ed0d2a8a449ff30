"""A project read whole: settings, vocabulary and seeds, checked and tied together."""

from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Literal, Protocol, TypeVar

from generator import cluster, file_changes, kept, known, verified, vocabulary, wording
from generator import config as config_
from generator.check.check import check, drafts_named, of_record
from generator.collection.changes import of_article
from generator.collection.collect import collect
from generator.dates import edtf
from generator.intake.documents import Reading, read
from generator.known import Keys, Past, Seed, Seeds, Words
from generator.model.article import Article
from generator.model.briefing import Annotated, Briefing
from generator.model.settings import FILE, Config
from generator.model.source import Document
from generator.model.verified import Stamp
from generator.model.vocabulary import Vocabulary
from generator.problems import Problem, first, guarded
from generator.record.front import is_draft

if TYPE_CHECKING:
    from generator.annotate.lexicon import Lexicon

T = TypeVar("T")

Problems = tuple[Problem, ...]

Tie = tuple[Annotated, bool]
"""An article with its names, and whether it is verified."""


class Track(Protocol):
    """Gives items one by one, under a label, and may show how far it has come."""

    def __call__(self, items: Iterable[T], label: str) -> Iterator[T]:
        """Go through items."""
        ...


Drafts = Literal["left", "shown", "judged"]
"""What becomes of drafts: they are left out, shown as far as they are written, or held to be
finished like all other records.
"""

_MOST = 8
"""Drafts of the vocabulary that are named in one line."""


def untracked(items: Iterable[T], label: str) -> Iterator[T]:
    """Go through items without showing progress."""
    del label
    return iter(items)


@dataclass(frozen=True, slots=True)
class Project:
    """A project's settings and all that its seeds and vocabulary say.

    ``tied`` are the articles without a problem of their own, tied to a vocabulary that could be
    read; ``verified`` are the ids of the records that bear a stamp and are what they were then.
    ``aside`` are the ids of seeds that are there and not looked at.
    """

    config: Config
    vocabulary: Vocabulary
    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]
    notes: tuple[str, ...]
    is_own: bool = True
    stamps: Mapping[str, Stamp] = field(default_factory=dict)
    tied: tuple[Annotated, ...] = ()
    verified: frozenset[str] = frozenset()
    aside: frozenset[str] = frozenset()


def load_project(  # noqa: PLR0913 - what is read, and how
    root: Path,
    seeds: Path | None = None,
    track: Track = untracked,
    drafts: Drafts = "left",
    *,
    keeps: bool = False,
    scheduler: str = "",
) -> Project:
    """Read and check a project, or the same project over another folder of seeds.

    What is wrong with a draft is no problem of the project, unless drafts are judged. A run that
    ``keeps`` what it reads of a project’s own seeds takes over what the last one kept. The workers
    of a ``scheduler`` read all seeds that this leaves.
    """
    left = file_changes.finish(root)
    config, problems = config_.load(root)
    problems += left
    if any(p.rule == "unreadable" for p in problems):
        return Project(config, Vocabulary(), (), problems, ())
    is_own = not seeds or seeds.resolve() == config.seeds.resolve()
    if seeds and not is_own:
        config = config.with_seeds(seeds)
    place = kept.folder(root) if keeps and is_own and config.settings.fast else None
    before = known.load(place)
    words, wrong_words = _words(config, before.words, drafts)
    stamps, wrong_stamps = verified.load(config.verified, config.settings.seeds)
    reading = read(config.seeds, config.settings.seeds, config.no_seeds)
    keys = known.keys(reading.documents, config, words.key, stamps)
    past = known.past(before, keys)
    problems += (*wrong_words, *wrong_stamps)
    whole = Project(config, words.vocabulary, (), problems, (), is_own, stamps)
    if scheduler:
        elsewhere = _read_elsewhere(whole, reading.documents, keys, past, scheduler)
        if isinstance(elsewhere, Problem):
            return replace(whole, problems=(*problems, elsewhere))
        past = elsewhere
    with wording.language(config.language):
        whole, marked = _with_seeds(whole, reading, past, track, drafts)
    whole = _with_findings(_tied(whole, past.tied), marked, place, words.key)
    if place and words.key:
        known.save(before, _known(whole, keys, marked), None if wrong_words else words)
    return whole


def _read_elsewhere(
    whole: Project, documents: Iterable[Document], keys: Keys, past: Past, scheduler: str
) -> Past | Problem:
    """Return what is known when the workers of a cluster have read the seeds that are new.

    Drafts, and seeds with which something is wrong, are left to this process.
    """
    new = [d for d in documents if d.path not in past.tied and not is_draft(d)]
    if not new or whole.vocabulary.unread:
        return past
    ready = partial(_reader, whole.config, whole.vocabulary, whole.stamps)
    given = cluster.each(scheduler, ready, new)
    if isinstance(given, Problem):
        return given
    seeds = {
        article.path: Seed(keys.read[article.path], article, keys.tied[article.path], *tie)
        for article, tie in filter(None, given)
    }
    articles = {path: seed.article for path, seed in seeds.items()}
    return Past({**past.read, **articles}, {**past.tied, **seeds})


def _reader(
    config: Config, words: Vocabulary, stamps: Mapping[str, Stamp]
) -> Callable[[Document], tuple[Article, Tie] | None]:
    """Return what reads and ties a seed by itself; it gives nothing where anything is wrong."""
    from generator.annotate.lexicon import lexicon  # noqa: PLC0415 - as in _ties

    lexicon_, score = lexicon(words), config.settings.topic_score

    def read(document: Document) -> tuple[Article, Tie] | None:
        article, problems = _parsed(document, config, Past())
        if not article or problems or of_record(article, words):
            return None
        return article, _tie(article, lexicon_, score, stamps)

    def guarded_read(document: Document) -> tuple[Article, Tie] | None:
        with wording.language(config.language):
            outcome = guarded(document.path, read, document)
        return None if isinstance(outcome, Problem) else outcome

    return guarded_read


def _words(config: Config, before: Words | None, drafts: Drafts) -> tuple[Words, Problems]:
    """Return the vocabulary with its key and all that is wrong with it."""
    folder, shown, with_drafts = config.vocabulary, config.settings.vocabulary, drafts != "left"
    files = known.of_files(folder)
    key = kept.digest_of((shown, with_drafts, files))
    if before and before.key == key:
        return before, ()
    words, problems = vocabulary.load(folder, shown, drafts=with_drafts)
    is_same = files == known.of_files(folder)  # or somebody wrote meanwhile
    return Words(key if is_same else b"", words), problems


def _with_seeds(
    whole: Project, reading: Reading, past: Past, track: Track, drafts: Drafts
) -> tuple[Project, Collection[str]]:
    """Return a project with its articles, every problem of theirs and notes of what was left out.

    Given with it are the paths of the records that are marked as drafts.
    """
    config, words = whole.config, whole.vocabulary
    marked = {d.path: d.id for d in reading.documents if d.path not in past.read and is_draft(d)}
    waiting = {} if drafts == "judged" else marked
    documents = [d for d in reading.documents if drafts == "shown" or d.path not in waiting]
    parsed = [_parsed(d, config, past) for d in track(documents, "Reading")]
    articles = tuple(a for a, _ in parsed if a)
    problems = (*reading.problems, *(p for _, problems in parsed for p in problems))
    problems += check(articles, words, config.settings.vocabulary, past.tied)
    wrong = {p.path for p in problems if p.rule != "todo"}
    articles = tuple(a for a in articles if a.path not in waiting or a.path not in wrong)
    left = {*waiting} - {a.path for a in articles}
    unread = [] if drafts == "judged" else [i for k, i in words.drafts if i not in words.kind(k)]
    notes = (*reading.notes, *_left_out([waiting[path] for path in sorted(left)], unread))
    problems = (*whole.problems, *(p for p in problems if p.path not in waiting))
    return replace(whole, articles=articles, problems=problems, notes=notes), marked


def _parsed(document: Document, config: Config, past: Past) -> tuple[Article | None, Problems]:
    """Return the article of a document, and what is wrong with it."""
    if article := past.read.get(document.path):
        return article, ()
    from generator.intake.parse import parse  # noqa: PLC0415 - only a new seed asks for it

    return parse(document, config.extensions)


def _known(whole: Project, keys: Keys, drafts: Container[str]) -> Iterator[Seed]:
    """Return what the next run is to know: all of seeds in which nothing is wrong."""
    articles = {a.path: a for a in whole.articles}
    for annotated in whole.tied:
        path = annotated.article.path
        if path not in drafts:
            is_verified = annotated.article.id in whole.verified
            key, other = keys.read[path], keys.tied[path]
            yield Seed(key, articles[path], other, annotated, is_verified)


def _left_out(records: list[str], entries: list[str]) -> Iterator[str]:
    """Count drafts of records and of entries in one line."""
    if count := len(records) + len(entries):
        named = [", ".join(records), f"{first(entries, _MOST)} of the vocabulary"]
        listed = "; ".join(named[not records : 1 + bool(entries)])
        yield f"{count} draft{'' if count == 1 else 's'} left out: {listed}."


def only(whole: Project, ids: Collection[str]) -> Project:
    """Return a project as if it had the articles of these ids alone, and the drafts they name.

    What is wrong with its settings and its vocabulary stays.
    """
    articles = tuple(a for a in whole.articles if a.id in ids)
    words = whole.vocabulary.without_drafts(drafts_named(articles, whole.vocabulary))
    others = frozenset(seed_ids(whole)).difference(ids)
    problems = tuple(p for p in whole.problems if _seed_id(whole, p.path) not in others)
    return _tied(
        replace(whole, vocabulary=words, articles=articles, problems=problems, aside=others)
    )


def seed_ids(whole: Project) -> tuple[str, ...]:
    """Return the ids of all seeds that were read, those with a problem too."""
    paths = {p.path for p in whole.problems} | {a.path for a in whole.articles}
    return tuple(sorted(filter(None, {_seed_id(whole, path) for path in paths})))


def _seed_id(whole: Project, path: str) -> str:
    """Return the id of the seed at a path; empty where no seed goes."""
    settings, seed = whole.config.settings, PurePosixPath(path)
    is_seed = seed.is_relative_to(settings.seeds) and not seed.is_relative_to(settings.vocabulary)
    return seed.stem if is_seed else ""


def _tied(whole: Project, settled: Seeds | None = None) -> Project:
    """Tie what has no problem to the vocabulary, one by one, and put the problems in order.

    ``settled`` gives those of which it is known what comes of it, by their paths.
    """
    wrong = {p.path for p in whole.problems}
    fit = [a for a in whole.articles if a.path not in wrong and not whole.vocabulary.unread]
    ties: dict[str, Tie | Problem]
    ties = {path: (s.annotated, s.is_verified) for path, s in (settled or {}).items()}
    if new := [a for a in fit if a.path not in ties]:
        ties |= _ties(whole, new)
    every = [ties[a.path] for a in fit]
    tied = [one for one in every if not isinstance(one, Problem)]
    wrong_ties = (one for one in every if isinstance(one, Problem))
    return replace(
        whole,
        problems=tuple(sorted({*whole.problems, *wrong_ties})),
        tied=tuple(annotated for annotated, _ in tied),
        verified=frozenset(annotated.article.id for annotated, is_same in tied if is_same),
    )


def _with_findings(
    whole: Project, drafts: Iterable[str], place: Path | None, words: bytes
) -> Project:
    """Return a project with what is wrong with the findings of its home page.

    They are looked at where they or what they rest on changed since nothing was wrong. Of those
    that rest on a seed with a problem of its own nothing is said.
    """
    wrong = {_seed_id(whole, problem.path) for problem in whole.problems}
    rests = {f: {g.article for g in f.claims} for f in whole.config.settings.findings}
    findings = tuple(f for f, named in rests.items() if not named & wrong)
    if not findings or not whole.is_own or whole.vocabulary.unread:
        return whole
    named = set().union(*rests.values())
    on = [a.digest for a in whole.tied if named & {a.article.id, *a.article.aliases}]
    key = kept.digest_of((findings, words, on))
    if place and words and kept.load(place, "findings") == key:
        return whole
    from generator.annotate.lexicon import lexicon  # noqa: PLC0415 - as in _ties
    from generator.check import findings as check_  # noqa: PLC0415 - seldom asked for

    left = {_seed_id(whole, path) for path in drafts}
    every = check_.problems(findings, whole.tied, left, lexicon(whole.vocabulary))
    outcome = guarded(FILE, lambda: tuple(every))
    problems = (outcome,) if isinstance(outcome, Problem) else outcome
    if place and not problems:
        kept.save(place, "findings", key)
    return replace(whole, problems=tuple(sorted({*whole.problems, *problems})))


def _ties(whole: Project, articles: Iterable[Article]) -> dict[str, Tie | Problem]:
    """Return articles with their names, and whether they are verified, by their paths."""
    from generator.annotate.lexicon import lexicon  # noqa: PLC0415 - only new seeds ask for it

    words, score = lexicon(whole.vocabulary), whole.config.settings.topic_score
    with wording.language(whole.config.language):
        return {a.path: guarded(a.path, _tie, a, words, score, whole.stamps) for a in articles}


def _tie(article: Article, words: "Lexicon", score: float, stamps: Mapping[str, Stamp]) -> Tie:
    """Return an article with its names, and whether it is verified."""
    from generator.annotate.annotate import annotate  # noqa: PLC0415 - only a new seed asks for it

    annotated = annotate(article, words, score)
    annotated = replace(annotated, digest=kept.digest_of(repr(annotated)))
    if article.id not in stamps:
        return annotated, False
    from generator.check.subject import stands  # noqa: PLC0415 - only a record with a stamp does

    return annotated, stands(article, stamps, words)


def newest(articles: Iterable[Article]) -> date | None:
    """Return the newest date of a briefing, so that no output bears the day it was made."""
    values = (
        value
        for a in articles
        for value in (a.source.published, a.source.modified, *(c.date for c in of_article(a)))
    )
    days = (edtf.parse(value) for value in values if value)
    return max((day.latest for day in days if day), default=None)


def gather(whole: Project) -> Briefing:
    """Put a project's articles in order, and index what they name."""
    related = whole.config.settings.related
    stamps = {id_: whole.stamps[id_] for id_ in sorted(whole.verified)}
    return collect(whole.tied, whole.vocabulary, related, stamps)
