"""How much of a source a record may take, and how near to its evidence a name must stand."""

import pytest

from generator.check.original import original
from generator.check.verify import verify
from tests.test_check_verify import LEXICON, article

COLOURS = ("red", "white", "blue", "green", "old", "new", "small", "large", "grey", "black")
QUAYS = "\n\n".join(f"The {c} boat came to a quay before noon today." for c in COLOURS)
"""Ten paragraphs of ten words."""


def rules(source: str, *points: str, title: str = "A day at the quays") -> set[str]:
    """Return the rules by which a record with some points, and a source, is refused."""
    head = f"title: {title}\nsummary: A report.\nsource: {{document: quays.txt}}\n"
    text = f"---\n{head}points:\n{''.join(points)}---\nIt is short.\n"
    made = original(article(f"Boats at quays\n\n{source}\n", "quays.txt"), LEXICON)
    assert len(made.paragraphs) == source.count("\n\n") + 1
    return {p.rule for p in verify(article(text, "quays.md"), made, LEXICON).problems}


def point(number: int, words: str, text: str = "It came.") -> str:
    return f"  - {{text: {text}, evidence: {{paragraph: {number}, words: {words}}}}}\n"


@pytest.mark.parametrize(
    ("fragments", "expected"),
    [
        pytest.param((5, 5, 5, 5), set(), id="a fifth"),
        pytest.param((5, 5, 5, 6), {"fragments"}, id="a word more"),
        pytest.param((8, 8), set(), id="less in two"),
        pytest.param((8, 8, 8), {"fragments"}, id="more in three"),
    ],
)
def test_all_fragments_together_are_a_fifth_of_the_source_at_most(
    fragments: tuple[int, ...], expected: set[str]
) -> None:
    lines = QUAYS.split("\n\n")
    points = [
        point(n, " ".join(lines[n - 1].split()[1 : 1 + size]))
        for n, size in enumerate(fragments, 1)
    ]
    assert rules(QUAYS, *points) == expected


def test_a_fragment_that_several_claims_share_counts_once() -> None:
    points = [point(1, "boat came to a quay before")] * 8
    assert rules(QUAYS, *points) == set()


LONG = (
    "In the night a wind from the north pushed the grey boat over the low wall of the harbour, and "
    "nobody on land heard it."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("pushed the grey boat over the low wall of the", set(), id="ten words"),
        pytest.param(
            "pushed the grey boat over the low wall of the harbour", {"copied"}, id="eleven words"
        ),
        pytest.param(
            "pushed the grey boat over the low wall of that harbour", set(), id="one word changed"
        ),
    ],
)
def test_ten_words_on_end_may_be_the_sources(text: str, expected: set[str]) -> None:
    source = f"{LONG}\n\n{QUAYS}"
    assert rules(source, point(1, "grey boat", f"A storm {text}")) == expected
    assert rules(source, point(1, "grey boat"), title=f"A storm {text}") == expected


def near(gap: int, *, after: bool) -> str:
    """Return a source whose last paragraph names a place so many sentences from “a lamp”."""
    between = ["The night was cold."] * (gap - 1)
    told = ["He had a lamp with him.", *between, "The boat was built in Westmere."]
    opening = "The harbour was quiet. The boats were tied up. Nobody spoke. It was late."
    return f"{opening}\n\n{' '.join(told if after else told[::-1])}"


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize(("gap", "expected"), [(1, set()), (3, set()), (4, {"name"})])
def test_a_name_stands_within_three_sentences_of_the_evidence(
    gap: int, expected: set[str], *, after: bool
) -> None:
    claim = point(2, "a lamp with", "There was a lamp in the boat from Westmere.")
    assert rules(near(gap, after=after), claim) == expected


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("It was late in Westmere. Nobody spoke. The boats lay still.", set()),
        ("It was late. Nobody spoke in Westmere. The boats lay still.", set()),
        ("It was late. Nobody spoke. The boats lay still in Westmere.", {"name"}),
    ],
)
def test_what_the_opening_names_is_known_everywhere(opening: str, expected: set[str]) -> None:
    rest = " ".join(["The night was cold."] * 4)
    claim = point(2, "a lamp with", "There was a lamp at Westmere.")
    assert rules(f"{opening}\n\n{rest} He had a lamp with him.", claim) == expected


@pytest.mark.parametrize(
    ("listed", "sentence", "expected"),
    [
        ("people: [tomas-lund]", "They met Lund at the wall.", set()),
        ("people: [tomas-lund]", "They met at the lund by the wall.", {"name"}),
        ("people: [tomas-lund]", "They met LUND at the wall.", set()),
        ("places: [westmere]", "They met in Westmere.", set()),
        ("places: [westmere]", "They met in westmere.", set()),
        ("places: [westmere]", "They met in Westland.", {"name"}),
        ("organisations: [isles-ferry-authority]", "They met the isles ferry authority.", set()),
        ("organisations: [isles-ferry-authority]", "They met the ifa.", {"name"}),
        ("organisations: [isles-ferry-authority]", "They met the I.F.A. there.", set()),
        ("phrases: [safe-passage]", "They met for a Safe  Passage there.", set()),
        ("phrases: [safe-passage]", "They met for a safe way there.", {"name"}),
    ],
)
def test_capitals_count_in_the_names_of_people_alone(
    listed: str, sentence: str, expected: set[str]
) -> None:
    claim = point(1, "red boat came")
    assert rules(f"{QUAYS}\n\n{sentence}", claim, title=f"A day\n{listed}") == expected


GERMAN = (
    "Die Brücke wurde am 3.4.2031 nach einer langen Nacht im Hafen geöffnet, und alle waren da.\n\n"
    "Am 5.6.2031 soll der alte Kai folgen; die Boote lagen in zwei Reihen an der Mauer."
)


@pytest.mark.parametrize(
    ("date", "expected"), [("2031-06-05", set()), ("2031-05-06", {"date"})], ids=["day", "month"]
)
def test_a_date_in_digits_is_read_as_the_language_of_the_source_writes_it(
    date: str, expected: set[str]
) -> None:
    event = (
        f"events:\n  - {{what: The opening, date: {date}, evidence: {{paragraph: 1,"
        " words: einer langen Nacht}}\n"
    )
    claim = point(2, "in zwei Reihen")
    assert rules(GERMAN, claim, title=f"The bridge\n{event.rstrip()}") == expected
