"""The documentation tells of everything there is: commands, keys, rules, fields, floors."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

import click
import pytest

from generator import answer, build
from generator.annotate.annotate import annotate
from generator.annotate.lexicon import lexicon
from generator.answer import KEYS
from generator.cli.group import COMMANDS as NAMES
from generator.cli.group import briefing
from generator.forms import shape, yaml_text
from generator.intake.documents import document
from generator.intake.parse import parse
from generator.model.article import Quote
from generator.model.settings import Settings
from generator.model.source import (
    WARNINGS,
    Caption,
    Dateline,
    Document,
    Dropped,
    Notice,
    Provenance,
)
from generator.model.vocabulary import KINDS, Named, Vocabulary
from generator.pages.render import PAGE_TYPES
from generator.plugin import Options
from generator.problems import RULES
from generator.project import load_project
from generator.record.record import Record
from tests.conftest import REPOSITORY

DOCS = REPOSITORY / "docs"
GUIDE = DOCS / "guide"
BY_HAND = ("about", "guide", "assets")
"""Folders in docs/ that people write; all others are generated and may not be there."""

_FENCE = re.compile(r"^```.*?^```$", re.DOTALL | re.MULTILINE)
_HEADING = re.compile(r"^#{1,6} (?P<text>.+?)(?: \{: #(?P<anchor>[\w-]+) \})?$", re.MULTILINE)
_LINK = re.compile(r"\]\(([^)\s]+)\)")


def text(page: str) -> str:
    return (GUIDE / page).read_text("utf-8")


def front_matter(page: str) -> dict[str, Any]:
    """Return the front matter of a page's text."""
    value = yaml_text.load(page.split("\n---\n", maxsplit=1)[0].removeprefix("---\n")).value
    assert isinstance(value, dict)
    return value


def sections(page: str) -> dict[str, str]:
    """Return what stands under each heading, by its anchor, or by its words where it has none."""
    source = text(page)
    bare = _FENCE.sub(lambda m: re.sub(r"^#", " ", m[0], flags=re.MULTILINE), source)
    found = [*_HEADING.finditer(bare)]
    ends = [m.start() for m in found[1:]] + [len(source)]
    return {
        m["anchor"] or m["text"].replace("`", ""): source[m.end() : end]
        for m, end in zip(found, ends, strict=True)
    }


def rows(section: str) -> set[str]:
    """Return the names in backticks in the first column of a section's tables."""
    cells = re.findall(r"^\| (.+?) \|", section, re.MULTILINE)
    return {name for cell in cells for name in re.findall(r"`([^`]+)`", cell)}


def forms(form: type) -> Iterator[type]:
    """Return a form and every form that stands in it."""
    yield form
    hints = get_type_hints(form)
    for spec in shape.keys(form).values():
        for inner in parts(hints[spec.name]):
            if isinstance(inner, type) and is_dataclass(inner):
                yield from forms(inner)


def parts(hint: Any) -> list[Any]:
    """Return the types that a hint is made of."""
    if get_origin(hint) in {None, Literal}:
        return [hint]
    return [p for a in get_args(hint) for p in parts(a)]


def choices(form: type) -> Iterator[str]:
    """Return every word that a key of a form may be, where it takes certain words only."""
    hints = get_type_hints(form)
    for spec in shape.keys(form).values():
        for hint in parts(hints[spec.name]):
            if get_origin(hint) is Literal:
                yield from get_args(hint)


RECORD_FORMS = sorted(set(forms(Record)), key=lambda f: f.__name__)
VOCABULARY_FORMS = sorted(
    {form for entry in KINDS.values() for form in forms(entry)} - set(KINDS.values()),
    key=lambda f: f.__name__,
)
COMMANDS = {name: briefing.get_command(click.Context(briefing), name) for name in NAMES}


# Commands


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_has_help_and_an_example(name: str) -> None:
    command = COMMANDS[name]
    assert command.help
    assert f"briefing {name}" in (command.epilog or "")
    assert [o.name for o in command.params if isinstance(o, click.Option) and not o.help] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_told_of_with_exactly_its_options_and_an_example(name: str) -> None:
    section = sections("commands.md")[f"briefing {name}"]
    params = COMMANDS[name].params
    options = {
        o for p in params if isinstance(p, click.Option) for o in (*p.opts, *p.secondary_opts)
    }
    arguments = {p.human_readable_name for p in params if isinstance(p, click.Argument)}
    assert {re.sub(r"[\[\].]", "", a).upper() for a in arguments} | options == rows(section)
    assert f"\n$ briefing {name}" in section


def test_no_command_is_told_of_that_is_not_there() -> None:
    told = {h.split()[1] for h in sections("commands.md") if h.startswith("briefing ")}
    assert set(COMMANDS) == told


def test_options_of_every_command_are_told_of() -> None:
    own = {o for p in briefing.params for o in p.opts}
    assert {*own, "--help"} == rows(sections("commands.md")["Commands"])


def test_every_key_of_an_answer_is_told_of() -> None:
    assert set(KEYS) == rows(sections("commands.md")["answer"])


def test_every_key_of_a_quotation_is_told_of() -> None:
    assert {f.name for f in fields(Quote)} == rows(sections("commands.md")["quotes"])


@pytest.mark.parametrize("form", [Caption, Dateline, Dropped, Notice, Provenance])
def test_every_key_within_an_answer_is_told_of(form: type) -> None:
    section = sections("commands.md")["answer"]
    names = {f.name for f in fields(form)} | set(choices(form))
    assert [n for n in sorted(names) if f"`{n}`" not in section] == []


ASKED = """\
A ferry sails
Support the Isles Ferry Authority with a donation
12 March 2031

NORHAVEN (Island Post) – The ferry sailed on Wednesday with 14 cars.
"We are on time today," said the minister.
Photo: A ferry. / Island Post
"""


def nested(value: Any) -> Iterator[str]:
    """Return every key at any depth."""
    if isinstance(value, list):
        yield from (key for item in value for key in nested(item))
    if isinstance(value, dict):
        yield from (key for item in value.values() for key in nested(item))
        yield from value


def test_every_key_of_a_true_answer_is_told_of() -> None:
    found = document(ASKED.encode(), "ferry.txt", "ferry")
    assert isinstance(found, Document)
    article, _ = parse(found)
    assert article
    given = answer.answer(annotate(article, lexicon(Vocabulary()), 1), Vocabulary(), "ferry")
    told = sections("commands.md")["answer"] + sections("commands.md")["quotes"]
    assert all(given[key] for key in ("dateline", "captions", "quotes", "figures", "dropped"))
    assert [key for key in sorted(set(nested(given))) if f"`{key}`" not in told] == []


# Records, vocabulary, configuration


@pytest.mark.parametrize("form", RECORD_FORMS, ids=lambda f: f.__name__)
def test_every_key_of_a_record_is_told_of(form: type) -> None:
    section = sections("records.md")[form.__name__.lower()]
    assert set(shape.keys(form)) == rows(section)
    assert [c for c in choices(form) if f"`{c}`" not in section] == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_of_the_vocabulary_is_told_of(kind: str) -> None:
    own = set(shape.keys(KINDS[kind])) - set(shape.keys(Named))
    section = sections("vocabulary.md")[kind]
    assert f"## `{kind}.yml`" in text("vocabulary.md")
    assert own == rows(section)
    told = section + sections("vocabulary.md")["named"]
    assert [c for c in choices(KINDS[kind]) if f"`{c}`" not in told] == []


@pytest.mark.parametrize("form", [Named, *VOCABULARY_FORMS], ids=lambda f: f.__name__)
def test_every_key_within_the_vocabulary_is_told_of(form: type) -> None:
    assert set(shape.keys(form)) == rows(sections("vocabulary.md")[form.__name__.lower()])


def test_every_setting_is_told_of_with_its_default() -> None:
    section = sections("configuration.md")["Settings of the briefing"]
    assert set(shape.keys(Settings)) == rows(section)
    known = {f.name: f.default for f in fields(Settings) if f.default not in {"", ()}}
    defaults = {k: str(v).lower() if isinstance(v, bool) else v for k, v in known.items()}
    lines = {m[1]: m[0] for m in re.finditer(r"^\| `(\w+)` \|.*$", section, re.MULTILINE)}
    assert [k for k, v in defaults.items() if f"| `{v}` |" not in lines[k]] == []


def test_every_option_of_the_plugin_is_told_of() -> None:
    names = {name for name, _ in Options._schema}  # noqa: SLF001 - MkDocs' only list of them
    assert names == rows(sections("configuration.md")["Settings of the plugin"])


# Problems


def test_every_rule_is_told_of_and_no_other() -> None:
    told = re.findall(r"^### (.+)$", text("problems.md"), re.MULTILINE)
    assert sorted(RULES) == sorted(told)


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_has_a_message_and_a_mend(rule: str) -> None:
    section = sections("problems.md")[rule]
    example = re.search(r"^> `([^`\n]+)`$", section, re.MULTILINE)
    assert example
    assert re.match(r"[\w./-]+:\d+: \S.*[.:] \S.*[.”]$", example[1])
    assert re.search(r"^\*\*Mend:\*\* \S", section, re.MULTILINE)


def test_every_warning_is_told_of() -> None:
    assert {*WARNINGS} == rows(sections("problems.md")["Warnings"])


# Structure and pages


def test_every_floor_is_told_of_in_order() -> None:
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))
    layers = project["tool"]["importlinter"]["contracts"][0]["layers"]
    told = re.findall(r"^\| (`.+?) \|", sections("structure.md")["Floors"], re.MULTILINE)
    assert [layer.split(" | ") for layer in layers] == [re.findall(r"`(\w+)`", t) for t in told]


def test_every_page_type_is_told_of() -> None:
    cells = re.findall(r"^\| `(\w+)` \|", sections("pages.md")["Addresses"], re.MULTILINE)
    assert sorted(PAGE_TYPES) == sorted(cells)


def test_every_key_of_an_article_page_is_told_of() -> None:
    made = build.make(load_project(REPOSITORY))
    assert made.problems == ()
    pages = [p.page.text for p in made.pages if p.path.startswith("articles/")]
    keys = {key for page in pages for key in front_matter(page)}
    assert keys <= rows(sections("pages.md")["Front matter of an article page"])


def test_a_file_that_the_structure_names_is_there() -> None:
    named = re.findall(r"`(\w[\w/.]*\.(?:py|txt|css|yml|md|po))`", text("structure.md"))
    roots = (REPOSITORY / "generator", REPOSITORY)
    assert len(named) > 40
    assert [n for n in named if not any((root / n).exists() for root in roots)] == []


# The pages themselves


def guide_pages() -> list[Path]:
    return sorted(GUIDE.rglob("*.md"))


def pages_by_hand() -> list[Path]:
    found = [p for folder in ("about", "guide") for p in (DOCS / folder).rglob("*.md")]
    return sorted([*found, *(REPOSITORY / ".github").glob("*.md"), REPOSITORY / "README.md"])


def name(page: Path) -> str:
    return page.relative_to(REPOSITORY).as_posix()


@pytest.mark.parametrize("page", guide_pages(), ids=name)
def test_a_page_of_the_guide_has_a_title_and_stays_out_of_the_search(page: Path) -> None:
    meta = front_matter(page.read_text("utf-8"))
    assert meta["title"]
    assert meta["search"] == {"exclude": True}


def test_the_guide_stays_out_of_the_nav() -> None:
    settings = yaml_text.load((REPOSITORY / "mkdocs.yml").read_text("utf-8"), tags=True).value
    assert "guide/" not in str(settings["nav"])
    assert "/guide/" in settings["not_in_nav"].split()


def test_the_guide_leads_to_each_of_its_pages() -> None:
    linked = set(_LINK.findall(text("index.md")))
    assert {p.relative_to(GUIDE).as_posix() for p in guide_pages()} - {"index.md"} <= linked


def anchors(page: Path) -> set[str]:
    """Return the anchors of a page: those that are set, and those that headings give."""
    found = _HEADING.finditer(_FENCE.sub("", page.read_text("utf-8")))
    return {m["anchor"] or re.sub(r"[^\w]+", "-", m["text"].lower()).strip("-") for m in found}


def broken(page: Path, link: str) -> bool:
    """Return whether a link leads nowhere; pages that the generator writes may not be there yet."""
    path, _, anchor = link.partition("#")
    target = (page.parent / path).resolve() if path else page
    if target.is_relative_to(DOCS) and target.relative_to(DOCS).parts[0] not in BY_HAND:
        return False
    return not target.exists() or bool(anchor and anchor not in anchors(target))


@pytest.mark.parametrize("page", pages_by_hand(), ids=name)
def test_links_between_pages_by_hand_lead_somewhere(page: Path) -> None:
    links = _LINK.findall(_FENCE.sub("", page.read_text("utf-8")))
    local = [link for link in links if not re.match(r"[a-z]+:", link)]
    assert [link for link in local if broken(page, link)] == []


@pytest.mark.parametrize("page", pages_by_hand(), ids=name)
def test_a_command_that_a_page_shows_is_there(page: Path) -> None:
    shown = re.findall(r"(?:`|\$ )briefing ([a-z]+)", page.read_text("utf-8"))
    assert [s for s in shown if s not in COMMANDS] == []


@pytest.mark.parametrize("page", pages_by_hand(), ids=name)
def test_a_make_target_that_a_page_shows_is_there(page: Path) -> None:
    shown = re.findall(r"(?:`|\$ )make ([a-z]+)", page.read_text("utf-8"))
    makefile = (REPOSITORY / "Makefile").read_text("utf-8")
    assert [s for s in shown if not re.search(rf"^{s}:", makefile, re.MULTILINE)] == []


def test_the_example_of_a_record_can_be_read() -> None:
    fences = [m[0] for m in _FENCE.finditer(text("records.md"))]
    example = next(f for f in fences if f.startswith("```markdown\n"))
    record = example.removeprefix("```markdown\n").removesuffix("```")
    found = document(record.encode(), "seeds/example.md", "example", "markdown")
    assert isinstance(found, Document)
    article, problems = parse(found)
    assert problems == ()
    assert article
