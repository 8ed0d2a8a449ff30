"""The press: the same site as MkDocs prints, byte for byte, of which it prints few pages itself."""

from typing import Any

import pytest
from markdown.extensions import attr_list

from generator import build
from generator.press.shells import Shell
from tests.conftest import SETTINGS, Project, tree

pytestmark = [pytest.mark.build, pytest.mark.fast]


@pytest.fixture
def pressed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the titles of the pages that are pressed from now on."""
    titles: list[str] = []
    fill = Shell.fill

    def noting(shell: Shell, values: Any) -> str:
        if "canonical" in values:
            titles.append(values["title"])
        return fill(shell, values)

    monkeypatch.setattr(Shell, "fill", noting)
    return titles


def both(project: Project) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """Return the site as it is pressed, and as MkDocs prints it."""
    sites = []
    for is_stock in (False, True):
        site = project.root / ("stock" if is_stock else "site")
        options = build.Options(site_dir=site, stock=is_stock)
        assert build.build(project.root, options).problems == ()
        sites.append(tree(site))
    return sites[0], sites[1]


@pytest.mark.parametrize("address", ["", "https://skerria.example/news"])
def test_a_pressed_site_has_the_bytes_of_the_stock_one(
    project: Project, pressed: list[str], monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("SITE_URL", address)
    ours, stock = both(project)
    assert ours == stock
    assert len(pressed) > len([*project.docs.rglob("*.md")]) / 2


LOOKS = {
    "language": ("language: en", "language: ru"),
    "features": ("  font: false", "  font: false\n  features: [navigation.footer, toc.integrate]"),
    "edit": (
        "  font: false",
        """\
  font: false
  features: [content.action.edit]
repo_url: https://isles.example/a
edit_uri: edit/main/""",
    ),
    "no search": ("  - search\n", ""),
    "nav": ("  - About: about/index.md", "  - More: [about/index.md, people/index.md]"),
}


@pytest.mark.parametrize(("old", "new"), LOOKS.values(), ids=LOOKS)
def test_a_pressed_site_follows_the_settings(
    project: Project, pressed: list[str], old: str, new: str
) -> None:
    project.root.joinpath("mkdocs.yml").write_text(SETTINGS.replace(old, new), "utf-8")
    ours, stock = both(project)
    assert ours == stock
    assert bool(pressed) is ("search" in project.root.joinpath("mkdocs.yml").read_text("utf-8"))


OVERRIDES = {
    "a key of front matter": "{{ page.meta.words }}",
    "a page's address": "{{ page.url }}",
    "a page's title": "{{ page.title | upper }}",
    "all pages": "{{ pages | length }}",
    "a link of its own": "{{ 'topics/ferries/' | url }}",
    "headings": "{% for heading in page.toc %}{{ heading }}{% endfor %}",
}


@pytest.mark.parametrize("printed", OVERRIDES.values(), ids=OVERRIDES)
def test_a_template_of_the_project_may_print_what_it_likes(project: Project, printed: str) -> None:
    theme = project.root / "theme"
    theme.mkdir()
    block = f"{{% block hero %}}{{% if page %}}{printed}{{% endif %}}{{% endblock %}}"
    theme.joinpath("main.html").write_text(f"{{% extends 'base.html' %}}{block}", "utf-8")
    settings = SETTINGS.replace("  font: false", "  font: false\n  custom_dir: theme")
    project.root.joinpath("mkdocs.yml").write_text(settings, "utf-8")
    ours, stock = both(project)
    assert ours == stock


def test_fast_may_be_switched_off(project: Project, pressed: list[str]) -> None:
    project.root.joinpath("mkdocs.yml").write_text(f"{SETTINGS}    fast: false\n", "utf-8")
    assert build.build(project.root, build.Options()).problems == ()
    assert not pressed


def test_a_python_markdown_that_writes_otherwise_prints_all(
    project: Project, pressed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before 3.11.3 an attribute without a value was written with its name as one."""
    read = attr_list.get_attrs_and_remainder

    def reading(text: str) -> tuple[list[tuple[str, str | None]], str]:
        pairs, rest = read(text)
        return [(k, k if v is None else v) for k, v in pairs], rest

    monkeypatch.setattr(attr_list, "get_attrs_and_remainder", reading)
    ours, stock = both(project)
    assert ours == stock
    assert not pressed


def test_what_mkdocs_tells_of_is_told(project: Project) -> None:
    page = project.docs / "about" / "index.md"
    page.write_text("# About\n\n[Gone](../topics/ferries/index.md#gone), [away](x.md)\n", "utf-8")
    ways = (build.Options(strict=True, stock=is_stock) for is_stock in (False, True))
    fast, stock = (build.build(project.root, options).problems for options in ways)
    assert fast == stock
    assert len(fast) == 2
