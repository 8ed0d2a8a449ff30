"""Articles that share names are related, the rare names counting most."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.collection.collect import collect
from generator.collection.related import COMMON
from generator.model.article import Article
from generator.model.briefing import Annotated, Briefing
from generator.model.source import Source
from generator.model.vocabulary import Organisation, Person, Phrase, Place, Topic, Vocabulary

PEOPLE = ("ida", "tomas", "per", "sunniva")
WORDS = Vocabulary(
    topics={t: Topic(id=t, name=t.title()) for t in ("ferries", "bridges", "fares")},
    people={p: Person(id=p, name=p.title()) for p in PEOPLE},
    organisations={"authority": Organisation(id="authority", name="Ferry Authority")},
    places={p: Place(id=p, name=p.title()) for p in ("norhaven", "westmere", "skerria")},
    phrases={"one-ticket": Phrase(id="one-ticket", name="One ticket for all water")},
)


def article(id_: str, **names: tuple[str, ...]) -> Annotated:
    return Annotated(Article(id_, f"{id_}.txt", "raw", "", Source()), **names)


def collected(*articles: Annotated, most: int = 4) -> Briefing:
    return collect(articles, WORDS, most)


def ids(briefing: Briefing, id_: str) -> list[str]:
    return [r.id for r in briefing.related[id_]]


def test_the_article_that_shares_more_comes_first() -> None:
    briefing = collected(
        article("a", topics=("ferries",), people=("ida",)),
        article("b", topics=("ferries",)),
        article("c", topics=("ferries",), people=("ida",)),
        article("d", topics=("bridges",)),
    )
    assert ids(briefing, "a") == ["c", "b"]
    assert ids(briefing, "d") == []


def test_a_rare_name_counts_more_than_a_common_one() -> None:
    briefing = collected(
        article("a", topics=("ferries", "bridges")),
        article("b", topics=("ferries",)),
        article("c", topics=("ferries",)),
        article("d", topics=("bridges",)),
    )
    assert ids(briefing, "a") == ["d", "b", "c"]


PHRASE, TOPIC = {"phrases": ("one-ticket",)}, {"topics": ("ferries",)}
PERSON, BODY = {"people": ("ida",)}, {"organisations": ("authority",)}
PLACES = ("norhaven", "westmere", "skerria")


@pytest.mark.parametrize(
    ("more", "less"),
    [
        (TOPIC, PHRASE),
        (TOPIC, PERSON | {"places": PLACES[:1]}),
        (PHRASE, PERSON),
        (PHRASE, BODY),
        (PHRASE, {"places": PLACES[:2]}),
        (PERSON | BODY, PHRASE),
        (PHRASE | PERSON, TOPIC),
        (PERSON, {"places": PLACES[:1]}),
        (BODY, {"places": PLACES[:1]}),
        ({"places": PLACES}, PERSON),
        ({"places": PLACES}, BODY),
    ],
)
def test_what_says_more_of_an_article_counts_more(
    more: dict[str, tuple[str, ...]], less: dict[str, tuple[str, ...]]
) -> None:
    """Each name stands in two articles; the one that comes first by name is the one with less."""
    every = {kind: more.get(kind, ()) + less.get(kind, ()) for kind in more | less}
    shared = article("a", **every), article("b", **less), article("c", **more)
    assert ids(collected(*shared), "a") == ["c", "b"]


def test_only_so_many_are_named() -> None:
    every = [article(i, topics=("ferries",)) for i in "abcdef"]
    assert ids(collected(*every, most=2), "a") == ["b", "c"]
    assert ids(collected(*every, most=0), "a") == []


def test_the_reasons_say_what_is_shared() -> None:
    briefing = collected(
        article("a", topics=("ferries", "fares"), people=("ida",), places=("norhaven",)),
        article("b", topics=("ferries", "fares"), people=("ida",), places=("norhaven",)),
    )
    (related,) = briefing.related["a"]
    assert related.reasons == ("Also on: Ferries, Fares", "Same people: Ida")


def test_a_shared_phrase_stands_in_quotation_marks() -> None:
    every = [article(i, phrases=("one-ticket",), places=PLACES[:1]) for i in "ab"]
    (related,) = collected(*every).related["a"]
    assert related.reasons == (
        "Same phrases: “One ticket for all water”",
        "Same places: Norhaven",
    )


def test_of_many_shared_names_the_rarest_three_are_given() -> None:
    every = [article(i, people=PEOPLE) for i in "ab"]
    every += [article(i, people=PEOPLE[:1]) for i in "cd"]
    every += [article("e", people=PEOPLE[1:2])]
    found = {r.id: r.reasons for r in collected(*every).related["a"]}
    assert found["b"] == ("Same people: Per, Sunniva, Tomas",)


def test_a_name_that_nearly_all_have_says_nothing() -> None:
    many = [article(f"a{n:03}", topics=("ferries",)) for n in range(COMMON + 1)]
    assert ids(collected(*many), "a000") == []
    assert len(ids(collected(*many[1:]), "a001")) > 0


NAMES = st.fixed_dictionaries(
    {
        "topics": st.lists(st.sampled_from([*WORDS.topics]), unique=True).map(tuple),
        "people": st.lists(st.sampled_from([*WORDS.people]), unique=True).map(tuple),
    }
)


@given(st.lists(NAMES, max_size=6), st.randoms(use_true_random=False))
def test_relation_is_mutual_and_the_order_of_reading_does_not_matter(
    names: list[dict[str, tuple[str, ...]]], random: Random
) -> None:
    every = [article(f"a{n}", **given_) for n, given_ in enumerate(names)]
    briefing = collected(*every, most=len(every))
    shuffled = [*every]
    random.shuffle(shuffled)
    assert collected(*shuffled, most=len(every)) == briefing
    pairs = {(a, r.id) for a, all_ in briefing.related.items() for r in all_}
    assert pairs == {(b, a) for a, b in pairs}
    assert all(a != b for a, b in pairs)
