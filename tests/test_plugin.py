"""What the plugin adds to MkDocs' own settings."""

from tests.conftest import SETTINGS, Project

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
