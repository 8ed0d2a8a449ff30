"""The words beside a fragment by which a link finds it: the fewest, and no more than is fair."""

import pytest

from generator.annotate.lexicon import lexicon
from generator.check.context import contexts
from generator.check.original import original
from generator.model.article import Article, Evidence, Paragraph, Point
from generator.model.source import Document, Source
from generator.model.verified import Context
from generator.model.vocabulary import Vocabulary
from generator.text import normal

LEXICON = lexicon(Vocabulary())
REST = "Nobody in the town spoke of anything but rain, wind and the price of fish that week. " * 9


def kept(
    *fragments: str, text: str, headline: str = "", page: str = "", most: float = 1, body: str = ""
) -> list[tuple[str, str]]:
    """Return what is kept before and after each fragment that stands in a text more than once."""
    texts = [Paragraph(normal.spaces(part), 1) for part in (*text.split("\n\n"), REST)]
    source = Article(
        "a", "a", "raw", "", Source(headline=headline or None), paragraphs=tuple(texts)
    )
    numbers = [next(n for n, p in enumerate(texts, 1) if f in p.text) for f in fragments]
    pieces = [Evidence(n, f) for n, f in zip(numbers, fragments, strict=True)]
    points = tuple(Point("A.", piece) for piece in pieces)
    record = Article("a", "a", "record", "", Source(), points=points, body=body)
    document = Document("a", "a", "html" if page else "text", page or text, "")
    made = contexts(record, original(source, LEXICON), document, most)
    assert {(c.paragraph, c.words) for c in made} <= {(p.paragraph, p.words or "") for p in pieces}
    return [(c.before or "", c.after or "") for c in made]


@pytest.mark.parametrize(
    ("fragment", "text", "beside"),
    [
        ("the old ferry", "At noon the old ferry sailed.", []),
        ("old ferry", "The old ferry sank. Now an old ferry sails.", [("The", "")]),
        ("old ferry", "The old ferry sank. Now the old ferry sails.", [("", "sank.")]),
        ("old ferry", "So the old ferry sank. Now the old ferry sank.", [("So the", "")]),
        # of two that are as short, what stands before; else the shorter one
        ("a ferry", "Once a ferry came. Then a ferry went.", [("Once", "")]),
        ("a ferry", "Then a ferry of steel came. Then a ferry of wood went.", [("", "of steel")]),
        # browsers know neither case nor accents, and take quotation marks for the same
        ("a ferry", "Once a ferry came. A Ferry went.", [("Once", "")]),
        ("the café", "By the café it rained. At the Cafe it did not.", [("By", "")]),
        ("the “day”", 'On the “day” it rained. Of the "day" none spoke.', [("On", "")]),
        # parts of words are no words
        ("14 stops", "It has 14 stops, of 114 stops.", []),
        # marks between belong to it, as they stand there
        ("a ferry", "By night — a ferry. By day – a ferry.", [("night —", "")]),
        ("a ferry", "It was (a ferry) or maybe a ferry.", [("was (", "")]),
        ("a ferry", "It was “new”, a ferry. It was a ferry.", [("“new”,", "")]),
        ("plan for", "The 30-year plan for all. The 9-year plan for all.", [("30-year", "")]),
        # words that a source has broken over lines, and invisible marks
        ("a ferry", "Once a\nferry came.  Then a  ferry went.", [("Once", "")]),
        ("harbour wall", "The har\u00adbour wall fell. Our harbour wall fell.", [("The", "")]),
        # other scripts: by words, and by what stands between marks
        ("старый паром", "Вчера старый паром ушёл. Сегодня старый паром пришёл.", [("Вчера", "")]),
        ("העבורת הישנה", "אתמול העבורת הישנה יצאה. היום העבורת הישנה שבה.", [("אתמול", "")]),
        ("渡轮再次", "昨天，渡轮再次起航。今天，渡轮再次停航。", [("昨天，", "")]),
        ("เรือข้ามฟาก", "วันก่อนเรือข้ามฟาก ออก และเรือข้ามฟาก มา", [("", "ออก")]),
        # nothing tells them apart
        ("a ferry", "A ferry.\n\nA ferry.\n\nHere is a ferry.", [("is", "")]),
        ("a ferry", "By day a ferry sailed.\n\nBy day a ferry sailed.", [("", "")]),
    ],
)
def test_a_fragment_that_stands_twice_has_the_fewest_words_that_tell_it_apart(
    fragment: str, text: str, beside: list[tuple[str, str]]
) -> None:
    assert kept(fragment, text=text) == beside


def test_what_stands_in_the_headline_or_around_an_article_counts() -> None:
    text = "At noon the old ferry sailed."
    assert kept("the old ferry", text=text, headline="The old ferry sails") == [("noon", "")]
    menu = f"<nav><a href=b>The old ferry</a></nav><p>{text}</p>"
    assert kept("the old ferry", text=text, page=menu) == [("noon", "")]
    hidden = f"<script>'the old ferry'</script><p>{text}</p>"
    assert kept("the old ferry", text=text, page=hidden) == []


LONG = "Once the old ferry sailed with all guests. Then the old ferry sailed with all guests."


@pytest.mark.parametrize(
    ("fragments", "text", "beside"),
    [
        # eight words on end
        (["the old ferry sailed with all"], LONG, [("Once", "")]),
        (["the old ferry sailed with all guests"], LONG, [("", ". Then")]),
        (["a b c d e f g"], "z a b c d e f g h. Not y a b c d e f g h.", [("z", "")]),
        (["b c d e f g"], "z a b c d e f g h y. Not y a b c d e f g h x.", [("z a", "")]),
        (["b c d e f g h"], "z a b c d e f g h w y. Not y a b c d e f g h w x.", [("", "")]),
        # no whole sentence
        (["a ferry came"], "Once a ferry came.\n\nHere is how a ferry came.", [("", "")]),
        (["ferry came"], "Once a ferry came.\n\nOnce the ferry came.", [("a", "")]),
        (["a ferry came"], "Why? A storm. Once a ferry came. Then a ferry came.", [("", ". Then")]),
        (["a ferry came"], "A storm. So a ferry came.\n\nWhy so a ferry came.", [("", "")]),
        # no other fragment side by side
        (
            ["a ferry came", "by night"],
            "See when a ferry came in by night. See when a ferry came again.",
            [("", "")],
        ),
        # words that are shown already cost nothing
        (
            ["a ferry came", "in the fog"],
            "See: a ferry came in the fog. See: a ferry came late.",
            [("", "in")],
        ),
    ],
)
def test_a_fragment_takes_no_more_of_its_source_than_is_fair(
    fragments: list[str], text: str, beside: list[tuple[str, str]]
) -> None:
    assert kept(*fragments, text=text) == beside


def test_words_in_quotation_marks_are_not_run_into() -> None:
    text = "The day a ferry came so late, it rained. The day a ferry came at noon, it did not."
    assert kept("a ferry came", text=text) == [("", "so")]
    assert kept("a ferry came", text=text, body="It was “late”.") == [("", "")]


def test_all_that_a_record_shows_stays_within_its_share() -> None:
    text = "Once the old ferry came. Then the old ferry went. Some fish swam by. No fish swam off."
    total = normal.count_words(text) + normal.count_words(REST)
    fragments = ("the old ferry", "fish swam")
    assert kept(*fragments, text=text, most=7 / total) == [("Once", ""), ("Some", "")]
    assert kept(*fragments, text=text, most=6 / total) == [("Once", ""), ("", "")]
    assert kept(*fragments, text=text, most=5 / total) == [("", ""), ("", "")]


def test_claims_with_the_same_evidence_have_one_context() -> None:
    text = "Once a ferry came. Then a ferry went."
    assert kept("a ferry", "a ferry", text=text) == [("Once", "")]


def test_what_is_kept_is_of_the_fragment_that_is_meant() -> None:
    text = "The old ferry came.\n\nIn the end the old ferry sank."
    source = Article("a", "a", "raw", "", Source(), paragraphs=(
        *(Paragraph(part, 1) for part in text.split("\n\n")), Paragraph(REST, 1),
    ))  # fmt: skip
    point = Point("It sank.", Evidence(2, "old ferry"))
    record = Article("a", "a", "record", "", Source(), points=(point,))
    document = Document("a", "a", "text", text, "")
    assert contexts(record, original(source, LEXICON), document, 1) == (
        Context(2, "old ferry", after="sank."),
    )
