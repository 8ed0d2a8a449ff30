"""How much alike two articles are: by text, by cited words, by headline; and one event."""

import pytest

from generator.annotate.annotate import annotate
from generator.annotate.lexicon import lexicon
from generator.desk.likeness import ALIKE, likeness, same_event, similar
from generator.intake.documents import document
from generator.intake.parse import parse
from generator.model.article import Article
from generator.model.briefing import Annotated
from generator.model.source import Document
from generator.model.vocabulary import Person, Place, Vocabulary

WORDS = Vocabulary(
    people={p: Person(id=p, name=p.title()) for p in ("berg", "holm", "lund")},
    places={"alder": Place(id="alder", name="Alder"), "mere": Place(id="mere", name="Mere")},
)

LONG = (
    "The first night tram of the town left its depot at ten, and hundreds of people stood along "
    "the line to wave at it. The company had built nine kilometres of track and bought fourteen "
    "trams, all of them painted green by the children of the two schools beside the harbour."
)


MORE = "It was said that the people of the town were there and that it was late for them."


def read(text: str, name: str = "a.txt") -> Article:
    found = document(text.encode(), name, "a", "markdown" if name.endswith("md") else "text")
    assert isinstance(found, Document)
    article, problems = parse(found)
    assert problems == ()
    assert article
    return article


def record(headline: str = "null", *cited: str, digest: str = "null") -> Article:
    points = "".join(
        f"  - {{text: A claim., evidence: {{paragraph: 1, words: {words}}}}}\n" for words in cited
    )
    source = f"source: {{headline: {headline}, sha256: {digest}}}"
    return read(f"---\ntitle: T\nsummary: S\n{source}\npoints:\n{points or '  []'}\n---\n", "r.md")


def test_a_text_is_wholly_like_itself_and_not_at_all_like_another() -> None:
    assert likeness(read(LONG), read(LONG))[0] == 1
    assert likeness(read(LONG), read("A quay was painted in a colour that nobody liked."))[0] == 0


def test_a_shortened_text_is_like_the_whole() -> None:
    share, why = likeness(read(LONG[: LONG.index("The company")]), read(LONG))
    assert (share, why) == (1.0, "the texts are alike")


def test_a_sentence_of_a_text_alone_does_not_make_a_short_one_like_it() -> None:
    assert likeness(read("The first night tram of the town left."), read(LONG))[0] < ALIKE


OWN = (
    "Meanwhile nobody in Westmere has decided what shall become of the old slipway, which was shut "
    "in autumn because its beams are rotten. A museum would like to have it, two fishermen asked "
    "for its timber, and the council wants to hear everyone before it takes a vote on that in June."
)

REST = (
    "Fares stay as they were until the new year, when children will pay nothing and everyone else "
    "a third less on Sundays. Drivers are still being sought: eleven of forty places were free "
    "last week, says a notice at the door, and whoever comes by winter is promised a warm jacket."
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(47, ["the texts are alike"], id="nearly half of the text is the same"),
        pytest.param(40, ["the texts are alike"], id="two fifths and a little"),
        pytest.param(36, [], id="less than two fifths, as of two reports on one subject"),
    ],
)
def test_a_text_of_which_two_fifths_are_the_same_is_named(words: int, expected: list[str]) -> None:
    new = annotate(read(f"{' '.join(LONG.split()[:words])}. {OWN}"), lexicon(WORDS), 6)
    old = annotate(read(f"{LONG} {REST}"), lexicon(WORDS), 6)
    assert expected == [s.why for s in similar(new, [old])]


@pytest.mark.parametrize(
    ("cited", "expected"),
    [
        (("left its depot", "hundreds of people", "painted green"), 1.0),
        (("left its depot", "hundreds of cows", "painted green"), 5 / 8),
        (("left its depot", "painted green"), 0.0),
        (("tram", "town", "depot", "line"), 0.0),
    ],
)
def test_a_record_is_like_the_text_that_holds_its_citations(
    cited: tuple[str, ...], expected: float
) -> None:
    assert expected == likeness(read(LONG), record("null", *cited))[0]


def test_headlines_are_compared_by_their_words() -> None:
    new = read(f"Night tram leaves the depot at ten\n\n{LONG}")
    share, why = likeness(new, record("Night tram leaves depot at nine"))
    assert (share, why) == (5 / 8, "the headlines are alike")


def annotated(text: str) -> Annotated:
    return annotate(read(f"{text} {MORE}"), lexicon(WORDS), 6)


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("On 3 May 2031 the quay of Alder was closed.", "2031-05-03, alder"),
        ("On 3 May 2031 Berg and Holm met at sea.", "2031-05-03, berg, holm"),
        ("On 3 May 2031 Berg was at sea.", ""),
        ("On 4 May 2031 the quay of Alder was closed.", ""),
        ("In May 2031 the quay of Alder was closed.", ""),
        ("The quay of Alder was closed.", ""),
    ],
)
def test_one_day_and_one_place_or_two_people_make_one_event(other: str, expected: str) -> None:
    new = annotated("On 3 May 2031 Berg met Holm in Alder.")
    told = same_event(new, annotated(other))
    assert (f"perhaps the same event: {expected}" if expected else "") == told


def test_the_same_document_comes_first() -> None:
    new = annotate(read(LONG), lexicon(WORDS), 6)
    same = record("null", digest=new.article.digest)
    near = annotate(read(LONG + " It rained."), lexicon(WORDS), 6)
    found = similar(new, [near, annotate(same, lexicon(WORDS), 6)])
    assert [(s.is_same, s.why) for s in found] == [
        (True, "the same document"),
        (False, "the texts are alike"),
    ]
