"""The records of a project held against a folder of source documents."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator import verified
from generator.annotate.lexicon import Lexicon, lexicon
from generator.build import Project
from generator.check.original import original
from generator.check.subject import stands, subject
from generator.check.told import told
from generator.check.verify import Verdict, verify
from generator.forms import shape
from generator.intake.parse import parse
from generator.intake.read import KINDS, document
from generator.model.article import Article
from generator.model.source import Document
from generator.model.verified import Stamp
from generator.output import put
from generator.problems import Problem


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
    """Tell what was verified before, without looking at any source."""
    words = lexicon(found.vocabulary)
    records = [a for a in found.articles if a.kind == "record"]
    counts = [(len([*told(a)]), stands(a, found.stamps, words)) for a in records]
    return Held(sum(n for n, _ in counts), sum(n for n, holds in counts if holds))


def hold(found: Project, folder: Path) -> Held:
    """Hold every record against its source document, which its SHA-256 finds in a folder."""
    files = dict(_files(folder))
    names = {path.name: digest for digest, path in files.items()}
    words = lexicon(found.vocabulary)
    verdicts: list[Verdict] = []
    problems: list[Problem] = []
    doubts: list[Problem] = []
    for record in (a for a in found.articles if a.kind == "record"):
        path = files.get(record.source.sha256 or "")
        if path is None:
            is_changed = record.source.document in names
            (problems if is_changed else doubts).append(_missing(record, changed=is_changed))
            continue
        verdict = _verdict(record, path, words)
        (verdicts if isinstance(verdict, Verdict) else problems).append(verdict)  # type: ignore[arg-type]  # by kind
    problems += [p for v in verdicts for p in v.problems]
    doubts += [d for v in verdicts for d in v.doubts]
    claims = sum(len([*told(a)]) for a in found.articles if a.kind == "record")
    verified_ = sum(v.claims for v in verdicts if v.holds)
    return Held(claims, verified_, tuple(verdicts), tuple(sorted(problems)), tuple(sorted(doubts)))


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Give every document of a folder, by the SHA-256 of its bytes."""
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in KINDS and path.is_file():
            yield hashlib.sha256(path.read_bytes()).hexdigest(), path


def _missing(record: Article, *, changed: bool) -> Problem:
    at = shape.line_of(("source", "sha256"), record.lines)
    if changed:
        what = f"“{record.source.document}” is not the document that the record is about."
        mend = "Find the document with this SHA-256, or hold the record against the new one."
    else:
        what = "The source document is not in the folder; the claims stay unverified."
        mend = "Put it there." if record.source.sha256 else "Write its name and SHA-256."
    return Problem(record.path, at, "source", what, mend)


def _verdict(record: Article, path: Path, words: Lexicon) -> Verdict | Problem:
    read = document(path.read_bytes(), path.name, path.stem, KINDS[path.suffix.lower()])
    if not isinstance(read, Document):
        return read
    article, problems = parse(read)
    return verify(record, original(article, words), words) if article else problems[0]


def stamps(
    found: Project, verdicts: Iterable[Verdict], before: Mapping[str, Stamp]
) -> tuple[Stamp, ...]:
    """Give the stamps to keep: new ones where all holds, earlier ones of records not looked at."""
    words = lexicon(found.vocabulary)
    records = {a.id: a for a in found.articles if a.kind == "record"}
    kept = {id_: stamp for id_, stamp in before.items() if id_ in records}
    for verdict in verdicts:
        kept.pop(verdict.id, None)
        record = records[verdict.id]
        if verdict.holds and record.source.sha256:
            digest = subject(record, words)
            kept[record.id] = Stamp(record.id, verdict.claims, digest, record.source.sha256)
    return tuple(kept.values())


def save(found: Project, verdicts: Iterable[Verdict]) -> str:
    """Keep the stamps of what was verified beside the seeds; give the file as messages name it."""
    path = found.config.verified
    text = verified.written(stamps(found, verdicts, found.stamps))
    put(path, text.encode())
    return f"{found.config.settings.seeds}/{path.name}"
