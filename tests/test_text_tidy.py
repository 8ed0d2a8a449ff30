"""What the Markdown of every page goes through last."""

import pytest

from generator.text.tidy import tidy

MARK = '<a class="mark" href="#e1">¶ 3</a>'


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("\n\na  \nb\n\n\n\nc \n", "a\nb\n\nc"),
        (f"A ferry sank. {MARK} {MARK}", f"A ferry sank.\u00a0{MARK}\u00a0{MARK}"),
        (f"A ferry sank.\n{MARK}", f"A ferry sank.\u00a0{MARK}"),
        (f"A ferry sank.\n\n{MARK}", f"A ferry sank.\u00a0{MARK}"),
        (f"A ferry sank.\n  {MARK}", f"A ferry sank.\n  {MARK}"),
        (f"| {MARK} |", f"| {MARK} |"),
        (f"{MARK} A ferry sank.", f"{MARK} A ferry sank."),
        (f"A ferry sank.\u00a0 {MARK}", f"A ferry sank.\u00a0 {MARK}"),
        ("A ferry sank. [¶ 3](#e1) [¶ 4](#e2)", "A ferry sank.\u00a0[¶ 3](#e1)\u00a0[¶ 4](#e2)"),
        ("", ""),
    ],
)
def test_a_mark_stands_beside_its_words(body: str, expected: str) -> None:
    assert tidy(body) == expected
