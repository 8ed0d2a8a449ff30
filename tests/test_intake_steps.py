"""No text makes the intake work longer than its length: neither patterns nor functions."""

import ast
import importlib
import inspect
import pkgutil
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from types import FrameType, ModuleType
from typing import Literal

import pytest

from generator.annotate import figures
from generator.annotate.lexicon import lexicon
from generator.dates import beside, relative
from generator.intake.documents import document
from generator.intake.parse import parse
from generator.model.source import Document
from generator.model.vocabulary import Vocabulary
from generator.problems import Problem
from generator.text import language
from tests.hostile import Shape, shapes
from tests.steps import grows, scanning

PACKAGES = ("intake", "record", "english", "dates", "text", "annotate")
NOTHING = lexicon(Vocabulary())


@dataclass(frozen=True)
class Limit:
    """What keeps a pattern's work small: why, and the longest text it is given.

    ``is_plain`` says that the text is a line as a reader sees it: no two spaces stand together.
    ``once`` says that a failing match is not tried again on the same characters.
    """

    why: str
    longest: int | None = None
    is_plain: bool = False
    once: bool = False


BYLINE = Limit("a byline or stamp has at most 160 characters", 160, is_plain=True)
LIMITS: dict[str, Limit] = {
    "intake.signed_names._NAME": BYLINE,
    "intake.signed_names._AFTER_NAME": BYLINE,
    "intake.signed_names._SOFT": BYLINE,
    "intake.signed_names._BRACKETS": BYLINE,
    "intake.captions._AT_END": Limit("a credit is looked for in the last 140 characters", 140),
    "intake.captions._CREDIT": Limit("a caption's text has no two spaces together", is_plain=True),
    "intake.furniture._ARROW": Limit("a trail of arrows has at most 60 characters", 60),
    "intake.web.headline._SEPARATOR": Limit("a title has at most 500 characters", 500),
    "intake.web.tags._TAG": Limit("a tag that does not end takes all that follows", once=True),
}


def modules() -> Iterator[ModuleType]:
    for name in PACKAGES:
        package = importlib.import_module(f"generator.{name}")
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            yield importlib.import_module(found.name)


def patterns() -> dict[str, re.Pattern[str]]:
    """Return every pattern of the packages by its place: named, in a table or in a call."""
    found: dict[str, re.Pattern[str]] = {}
    for module in modules():
        place = module.__name__.removeprefix("generator.")
        for name, given in vars(module).items():
            value = _made(given, module)
            held = value.values() if isinstance(value, dict) else value
            many = held if isinstance(value, dict | list | tuple | set | frozenset) else [value]
            for i, pattern in enumerate(p for p in many if isinstance(p, re.Pattern)):
                found.setdefault(f"{place}.{name}" + (f".{i}" if i else ""), _of_text(pattern))
        for i, text in enumerate(_written(module)):
            found[f"{place}:{i}"] = re.compile(text)
    for code in beside.WORDS["yesterday"]:  # patterns are made there by language
        near, turned = relative._forms(code)  # noqa: SLF001
        found |= {f"dates.relative.near.{code}": near}
        found |= {f"dates.relative.turned.{code}": turned} if turned else {}
    for code, letters in language._LETTERS.items():  # noqa: SLF001 - the same
        found[f"text.language.letters.{code}"] = re.compile(f"[{letters}]")
    return found


def _made(value: object, module: ModuleType) -> object:
    """Return the patterns that a module's function compiles on first use; other values stay."""
    if not callable(value) or getattr(value, "__module__", "") != module.__name__:
        return value
    if not hasattr(value, "cache_info") or "re.Pattern" not in str(_gives(value)):
        return value
    return value() if not inspect.signature(value).parameters else value


def _gives(function: object) -> object:
    return getattr(function, "__annotations__", {}).get("return")


def _of_text(pattern: re.Pattern[str] | re.Pattern[bytes]) -> re.Pattern[str]:
    """Return a pattern of bytes as one of characters."""
    if isinstance(pattern.pattern, str):
        return pattern  # type: ignore[return-value]
    return re.compile(pattern.pattern.decode("latin-1"), pattern.flags | re.ASCII)


@cache
def _tree(module: ModuleType) -> ast.Module:
    return ast.parse(inspect.getsource(module))


def _written(module: ModuleType) -> Iterator[str]:
    """Return the patterns that are written where they are used: ``re.sub("…", …)``."""
    for node in ast.walk(_tree(module)):
        match node:
            case ast.Call(
                func=ast.Attribute(value=ast.Name(id="re"), attr=attr),
                args=[ast.Constant(value=str(text)), *_],
            ) if attr not in {"compile", "escape"}:
                yield text


WHOLE = frozenset(("match", "fullmatch"))


@cache
def _scanned() -> frozenset[str]:
    """Return the names of patterns that are not only matched at the start of a text."""
    found: set[str] = set()
    for module in modules():
        matched: set[ast.AST] = set()
        for node in ast.walk(_tree(module)):
            match node:
                case ast.Call(func=ast.Attribute(value=ast.expr() as of, attr=attr), args=[_]):
                    matched |= {of} if attr in WHOLE else set()
        for node in ast.walk(_tree(module)):
            match node:
                case ast.Name(id=name, ctx=ast.Load()) | ast.Attribute(attr=name) if (
                    node not in matched
                ):
                    found.add(name)
    return frozenset(found)


SENTENCE = "The ferry of Norhaven sailed again on Wednesday, the harbour master said today. "
LINES = {
    "a sentence": SENTENCE,
    "a quotation": "“The ferry sails on time,” Mayor Ann Lee said on the quay of the island. ",
    "a name": "Ann Lee",
    "many names": "By Ann Lee, Per Holm and Jonna Vik",
    "a date": "12 March 2031",
    "a label and a date": "Updated: 12.03.2031, 09:15 CET",
    "a caption": "Photo: The quay of Norhaven. (Northwire)",
    "a credit": "Ann Lee/Northwire",
    "a label": "Read more:",
    "a headline": "Ferry sails to Westmere again",
    "a trail": "Home > Isles > Ferries",
    "an item": "* Ferries",
    "a post": "— Ann Lee (@annlee) March 12, 2031",
    "marks": "“ ” « » ( ) [ ] — … !",
    "digits": "1 23 456 7.890 1/2 3-4",
    "capitals": "THE FERRY SAILS TO WESTMERE",
    "another script": "渡轮星期三从诺港启航，市长说。",
    "a heading in HTML": "<h2>Ferry sails</h2>",
    "a paragraph in HTML": f"<p>{SENTENCE}</p>",
    "an open element": "<div><p>The ferry sailed.",
    "a sign in HTML": '<span class="author">Ann Lee</span><time datetime="2031-03-12">today</time>',
}
JOINS = {"line by line": "\n", "spaced": "\n\n", "in one line": " ", "with nothing between": ""}
HEAD = {"text": "Ferry sails\n\n", "html": "<title>Ferry sails | Isles</title><h1>Ferry sails</h1>"}


PATTERNS = patterns()


def _plain(text: str) -> str:
    return " ".join(text.split())


def trouble(name: str, shape: Shape) -> str:
    """Return how much faster than the text the work grows."""
    limit, pattern = LIMITS.get(name, Limit("")), PATTERNS[name]
    is_scanned = not limit.once and (name.rpartition(".")[2] in _scanned() or ":" in name)

    def text(size: int) -> str:
        made = shape.text(min(size, limit.longest or size))
        return _plain(made) if limit.is_plain else made

    how = grows(scanning(pattern) if is_scanned else pattern.match, text)
    return how and f"{shape}: {how}"


@pytest.mark.parametrize("name", sorted(PATTERNS))
def test_the_work_of_a_pattern_grows_with_the_text_and_no_faster(name: str) -> None:
    tried = (trouble(name, shape) for shape in sorted(shapes(PATTERNS[name]), key=repr))
    assert next(filter(None, tried), "") == ""


class _Watched:
    """Stands for a pattern and notes what it is given to search."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern = pattern
        self.given: list[str] = []

    def __getattr__(self, name: str) -> object:
        found = getattr(self.pattern, name)
        if not callable(found):
            return found

        def noted(*values: object, **named: object) -> object:
            text = values[1] if name == "sub" else values[0]
            first, last = (*(values[1:3] if name != "sub" else ()), 0, None)[:2]
            self.given.append(str(text)[first:last])  # type: ignore[misc]
            return found(*values, **named)

        return noted


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch) -> dict[str, _Watched]:
    """Put a watch on every pattern that has a limit."""
    found = {}
    for name in LIMITS:
        module, _, attribute = name.rpartition(".")
        found[name] = _Watched(PATTERNS[name])
        monkeypatch.setattr(f"generator.{module}.{attribute}", found[name])
    return found


def hostile(line: str, join: str, times: int) -> Document:
    """Return a document that says one thing over and over, numbered so that no two are alike."""
    kind: Literal["text", "html"] = "html" if line.startswith("<") else "text"
    lines = (line.replace("ferry", f"ferry {i}", 1) for i in range(times))
    found = document_of(HEAD[kind] + join.join(lines) + f"\n\n{SENTENCE}", kind)
    assert isinstance(found, Document)
    return found


def document_of(text: str, kind: Literal["text", "html"]) -> Document | Problem:
    return document(text.encode(), "seeds/a.txt", "a", kind)


def test_what_is_said_to_be_bounded_is_given_nothing_longer(watched: dict[str, _Watched]) -> None:
    for line in LINES.values():
        for join in JOINS.values():
            article, _ = parse(hostile(line, join, 30))
            assert article is None or figures.figures(article, NOTHING) is not None
    parse(hostile(f"<title>{'Ferry | ' * 400}</title><h1>Ferry</h1>", "", 1))
    for name, limit in LIMITS.items():
        given = watched[name].given
        assert given, name
        longest = max(given, key=len)
        assert not limit.longest or len(longest) <= limit.longest, (name, longest)
        assert not limit.is_plain or all(text == _plain(text) for text in map(str.strip, given)), (
            name
        )


def calls(found: Document) -> int:
    """Count the calls that reading a document takes, those of built-in functions too."""
    count = 0

    def note(_frame: FrameType, event: str, _value: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(note)
    try:
        parse(found)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("join", JOINS)
@pytest.mark.parametrize("line", LINES)
def test_the_calls_grow_with_the_document_and_no_faster(line: str, join: str) -> None:
    size = 60
    parse(hostile(LINES[line], JOINS[join], size + 1))  # what is kept is made now, of another text
    few, many = (calls(hostile(LINES[line], JOINS[join], n)) for n in (size, 4 * size))
    assert many <= 4.8 * few
