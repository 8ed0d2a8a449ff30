"""Of a page's linked data, the object that is read is that of the page's own article."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.intake.web import linked_data
from generator.intake.web.page import Snippet

FERRY = {"@type": "NewsArticle", "headline": "Ferry to Westmere sails again"}
BRIDGE = {"@type": "NewsArticle", "headline": "Bridge painted green"}


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ('{"a": "b"}', {"a": "b"}),
        ('{"a": "two\nlines"}', {"a": "two\nlines"}),
        ('{"a": [1, 2,], }', {"a": [1, 2]}),
        ('{"a": "x, }", }', {"a": "x, }"}),
        ("{&quot;a&quot;: &quot;b&quot;}", {"a": "b"}),
        ('<!-- {"a": 1} -->', {"a": 1}),
        ('//<![CDATA[\n{"a": 1}\n//]]>', {"a": 1}),
        ('{"a": 1};', {"a": 1}),
        ("{a: 1}", None),
        ('{"a": ', None),
        ("[" * 100_000, None),
    ],
)
def test_data_is_read_as_pages_write_it(text: str, data: object) -> None:
    assert linked_data.loaded(text) == data


def found(*objects: object, headlines: tuple[str, ...] = (), address: str = "") -> object:
    scripts = [Snippet(0, json.dumps(o)) for o in objects]
    got = linked_data.article(scripts, headlines, {address} if address else set())
    return got.item["headline"] if got else None


@pytest.mark.parametrize(
    "objects",
    [
        (FERRY,),
        (BRIDGE, FERRY),
        ([BRIDGE, FERRY],),
        ({"@graph": [{"@type": "WebSite"}, FERRY]},),
        ({"@type": "WebPage", "headline": "Ferry", "mainEntity": FERRY},),
        ({**FERRY, "hasPart": [BRIDGE]},),
        ({"@type": "ItemList", "itemListElement": [BRIDGE]}, {**FERRY, "@type": ["Article", "X"]}),
        ({**FERRY, "@type": "http://schema.org/ReportageNewsArticle"},),
    ],
)
def test_the_pages_own_article_is_found(objects: tuple[object, ...]) -> None:
    assert found(*objects, headlines=("Ferry to Westmere sails again",)) == FERRY["headline"]


def test_another_articles_data_are_not_read() -> None:
    assert found(BRIDGE, headlines=("Ferry to Westmere sails again",)) is None


def test_data_of_the_pages_address_are_its_own() -> None:
    item = {**BRIDGE, "mainEntityOfPage": {"@id": "https://www.post.example/ferry/?a=b"}}
    got = found(item, headlines=("Ferry to Westmere",), address="post.example/ferry")
    assert got == BRIDGE["headline"]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("a &amp; b", "a & b"),
        ("<em>a</em> b", "a b"),
        (["a", "b"], "a"),
        ({"@value": "a"}, "a"),
        (3, ""),
        (None, ""),
    ],
)
def test_a_value_as_text(value: object, text: str) -> None:
    assert linked_data.text(value) == text


JSON = st.recursive(
    st.none() | st.text(max_size=5) | st.integers(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["@type", "@id", "headline", "author", "name", "url", "@graph"]), inner
        )
    ),
)


@given(JSON)
def test_no_data_make_the_reader_fail(value: object) -> None:
    got = linked_data.article([Snippet(0, json.dumps(value))], ["Ferry"], set())
    assert got is None or isinstance(got.resolved(got.item.get("author")), list)


@given(st.text(alphabet='{}[]",:\\ a1&quot;', max_size=60))
def test_no_text_makes_the_reader_fail(text: str) -> None:
    value = linked_data.loaded(text)
    assert isinstance(value, dict | list | str | int | float | None)


PERSON = {"@type": "Person"}
PARTS = {**PERSON, "givenName": "Mira", "familyName": "Solberg"}


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("Mira Solberg", ["Mira Solberg"]),
        (PARTS, ["Mira Solberg"]),
        ({**PARTS, "name": ""}, ["Mira Solberg"]),
        ({**PERSON, "givenName": "小明", "familyName": "王"}, ["王小明"]),
        ({**PERSON, "name": {"name": {"@value": "Mira Solberg"}}}, ["Mira Solberg"]),
        ({**PERSON, "name": PARTS}, ["Mira Solberg"]),
        ({**PERSON, "name": ["Mira Solberg", "Jonas Lund"]}, ["Mira Solberg", "Jonas Lund"]),
        ({**PERSON, "alternateName": "Mira"}, ["Mira"]),
        ({"@type": "Role", "roleName": "reporter", "author": PARTS}, ["Mira Solberg"]),
        ({"@type": "Role", "name": "reporter", "author": [PARTS]}, ["Mira Solberg"]),
        ({"@list": [PARTS, [{**PERSON, "name": "Jonas Lund"}]]}, ["Mira Solberg", "Jonas Lund"]),
        ({"@type": "Role", "author": {"@id": "#mira"}}, ["Mira Solberg"]),
        ({"author": {"author": {"author": {"author": {"author": {"author": "A"}}}}}}, []),
        ({**PERSON, "name": 1}, []),
        (None, []),
    ],
)
def test_an_author_is_named_in_many_forms(author: object, names: list[str]) -> None:
    data = linked_data.Data({}, Snippet(0, ""), {"#mira": PARTS})
    assert [name for name, _ in linked_data.named(data, author) if name] == names
