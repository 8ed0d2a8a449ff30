"""How much of a source its fragments may show, together and on end."""

import pytest

from generator.annotate.lexicon import lexicon
from generator.check.fair import fair
from generator.check.fragments import short
from generator.check.original import original
from generator.model.article import Article, Evidence, Paragraph, Point
from generator.model.source import Source
from generator.model.vocabulary import Person, Vocabulary

LEXICON = lexicon(Vocabulary(people={"ida-brandt": Person(id="ida-brandt", name="ida brandt")}))
TEXT = "the old ferry sailed at noon with forty guests and a dog while rain fell on the quay"
TEXTS = (TEXT, "nobody in the harbour of the town spoke of anything but the price of fish")


def made(*fragments: str, body: str = "") -> Article:
    """Return a record with a point for each fragment, or its source where there is none."""
    points = tuple(Point("A.", Evidence(1 if f in TEXT else 2, f)) for f in fragments)
    texts = () if points or body else tuple(Paragraph(t, n) for n, t in enumerate(TEXTS, 1))
    return Article("a", "a.md", "record", "", Source(), points=points, paragraphs=texts, body=body)


SOURCE = original(made(), LEXICON)


@pytest.mark.parametrize(
    ("fragments", "on_end"),
    [
        # side by side, in any order
        (("the old ferry sailed", "at noon with forty guests"), 9),
        (("at noon with forty guests", "the old ferry sailed"), 9),
        (("the old ferry sailed", "at noon with forty"), None),
        (("the old ferry", "at noon with forty guests"), None),  # a word lies between
        # overlapping, and one within another
        (("the old ferry sailed at noon", "sailed at noon with forty guests"), 9),
        (("the old ferry sailed at noon with forty", "ferry sailed at noon"), None),
        # three in a row; of different paragraphs; twice the same
        (("the old ferry", "sailed at noon", "with forty guests"), 9),
        (("fell on the quay", "nobody in the harbour of"), None),
        (("the old ferry sailed at noon with forty",) * 2, None),
    ],
)  # fmt: skip
def test_at_most_eight_words_of_a_source_are_shown_on_end(
    fragments: tuple[str, ...], on_end: int | None
) -> None:
    wrong = [w.what for w in fair(made(*fragments), SOURCE, 1)]
    assert [f": {n} words of the source on end." for n in (on_end,) if n] == [
        what[what.index(":") :] for what in wrong
    ]


def test_those_that_stand_side_by_side_are_named() -> None:
    (wrong,) = fair(made("the old ferry sailed", "at noon with forty guests"), SOURCE, 1)
    assert wrong.what.startswith("“the old ferry sailed” and “at noon with forty guests” stand")


@pytest.mark.parametrize(
    ("fragments", "body", "words"),
    [
        (("the old ferry",), "", 3),
        (("the old ferry", "the old ferry"), "", 3),
        (("the old ferry", "old ferry sailed"), "", 4),
        (("the old ferry",), "It was an “old ferry”.", 3),
        (("the old ferry",), "There was “rain” and “a dog”.", 6),
        (("the old ferry",), "It was “quick”, which the source does not say.", 3),
    ],
)
def test_words_that_several_show_count_once(
    fragments: tuple[str, ...], body: str, words: int
) -> None:
    record, total = made(*fragments, body=body), 33
    assert [*fair(record, SOURCE, words / total)] == []
    (wrong,) = fair(record, SOURCE, (words - 0.5) / total)
    assert wrong.what == f"All fragments together have {words} words, of {total} of the source."


@pytest.mark.parametrize(
    ("words", "is_short"),
    [
        ("rain fell on", False),
        ("rain fell", True),
        ("quay", True),
        ("forty guests", False),
        ("35", False),
        ("on Thursday", False),
        ("in 2031", False),
        ("May 2031", False),
        ("Norhaven", False),
        ("Isles Ferry", False),
        ("ida brandt", False),  # a name of the vocabulary
        ("Паром", False),
        ("паром", True),
        ("渡轮", True),
        ("渡轮驶往岛上", False),
    ],
)
def test_one_or_two_words_that_tell_nothing_are_remarked_upon(
    words: str,
    is_short: bool,  # noqa: FBT001 - the expectation
) -> None:
    wrong = [*short(made(words), LEXICON)]
    assert [w.sure for w in wrong] == [False] * is_short
