"""Text in another script keeps its order to itself and says its language."""

import pytest

from generator.pages.foreign import marked
from generator.text import escape

SEA, FERRY = "בחר", "العبارة"

MARKED = [
    ("The ferry sails", "The ferry sails"),
    ("Íða Brandt – “Žofie”", "Íða Brandt – “Žofie”"),
    (f"{FERRY} 40", f'<bdi dir="rtl">{FERRY} 40</bdi>'),
    (f"40 {FERRY} QE2 {FERRY}.", f'<bdi dir="rtl">40 {FERRY} QE2 {FERRY}.</bdi>'),
    (f"The ship “{SEA} {SEA}”, 1 May", f'The ship “<bdi dir="rtl">{SEA} {SEA}</bdi>”, 1 May'),
    (f"{SEA} & {SEA} of A", f'<bdi dir="rtl">{SEA} &amp; {SEA}</bdi> of A'),
    (f"{SEA} <b> {SEA}", f'<bdi dir="rtl">{SEA} &lt;b&gt; {SEA}</bdi>'),
    ("没有渡轮停航", '<span lang="zh">没有渡轮停航</span>'),
    ("渡轮 QE2", "渡轮 QE2"),
    ("паром", "паром"),
    ("паром қайтадан жүзді", '<span lang="kk">паром қайтадан жүзді</span>'),
    ("", ""),
]


@pytest.mark.parametrize(("text", "expected"), MARKED)
def test_order_and_language_are_said(text: str, expected: str):
    assert expected == marked(text, escape.html(text))


def test_a_run_ends_where_letters_run_on_and_not_within_an_escaped_mark():
    text = f"a {SEA} " + "& " * 40 + "b"
    assert marked(text, escape.html(text)).startswith(f'a <bdi dir="rtl">{SEA}</bdi> &amp;')
