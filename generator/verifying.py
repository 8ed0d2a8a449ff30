"""The records of a project held against a folder of source documents."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from generator import verified
from generator.annotate.lexicon import Lexicon, lexicon
from generator.check import fragments
from generator.check.context import contexts
from generator.check.original import original
from generator.check.subject import renewed, stamp
from generator.check.verify import Verdict, problem, verify_moved
from generator.disk import put, unwritten
from generator.forms import shape
from generator.intake.documents import KINDS, read_one
from generator.intake.parse import parse
from generator.model.article import Article
from generator.model.claims import count
from generator.model.source import Document
from generator.model.verified import Stamp
from generator.problems import Problem, guarded
from generator.project import Project


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


def kept(found: Project) -> Held:
    """Return what was verified before, without looking at any source."""
    records = [a for a in found.articles if a.kind == "record"]
    claims, words = {a.id: count(a) for a in records}, lexicon(found.vocabulary)
    doubts = [problem(a, wrong) for a in records for wrong in fragments.short(a, words)]
    verified_ = sum(claims[id_] for id_ in found.verified)
    return Held(sum(claims.values()), verified_, doubts=tuple(sorted(doubts)))


def hold(found: Project, folder: Path) -> Held:
    """Hold every record against its source document, which its SHA-256 finds in a folder.

    A record with a problem of its own is left out, but for a draft, which is held as far as it is
    written, and a short one that names no document; so are all where a file of the vocabulary could
    not be read.
    """
    wrong = {p.path for p in found.problems if p.rule != "todo"}
    fit = [] if found.vocabulary.unread else found.articles
    records = [a for a in fit if a.kind == "record" and a.path not in wrong]
    records = [a for a in records if a.source.document or not a.is_short]
    files, problems = _files(folder, records)
    words, quoted = lexicon(found.vocabulary), found.config.settings.quoted
    verdicts: list[Verdict] = []
    doubts: list[Problem] = []
    for record in records:
        verdict = partial(_verdict, was_verified=record.id in found.verified, quoted=quoted)
        came = guarded(record.path, verdict, record, files, words)
        if isinstance(came, Verdict):
            verdicts.append(came)
        elif isinstance(came, Problem):
            problems.append(came)
        else:
            (problems if came.sure else doubts).append(came.problem)
    problems += [p for v in verdicts for p in v.problems]
    doubts += [d for v in verdicts for d in v.doubts]
    claims = sum(count(a) for a in records)
    verified_ = sum(v.claims for v in verdicts if v.holds)
    return Held(claims, verified_, tuple(verdicts), tuple(sorted(problems)), tuple(sorted(doubts)))


class _File(NamedTuple):
    """A document of the folder, and the SHA-256 of its bytes."""

    path: Path
    digest: str


class _Lacking(NamedTuple):
    """Why a record could not be held against its source; in doubt where that may be meant so."""

    problem: Problem
    sure: bool = True


def _files(folder: Path, records: Iterable[Article]) -> tuple[list[_File], list[Problem]]:
    """Return every document of a folder; a problem for each named that none can read."""
    files: list[_File] = []
    problems: list[Problem] = []
    named = {record.source.document for record in records}
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() not in KINDS or not path.is_file():
            continue
        try:
            files.append(_File(path, hashlib.sha256(path.read_bytes()).hexdigest()))
        except OSError as error:
            if path.name in named:
                what = f"The file can't be opened: {error.strerror}."
                mend = "Let it be read."
                problems.append(Problem(path.as_posix(), 1, "unreadable", what, mend))
    return files, problems


def _verdict(
    record: Article, files: Iterable[_File], words: Lexicon, *, was_verified: bool, quoted: float
) -> Verdict | _Lacking:
    """Hold a record against the file with its source’s digest, by its name where two have it.

    A short record need not give the digest.
    """
    source = record.source
    named = [f for f in files if f.path.name == source.document]
    by_name = record.is_short and not source.sha256
    same = named if by_name else [f for f in files if f.digest == source.sha256]
    if not same:
        return _missing(record, named)
    path = next((f for f in same if f in named), same[0]).path
    read = read_one(path, path.as_posix())
    if not isinstance(read, Document):
        return _Lacking(read)
    article, problems = parse(read)
    if not article:
        return _Lacking(problems[0])
    source_ = guarded(read.path, original, article, words)
    if isinstance(source_, Problem):
        return _Lacking(source_)
    verdict = verify_moved(record, source_, words, was_verified=was_verified, quoted=quoted)
    if not verdict.holds or verdict.moved or not source.url:
        return verdict
    return replace(verdict, contexts=contexts(record, source_, read, quoted))


def _missing(record: Article, named: list[_File]) -> _Lacking:
    at, name = shape.line_of(("source", "sha256"), record.lines), record.source.document
    if named and not record.source.sha256:
        what = f"The record does not say that “{name}” is the document it is about."
        mend = f"Write “sha256: {named[0].digest}”."
    elif named:
        what = f"“{name}” is not the document that the record is about."
        mend = "Find the document with this SHA-256, or hold the record against the new one."
    else:
        what = "The source document is not in the folder; the claims stay unverified."
        mend = "Put it there." if record.source.sha256 else "Write its name and SHA-256."
    return _Lacking(Problem(record.path, at, "source", what, mend), sure=bool(named))


def stamps(
    found: Project, verdicts: Iterable[Verdict], before: Mapping[str, Stamp]
) -> tuple[Stamp, ...]:
    """Return the stamps to keep: new ones where all holds, earlier ones of records not looked at.

    Earlier ones that still stand are taken over into the form that is written now. A record whose
    evidence has moved gets none before its numbers are written, and keeps what it has.
    """
    words = lexicon(found.vocabulary)
    records = {a.id: a for a in found.articles if a.kind == "record"}
    there = found.aside.union(records)
    kept = {id_: one for id_, one in before.items() if id_ in there}
    for id_ in found.verified:
        kept[id_] = renewed(kept[id_], records[id_], words)
    for verdict in (v for v in verdicts if not (v.holds and v.moved)):
        kept.pop(verdict.id, None)
        if verdict.holds and records[verdict.id].source.sha256:
            kept[verdict.id] = stamp(records[verdict.id], words, verdict.contexts)
    return tuple(kept.values())


def save(
    found: Project, verdicts: Iterable[Verdict]
) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Keep the stamps of what was verified beside the seeds; give a note that says where."""
    path = found.config.verified
    shown = f"{found.config.settings.seeds}/{path.name}"
    try:
        put(path, verified.written(stamps(found, verdicts, found.stamps)).encode())
    except OSError as error:
        return (), (unwritten(shown, "The stamps were not kept", error),)
    return (f"What was verified is kept in {shown}.",), ()
