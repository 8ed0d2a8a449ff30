"""Broken links at the line of their source."""

import pytest

from generator.preview.broken import line

SOURCE = "# A\n\nOne [b](../b/index.md).\n\n[c](c.md#two) and [d](<d e.md>)\n\n![f](f.png)\n"


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        *(("../b/index.html", 3), ("c.html#two", 5), ("d%20e.html", 5), ("f.png", 7)),
        *(("nowhere.html", 1), ("", 1)),
    ],
)
def test_a_link_is_found_where_it_is_written(target: str, expected: int) -> None:
    assert expected == line(SOURCE, target)
