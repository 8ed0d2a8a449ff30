"""What a reader sees of a page."""

import pytest

from generator.preview.commits.seen import seen


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<h2 id='a'>Main points</h2><p>A <b>red</b> quay.</p>", ("Main points", "A red quay.")),
        ("<p>A &amp; B</p><script>let a = '<p>x</p>'</script><p>C</p>", ("A & B", "C")),
        ("<head><title>A</title><meta></head><header>B</header><p>C</p>", ("B", "C")),
        ("<ul><li>One<li>Two</ul><!-- <p>no</p> --><svg><text>x</text></svg>", ("One", "Two")),
        ("<p>\n  A\n  line<br>and another</p><p> </p>", ("A line", "and another")),
        ("<table><tr><th>A</th><td>1</td></tr></table>", ("A", "1")),
    ],
)
def test_what_is_seen_is_text_by_element(page: str, expected: tuple[str, ...]) -> None:
    assert expected == seen(page)
