"""What a draft offers: few claims, the best first, each with evidence that the checks let stand."""

import re

import pytest

from generator.annotate.annotate import annotate
from generator.annotate.lexicon import lexicon
from generator.check import fair, fragments, units
from generator.check.original import Original, original
from generator.desk import entries
from generator.desk.add import completed
from generator.desk.entries import Wanted
from generator.desk.offer import roles
from generator.desk.offer.candidate import speaker
from generator.desk.offer.offer import MOST, offer
from generator.desk.offer.telling import fragments as telling
from generator.model.article import CLAIMS, Article, Claim
from generator.model.claims import MOST_WORDS, claims
from generator.model.settings import QUOTED, Settings
from generator.model.source import Document
from generator.record import record
from generator.text import normal
from tests.test_desk_draft import LEXICON, WORDS, drafted, once_drafted, raw, read


def written(text: str, *, uncommented: bool = False) -> Article:
    """Read a draft as a record, with words of an editor's wherever it asks for some."""
    if uncommented:
        text = re.sub(r"(?m)^  # (- \{)", r"  \1", text)
    text = re.sub(r"(?<=: )TODO\b", "Told in other words", text)
    found, problems = record.parse(Document("draft.md", "draft", "record", text, ""))
    assert problems == ()
    assert found
    return found


def wrong(made: Article, source: Original) -> list[str]:
    """Return what is wrong with the evidence of a record."""
    every = [w for one in claims(made) for w in fragments.stands(one, source)]
    every += [w for one in claims(made) for w in units.of_figure(one, source, "en")]
    return [w.what for w in (*every, *fair.fair(made, source, QUOTED)) if w.sure]


@pytest.mark.parametrize("article", raw())
def test_few_claims_are_offered_each_once_with_evidence_that_stands(article: Article) -> None:
    made, source = written(once_drafted(article)), original(article, LEXICON)
    offered = [repr(one.claim) for one in claims(made)]
    assert len({*offered}) == len(offered) <= MOST
    assert wrong(made, source) == []


@pytest.mark.parametrize("article", raw())
def test_whatever_is_uncommented_is_no_more_of_the_source_than_is_fair(article: Article) -> None:
    text, source = once_drafted(article), original(article, LEXICON)
    made = written(text, uncommented=True)
    assert wrong(made, source) == []
    words = [normal.count_words(one.evidence.words or "") for one in claims(made)]
    assert all(0 < count <= MOST_WORDS for count in words)


TEXT = """\
Harbour bridge of Norhaven to be rebuilt

By Jonna Vik
Published: 14 March 2031, 08:30

The council approved a new harbour bridge in Norhaven on Wednesday after a debate of nine hours.

“We cannot send another winter of lorries through these streets,” said Sunniva Roe, the chief \
engineer of the harbour office.

Mayor Tomas Lund told the council that “nobody will pay a toll there”. He thanked all engineers.

Anna Berg warned that the ferry companies would lose half of their passengers within two years.

The bridge is to cost 48 million euros, and its mason brings 30 percent of the stones. Builders \
counted 1,250 lorries a day in the old streets, and three cranes.

Northwire reported that the oldest engineer is 61 years old. Call 555 0123 with questions.

“Thank you,” Sunniva Roe said. “It is nice.”
"""
"""An article of ours, with much that makes a claim and some that makes none."""


@pytest.fixture(scope="module")
def article() -> Article:
    found = read(TEXT.encode(), "bridge.txt")
    assert found
    return found


def offered(article: Article, kind: str) -> tuple[Claim, ...]:
    """Return what is offered of one kind, and then the remarks."""
    more, *_ = completed(article, LEXICON)
    made = offer(annotate(article, more, Settings().topic_score), more, 1.0)
    return (*made.claims.get(kind, ()), *made.rest.get(kind, ()))


def test_a_quotation_comes_first_and_points_to_telling_words_of_it(article: Article) -> None:
    first, *_ = offered(article, "statements")
    assert (first.speaker, first.evidence.paragraph) == ("sunniva-roe", 2)
    assert first.evidence.words in TEXT.split("\n\n")[3]


def test_a_quoted_clause_stands_as_it_is(article: Article) -> None:
    (clause,) = (s for s in offered(article, "statements") if s.quoted)
    assert clause.speaker == "tomas-lund"
    assert clause.text == clause.evidence.words == "nobody will pay a toll there"


def test_what_is_said_without_marks_is_offered_too(article: Article) -> None:
    (told_of,) = (s for s in offered(article, "statements") if s.speaker == "anna-berg")
    assert told_of.text == "TODO"
    assert "warned" not in told_of.evidence.words


def test_a_figure_needs_nothing_typed_where_the_text_tells_what_it_counts(article: Article) -> None:
    figures = {figure.value: figure for figure in offered(article, "figures")}
    assert (figures[1250].what, figures[1250].unit) == ("lorries", "lorries")
    assert (figures[48_000_000].what, figures[48_000_000].text) == (None, "48 million euros")
    assert figures[30].what == "stones"


def test_ages_times_telephones_and_small_numbers_are_no_figures(article: Article) -> None:
    assert {f.value for f in offered(article, "figures")} == {48_000_000, 30, 1250}


def test_an_office_is_offered_as_a_role(article: Article) -> None:
    roles = {role.person: role.title for role in offered(article, "roles")}
    assert roles["sunniva-roe"] == "chief engineer of the harbour office"
    assert roles["tomas-lund"] == "Mayor"


def test_the_event_is_filled_in_but_for_its_words(article: Article) -> None:
    (event,) = offered(article, "events")
    assert (event.what, event.date, event.place) == ("TODO", "2031-03-12", "norhaven")
    assert "on Wednesday" in event.evidence.words


@pytest.mark.parametrize(
    ("name", "text", "id_"),
    [
        ("Sunniva Roe", "Sunniva Roe spoke.", "sunniva-roe"),
        ("NHK", "The NHK said so.", "nhk"),
        ("Everything Roe", "Everything Roe says is so.", ""),
        ("Eventually Norhaven", "Eventually Norhaven said so.", ""),
        ("President Roe", "President Roe spoke.", ""),
        ("Reuters", "He told Reuters.", ""),
        ("Northwire Agency", "Northwire Agency reported it.", ""),
        ("Upper Westmere", "They were in Upper Westmere.", ""),
        ("Roe", "They heard Sunniva Roe.", "roe"),
        ("Monaten", "Nach zwei Monaten kam er.", ""),
    ],
)
def test_only_what_is_a_name_speaks(name: str, text: str, id_: str) -> None:
    found = read(f"{text} It was a day with much wind, and many people came.".encode(), "a.txt")
    assert found
    (entry,) = entries.drafted([Wanted("people", name)], LEXICON)
    more = lexicon(entries.joined(WORDS, [entry]))
    assert speaker(name, found, more) == id_


@pytest.mark.parametrize(
    ("sentence", "language", "best"),
    [
        ("He said that the ferry of Port Alder is late.", "en", "ferry of Port Alder is late"),
        ("It was opened; 1,250 guests came.", "en", "1,250 guests came"),
        ("Die Fähre nach Westmere bleibt im Hafen.", "de", "Fähre nach Westmere bleibt im Hafen"),
        ("It is on.", "en", "It is on"),
        ("They saw cranes. boats sailed to Westmere late.", "en", "boats sailed to Westmere late"),
        ("No more.", "en", None),
    ],
)
def test_a_fragment_is_of_telling_words(sentence: str, language: str, best: str | None) -> None:
    found = telling(sentence, (0, len(sentence)), language)
    assert (found or [None])[0] == best


def test_a_fragment_holds_what_it_is_of_and_stays_in_its_sentence() -> None:
    text = "The pier is old. Builders counted 1,250 lorries there. It was hot."
    start = text.index("1,250 lorries")
    found = telling(text, (0, len(text)), "en", (start, start + len("1,250 lorries")))
    assert found
    assert all("1,250 lorries" in words for words in found)
    assert not any("." in words for words in found)


@pytest.mark.parametrize("kind", CLAIMS)
def test_a_draft_has_every_kind_of_claim_as_a_list(kind: str, article: Article) -> None:
    assert f"\n{kind}:" in drafted(article)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norhaven’s harbour office sent Deputy Mayor Ida Brandt.", {"Ida Brandt": "Deputy Mayor"}),
        ("They met executive director Anna Berg.", {"Anna Berg": "executive director"}),
        ("A letter naming ousted President Ida Brandt came.", {"Ida Brandt": "President"}),
        ("Anna Berg, an engineer of the U.S. harbour, came.", {}),
        ("Anna Berg, the oldest of five sisters, came.", {}),
        ("Mr. Tomas Lund and Republican Anna Berg came.", {}),
    ],
)
def test_an_office_stands_before_a_name_or_behind_its_comma(
    text: str, expected: dict[str, str]
) -> None:
    assert {one.name: one.title for one in roles.named(text, "en")} == expected
