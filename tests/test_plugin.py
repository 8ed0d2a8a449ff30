"""What the plugin adds to MkDocs' own settings."""

import re
from html import unescape

import pytest

from tests.conftest import RECORD, SETTINGS, Project
from tests.rendering import Seen

pytestmark = pytest.mark.build

OWN = """\
extra_css: [own.css]
"""


def test_a_project_gets_the_theme_without_naming_it(project: Project) -> None:
    assert project.run("build", "--strict").exit_code == 0
    home = (project.site / "index.html").read_text("utf-8")
    assert '<script src="assets/javascripts/iframe-worker.js">' in home
    assert '<link rel="stylesheet" href="assets/stylesheets/briefing.css">' in home
    assert "For editors and developers" in home
    assert "lastmod" not in (project.site / "sitemap.xml").read_text("utf-8")


NAVS = {
    "of an older version": (
        "nav: [{Home: index.md}, {Dates: dates/index.md}, {People: people/index.md}]",
        {
            "articles/2031/quay": "Dates",
            "dates/2031": "Dates",
            "people/tomas-lund": "People",
        },
    ),
    "with both": (
        "nav: [{Names: people-and-places/index.md}, {People: people/index.md}, index.md]",
        {"places/norhaven": "Names", "people/tomas-lund": "People", "topics/ferries": ""},
    ),
    "left unsaid": (
        "",
        {
            "articles/2031/quay": "Articles",
            "dates/2031": "Timeline",
            "people/tomas-lund": "People and places",
            "people": "People and places",
            "topics/ferries": "Topics",
            "find": "",
            "": "",
        },
    ),
}


@pytest.mark.parametrize(("nav", "marked"), NAVS.values(), ids=NAVS)
def test_a_page_marks_the_first_tab_of_its_sections(
    project: Project, nav: str, marked: dict[str, str]
) -> None:
    """What a nav does not name is no forgotten page, whatever not_in_nav says."""
    project.seed("2031/quay.md", RECORD.format(title="A quay is painted"))
    own = f"{nav}\nnot_in_nav: /about/\n" if nav else ""
    settings = re.sub(r"(?ms)^nav:.*?(?=^plugins)", own, SETTINGS)
    (project.root / "mkdocs.yml").write_text(settings, "utf-8")
    done = project.run("build", "--strict")
    assert done.exit_code == 0, done.output
    for address, tab in marked.items():
        text = (project.site / address / "index.html").read_text("utf-8")
        tabs = re.findall(r'aria-current="\w+">\s*(.*?)\s*</a>', text.partition("<main")[0])
        assert tabs == [tab] * bool(tab), address
        assert ">Home<" not in "".join(
            text.partition("md-tabs__list")[2].partition("</ul>")[0].split()
        )


def test_a_projects_own_overrides_and_styles_go_before_the_theme(project: Project) -> None:
    own = project.root / "overrides/partials"
    own.mkdir(parents=True)
    (own / "copyright.html").write_text("<p>Kept by the harbour office.</p>", "utf-8")
    (project.docs / "own.css").write_text("h1 { color: teal }", "utf-8")
    settings = SETTINGS.replace("name: material", "name: material\n  custom_dir: overrides")
    (project.root / "mkdocs.yml").write_text(settings + OWN, "utf-8")
    assert project.run("build", "--strict").exit_code == 0
    home = (project.site / "index.html").read_text("utf-8")
    assert "Kept by the harbour office." in home
    assert "For editors and developers" not in home
    assert 0 < home.index("stylesheets/briefing.css") < home.index("own.css")


def test_a_site_speaks_a_language_that_the_theme_and_its_search_lack(project: Project) -> None:
    """Neither has Kazakh: its words are ours, and the index is read without endings cut off."""
    settings = SETTINGS.replace("language: en", "language: kk")
    (project.root / "mkdocs.yml").write_text(settings, "utf-8")
    assert project.run("build", "--strict").exit_code == 0
    home = (project.site / "index.html").read_text("utf-8")
    assert '<html lang="kk" ' in home
    assert "Мазмұнға өту" in home
    index = (project.site / "search/search_index.js").read_text("utf-8")
    assert '"lang":["en"]' in index
    assert '"pipeline":["stopWordFilter"]' in index


def test_the_sites_name_is_text_wherever_it_stands(project: Project) -> None:
    """Material prints it into an attribute as it is; the home page has it in its title once."""
    name = 'Bridges "of" <Skerria> & co'
    settings = SETTINGS.replace("Crossings of Skerria", f"'{name}'").replace(
        "    title: Ferries and bridges of Skerria\n", ""
    )
    (project.root / "mkdocs.yml").write_text(settings, "utf-8")
    assert project.run("build").exit_code == 0
    home = (project.site / "index.html").read_text("utf-8")
    labels = Seen(home).attributes
    assert (name in labels["aria-label"], name in labels["title"]) == (True, True)
    assert re.findall("<title>(.*?)</title>", unescape(home)) == [name]
    about = (project.site / "about/index.html").read_text("utf-8")
    assert re.findall("<title>(.*?)</title>", unescape(about)) == [f"About - {name}"]


def test_a_dead_link_in_docs_is_named(project: Project) -> None:
    (project.docs / "about/map.png").symlink_to("nowhere.png")
    result = project.run("build")
    assert result.exit_code == 1
    assert "docs/about/map.png:1: The link leads to nothing. Put the file" in result.stderr
    assert "Make room" not in result.stderr


def test_titles_of_neighbours_are_no_text_of_an_article(project: Project) -> None:
    settings = SETTINGS.replace("  briefing:\n", "  briefing:\n    related: 0\n")
    (project.root / "mkdocs.yml").write_text(settings, "utf-8")
    assert project.run("build").exit_code == 0
    page = (project.site / "articles/2031/quay-painted/index.html").read_text("utf-8")
    assert "Later: " in page
    index = (project.site / "search/search_index.js").read_text("utf-8")
    assert "A quay is painted" in index
    assert [words for words in ("Later:", "Earlier:") if words in index] == []
