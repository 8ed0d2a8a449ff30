"""What a project's settings leave unsaid is set, and printed whole; what they say wins."""

import re

import pytest
import yaml

from generator import defaults, wording
from tests.conftest import Project, tree

SHORT = """\
site_name: Crossings of Skerria
site_url: !ENV [SITE_URL, ""]
theme: {name: material}
plugins: [briefing, search, offline]
"""


def whole(text: str) -> dict[str, object]:
    """Return the whole settings, tags as texts."""
    made: dict[str, object] = yaml.safe_load(defaults.whole(text).replace("!ENV ", ""))
    return made


@pytest.mark.parametrize(
    ("given", "key", "value"),
    [
        ("theme: {name: material, font: A}", "theme.font", "A"),
        ("theme: {name: material, language: kk}", "theme.features.2", "toc.follow"),
        ("theme: material", "theme.palette.1.scheme", "slate"),
        ("theme: {name: material, custom_dir: mine}", "theme.custom_dir", "mine"),
        ("nav: [{Home: index.md}]", "nav", [{"Home": "index.md"}]),
        ("validation: {links: {anchors: ignore}}", "validation.links.anchors", "ignore"),
        ("validation: {links: {anchors: ignore}}", "validation.nav.not_found", "warn"),
        ("plugins: [briefing, search]", "plugins.1.search.pipeline", ["stopWordFilter"]),
        ("plugins: [{search: {lang: en}}]", "plugins.0.search.lang", "en"),
        ("plugins: [{search: {lang: en}}]", "plugins.0.search.pipeline", ["stopWordFilter"]),
        ("plugins: [briefing]", "plugins", ["briefing"]),
        ("extra_css: [mine.css]", "extra_css.3", "mine.css"),
        ("extra: {generator: true}", "extra.generator", True),
        ("extra: {briefing: {lead: A}}", "extra.briefing.lead", "A"),
        ("markdown_extensions: [{toc: {permalink: true}}]", "markdown_extensions.3", "tables"),
        (
            "markdown_extensions: [{toc: {permalink: true}}]",
            "markdown_extensions.4.toc",
            {"permalink": True, "title": "On this page"},
        ),
    ],
)
def test_what_a_file_says_wins_and_what_it_leaves_unsaid_is_there(
    given: str, key: str, value: object
) -> None:
    place: object = whole(given)
    for part in key.split("."):
        place = place[int(part)] if isinstance(place, list) else place[part]  # type: ignore[index]
    assert place == value


def test_tags_stay() -> None:
    assert 'site_url: !ENV [SITE_URL, ""]\n' in defaults.whole(SHORT)


def built(project: Project, text: str) -> dict[str, bytes]:
    (project.root / "mkdocs.yml").write_text(text, "utf-8")
    done = project.run("build", "--strict")
    assert done.exit_code == 0, done.output
    return tree(project.site)


@pytest.mark.build
def test_the_short_form_the_whole_and_the_long_give_the_same_site(project: Project) -> None:
    printed = defaults.whole(SHORT)
    long = re.sub(r"(?m)^  custom_dir: .*\n", "", printed)
    long = re.sub(r"(?m)^(?:extra_css:\n(?:- .*\n)+|  polyfills:\n(?:  - .*\n)+)", "", long)
    assert "css" not in long
    short = built(project, SHORT)
    assert short == built(project, printed)
    assert short == built(project, long)


@pytest.mark.build
def test_a_section_left_out_of_the_nav_needs_no_other_line(project: Project) -> None:
    nav = "nav: [{Home: index.md}, {Topics: topics/index.md}, {About: about/index.md}]\n"
    pages = built(project, SHORT + nav)
    assert b"figures/" not in pages["topics/index.html"].partition(b"<main")[0]


def test_settings_in_force_are_shown(project: Project) -> None:
    done = project.run("settings")
    assert done.exit_code == 0
    assert 'title: "Ferries and bridges of Skerria"\n' in done.output
    assert "newest: 5\n" in done.output


def test_the_whole_of_the_settings_is_printed(project: Project) -> None:
    done = project.run("settings", "--full")
    assert done.output == defaults.whole((project.root / "mkdocs.yml").read_text("utf-8"))


def test_settings_with_a_fault_are_a_problem(project: Project) -> None:
    (project.root / "mkdocs.yml").write_text("extra: {briefing: {newst: 4}}\n", "utf-8")
    assert project.run("settings", "--full").exit_code == 1


def test_the_search_parts_text_without_spaces_at_every_sign() -> None:
    def separator(language: str) -> str:
        with wording.language(language):
            [search] = (item["search"] for item in defaults.spoken()["plugins"])
        return str(search["separator"])

    assert separator("ru") == separator("en")
    words = re.split(separator("zh"), "渡轮线路，今日Norhaven")
    assert [*filter(None, words)] == [*"渡轮线路今", "日Norhaven"]
