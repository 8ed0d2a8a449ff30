"""The settings of a project, from its file and from the environment."""

from pathlib import Path

import pytest

from generator import config

LATEST = "https://isles.example/releases/latest"


@pytest.mark.parametrize(
    ("setting", "environment", "archive"),
    [
        ("lead: Ferries", {}, ""),
        ("archive:", {}, ""),
        (f"archive: {LATEST}", {}, LATEST),
        ('archive: !ENV [ARCHIVE_URL, ""]', {}, ""),
        ('archive: !ENV [ARCHIVE_URL, ""]', {"ARCHIVE_URL": LATEST}, LATEST),
        ("lead: Ferries", {"ARCHIVE_URL": LATEST}, LATEST),
        (f"archive: {LATEST}", {"ARCHIVE_URL": "https://other.example/"}, LATEST),
    ],
)
def test_the_archive_is_where_the_settings_or_the_environment_say(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    setting: str,
    environment: dict[str, str],
    archive: str,
) -> None:
    monkeypatch.delenv("ARCHIVE_URL", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    settings = f"site_name: Crossings\nextra:\n  briefing:\n    {setting}\n"
    (tmp_path / "mkdocs.yml").write_text(settings, "utf-8")
    loaded, problems = config.load(tmp_path)
    assert problems == ()
    assert loaded.settings.archive == archive
