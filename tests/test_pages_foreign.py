"""Text in another script keeps its order to itself and says its language."""

import re

import pytest
from markupsafe import Markup

from generator import wording
from generator.pages.foreign import marked
from generator.text import escape
from tests.briefings import briefing, pages, raw

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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (FERRY, FERRY),
        ("11 March 2031", '<bdi dir="ltr">11 March 2031</bdi>'),
        ("12.3.2031", "12.3.2031"),
        ("Билет один & паром", '<bdi dir="ltr">Билет один &amp; паром</bdi>'),
        (f"{FERRY} QE2, {FERRY}", f'<bdi dir="rtl">{FERRY} QE2, {FERRY}</bdi>'),
    ],
)
@pytest.mark.parametrize("language", ["ar", "fa-IR"])
def test_a_page_from_the_right_keeps_apart_what_runs_to_the_right(
    language: str, text: str, expected: str
):
    with wording.language(language):
        assert expected == marked(text, escape.html(text))


def test_no_element_stands_within_an_attribute_of_a_page_from_the_right():
    seeds = {"quay": raw("Quay painted", "The quay of Norhaven was painted on Friday.")}
    with wording.language("ar"):
        made = pages(briefing(**seeds))
    assert any('<bdi dir="ltr">' in text for text in made.values())
    assert [path for path, text in made.items() if re.search(r'="[^"]*<|\{:[^}]*<', text)] == []


def test_a_run_ends_where_letters_run_on_and_not_within_an_escaped_mark():
    text = f"a {SEA} " + "& " * 40 + "b"
    assert marked(text, escape.html(text)).startswith(f'a <bdi dir="rtl">{SEA}</bdi> &amp;')


@pytest.mark.skipif("ru" not in wording.languages(), reason="has no Russian")
def test_what_is_foreign_depends_on_the_script_of_the_page() -> None:
    said = Markup("The ferry was late and it was full")
    with wording.language("ru"):
        assert marked("паром и все на нём", Markup("паром")) == "паром"
        assert marked(str(said), said) == f'<span lang="en">{said}</span>'
        assert marked("渡轮停航", Markup("渡轮")) == '<span lang="zh">渡轮</span>'
    assert marked(str(said), said) == said
