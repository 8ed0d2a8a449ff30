"""Words for readers in the language that is set; English is its own catalogue."""

from pathlib import Path

import pytest

from generator import wording

TONGUE = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Language: fr\\n"
"Plural-Forms: nplurals=2; plural=n > 1;\\n"

msgid "Evidence"
msgstr "Preuves"

msgctxt "month"
msgid "May"
msgstr "mai"

msgid "article"
msgid_plural "articles"
msgstr[0] "article lu"
msgstr[1] "articles lus"
"""


@pytest.fixture
def french(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Put a catalogue of one language in the place of ours."""
    path = tmp_path / "fr/LC_MESSAGES/briefing.po"
    path.parent.mkdir(parents=True)
    path.write_text(TONGUE, "utf-8")
    monkeypatch.setattr(wording, "FOLDER", tmp_path)
    caches = (wording.nearest, wording.languages, wording._catalogue, wording._text)  # noqa: SLF001 - the folder is another
    for cache in caches:
        cache.cache_clear()
    yield path
    for cache in caches:
        cache.cache_clear()


def test_english_is_the_text_itself() -> None:
    assert wording.gettext("Evidence") == "Evidence"
    assert wording.pgettext("month", "May") == "May"
    assert [wording.ngettext("article", "articles", n) for n in (0, 1, 2)] == [
        "articles",
        "article",
        "articles",
    ]


@pytest.mark.usefixtures("french")
def test_words_are_those_of_the_language_that_is_set_and_only_there() -> None:
    with wording.language("fr"):
        assert wording.gettext("Evidence") == "Preuves"
        assert wording.pgettext("month", "May") == "mai"
        assert wording.gettext("May") == "May"
        assert wording.ngettext("article", "articles", 0) == "article lu"
        assert wording.spoken() == "fr"
    assert wording.gettext("Evidence") == "Evidence"


@pytest.mark.usefixtures("french")
@pytest.mark.parametrize(("tag", "name"), [("fr-CA", "fr"), ("fr_CA", "fr"), ("tlh", "en")])
def test_a_tag_is_served_by_its_language_or_by_english(tag: str, name: str) -> None:
    with wording.language(tag):
        assert wording.spoken() == name


def test_a_compiled_catalogue_gives_the_same(french: Path) -> None:
    french.with_suffix(".mo").write_bytes(wording.compile_(french))
    french.unlink()
    with wording.language("fr"):
        assert wording.gettext("Evidence") == "Preuves"


@pytest.mark.parametrize(
    ("language", "printed"), [("en", "12,345.5"), ("ru", "12\u202f345,5"), ("zh", "12,345.5")]
)
def test_numbers_are_printed_as_the_language_has_them(language: str, printed: str) -> None:
    with wording.language(language):
        assert wording.number(12345.5) == printed


@pytest.mark.usefixtures("french")
def test_what_a_language_lacks_is_english_and_known_to_be() -> None:
    with wording.language("fr"):
        assert not isinstance(wording.gettext("Evidence"), wording.Lacking)
        assert isinstance(wording.gettext("Figures"), wording.Lacking)
        assert isinstance(wording.ngettext("claim", "claims", 2), wording.Lacking)
        assert wording.ngettext("claim", "claims", 2) == "claims"
    with wording.language("tlh"):
        assert isinstance(wording.gettext("Evidence"), wording.Lacking)
    assert not isinstance(wording.gettext("Figures"), wording.Lacking)


@pytest.mark.parametrize(
    ("language", "script"),
    [("en", "Latn"), ("ru", "Cyrl"), ("kk", "Cyrl"), ("zh", "Hans"), ("fr", "Latn")],
)
def test_a_language_has_a_script(language: str, script: str) -> None:
    with wording.language(language):
        assert wording.script() == script


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        *(("zh-CN", "zh"), ("zh_cn", "zh"), ("zh-Hans-SG", "zh"), ("zh-TW", "zh-Hant")),
        *(("zh-hk", "zh-Hant"), ("sr-Latn", ""), ("sr-ME", ""), ("sr-RS", "sr"), ("tlh", "")),
    ],
)
def test_a_language_serves_only_tags_of_its_own_script(tag: str, name: str) -> None:
    assert wording.serving(tag, ("en", "sr", "zh", "zh-Hant")) == name


def test_what_is_written_in_other_characters_is_not_given_simplified_words() -> None:
    assert [wording.nearest(tag) for tag in ("zh-Hans", "zh-CN", "zh-Hant", "zh-TW")] == [
        *("zh", "zh", "en", "en")
    ]


def test_what_is_kept_is_kept_for_its_language() -> None:
    asked: list[str] = []

    @wording.per_language
    def title(text: str, *, end: str = "") -> str:
        asked.append(text)
        return f"{wording.gettext(text)}{end}"

    assert [title("Topics"), title("Topics"), title("Topics", end=".")] == [
        "Topics",
        "Topics",
        "Topics.",
    ]
    with wording.language("ru"):
        assert title("Topics") == wording.gettext("Topics") != "Topics"
    assert title("Topics") == "Topics"
    assert len(asked) == 3
