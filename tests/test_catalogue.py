"""The catalogue of words: nothing that a page shows goes round it, and no language lacks a form."""

import ast
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import get_args

import pytest
from jinja2 import Environment, nodes

from generator import wording
from generator.dates.words import MONTHS, WEEKDAYS
from generator.model import article, vocabulary
from tests import catalogue

PACKAGE = wording.FOLDER.parent
TEMPLATES = sorted((PACKAGE / "templates").glob("*.md"))
THEME = [p for p in sorted((PACKAGE / "theme").rglob("*.html")) if "languages" not in p.parts]
MODULES = [
    *sorted((PACKAGE / "pages").rglob("*.py")),
    *(PACKAGE / name for name in ("plain.py", "dates/words.py", "collection/related.py")),
]
LANGUAGES = sorted(wording.FOLDER.glob(f"*/*/{wording.DOMAIN}.po"))

MARKS = {*catalogue.KEYWORDS}

ALIKE = {
    "SHA-256": "the name of an algorithm",
    "Wikidata": "the name of a register",
    "ISO 3166": "the name of a register",
    "briefing check --sources": "a command",
    "first words of the text": "a value of front matter, for programs",
    "noopener noreferrer nofollow": "how a page leads to others, for browsers",
    **dict.fromkeys((*MONTHS, *WEEKDAYS), "found in English texts; printed by CLDR elsewhere"),
}
"""What stands in pages in every language alike, or is no words, and why."""

NO_PAGES = {
    "foreign.py": "names scripts",
    "frame.py": "names classes of pictures",
    "render.py": "tells of problems, as all of the command line in English",
    "schemas.py": "makes what editors’ programs read",
    "templates.py": "tells whoever writes a template",
    "words.html": "asks for the words",
}

WORD = re.compile(r"[A-Za-z]{2,}")
SPOKEN = re.compile(r"[a-z]{2,}[,:;.]? [a-z]{2,}|^[A-Z][a-z]+(?: |\.?$)")
"""What looks like words for readers and not like a name in the code."""


# Templates


def shown(template: str) -> Iterator[str]:
    """Return what a template prints of its own text: between tags, and in attributes with words."""
    text = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", "", template, flags=re.DOTALL)
    for _, value in re.findall(r'\b(aria-label|title|alt|placeholder)="([^"]*)"', text):
        yield from WORD.findall(value)
    text = re.sub(r"<(style|script)\b.*?</\1>|<!.*?>|<[^>]*>", " ", text, flags=re.DOTALL)
    text = re.sub(r"\{:[^}]*\}|\]\([^)]*\)|&#?\w+;|`[^`]*`", " ", text)
    yield from WORD.findall(text)


def spoken(template: str) -> Iterator[str]:
    """Return the texts in a template’s expressions that look like words and are not marked."""
    tree = Environment(autoescape=True, extensions=["jinja2.ext.do"]).parse(template)
    marked = {
        id(const)
        for call in tree.find_all(nodes.Call)
        if isinstance(call.node, nodes.Name) and call.node.name in MARKS
        for const in call.find_all(nodes.Const)
    }
    for const in tree.find_all(nodes.Const):
        if isinstance(const.value, str) and id(const) not in marked and SPOKEN.search(const.value):
            yield const.value


@pytest.mark.parametrize("path", [*TEMPLATES, *THEME], ids=lambda p: p.name)
def test_no_template_has_words_of_its_own(path: Path) -> None:
    template = path.read_text("utf-8")
    found = [] if path.name in NO_PAGES else [*shown(template), *spoken(template)]
    assert [word for word in found if not any(word in name for name in ALIKE)] == []


# Scripts


def test_no_script_has_words_of_its_own() -> None:
    for path in (PACKAGE / "theme").rglob("*.js"):
        code = re.sub(r"(?m)^\s*//.*$|\s// .*$", "", path.read_text("utf-8"))
        code = re.sub(r"\b(?:_|ngettext)\(\s*\"[^\"]*\"(?:,\s*\"[^\"]*\")?", "", code)
        code = re.sub(r'(?:matches\?\.|closest|querySelector|matchMedia)\("[^"]*"\)', "", code)
        texts = re.findall(r'"([^"\n]*)"|`([^`\n]*)`', code)
        found = [one or other for one, other in texts if SPOKEN.search(one or other)]
        assert [text for text in found if text not in NO_WORDS] == [], path


NO_WORDS = {
    "Search worker": "the title of a frame that is hidden",
    "a an and are as at be by for from has he in is it its not of on or she that the they this to"
    " was were with": "words of English that are not marked on a page",
    "${src} did not load": "an error that only the console shows",
}


# Code


def unmarked(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Return the texts in code that look like words for readers and are not marked."""
    marked = {
        id(part)
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and _name(call.func) in MARKS
        for part in ast.walk(call)
    }
    strays = {id(n.value) for n in ast.walk(tree) if isinstance(n, ast.Expr)}
    types = [getattr(n, key, None) for n in ast.walk(tree) for key in ("annotation", "returns")]
    casts = [
        n.args[0] for n in ast.walk(tree) if isinstance(n, ast.Call) and _name(n.func) == "cast"
    ]
    strays |= {id(part) for form in (*types, *casts) if form for part in ast.walk(form)}
    for node in ast.walk(tree):
        is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
        text = re.sub(r"<[^>]*>|`", "", node.value) if is_text else ""
        if id(node) not in marked | strays and SPOKEN.search(text) and text not in ALIKE:
            yield node.lineno, text


def _name(function: ast.expr) -> str:
    return getattr(function, "id", "") or getattr(function, "attr", "")


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_no_page_function_has_words_of_its_own(path: Path) -> None:
    found = unmarked(ast.parse(path.read_text("utf-8")))
    assert path.name in NO_PAGES or [*found] == []


@pytest.mark.parametrize("folder", ["intake", "annotate"])
def test_reasons_and_notices_are_marked(folder: str) -> None:
    """A page prints why a value is what it is, and what an editor is told of a text."""
    for path in (PACKAGE / folder).rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(call, ast.Call) and _name(call.func) in {"Notice", "Provenance"}:
                assert [*unmarked(call)] == [], path


def test_the_words_for_kinds_are_marked() -> None:
    kinds = {
        word
        for form in (article.Event, vocabulary.Place)
        for word in get_args(form.__annotations__["kind"])
    }
    assert kinds - {"other"} <= {m.id for m in catalogue.template()}


def test_every_place_in_a_text_has_a_name() -> None:
    texts = [text for m in catalogue.template() for text in (m.id if m.pluralizable else (m.id,))]
    assert [text for text in texts if re.search(r"\{\}|%\(|%[sd]", text)] == []


# Files


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda p: p.stem)
def test_no_text_is_marked_within_another(path: Path) -> None:
    """Which of these are found for the catalogue differs from one Python to the next."""
    filled = (
        n for n in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(n, ast.JoinedStr)
    )
    calls = (c for f in filled for c in ast.walk(f) if isinstance(c, ast.Call) and c.args)
    marked = [c for c in calls if isinstance(c.func, ast.Name) and c.func.id in MARKS]
    assert [c.lineno for c in marked if isinstance(c.args[0], ast.Constant)] == []


def test_the_template_is_up_to_date() -> None:
    """Run ``make catalogue``."""
    assert catalogue.TEMPLATE.read_text("utf-8") == catalogue.written(catalogue.template())


@pytest.mark.parametrize("path", LANGUAGES, ids=lambda p: p.parts[-3])
def test_a_language_is_up_to_date_and_lacks_nothing(path: Path) -> None:
    assert path.read_text("utf-8") == catalogue.renewed(path, catalogue.template())
    assert [m.id for m in catalogue.lacking(catalogue.read(path))] == []


@pytest.mark.parametrize("path", LANGUAGES, ids=lambda p: p.parts[-3])
def test_a_translation_has_the_same_places_and_marks(path: Path) -> None:
    """A plural form may leave out the count alone: “one article”."""
    for message in catalogue.read(path):
        texts = [message.id] if isinstance(message.id, str) else [*message.id]
        wanted = [_kept(text) for text in texts]
        for form in catalogue.forms(message) if message.id and not message.fuzzy else ():
            places, marks = _kept(form)
            assert not form or marks in {m for _, m in wanted}, message.id
            assert not form or any(p - MAY_BE_LEFT <= places <= p for p, _ in wanted), message.id


MAY_BE_LEFT = {"{count}", "{number}"}


def _kept(text: str) -> tuple[frozenset[str], str]:
    """Return what a translation must keep: its places and the marks of Markdown and HTML."""
    places = frozenset(re.findall(r"\{\w+\}", text))
    return places, "".join(sorted(re.findall(r"[<>`*_|\[\]]", text)))


@pytest.mark.parametrize("path", LANGUAGES, ids=lambda p: p.parts[-3])
def test_a_translation_has_a_form_for_every_count(path: Path) -> None:
    catalog = catalogue.read(path)
    for message in catalog:
        if message.id and message.pluralizable:
            assert len(catalogue.forms(message)) == catalog.num_plurals, message.id


OWN = sorted((PACKAGE / "theme/partials/languages").glob("*.html"))


@pytest.mark.parametrize("path", OWN, ids=lambda p: p.stem)
def test_a_language_that_the_theme_lacks_has_all_its_words(path: Path) -> None:
    """But for the settings of the search, which are English where a language has none."""
    key = re.compile(r'^  "([\w.]+)": "[^"]+"', re.MULTILINE)
    english = Path(str(files("material"))) / "templates/partials/languages/en.html"
    wanted = {k for k in key.findall(english.read_text("utf-8")) if ".config." not in k}
    assert wanted - {"direction"} <= {*key.findall(path.read_text("utf-8"))}
