"""What one run keeps for the next."""

import os
import pickle
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator import kept
from generator.model.article import Evidence


def test_a_value_comes_back(tmp_path: Path) -> None:
    """Records of the package, with plain values around them, are what was kept."""
    value = {"a": [Evidence(paragraph=3, words="on time")], "b": frozenset({1})}
    kept.save(tmp_path / "new", "articles", value)
    assert kept.load(tmp_path / "new", "articles") == value


@pytest.mark.parametrize("data", [b"", b"rubbish", b"x" * 40, "half"])
def test_what_is_broken_is_as_good_as_nothing(tmp_path: Path, data: bytes | str) -> None:
    """A file that was cut off or overwritten is no reason to stop."""
    kept.save(tmp_path, "articles", {"a": 1})
    file = tmp_path / "articles"
    file.write_bytes(data if isinstance(data, bytes) else file.read_bytes()[:-3])
    assert kept.load(tmp_path, "articles") is None


def test_other_code_keeps_for_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What older or newer code kept is not read."""
    kept.save(tmp_path, "articles", 1)
    monkeypatch.setattr(kept, "code", lambda: b"other" * 6)
    assert kept.load(tmp_path, "articles") is None


def test_nothing_is_called(tmp_path: Path) -> None:
    """A planted file runs no program."""

    class Planted:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return os.mkdir, (str(tmp_path / "made"),)

    (tmp_path / "articles").write_bytes(kept.code() + pickle.dumps(Planted()))
    assert kept.load(tmp_path, "articles") is None
    assert not (tmp_path / "made").exists()


def test_projects_are_kept_apart(tmp_path: Path) -> None:
    """Two projects never share a folder, and none stands inside its project."""
    one, two = kept.folder(tmp_path / "one"), kept.folder(tmp_path / "two")
    assert one != two
    assert not one.is_relative_to(tmp_path / "one")


def test_what_belongs_to_projects_that_are_gone_is_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When another project comes; what may be anybody's stays."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    roots = [tmp_path / name for name in ("here", "gone", "new")]
    roots[0].mkdir()
    here, gone = map(kept.folder, roots[:2])
    other = here.with_name("0123456789abcdef")
    for place in (here, gone, other):
        kept.save(place, "articles", 1)
    other.with_suffix(".root").write_bytes(b"/nowhere")
    kept.folder(roots[0])
    assert gone.exists()
    kept.folder(roots[2])
    assert not gone.exists()
    assert not gone.with_suffix(".root").exists()
    assert here.exists()
    assert other.exists()


def test_a_cache_that_is_read_only_is_no_reason_to_stop(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "cache").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    kept.save(kept.folder(tmp_path), "articles", 1)
    assert kept.load(kept.folder(tmp_path), "articles") is None


@pytest.fixture
def anew() -> Iterator[Callable[[], bytes]]:
    """Give the digest of the code as a process that starts works it out."""

    def digest() -> bytes:
        kept.loaded.cache_clear()
        kept.code.cache_clear()
        return kept.code()

    yield digest
    digest()


def test_another_version_of_a_package_is_other_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, anew: Callable[[], bytes]
) -> None:
    """Whatever makes pages is known by the version in the name of its folder."""
    before = anew()
    (tmp_path / "markdown-99.dist-info").mkdir()
    with monkeypatch.context() as patch:
        patch.syspath_prepend(tmp_path)
        assert anew() != before


def test_a_process_keeps_for_the_code_that_it_runs(
    monkeypatch: pytest.MonkeyPatch, anew: Callable[[], bytes]
) -> None:
    """A module that is edited meanwhile is not what made the values; a template is read again."""
    files = [("project.py", 1, 1), ("templates/article.md", 1, 1)]
    with monkeypatch.context() as patch:
        patch.setattr(kept, "_files", lambda *_: [*files])
        before = anew()
        files[0] = ("project.py", 2, 2)
        kept.code.cache_clear()
        assert kept.code() == before
        assert anew() != before
        before = kept.code()
        files[1] = ("templates/article.md", 2, 2)
        kept.code.cache_clear()
        assert kept.code() != before
