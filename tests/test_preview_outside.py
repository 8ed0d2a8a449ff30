"""Settings that lead out of a project are found wherever they stand, and no others."""

from pathlib import Path

import pytest

from generator.preview.outside import outside
from tests.conftest import REPOSITORY

SNIPPETS = "markdown_extensions:\n  - pymdownx.snippets:\n      "
BASE = "markdown_extensions.pymdownx.snippets.base_path"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty project, beside a folder that is none of its own and is `$TMPDIR`."""
    made = tmp_path / "project"
    (tmp_path / "secrets").mkdir()
    made.mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "secrets"))
    return made


@pytest.mark.parametrize(
    ("settings", "line", "key"),
    [
        (f"{SNIPPETS}base_path: [docs, SECRETS]\n", 3, BASE),
        (f"{SNIPPETS}base_path:\n        - docs\n        - ../secrets\n", 5, BASE),
        (f"{SNIPPETS}base_path: docs/../../secrets/\n", 3, BASE),
        (f"{SNIPPETS}base_path: /\n", 3, BASE),
        (f"{SNIPPETS}base_path: !ENV [NOT_SET, SECRETS]\n", 3, BASE),
        (f"{SNIPPETS}base_path: !ENV TMPDIR\n", 3, BASE),
        (f"{SNIPPETS}base_path: !relative $docs_dir/../../secrets\n", 3, BASE),
        (f"{SNIPPETS}base_path: !relative $config_dir/SECRETS\n", 3, BASE),
        (f"{SNIPPETS}restrict_base_path: no\n", 3, f"{BASE[:-9]}restrict_base_path"),
        ("extra: {a: [{SECRETS: 1}]}\n", 1, "extra.a.SECRETS"),
        ("site_dir: &out SECRETS\nwatch: [*out]\n", 1, "watch"),
        ("hooks: [../secrets]\n", 1, "hooks"),
        ("\ndocs_dir: ../nowhere\n", 2, "docs_dir"),
        ("extra: {briefing: {seeds: /nowhere}}\n", 1, "extra.briefing.seeds"),
    ],
)
def test_a_setting_that_leads_out_is_found(
    project: Path, settings: str, line: int, key: str
) -> None:
    there = str(project.parent / "secrets")
    (project / "mkdocs.yml").write_text(settings.replace("SECRETS", there), "utf-8")
    key = key.replace("SECRETS", there)
    found = outside(project)
    assert {f"“{key}”"} == {p.what.partition(" ")[0] for p in found}
    assert {("mkdocs.yml", line, "outside")} == {(p.path, p.line, p.rule) for p in found}


@pytest.mark.parametrize(
    "settings",
    [
        "site_url: https://example.org/etc\nrepo_url: //example.org\n",
        "not_in_nav: /etc\nexclude_docs: |\n  /etc\n  ..\nnav: [{Etc: /etc}, ../secrets]\n",
        "extra: {homepage: /, briefing: {gone: [/etc], lead: Tell ../.. of /etc and the rest.}}\n",
        "plugins: [{search: {separator: '[\\s/.]+'}}]\nextra: {a: /no/such/place, b: ../nowhere}\n",
        f"{SNIPPETS}base_path: [., docs, docs/../seeds, !relative $docs_dir/..]\n",
        f"{SNIPPETS}restrict_base_path: true\n",
        "site_dir: ../secrets\n",
    ],
)
def test_addresses_patterns_and_words_are_no_settings_that_lead_out(
    project: Path, settings: str
) -> None:
    (project / "mkdocs.yml").write_text(settings, "utf-8")
    assert outside(project) == ()


def test_settings_are_followed_into_the_files_that_they_go_on_in(project: Path) -> None:
    (project / "more").mkdir()
    (project / "mkdocs.yml").write_text("INHERIT: more/one.yml\n", "utf-8")
    (project / "more/one.yml").write_text("INHERIT: ../two.yml\n", "utf-8")
    two = "INHERIT: mkdocs.yml\nhooks: [../secrets]\n"
    for coding in ("utf-8", "utf-16"):
        (project / "two.yml").write_text(two, coding)
        assert [(p.path, p.line) for p in outside(project)] == [("two.yml", 2)]
    (project / "two.yml").write_text("a: [\n", "utf-8")
    assert [(p.path, p.rule) for p in outside(project)] == [("two.yml", "yaml")]


def test_the_settings_of_our_own_briefings_lead_nowhere() -> None:
    folders = [p.parent for p in REPOSITORY.rglob("mkdocs.yml") if "node_modules" not in p.parts]
    assert len(folders) > 1
    for folder in folders:
        assert outside(folder) == ()
