"""Every folder of ``cases/`` is a test: a seed, and beside it what must come of it.

``expected.md`` is the article's page, ``expected.json`` what ``briefing inspect --json`` prints,
``expected.part.json`` those of its keys that the case is about, ``expected.txt`` the lines that
were read and what is said of reading them, ``problems.txt`` the problems.
``pytest --update`` rewrites them; read the difference before you keep it.
"""

import json
from pathlib import Path

import pytest

from generator import answer, vocabulary
from generator.annotate.annotate import annotate
from generator.annotate.lexicon import lexicon
from generator.check.check import check
from generator.collection.collect import collect
from generator.intake.documents import KINDS, document
from generator.intake.parse import parse
from generator.intake.text_lines import lines
from generator.model.article import Article
from generator.model.settings import Settings
from generator.model.source import Document
from generator.pages import addresses
from generator.pages.render import render
from generator.problems import Problem
from tests.conftest import CASES, VOCABULARY
from tests.rendering import rendered

WORDS, WRONG_WORDS = vocabulary.load(VOCABULARY, "vocabulary")
LEXICON = lexicon(WORDS)
SETTINGS = Settings()


def read(folder: Path) -> tuple[Article | None, tuple[Problem, ...]]:
    """Read a case's seed as if it lay in seeds/ under the case's name."""
    seed = next(folder.glob("seed.*"))
    name = f"seeds/{folder.name}{seed.suffix}"
    found = document(seed.read_bytes(), name, folder.name, KINDS[seed.suffix])
    if isinstance(found, Problem):
        return None, (found,)
    article, problems = parse(found)
    return article, problems or check([article] if article else [], WORDS)


def page(article: Article) -> str:
    """Return the article's page in docs/."""
    briefing = collect([annotate(article, LEXICON, SETTINGS.topic_score)], WORDS)
    pages, _ = render(briefing, SETTINGS)
    path = addresses.file(addresses.article(article))
    return next(p.text for p in pages if p.path == path)


def inspected(article: Article) -> str:
    """Return what ``briefing inspect --json`` prints."""
    found = annotate(article, LEXICON, SETTINGS.topic_score)
    told = answer.answer(found, WORDS, article.id)
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def lines_read(folder: Path) -> str:
    """Return what is said of reading a case's file, and its lines with their numbers."""
    seed = next(folder.glob("seed.*"))
    found = document(seed.read_bytes(), seed.name, folder.name)
    assert isinstance(found, Document)
    said = [f"{notice.rule}: {notice.message}" for notice in found.notices]
    return "".join(
        f"{line}\n" for line in [*said, *(f"{ln.number} {ln.text}" for ln in lines(found.text))]
    )


def given(folder: Path, name: str) -> str:
    """Return what now comes of a case, for one of its expected files."""
    assert WRONG_WORDS == ()
    if name == "expected.txt":
        return lines_read(folder)
    article, problems = read(folder)
    if name == "problems.txt":
        return "".join(f"{problem}\n" for problem in sorted(problems))
    assert problems == ()
    assert article is not None
    if name == "expected.part.json":
        asked = json.loads((folder / name).read_text("utf-8"))
        told = json.loads(inspected(article))
        return json.dumps({key: told[key] for key in asked}, ensure_ascii=False, indent=1) + "\n"
    return {"expected.md": page, "expected.json": inspected}[name](article)


def cases() -> list[str]:
    files = [*CASES.glob("*/expected.*"), *CASES.glob("*/problems.txt")]
    return sorted(f.relative_to(CASES).as_posix() for f in files)


def test_the_vocabulary_of_the_cases_has_no_problem() -> None:
    assert WRONG_WORDS == ()
    assert check([], WORDS) == ()


@pytest.mark.parametrize("name", cases())
def test_a_seed_gives_what_stands_beside_it(name: str, *, update: bool) -> None:
    expected = CASES / name
    actual = given(expected.parent, expected.name)
    if update:
        expected.write_text(actual, "utf-8")
    assert expected.read_text("utf-8") == actual


def test_every_case_expects_something() -> None:
    folders = [f for f in CASES.iterdir() if not f.name.startswith("_")]
    silent = [f.name for f in folders if not [*f.glob("expected.*"), *f.glob("problems.txt")]]
    assert silent == []


def quotations() -> list[Path]:
    return [f for f in CASES.glob("*/seed.txt") if (f.parent / "expected.json").exists()]


@pytest.mark.parametrize("seed", quotations(), ids=lambda p: p.parent.name)
def test_a_quote_stands_where_it_says(seed: Path) -> None:
    text = seed.read_text("utf-8")
    article, _ = read(seed.parent)
    assert article is not None
    for quote in article.quotes:
        cut = text[quote.start : quote.end]
        assert " ".join(cut[1:-1].split()) == quote.text


ELEMENTS = {
    *("h1", "h2", "h3", "h4", "p", "ul", "ol", "li", "dl", "dt", "dd", "div", "span", "a", "code"),
    *("em", "strong", "table", "thead", "tbody", "tr", "th", "td", "section", "details", "summary"),
    *("blockquote", "cite", "time", "footer", "header", "aside", "small", "q", "abbr", "br", "hr"),
    *("hgroup", "bdi", "button"),
}
"""What templates and an editor's Markdown may make; no seed may add another."""


@pytest.mark.parametrize("path", sorted(CASES.glob("*/expected.md")), ids=lambda p: p.parent.name)
def test_a_page_holds_the_seeds_marks_as_text(path: Path) -> None:
    seen = rendered(path.read_text("utf-8").split("\n---\n", 1)[1])
    assert {*seen.tags} <= ELEMENTS
    assert [name for name in seen.attributes if name.startswith("on")] == []
    assert [h for h in seen.attributes["href"] if not h.startswith(("#", "../", "https://"))] == []


def shown_pages() -> list[pytest.param]:
    """Return every page but that whose own words look like marks."""
    names = sorted(p.parent.name for p in CASES.glob("*/expected.md"))
    return [pytest.param(CASES / n / "expected.md", id=n) for n in names if n != "hostile-text"]


@pytest.mark.parametrize("path", shown_pages())
def test_a_page_shows_no_mark_of_its_template(path: Path) -> None:
    seen = rendered(path.read_text("utf-8").split("\n---\n", 1)[1])
    marks = ("{:", "{{", "{%", "](", "**", "&#", "None")
    assert [mark for mark in marks if mark in seen.text] == []


def test_hostile_text_is_seen_as_it_was_written() -> None:
    folder = CASES / "hostile-text"
    seen = rendered((folder / "expected.md").read_text("utf-8").split("\n---\n", 1)[1])
    shown = " ".join(seen.text.split())
    seed = (folder / "seed.txt").read_text("utf-8").splitlines()
    assert [line for line in seed if line not in shown and not line.startswith("Published")] == []
