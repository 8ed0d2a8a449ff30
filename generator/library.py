"""What other programs may build upon: five functions, and the frozen values that they give.

``from generator import inspect_text`` and the like; ``docs/guide/library.md`` shows each at work.
Nothing here prints, asks, leaves the process or looks at the folder one stands in. What is wrong
with the input is a :class:`Problem` in the value, never an exception.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from generator import answer, build, reading, verifying
from generator.annotate.lexicon import lexicon
from generator.intake import documents
from generator.intake.documents import Kind
from generator.model.article import Article
from generator.model.briefing import Annotated, Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabulary
from generator.problems import Problem
from generator.project import Project, load_project

_NAME = "document"
"""What a text is called, which has no file."""


@dataclass(frozen=True, slots=True)
class Inspection:
    """What is read in one text: its article, with every name tied to a vocabulary by id."""

    annotated: Annotated
    vocabulary: Vocabulary

    @property
    def article(self) -> Article:
        """The article; its ``provenance`` gives for a field's name where the value came from."""
        return self.annotated.article

    def plain(self) -> dict[str, Any]:
        """Return the same as ``briefing inspect --json`` prints: lists, dictionaries and texts."""
        return answer.answer(self.annotated, self.vocabulary, self.article.id)


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of checking a project: ``problems`` stop a build, ``doubts`` and ``notes`` do not.

    ``claims`` counts those of all records, ``verified`` those that stand in their sources.
    """

    problems: tuple[Problem, ...]
    doubts: tuple[Problem, ...]
    notes: tuple[str, ...]
    claims: int
    verified: int


@dataclass(frozen=True, slots=True)
class Site:
    """What came of building a site: its pages; with problems, ``folder`` is left as it was."""

    folder: Path
    pages: tuple[Page, ...]
    problems: tuple[Problem, ...]
    notes: tuple[str, ...]


def inspect_text(
    text: str | bytes, kind: Kind = "text", project: Project | None = None
) -> Inspection | Problem:
    """Return what is read in an article; a problem where there is none in it.

    Bytes are decoded first. A project lends its vocabulary, so that names and topics are tied.
    """
    return next(inspect_texts((text,), kind, project))


def inspect_texts(
    texts: Iterable[str | bytes], kind: Kind = "text", project: Project | None = None
) -> Iterator[Inspection | Problem]:
    """Return what is read in each of many articles, in their order, one at a time."""
    words = lexicon(project.vocabulary if project else Vocabulary())
    score = (project.config.settings if project else Settings()).topic_score
    for text in texts:
        if isinstance(text, bytes):
            document = documents.document(text, _NAME, _NAME, kind)
        else:
            document = documents.of_text(text, _NAME, kind)
        if isinstance(document, Problem):
            yield document
            continue
        article = reading.annotated(document, words, score)
        yield article if isinstance(article, Problem) else Inspection(article, words.vocabulary)


def read_project(
    root: Path, seeds: Path | None = None, drafts: Literal["left", "shown", "judged"] = "left"
) -> Project:
    """Read a project from its folder, or the same project over another folder of seeds."""
    return load_project(root, seeds, drafts=drafts)


def check_project(project: Project, sources: Path | None = None) -> Checked:
    """Hold a project against every rule, and its claims against a folder of source documents."""
    made = build.make(project)
    held = verifying.hold(project, sources) if sources else verifying.kept(project)
    problems = tuple(sorted((*made.problems, *held.problems)))
    return Checked(problems, held.doubts, made.notes, held.claims, held.verified)


def build_site(
    root: Path, folder: Path, *, strict: bool = False, offline: bool = False, drafts: bool = False
) -> Site:
    """Bring a project's docs/ up to its seeds and build the site of it into a folder.

    The old site stays until the new one is whole. A warning of MkDocs stops a strict build;
    an offline one has links that work from a disk.
    """
    options = build.Options(None, folder, strict, offline, "shown" if drafts else "left")
    written = build.build(root, options)
    return Site(
        folder, tuple(one.page for one in written.made.pages), written.problems, written.made.notes
    )
