"""Tags of any text are found in one pass, and each stands where it says."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.intake.web.tags import attributes, tags


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("<p>a</p>", ["p", "/p"]),
        ("a < b <c> d", ["c"]),
        ('<a title="x > y" href=z>', ["a"]),
        ("<a title='x > y'>", ["a"]),
        ('<a title="never closed>text<b>', ["a", "b"]),
        ("<BR/><Img SRC=a>", ["br", "img"]),
        ("<!-- <p> --><p>", ["", "p"]),
        ("<!--><p>", ["", "p"]),
        ("<!doctype html><?xml ?></3><p>", ["", "", "", "p"]),
        ("<script>if (a<b) '</p>'</script><p>", ["script", "p"]),
        ("<script>'</scripts>'</SCRIPT ><p>", ["script", "p"]),
        ("<title>a <b> c</title><b>", ["title", "b"]),
        ("<p", [""]),
        ("<![CDATA[ x ]]><p>", ["", "p"]),
    ],
)
def test_the_tags_of_a_text(text: str, names: list[str]) -> None:
    assert [("/" if t.closing else "") + t.name for t in tags(text)] == names


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (' class="a b" id=c', {"class": "a b", "id": "c"}),
        (" HIDDEN", {"hidden": ""}),
        (" a='1' a=2", {"a": "1"}),
        (' title="Bread &amp; boats"', {"title": "Bread & boats"}),
        (' a = "b"/', {"a": "b"}),
        ("", {}),
        (' data-x="' + "y" * 2000 + '"', {"data-x": "y" * 2000}),
    ],
)
def test_the_attributes_of_a_tag(written: str, told: dict[str, str]) -> None:
    assert attributes(written) == told


@given(st.text(alphabet="<>/!-apscritdvbr= \n&;#x\"'[]?", max_size=200))
def test_tags_stand_one_after_the_other(text: str) -> None:
    end = 0
    for tag in tags(text):
        assert end <= tag.start < tag.end <= len(text)
        assert text[tag.start] == "<"
        end = tag.end


SLOW = ("<", "<a", '<a "', '<a b="', "<a b='\"", "</", "<!--", "<![CDATA[", "<script>", "</script ")


@pytest.mark.parametrize("part", [*SLOW, "<title></titl", "<a ='", "&amp", "<a b=c "])
def test_a_text_of_one_part_again_and_again_takes_no_long_time(part: str) -> None:
    text = "<script>" * (part == "</script ") + part * 100_000
    began = time.process_time()
    for tag in tags(text):
        attributes(tag.attributes)
    assert time.process_time() - began < 5
