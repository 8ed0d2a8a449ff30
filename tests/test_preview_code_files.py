"""Files of a change: which take part in the build, and which nothing else tells of."""

import pytest

from generator.preview.code_files import code, others
from generator.preview.values import Moved


@pytest.mark.parametrize(
    ("path", "is_code"),
    [
        *(("generator/templates/article.md", True), ("Makefile", True), ("mkdocs.yml", True)),
        *(("requirements-test.lock", True), (".github/workflows/ci.yml", True)),
        *(("tools/hook.py", True), ("overrides/main.html", True), ("pyproject.toml", True)),
        *(("markdown.pyc", True), ("docs/about/jieba.abi3.SO", True), ("site.pth", True)),
        *(("yaml.pyd", True), ("z.dll", True), ("GNUmakefile", True), ("makefile", True)),
        *(("x-1.dist-info/entry_points.txt", True), ("X.egg-info/PKG-INFO", True)),
        *(("overrides/.icons/a.svg", True), ("more.yml", True), ("seeds/vocabulary/x.yml", False)),
        *(("seeds/2031/page.html", False), ("seeds/2031/a.md", False), ("README.md", False)),
        *(("docs/about/index.md", False), ("docs/about/a.html", False)),
    ],
)
def test_a_file_that_takes_part_in_the_build_is_code(path: str, *, is_code: bool) -> None:
    for moved in (Moved(None, path), Moved(path, None), Moved(path, "x.txt")):
        assert code([moved]) == ((path,) if is_code else ())


def test_a_file_is_told_of_once() -> None:
    files = [Moved(None, "docs/a.css"), Moved("seeds/a.md", "seeds/a.md"), Moved(None, "x")]
    assert others(files, {"seeds/a.md"}, {"added": ("a.css",)}) == {"Others": ("x",)}
    assert others(files, (), {}) == {
        "Records and names": ("seeds/a.md",),
        "Files of the site": ("docs/a.css",),
        "Others": ("x",),
    }
