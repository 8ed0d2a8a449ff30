"""Values of the model as plain data, and the table of an article's fields."""

import json
from dataclasses import fields, is_dataclass, replace
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from generator.model.article import Event, Evidence, Point
from generator.model.briefing import Annotated as Tied
from generator.model.source import Dateline, Document, Source
from generator.model.vocabulary import Role, Vocabulary
from generator.plain import FIELDS, evidence, label, leaves, of_source, plain
from generator.record import record


def test_every_key_of_a_source_stands_in_the_table_once() -> None:
    assert {f.name for f in fields(Source)} == {f.key for f in FIELDS} - {"event_date"}
    assert len({f.key for f in FIELDS}) == len({f.label for f in FIELDS}) == len(FIELDS)


SAMPLES = {"edtf": "2031-03-12", "url": "https://a.example/quay", "sha256": "0" * 64}


def sample(hint: Any) -> Any:
    """Return a value that a key of such a type takes."""
    kinds = [kind for kind in get_args(hint) if kind is not type(None)]
    if get_origin(hint) is Annotated:
        return SAMPLES[kinds[1]]
    if get_origin(hint) is Literal:
        return kinds[-1]
    if get_origin(hint) is tuple:
        return [sample(kinds[0])]
    if is_dataclass(hint):
        return {name: sample(kind) for name, kind in hints(hint).items()}
    return sample(kinds[0]) if kinds else "quay"


def hints(form: type) -> dict[str, Any]:
    return get_type_hints(form, include_extras=True)


def test_every_key_of_a_source_reaches_article_and_front_matter_and_where_it_comes_from() -> None:
    source = {key: sample(hint) for key, hint in hints(Source).items()}
    head = json.dumps({"title": "A", "summary": "B", "source": source})
    article, problems = record.parse(Document("a.md", "a", "record", f"---\n{head}\n---\n", ""))
    assert problems == ()
    assert article
    assert plain(article.source) == source
    assert of_source(article.source) == {f.key: source[f.key] for f in FIELDS if f.front != "never"}
    stated = {f.name: source[f.key] for f in FIELDS if f.known != "noted" and f.key in source}
    known = evidence(Tied(article), Vocabulary())
    assert {k: v["value"] for k, v in known.items()} == {**stated, "dateline": "quay"}


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
            "doubt": None,
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
