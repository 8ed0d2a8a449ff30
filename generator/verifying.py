"""The records of a project held against a folder of source documents."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from generator import sources, verified
from generator.annotate.lexicon import Lexicon, lexicon
from generator.check import fragments
from generator.check.context import contexts
from generator.check.original import original
from generator.check.subject import renewed, stamp
from generator.check.verify import Verdict, problem, verify_moved
from generator.check.wrong import Wrong
from generator.disk import put, unwritten
from generator.model.article import Article
from generator.model.claims import count
from generator.model.verified import Stamp
from generator.problems import Problem, guarded
from generator.project import Project
from generator.sources import File


@dataclass(frozen=True, slots=True)
class Held:
    """What came of it: a verdict for each record whose source was there, and what was not.

    ``claims`` counts those of all records, ``verified`` those that were found in their sources.
    """

    claims: int
    verified: int
    verdicts: tuple[Verdict, ...] = ()
    problems: tuple[Problem, ...] = ()
    doubts: tuple[Problem, ...] = ()


def kept(whole: Project) -> Held:
    """Return what was verified before, without looking at any source."""
    records = [a for a in whole.articles if a.kind == "record"]
    claims, words = {a.id: count(a) for a in records}, lexicon(whole.vocabulary)
    doubts = [problem(a, wrong) for a in records for wrong in fragments.short(a, words)]
    verified_ = sum(claims[id_] for id_ in whole.verified)
    return Held(sum(claims.values()), verified_, doubts=tuple(sorted(doubts)))


def hold(whole: Project, folder: Path) -> Held:
    """Hold every record against its source document, which its SHA-256 finds in a folder.

    A record with a problem of its own is left out, but for a draft, which is held as far as it is
    written, and a short one that names no document; so are all where a file of the vocabulary could
    not be read.
    """
    records = _held(whole)
    files, unread = sources.files(folder, records)
    words, quoted = lexicon(whole.vocabulary), whole.config.settings.quoted
    verdicts: list[Verdict] = []
    problems, doubts = [*unread], list[Problem]()
    for record in records:
        verdict = partial(_verdict, was_verified=record.id in whole.verified, quoted=quoted)
        outcome = guarded(record.path, verdict, record, files, words)
        if isinstance(outcome, Problem):
            problems.append(outcome)
        elif isinstance(outcome, Wrong):
            (problems if outcome.sure else doubts).append(problem(record, outcome))
        else:
            verdicts.append(outcome)
            problems += outcome.problems
            doubts += outcome.doubts
    claims, sure = sum(map(count, records)), sum(v.claims for v in verdicts if v.holds)
    return Held(claims, sure, tuple(verdicts), tuple(sorted(problems)), tuple(sorted(doubts)))


def _held(whole: Project) -> list[Article]:
    """Return the records that are held against their sources."""
    wrong = {p.path for p in whole.problems if p.rule != "todo"}
    fit = [] if whole.vocabulary.unread else whole.articles
    records = [a for a in fit if a.kind == "record" and a.path not in wrong]
    return [a for a in records if a.source.document or not a.is_short]


def _verdict(
    record: Article, files: Collection[File], words: Lexicon, *, was_verified: bool, quoted: float
) -> Verdict | Wrong | Problem:
    """Hold a record against the file that is its source, if that is there."""
    file = sources.find(record, files)
    if not file:
        return _missing(record, sources.named(record, files))
    source = sources.read(file)
    if isinstance(source, Problem):
        return source
    ready = guarded(source.document.path, original, source.article, words)
    if isinstance(ready, Problem):
        return ready
    verdict = verify_moved(record, ready, words, was_verified=was_verified, quoted=quoted)
    if not verdict.holds or verdict.moved or not record.source.url:
        return verdict
    return replace(verdict, contexts=contexts(record, ready, source.document, quoted))


def _missing(record: Article, named: list[File]) -> Wrong:
    """Return why no file is a record's source; in doubt where that may be meant so."""
    name = record.source.document
    if named and not record.source.sha256:
        what = f"The record does not say that “{name}” is the document it is about."
        mend = f"Write “sha256: {named[0].digest}”."
    elif named:
        what = f"“{name}” is not the document that the record is about."
        mend = "Find the document with this SHA-256, or hold the record against the new one."
    else:
        what = "The source document is not in the folder; the claims stay unverified."
        mend = "Put it there." if record.source.sha256 else "Write its name and SHA-256."
    return Wrong(("source", "sha256"), "source", what, mend, sure=bool(named))


def stamps(
    whole: Project, verdicts: Iterable[Verdict], before: Mapping[str, Stamp]
) -> tuple[Stamp, ...]:
    """Return the stamps to keep: new ones where all holds, earlier ones of records not looked at.

    Earlier ones that still stand are taken over into the form that is written now. A record whose
    evidence has moved gets none before its numbers are written, and keeps what it has.
    """
    words = lexicon(whole.vocabulary)
    records = {a.id: a for a in whole.articles if a.kind == "record"}
    there = whole.aside.union(records)
    kept = {id_: one for id_, one in before.items() if id_ in there}
    for id_ in whole.verified:
        kept[id_] = renewed(kept[id_], records[id_], words)
    for verdict in (v for v in verdicts if not (v.holds and v.moved)):
        kept.pop(verdict.id, None)
        if verdict.holds and records[verdict.id].source.sha256:
            kept[verdict.id] = stamp(records[verdict.id], words, verdict.contexts)
    return tuple(kept.values())


def save(
    whole: Project, verdicts: Iterable[Verdict]
) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Keep the stamps of what was verified beside the seeds; give a note that says where."""
    path = whole.config.verified
    shown = f"{whole.config.settings.seeds}/{path.name}"
    try:
        put(path, verified.written(stamps(whole, verdicts, whole.stamps)).encode())
    except OSError as error:
        return (), (unwritten(shown, "The stamps were not kept", error),)
    return (f"What was verified is kept in {shown}.",), ()
