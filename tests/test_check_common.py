"""Words that a sentence may open with, and names that are none of them."""

from pathlib import Path

import pytest

from generator.check import common
from tests import scowl_words


@pytest.mark.parametrize(
    "word",
    [
        *("The", "ferry", "Fishermen", "Herring", "Overfishing", "Harbour", "Harbors", "Ploughs"),
        *(
            "Organisations",
            "Organizations",
            "Unreasonably",
            "Decentralisation",
            "Running",
            "Bigger",
        ),
        *("Cross-border", "Re-election", "Ex-president", "X-rays", "Café", "Isn't", "We'll"),
        *("Голосование", "Կառավարությունը"),  # no list tells of other scripts
        *("Rollout", "Heatwaves", "Newsrooms", "Wellbeing", "Seafarers", "Desalination"),
    ],
)
def test_a_word_of_english_is_no_name(word: str) -> None:
    assert common.is_common(word)


@pytest.mark.parametrize(
    "word",
    [
        *("Norhaven", "Southport", "Westmere", "Kvist", "Brandt", "Lund", "Marsden", "Rasmussen"),
        *("Halvorsen", "Smirnov", "O'Quill", "Élodie", "Xi", "NATO", "Westmere-Alder"),
    ],
)
def test_a_name_is_no_word_of_english(word: str) -> None:
    assert not common.is_common(word)


def test_the_stems_are_as_the_script_writes_them() -> None:
    written = scowl_words.TARGET.read_text("utf-8")
    listed = set(written.partition(scowl_words.BY_HAND)[0].split()) & common.stems()
    assert scowl_words.text(listed, written) == written


def test_a_list_leaves_its_stems(tmp_path: Path) -> None:
    for name in scowl_words.LISTS:
        (tmp_path / name).write_text("")
    (tmp_path / "english-words.10").write_text("unreasonably ferries ferry ferry's Lund a")
    (tmp_path / "british-words.35").write_text("reason nobly noble café firemen fireman", "utf-8")
    (tmp_path / "english-words.55").write_text("zyme")
    old = f"# Head.\ngone\n{scowl_words.BY_HAND}subsea app apps cafe\n"
    new = f"# Head.\ncafe ferry fireman noble reason\n{scowl_words.BY_HAND}app subsea\n"
    assert scowl_words.text(scowl_words.words(tmp_path), old) == new


@pytest.mark.parametrize("content", [None, b"caf\xe9\n"])
def test_a_folder_without_the_lists_is_refused(tmp_path: Path, content: bytes | None) -> None:
    for name in scowl_words.LISTS if content else ():
        (tmp_path / name).write_bytes(content or b"")
    with pytest.raises(SystemExit, match="lacks SCOWL's lists"):
        scowl_words.main(str(tmp_path))
