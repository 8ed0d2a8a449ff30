"""Raw article -> the draft of a record in seeds/: what ``briefing add`` does."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from generator import config as config_
from generator import vocabulary
from generator.annotate.annotate import annotate, annotate_all
from generator.annotate.lexicon import NAMED, Lexicon, lexicon
from generator.check.check import names as names_of
from generator.dates import edtf
from generator.desk import name_kinds, source_lines
from generator.desk.draft import draft
from generator.desk.entries import Drafted, Wanted, changes, drafted, houses, joined, wanted
from generator.desk.likeness import Similar, similar
from generator.desk.offer import roles
from generator.desk.offer.candidate import whole
from generator.desk.runs import Text
from generator.desk.unknown_names import Name, unknown
from generator.file_changes import Change
from generator.intake import documents as intake
from generator.intake.documents import KINDS
from generator.intake.parse import parse
from generator.intake.speech.floor import floor
from generator.model.article import Article
from generator.model.briefing import Annotated
from generator.model.settings import Config
from generator.model.source import Document
from generator.pages import addresses
from generator.problems import Problem, guarded
from generator.record import record
from generator.text import slugs

LONGEST_ID = 60
"""Characters of an id made of a headline; it is cut at a word."""

OFTEN = 2
"""Times a body or a place is named in an article from which it gets an entry."""

_PAGE = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Addition:
    """What is added: a file, or bytes that came without one.

    ``name`` is the document's name in the record, ``id`` the record's id if the editor chose it.
    With ``again``, a document that is a seed already is added once more.
    """

    path: Path | None = None
    data: bytes = b""
    name: str | None = None
    id: str | None = None
    again: bool = False


@dataclass(frozen=True, slots=True)
class Added:
    """A draft: its id, its path as messages name it and on disk, its text, and what was found.

    ``entries`` are drafts of what it names and the vocabulary lacks; ``changes`` are the files that
    it takes to write all of it.
    """

    id: str
    path: str
    file: Path
    text: str
    fields: dict[str, dict[str, Any]]
    todos: tuple[Problem, ...]
    similar: tuple[Similar, ...]
    entries: tuple[Drafted, ...] = ()
    changes: tuple[Change | Problem, ...] = ()
    notes: tuple[str, ...] = ()


def prepare(root: Path, addition: Addition) -> tuple[Added | None, tuple[Problem, ...]]:
    """Make the draft of a record for a project; nothing is written."""
    config, problems = config_.load(root)
    words, wrong = vocabulary.load(config.vocabulary, config.settings.vocabulary)
    if problems := (*problems, *wrong):
        return None, problems
    names = lexicon(words)
    document = _document(addition)
    if isinstance(document, Problem):
        return None, (document,)
    article, problems = parse(document)
    if article is None:
        return None, problems
    named = addition.name or (addition.path.name if addition.path else None)
    article = replace(article, source=replace(article.source, document=named))
    added = guarded(document.path, _added, article, names, config, addition)
    if isinstance(added, Problem):
        return None, (added,)
    return added, tuple(_refused(added, config, document.path, addition))


def completed(
    article: Article, names: Lexicon
) -> tuple[Lexicon, tuple[Drafted, ...], tuple[Name, ...]]:
    """Return a vocabulary with drafts of entries for what an article names and it lacked.

    With it come those drafts, and the names for which there is none.
    """
    lacking = _unknown(article, names)
    entries = drafted(_wanted(article, lacking), names)
    more = lexicon(joined(names.vocabulary, entries))
    rest = (n for n in lacking if not any(more.bearer(kind, n.name) for kind in NAMED))
    return more, entries, tuple(rest)


def _wanted(article: Article, lacking: tuple[Name, ...]) -> Iterator[Wanted]:
    """Return the names that are to have an entry: of the page, of people, and what stands often."""
    source = article.source
    yield from houses(article)
    if source.dateline and source.dateline.place:
        yield Wanted("places", source.dateline.place)
    yield from wanted(n for n in lacking if n.kind == "people" or n.count >= OFTEN)
    yield from _who_speaks(article, lacking)
    yield from _who_holds_an_office(article, lacking)


def _who_speaks(article: Article, names: tuple[Name, ...]) -> Iterator[Wanted]:
    """Return who speaks, as far as the text has no other name for them.

    A speaker may be called by one of the names with a title before it, or by a surname.
    """
    text = " ".join(p.text for p in article.paragraphs)
    people = [name.name for name in names if name.kind == "people"]
    others = {form for name in names for form in (name.name, *name.forms)} - {*people}
    quoted = [q.speaker for q in article.quotes]
    reported = [h.speaker for h in floor(article.paragraphs, article.quotes) if h.says]
    for name in dict.fromkeys(one for one in (*quoted, *reported) if one):
        if bare := next((n for n in people if name.endswith(f" {n}")), None):
            yield Wanted("people", bare, (name,))
        elif name not in others and name_kinds.is_whole_person(name, text):
            yield Wanted("people", name)
        elif " " not in name and (longer := whole(name, text)) and longer not in others:
            yield Wanted("people", longer, (name,))


def _who_holds_an_office(article: Article, names: tuple[Name, ...]) -> Iterator[Wanted]:
    """Return those of whom the text tells an office, but for bodies and places."""
    others = {form for n in names if n.kind not in {None, "people"} for form in (n.name, *n.forms)}
    for paragraph in article.paragraphs:
        for held in roles.named(paragraph.text, article.source.language):
            if held.name not in others:
                yield Wanted("people", held.name)


def _document(addition: Addition) -> Document | Problem:
    """Read what is added; a record is none."""
    shown = str(addition.path or addition.name or "standard input")
    if addition.path:
        document = intake.read_one(addition.path, shown)
    else:
        ending = Path(addition.name or "").suffix.lower()
        kind = "html" if _PAGE.match(addition.data) else KINDS.get(ending, "text")
        document = intake.document(addition.data, shown, "document", kind)
    if isinstance(document, Document) and document.kind == "record":
        mend = "Name a raw article: .txt, .html, or .md without front matter."
        return Problem(shown, 1, "no-article", "This is a record already.", mend)
    return document


def _others(config: Config, names: Lexicon) -> tuple[tuple[Annotated, ...], tuple[str, ...]]:
    """Read the project's seeds, drafts too; and say which can't be compared."""
    if not config.seeds.is_dir():
        return (), ()
    reading = intake.read(config.seeds, config.settings.seeds, config.no_seeds)
    articles = [a for d in reading.documents for a in parse(d)[:1] if a]
    others, _ = annotate_all(articles, names, config.settings.topic_score)
    read = {other.article.path for other in others}
    left = [d.path for d in reading.documents if d.path not in read]
    return others, tuple(f"{path} can’t be read and was not compared." for path in left)


def _added(article: Article, names: Lexicon, config: Config, addition: Addition) -> Added:
    """Make the draft and say where it goes, which entries it needs, and what it is like."""
    more, entries, rest = completed(article, names)
    annotated = annotate(article, more, config.settings.topic_score)
    others, notes = _others(config, more)
    id_, year = addition.id or identify(annotated), addresses.year(article)
    path = f"{config.settings.seeds}/{year}/{id_}.md"
    text = draft(annotated, more, rest, config.settings.quoted)
    made, todos = record.parse(Document(path, id_, "record", text, ""))
    named = {
        (kind, i) for kinds, i, _ in (names_of(made) if made else ()) for kind in kinds.split()
    }
    needed = tuple(one for one in entries if (one.kind, one.entry.id) in named)
    return Added(
        id=id_,
        path=path,
        file=config.seeds / year / f"{id_}.md",
        text=text,
        fields=source_lines.fields(annotated, more.vocabulary),
        todos=tuple(sorted(todos)),
        similar=similar(annotated, others),
        entries=needed,
        changes=(Change(path, None, text.encode()), *changes(config, needed)),
        notes=notes,
    )


def identify(annotated: Annotated) -> str:
    """Return an id: of the headline, else of the event's day and the place named most."""
    made = slugs.slug(annotated.article.title or "")
    if len(made) > LONGEST_ID:
        made = made[: LONGEST_ID + 1].rpartition("-")[0] or made[:LONGEST_ID]
    when = edtf.parse(annotated.article.event_date or annotated.article.source.published or "")
    parts = [when.earliest.isoformat() if when else "", *annotated.places[:1]]
    return made or "-".join(part for part in parts if part) or "untitled"


def _unknown(article: Article, names: Lexicon) -> tuple[Name, ...]:
    """Return the names in the text that the vocabulary lacks."""
    texts = [Text(article.id, p.text, article.source.language) for p in article.paragraphs]
    speakers = frozenset(quote.speaker for quote in article.quotes if quote.speaker)
    return tuple(unknown(texts, names, speakers))


def _refused(added: Added, config: Config, shown: str, addition: Addition) -> Iterator[Problem]:
    """Return why a draft can't be written: its document is a seed already, or its id is taken."""
    for same in added.similar:
        if same.is_same and not addition.again:
            what = f"The document is that of {same.path} already."
            mend = "Edit that one, or give --again for a second record of it."
            yield Problem(shown, 1, "same-source", what, mend)
    named = (p for p in sorted(config.seeds.rglob(f"{added.id}.*")) if p.suffix.lower() in KINDS)
    if there := next((file for file in (*named, added.file) if file.exists()), None):
        at = there.relative_to(config.seeds).as_posix()
        what = f"The id “{added.id}” is that of {config.settings.seeds}/{at} too."
        yield Problem(shown, 1, "duplicate-id", what, "Choose another with --id.")
