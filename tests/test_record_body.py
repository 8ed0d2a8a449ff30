"""What a record's body may lead to: judged by what the engine makes of it, not by its lines."""

from pathlib import Path

import markdown
import pytest

from generator import config
from generator.model.settings import ALWAYS_ON, EXTENSIONS
from generator.record.body import MOST_MARKS, MOST_SIGNS, anchored, is_text, problems
from generator.record.rendered import faults
from generator.text.tidy import tidy
from tests.conftest import SETTINGS, Project
from tests.rendering import Seen, rendered

SCRIPT = "javascript:alert(1)"
EVERY = {**EXTENSIONS, "footnotes": {}}

LIVE = {
    "quotation": (3, f"See [x][a].\n\n> [a]: {SCRIPT}"),
    "quotation in a quotation": (3, f"See [x][a].\n\n> > [a]: {SCRIPT}"),
    "list": (1, f"- [a]: {SCRIPT}\n\nSee [x][a]."),
    "item of a list": (3, f"- one\n\n    [a]: {SCRIPT}\n\nSee [x][a]."),
    "numbered list": (1, f"1. [a]: {SCRIPT}\n\nSee [x][a]."),
    "definition list": (2, f"Term\n:   [a]: {SCRIPT}\n\nSee [x][a]."),
    "below a definition": (4, f"Term\n:   word\n\n    [a]: {SCRIPT}\n\nSee [x][a]."),
    "label on two lines": (2, f"[\na]: {SCRIPT}\n\nSee [x][a]."),
    "target on the next line": (2, f"[a]:\n{SCRIPT}\n\nSee [x][a]."),
    "title on a third line": (4, f"See [a].\n\n[a]:\n   {SCRIPT}\n   'title'"),
    "a space that is trimmed later": (3, f"See [a].\n\n[a]: {SCRIPT}\u00a0"),
    "old line ends": (1, f"> [a]: {SCRIPT}\r\rSee [x][a]."),
    "table": (3, f"| a | b |\n| --- | --- |\n| [x]({SCRIPT}) | y |"),
    "footnote": (3, f"See[^1].\n\n[^1]: A note, [x]({SCRIPT})"),
    "below a footnote": (5, f"See[^1], [x][a].\n\n[^1]: A note.\n\n    [a]: {SCRIPT}"),
    "heading": (1, f"### [x]({SCRIPT})"),
    "emphasis": (1, f"**[x]({SCRIPT})**"),
    "brackets in brackets": (1, f"[a [b [c]]]({SCRIPT})"),
    "pointed brackets": (1, f"[x](<{SCRIPT}>)"),
    "title": (1, f'[x]({SCRIPT} "t")'),
    "number of a letter": (1, "[x](&#106;avascript:alert(1))"),
    "number of a letter to base 16": (1, "[x](&#x6A;avascript:alert(1))"),
    "name of a colon": (1, "[x](javascript&colon;alert(1))"),
    "name of a tab": (1, "[x](java&Tab;script:alert(1))"),
    "number of a line break": (1, "[x](java&#10;script:alert(1))"),
    "line break": (1, "[x](java\nscript:alert(1))"),
    "control character before": (1, "[x](&#1;javascript:alert(1))"),
    "capitals": (1, "[x](JaVaScRiPt:alert(1))"),
    "data": (1, "[x](data:text/html,x)"),
    "vbscript": (1, "[x](vbscript:x)"),
    "file": (1, "[x](file:///x)"),
    "another host": (1, "[x](//other.example/x)"),
    "another host by a backslash": (1, "[x](/\\other.example/x)"),
    "another host by definition": (3, "See [a].\n\n> [a]: //other.example/x"),
    "the root of the host": (1, "[x](/other/)"),
}
"""Forms that Python-Markdown makes links of, with the line that is to be named."""


@pytest.mark.parametrize("name", LIVE)
def test_a_link_that_is_none_of_the_web_is_refused_at_its_line(name: str) -> None:
    line, body = LIVE[name]
    seen = Seen(markdown.markdown(tidy(anchored(body)), extensions=list(EVERY)))
    assert [h for h in seen.attributes["href"] if not h.startswith(("#", "http"))]  # it is live
    found = problems(body, "seeds/x.md", 6, EVERY)
    assert [(p.rule, p.line, p.what[:24]) for p in found] == [
        ("markup", 5 + line, "The body holds a link to")
    ]


REFUSED = {
    "autolink": (1, f"<{SCRIPT}>", "an HTML tag"),
    "element": (1, "It is <b>blue</b>.", "an HTML tag"),
    "block": (3, "It is.\n\n<div onclick=alert(1)>\nblue\n</div>", "an HTML tag"),
    "Markdown in HTML": (1, '<div markdown="1">*x*</div>', "an HTML tag"),
    "comment": (1, "It is <!-- not --> blue.", "an HTML tag"),
    "instruction": (1, "<?php x ?>", "an HTML tag"),
    "declaration": (1, "<!DOCTYPE html>", "an HTML tag"),
    "picture": (1, "![x](y.png)", "a picture"),
    "picture by definition": (3, "![x][a]\n\n> [a]: y.png", "a picture"),
    "attribute": (1, f"[x](y.md){{: href={SCRIPT} }}", "a brace, which opens an attribute list"),
    "block of code": (3, "It is.\n\n```\n<b>\n```", "a block of code"),
    "deep list": (16, "\n".join(f"{'    ' * n}- a" for n in range(246)), None),
    "deep list in a line": (1, "1. " * 2_000, None),
    "deep quotation": (1, "> " * 600, None),
    "brackets": (2, "It is.\n" + "[" * 5_000, None),
    "brackets and letters": (1, "[a" * 5_000, None),
    "signs": (1, "&" * 50_000, None),
    "definitions": (MOST_MARKS + 2, "a\n: " * 20_000, None),
    "emphasis": (2, "It is.\n" + "**a** " * (MOST_SIGNS // 4 + 1), None),
    "code": (1, "`a` " * MOST_SIGNS, None),
    "backslashes": (1, "\\" * (MOST_SIGNS + 1), None),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_plain_markdown_is_refused_at_its_line(name: str) -> None:
    line, body, what = REFUSED[name]
    found = problems(body, "seeds/x.md", 1, EVERY)
    assert {(p.rule, p.line) for p in found} >= {("markup", line)}
    assert what is None or {p.what for p in found} == {f"The body holds {what}."}


PLAIN = (
    "See [x](https://a.example/b?c=d#e), <https://b.example> and [m](mailto:a@b.example).",
    "See [x](../other/index.md#p1), [y](x.md), [z](#e2).",
    "See [x][a] and [y].\n\n[a]: https://a.example/\n[y]: ../b/index.md 'T'",
    "> said\n> more\n\n- one\n- two\n    - three\n        - four",
    "| a | b |\n| :-- | --: |\n| [x](https://a.example) | y |",
    "See[^1].\n\n[^1]: A note on it.",
    "Write `<b>` and `[a]: javascript:x`; 1 < 2 & 3 > 2, AT&amp;T.",
    "Term\n:   What it is.",
    "He said [sic]: javascript: is a scheme.",
    "It is *so* " * (MOST_SIGNS // 2),
    "### One\n\nText, {}text.\n".replace("{}", "and more " * 3_000),
)


@pytest.mark.parametrize("body", PLAIN)
def test_plain_markdown_is_no_problem(body: str) -> None:
    assert problems(body, "seeds/x.md", 1, EVERY) == ()


def test_a_definition_takes_no_anchor_and_leaves_none_behind() -> None:
    body = "See [x].\n[x]: https://a.example/\nIt goes on.\n\n[y]: ../y.md\n\nIt ends."
    seen = rendered(anchored(body))
    assert (seen.attributes["id"], "{" in seen.text) == ({"p1", "p2", "p3"}, False)


def test_a_body_is_judged_with_the_extensions_that_are_set(project: Project) -> None:
    _, body = LIVE["below a footnote"]
    text = f"---\ntitle: T\nsummary: S.\nsource: {{document: a.txt}}\n---\n{body}\n"
    project.seed("2031/quay-painted.md", text)
    assert project.run("check").exit_code == 0
    settings = SETTINGS.replace("tables]", "tables, footnotes]")
    (project.root / "mkdocs.yml").write_text(settings, "utf-8")
    for command in ("check", "build", "generate"):
        result = project.run(command)
        assert result.exit_code == 1
        assert f"quay-painted.md:10: The body holds a link to “{SCRIPT}”." in result.stderr


def test_extensions_are_read_from_the_settings_that_these_go_on_from(tmp_path: Path) -> None:
    (tmp_path / "base").mkdir()
    upper = "markdown_extensions: [footnotes, toc: {permalink: true, slugify: !!python/name:x.y }]"
    (tmp_path / "base/mkdocs.yml").write_text(upper, "utf-8")
    (tmp_path / "mkdocs.yml").write_text("INHERIT: base/mkdocs.yml\n", "utf-8")
    found, _ = config.load(tmp_path)
    assert found.extensions == {**ALWAYS_ON, "footnotes": {}, "toc": {"permalink": True}}


def test_only_extensions_that_are_installed_are_loaded(tmp_path: Path) -> None:
    theirs = {"subprocess:run": {"args": ["touch", str(tmp_path / "ran")]}, "no.such": {}}
    assert problems("It is.", "seeds/x.md", 1, {**theirs, **EXTENSIONS}) == ()
    assert not (tmp_path / "ran").exists()


@pytest.mark.parametrize("char", [*map(chr, range(0x20, 0x7F)), *"«»“”‘’–—…¶·\u00a0\u2028é中"])
def test_what_counts_as_text_is_nothing_else_to_an_engine(char: str) -> None:
    """A body that no engine is asked for has paragraphs alone, wherever its marks stand."""
    for words in ("word{0}", "word {0} word", "wo{0}rd {0}{0}{0} word{0}{0}\nWord{0} word {0}"):
        body = words.format(char)
        for text in (body, f"{body}\n\n{body}", f"Word\n{body}", f"{body}\n{char} word"):
            if is_text(text, EXTENSIONS):
                assert {*rendered(anchored(text)).tags} <= {"p", "br"}
                assert not faults(tidy(anchored(text.strip())), EXTENSIONS)


@pytest.mark.parametrize(
    "body", ["1. W", "- W", "    w", "W <b>", "[a]", ": w", "a_b", "# A", "a\tb", "a\rb", "a&amp;"]
)
def test_other_marks_are_left_to_the_engine(body: str) -> None:
    assert not is_text(f"Word.\n{body}", EXTENSIONS)
    assert is_text("Word.", EXTENSIONS)
    assert not is_text("Word.", {**EXTENSIONS, "pymdownx.emoji": {}})
