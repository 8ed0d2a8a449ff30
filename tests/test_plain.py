"""Values of the model as plain data, and the table of an article's fields."""

from dataclasses import fields, replace

from generator.model.article import Event, Evidence, Point
from generator.model.source import Dateline, Source
from generator.model.vocabulary import Role
from generator.plain import FIELDS, label, leaves, of_source, plain


def test_every_key_of_a_source_stands_in_the_table_once() -> None:
    assert {f.name for f in fields(Source)} == {f.key for f in FIELDS} - {"event_date"}
    assert len({f.key for f in FIELDS}) == len({f.label for f in FIELDS}) == len(FIELDS)


def test_a_value_within_values_is_plain_too() -> None:
    event = Event("The quay opens", "2031-03-12", Evidence(1, "opens"), people=("ida-brandt",))
    assert plain((event,)) == [
        {
            "what": "The quay opens",
            "date": "2031-03-12",
            "basis": "stated",
            "why": None,
            "place": None,
            "kind": "other",
            "people": ["ida-brandt"],
            "id": None,
            "evidence": {"paragraph": 1, "words": "opens"},
        }
    ]


def test_leaves_are_told_by_their_keys_and_empty_ones_are_left_out() -> None:
    source = Source(authors=("Ida Brandt", "Per Holm"), dateline=Dateline("WESTMERE", None, "W –"))
    points = [Point("A", Evidence(1)), Point("B", Evidence(0, "b"))]
    assert dict(leaves(plain({"source": source, "points": points, "draft": False}))) == {
        ("source", "authors"): ["Ida Brandt", "Per Holm"],
        ("source", "dateline", "place"): "WESTMERE",
        ("source", "dateline", "raw"): "W –",
        ("source", "rights"): "summary",
        ("points", 1, "text"): "A",
        ("points", 1, "evidence", "paragraph"): 1,
        ("points", 2, "text"): "B",
        ("points", 2, "evidence", "paragraph"): 0,
        ("points", 2, "evidence", "words"): "b",
        ("draft",): False,
    }


def test_a_key_is_called_what_readers_know() -> None:
    assert [label(key) for key in ("modified", "within", "also_known", "from_")] == [
        *("Updated", "Within", "Also known", "From")
    ]
    assert plain(Role("Mayor", "2031")) == {"title": "Mayor", "from": "2031", "to": None}


def test_front_matter_has_what_leads_to_a_source_where_it_is_known() -> None:
    bare = Source(subtitle="A standfirst", published="2031")
    none = {"document": None, "sha256": None, "headline": None, "rights": "summary"}
    assert of_source(bare) == none
    given = of_source(replace(bare, url="https://a.example", accessed="2031-03-14"))
    assert given == {**none, "url": "https://a.example", "accessed": "2031-03-14"}
