"""What voids a stamp and what does not: the digest of a record, its form now and its first one."""

import re
from dataclasses import dataclass, fields, replace

import pytest

from generator.annotate.lexicon import lexicon
from generator.check import editions, first_form, subject
from generator.intake.documents import document
from generator.intake.parse import parse
from generator.model.article import Article, Figure
from generator.model.source import Document, Source
from generator.model.verified import Stamp
from generator.model.vocabulary import Organisation, Person, Phrase, Place, Publisher, Vocabulary

RECORD = """\
---
title: Brandt announces a second bridge
summary: The report says that Ida Brandt and Tomas Lund spoke of a second bridge.
source:
  document: bridge.txt
  sha256: 31ffe9ce3b7d77e6decb7b28af152d25765d2cc76b9339379a8cba85a31935e2
  publisher: island-post
  agencies: [northwire]
  headline: Second bridge for Westmere
  subtitle: The islands have waited
  authors: [Jonna Vik]
  dateline: {place: NORHAVEN, date: 2031-03-12, raw: "NORHAVEN, 12 March"}
  modified: 2031-03-13T09:15
  language: en
events:
  - {what: The announcement of the café on the bridge, date: 2031-03-12, place: norhaven,
     kind: meeting, people: [ida-brandt], id: bridge, evidence: {paragraph: 1, words: on Wednesday}}
  - {what: End of the work, date: 2034-09, basis: inferred, why: Three years after its beginning.,
     evidence: {paragraph: 3, words: takes three years}}
people: [ida-brandt, tomas-lund]
organisations: [isles-ferry-authority]
places: [norhaven]
phrases: [safe-passage]
roles:
  - {person: tomas-lund, title: minister, evidence: {paragraph: 3, words: Minister}}
points:
  - text: Two-fifths of the metal, or 40 percent, is said to come from Westmere.
    evidence: {paragraph: 4, words: forty percent}
statements:
  - {speaker: ida-brandt, text: The wait was long enough., quoted: true, topics: [bridges],
     evidence: {paragraph: 1, words: waited long enough}}
figures:
  - {what: length of the bridge, speaker: ida-brandt, value: 2150, unit: m, measure: length,
     text: "2,150 metres", evidence: {paragraph: 2, words: "2,150 metres long"}}
  - {what: buses an hour, value: 30.5, unit: buses, qualifier: more than,
     evidence: {paragraph: 2, words: 30.5 buses}}
inferred:
  published: {value: 2031-03-12/2031-03-13, why: It lies between the speech and the update.}
---
The report is short. It gives Brandt the first word.

Mara O’Quill is named, and the passage is long.
"""
FIRST = "acdda97821d888bb7242fd552f6aa89304e48807a6709734cc9a1264cb0b2e8f"
"""The digest that the generator gave of this record before there was a second form."""
SECOND = "df463ee06bef170643154ddadf52273350f03d124ff67f2629ba2c53631560ec"
"""The digest in its second form, the same on every machine and after each upgrade: users have
stored it, and whatever changes it voids all their stamps."""

PEOPLE = (
    Person(id="ida-brandt", name="Ida Brandt", aliases=("Brandt",)),
    Person(id="tomas-lund", name="Tomas Lund"),
    Person(id="mara-oquill", name="Mara O’Quill"),
)
WORDS = Vocabulary(
    people={p.id: p for p in PEOPLE},
    organisations={
        "isles-ferry-authority": Organisation(
            id="isles-ferry-authority", name="Isles Ferry Authority"
        )
    },
    places={id_: Place(id=id_, name=id_.title()) for id_ in ("norhaven", "westmere", "skerria")},
    phrases={
        "safe-passage": Phrase(id="safe-passage", name="Safe passage", variants=("safe passage",))
    },
    publishers={
        id_: Publisher(id=id_, name=id_.replace("-", " ").title())
        for id_ in ("island-post", "northwire")
    },
)
LEXICON = lexicon(WORDS)


def article(text: str | bytes) -> Article:
    data = text.encode() if isinstance(text, str) else text
    found = document(data, "seeds/bridge.md", "bridge", "markdown")
    assert isinstance(found, Document)
    made, problems = parse(found)
    assert made, problems
    return made


def digest(text: str | bytes, words: Vocabulary = WORDS) -> str:
    return subject.subject(article(text), lexicon(words))


def changed(old: str, new: str) -> str:
    assert old in RECORD
    return RECORD.replace(old, new, 1)


def reordered(text: str) -> str:
    """Put the keys of the front matter into the opposite order."""
    head, body = text.removeprefix("---\n").split("---\n", 1)
    keys = re.split(r"^(?=\w)", head, flags=re.MULTILINE)
    return f"---\n{''.join(reversed(keys))}---\n{body}"


def test_a_stamp_stands_on_every_machine_and_after_each_upgrade() -> None:
    assert digest(RECORD) == SECOND


SAME = {
    "Windows line ends": RECORD.replace("\n", "\r\n"),
    "byte order mark": "\ufeff" + RECORD,
    "two spaces between sentences": changed("short. It", "short.  It"),
    "a line ends elsewhere": changed("short. It", "short.\nIt"),
    "spaces at a line's end": changed("first word.\n", "first word.   \n"),
    "a text over two lines": changed("that Ida Brandt and", "that Ida\n  Brandt and"),
    "a folded text": changed(
        "title: Brandt announces a second bridge",
        "title: >-\n  Brandt announces\n  a second bridge",
    ),
    "quotation marks of YAML": changed("title: minister", 'title: "minister"'),
    "a mapping in lines": changed(
        "evidence: {paragraph: 4, words: forty percent}",
        "evidence:\n      words: forty percent\n      paragraph: 4",
    ),
    "keys in another order": reordered(RECORD),
    "composed letters": changed("café", "cafe\u0301"),
    "a default written out": changed("  language: en", "  language: en\n  rights: summary"),
    "null written out": changed("unit: m,", "unit: m, qualifier: null,"),
    "a whole number with a point": changed("value: 2150", "value: 2150.0"),
    "a remark": changed("  language: en", "  language: en # as it says"),
    "topics of the article": changed("\npeople:", "\ntopics: [bridges]\npeople:"),
    "an earlier id": changed("\npeople:", "\naliases: [bridge-planned]\npeople:"),
    "a correction": changed(
        "\npeople:",
        "\ncorrections: [{date: 2031-04-01, what: A name., why: A slip.}]\npeople:",
    ),
    "the name of the document's file": changed("bridge.txt", "second-bridge.txt"),
    "what may be published": changed("  language: en", "  language: en\n  rights: full"),
}


@pytest.mark.parametrize("text", SAME.values(), ids=SAME)
def test_a_record_that_says_the_same_keeps_its_stamp(text: str) -> None:
    assert text != RECORD
    assert digest(text) == digest(RECORD)


OTHER = [
    ("second bridge\nsummary", "third bridge\nsummary"),
    ("spoke of", "speak of"),
    ("headline: Second", "headline: A second"),
    ("have waited", "had waited"),
    ("authors: [Jonna Vik]", "authors: [Jonna Vig]"),
    ("NORHAVEN,", "Norhaven,"),
    ("T09:15", "T09:16"),
    ("language: en", "language: da"),
    ("publisher: island-post", "publisher: northwire"),
    ("agencies: [northwire]", "agencies: []"),
    ("31ffe", "32ffe"),
    ("the café", "the cafe"),
    ("date: 2031-03-12, place", "date: 2031-03-13, place"),
    ("place: norhaven", "place: westmere"),
    ("people: [ida-brandt], id", "people: [tomas-lund], id"),
    ("basis: inferred", "basis: curated"),
    ("Three years after", "Two years after"),
    ("{paragraph: 3, words: takes", "{paragraph: 4, words: takes"),
    ("words: takes three", "words: three"),
    ("people: [ida-brandt, tomas-lund]", "people: [ida-brandt]"),
    ("organisations: [isles-ferry-authority]", "organisations: []"),
    ("places: [norhaven]", "places: [norhaven, skerria]"),
    ("phrases: [safe-passage]", "phrases: []"),
    ("person: tomas-lund", "person: ida-brandt"),
    ("title: minister", "title: a minister"),
    ("40 percent", "41 percent"),
    ("Two-fifths", "Three-fifths"),
    ("forty percent", "forty per cent"),
    ("speaker: ida-brandt, text", "speaker: tomas-lund, text"),
    ("quoted: true", "quoted: false"),
    ("speaker: ida-brandt, value", "value"),
    ("value: 2150", "value: 2151"),
    ("value: 30.5", "value: 30.25"),
    ("unit: m,", "unit: km,"),
    ("more than", "about"),
    ("words: 30.5 buses", "words: 30.5 Buses"),
    ("value: 2031-03-12/2031-03-13", "value: 2031-03-12"),
    ("inferred:\n", "curated:\n"),
    ("the first word", "the last word"),
    ("short. It", "short; it"),
    ("O’Quill", "O'Quill"),
]


@pytest.mark.parametrize(("old", "new"), OTHER)
def test_a_record_that_says_something_else_loses_its_stamp(old: str, new: str) -> None:
    assert digest(changed(old, new)) != digest(RECORD)


def spelt(kind: str, id_: str) -> Vocabulary:
    """Return the vocabulary with another name for an entry."""
    entries = dict(WORDS.kind(kind))
    entries[id_] = replace(entries[id_], name="Somebody Else")
    return replace(WORDS, **{kind: entries})


@pytest.mark.parametrize(
    ("kind", "id_"),
    [
        ("people", "ida-brandt"),
        ("people", "mara-oquill"),
        ("places", "westmere"),
        ("organisations", "isles-ferry-authority"),
        ("publishers", "island-post"),
    ],
)
def test_a_name_that_is_spelt_another_way_voids_the_stamps_of_whoever_names_it(
    kind: str, id_: str
) -> None:
    assert digest(RECORD, spelt(kind, id_)) != digest(RECORD)
    assert digest(RECORD, spelt("places", "skerria")) == digest(RECORD)


# A model that grows


@dataclass(frozen=True)
class LongerSource(Source):
    archived: str | None = None
    mirrors: tuple[str, ...] = ()


@dataclass(frozen=True)
class LongerFigure(Figure):
    approximate: bool = False


def longer(known: object, form: type, **more: object) -> object:
    return form(**{f.name: getattr(known, f.name) for f in fields(known)}, **more)


def test_a_field_that_is_added_to_the_model_keeps_every_stamp() -> None:
    made = article(RECORD)
    grown = replace(
        made,
        source=longer(made.source, LongerSource),
        figures=tuple(longer(f, LongerFigure) for f in made.figures),
    )
    assert subject.subject(grown, LEXICON) == subject.subject(made, LEXICON)
    assert first_form.subject(grown, LEXICON) == FIRST


def test_what_a_claim_says_in_a_field_that_was_added_counts() -> None:
    made = article(RECORD)
    figures = tuple(longer(f, LongerFigure, approximate=True) for f in made.figures)
    assert subject.subject(replace(made, figures=figures), LEXICON) != digest(RECORD)


# Stamps of the first form


def stamp(digest: str, rules: int = 1) -> dict[str, Stamp]:
    made = article(RECORD)
    return {"bridge": Stamp("bridge", 7, digest, made.source.sha256 or "", rules)}


def test_the_first_form_is_what_it_was() -> None:
    assert first_form.subject(article(RECORD), LEXICON) == FIRST


@pytest.fixture
def before_third(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take away the rules of the third edition, to which a quotation in the record is open."""
    monkeypatch.delitem(editions.STRICTER, 3)


@pytest.mark.usefixtures("before_third")
def test_a_stamp_of_the_first_form_stands_until_its_record_changes() -> None:
    assert subject.stands(article(RECORD), stamp(FIRST), LEXICON)
    assert subject.stands(article(reordered(RECORD)), stamp(FIRST), LEXICON)
    assert not subject.stands(article(changed("value: 2150", "value: 2151")), stamp(FIRST), LEXICON)


@pytest.mark.usefixtures("before_third")
def test_a_name_within_a_longer_word_voids_no_stamp_of_the_first_form() -> None:
    made = article(changed("The report is short.", "The Skerrians have a short report."))
    kept = stamp(first_form.subject(made, LEXICON))
    assert subject.stands(made, kept, lexicon(spelt("places", "skerria")))


@pytest.mark.usefixtures("before_third")
def test_a_stamp_that_is_taken_over_stands_and_tells_the_rules_it_was_given_by() -> None:
    made = article(RECORD)
    taken = subject.renewed(stamp(FIRST)["bridge"], made, LEXICON)
    assert taken == stamp(subject.subject(made, LEXICON))["bridge"]
    assert subject.stands(article(SAME["Windows line ends"]), {"bridge": taken}, LEXICON)


# Rules that become stricter


@pytest.mark.usefixtures("before_third")
@pytest.mark.parametrize(
    ("figure", "is_kept"),
    [
        ("value: 14, unit: companies, evidence: {paragraph: 1, words: 14 companies}", True),
        ("value: 9, unit: companies, evidence: {paragraph: 1, words: 14 companies}", False),
        ("value: 9, unit: companies, evidence: {paragraph: 1, words: the companies}", True),
        ("value: 9, unit: billion, evidence: {paragraph: 1, words: 9 billion}", True),
        ("value: 9000000000, unit: billion, evidence: {paragraph: 1, words: 9 billion}", False),
        ("value: 9, unit: $, evidence: {paragraph: 1, words: $9}", True),
        ("value: 9, unit: €, evidence: {paragraph: 1, words: $9}", False),
    ],
)
def test_a_figure_that_is_not_its_fragments_voids_a_stamp_of_the_first_edition(
    figure: str, *, is_kept: bool
) -> None:
    made = article(changed("figures:\n", f"figures:\n  - {{what: companies, {figure}}}\n"))
    for digest_ in (subject.subject(made, LEXICON), first_form.subject(made, LEXICON)):
        assert subject.stands(made, stamp(digest_), LEXICON) is is_kept
    kept = stamp(subject.subject(made, LEXICON), 2)
    assert subject.stands(made, kept, LEXICON)


LATER = replace(
    WORDS,
    organisations={"post": Organisation(id="post", name="Norhaven Post"), **WORDS.organisations},
)
"""The vocabulary with a body that bears the name of a place."""


@pytest.mark.parametrize(
    ("old", "new", "words", "is_kept"),
    [
        ("", "", WORDS, True),
        # fragments side by side
        ("words: Minister", "words: and goes on for three years", WORDS, False),
        ("words: Minister", "words: and then a year", WORDS, True),
        ("words: Minister", "words: takes three years", WORDS, True),
        ("short. It", "short. “Nobody had asked the ferry crews”, it says. It", WORDS, False),
        ("short. It", "short. “Waited long enough”, it says. It", WORDS, True),
        # a day that the fragment names
        ("words: on Wednesday", "words: on Thursday", WORDS, False),
        ("words: on Wednesday", "words: 12 March", WORDS, True),
        ("words: on Wednesday", "words: 13 March", WORDS, False),
        ("words: on Wednesday", "words: after 11 March", WORDS, True),
        # places
        ("", "", LATER, False),
        ("place: norhaven", "place: skerria", LATER, True),
        ("The announcement", "Skerria backs the announcement", WORDS, False),
        ("headline: Second", "headline: Norhaven’s second", LATER, True),
        # words that open a sentence
        ("title: Brandt announces", "title: Southport announces", WORDS, False),
        ("title: Brandt announces", "title: Nobody announces", WORDS, True),
        ("title: Brandt announces", "title: Vik announces", WORDS, True),
        # numbers
        ("Two-fifths of", "Two islands gave", WORDS, False),
        ("Two-fifths of", "Two years for", WORDS, False),
    ],
)
def test_a_record_of_the_second_edition_is_kept_where_the_third_needs_no_source(
    old: str, new: str, words: Vocabulary, *, is_kept: bool
) -> None:
    plain = RECORD.replace("quoted: true, ", "", 1)
    assert old in plain
    known, made = lexicon(words), article(plain.replace(old, new, 1))
    kept = subject.subject(made, known)
    assert subject.stands(made, stamp(kept, 2), known) is is_kept
    assert subject.stands(made, stamp(kept, 3), known)


def test_a_stricter_rule_voids_only_what_it_refuses(monkeypatch: pytest.MonkeyPatch) -> None:
    made, kept = article(RECORD), stamp(digest(RECORD), 2)
    monkeypatch.setitem(editions.STRICTER, 3, (lambda record, _: bool(record.figures),))
    assert subject.stands(made, kept, LEXICON)
    monkeypatch.setitem(editions.STRICTER, 3, (lambda record, _: not record.figures,))
    assert not subject.stands(made, kept, LEXICON)
    assert subject.stands(made, stamp(digest(RECORD), 3), LEXICON)
