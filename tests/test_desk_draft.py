"""Whatever article a draft is made of, it reads as a record and copies none of its sentences."""

import re
from functools import cache

import pytest

from generator import vocabulary
from generator.annotate.annotate import annotate
from generator.annotate.lexicon import lexicon
from generator.check.check import check
from generator.desk import unknown_names
from generator.desk.add import completed
from generator.desk.draft import draft
from generator.desk.runs import Text
from generator.forms import shape, yaml_text
from generator.intake.documents import KINDS, document
from generator.intake.parse import parse
from generator.model.article import Article
from generator.model.settings import Settings
from generator.model.source import Document
from generator.record import record
from generator.record.record import Record
from generator.text import normal
from tests.conftest import CASES, VOCABULARY

WORDS, _ = vocabulary.load(VOCABULARY, "vocabulary")
LEXICON = lexicon(WORDS)
COPIED = 11
"""Words on end that are copied, not cited."""


def read(data: bytes, name: str) -> Article | None:
    found = document(data, name, "article", KINDS["." + name.rpartition(".")[2]])
    is_raw = isinstance(found, Document) and found.kind != "record"
    return parse(found)[0] if is_raw else None


def drafted(article: Article) -> str:
    more, _, rest = completed(article, LEXICON)
    return draft(annotate(article, more, Settings().topic_score), more, rest)


def once_drafted(article: Article) -> str:
    """Draft the record of one of ``raw()``, once for all tests of it."""
    if id(article) not in _DRAFTS:
        _DRAFTS[id(article)] = drafted(article)
    return _DRAFTS[id(article)]


_DRAFTS: dict[int, str] = {}


@cache
def raw() -> list[pytest.param]:
    seeds = [p for p in sorted(CASES.glob("*/seed.*")) if read(p.read_bytes(), p.name)]
    return [pytest.param(read(p.read_bytes(), p.name), id=p.parent.name) for p in seeds]


def runs(text: str) -> set[tuple[str, ...]]:
    words = normal.words(text)
    return {tuple(words[i : i + COPIED]) for i in range(len(words) - COPIED + 1)}


@pytest.mark.parametrize("article", raw())
def test_a_draft_of_any_article_is_a_record_with_places_to_write(article: Article) -> None:
    made = once_drafted(article)
    found, problems = record.parse(Document("draft.md", "draft", "record", made, ""))
    assert {p.rule for p in problems} == {"todo"}
    assert found is not None
    assert check([found], completed(article, LEXICON)[0].vocabulary) == ()


@pytest.mark.parametrize("article", raw())
def test_a_draft_copies_no_sentence(article: Article) -> None:
    made = re.sub(r"(?m)^  headline: .*$", "", once_drafted(article))
    parts = [p.text for p in article.paragraphs] + [article.source.subtitle or ""]
    assert runs(made) & runs("\n".join(parts)) == set()


OPTIONAL = {"trust", "curated", "aliases", "added", "revised", "corrections"}


@pytest.mark.parametrize("article", raw())
def test_the_keys_of_a_draft_stand_in_the_order_of_the_guide(article: Article) -> None:
    text = yaml_text.load(once_drafted(article).split("---\n")[1])
    assert text.mistakes == ()
    known = [*shape.keys(Record)]
    assert [k for k in known if k in text.value] == [*text.value]
    assert {*known} - {*text.value} == OPTIONAL


ARTICLE = """\
New ferry links Norhaven and Port Alder

By Jonna Vik
Published: 14 March 2031, 08:30

NORHAVEN (Northwire) – A new ferry sailed from Norhaven to Port Alder on Wednesday with 120 cars.

“The crossing takes two hours,” Minister Tomas Lund said. “We waited for it.”

The ferry was built in Port Alder by the Alder Yard, which employs more than 300 people.

Captain Per Holm called it “a steady old lady” and said that the Alder Yard had done well.
"""


def lines(key: str, made: str) -> list[str]:
    """Return the lines of a draft from a key to the next."""
    found = re.search(rf"(?ms)^{key}:.*?(?=^\w|\Z)", made)
    assert found
    return found[0].splitlines()


@pytest.fixture(scope="module")
def made() -> str:
    article = read(ARTICLE.encode(), "ferry.txt")
    assert article
    return drafted(article)


def test_known_fields_come_with_their_basis(made: str) -> None:
    assert "  headline: New ferry links Norhaven and Port Alder  # stated, line 1" in made
    assert "  authors: [Jonna Vik]  # stated, line 3: “By Jonna Vik”" in made
    assert "  agencies: [northwire]  # stated, line 6" in made
    assert "  published: 2031-03-14T08:30  # stated, line 4" in made
    assert "    date: 2031-03-12\n" in made
    assert "    basis: inferred" in made
    assert '    evidence: {paragraph: 1, words: "Wednesday with 120 cars"}' in made


def test_what_is_not_known_is_told_and_only_own_words_are_to_be_written(made: str) -> None:
    assert "  publisher: null  # not found: an id of publishers.yml" in made
    assert made.startswith("---\n# Write every TODO")
    assert "\ntitle: TODO  # " in made
    assert "\nsummary: TODO  # " in made
    assert made.endswith(
        "\n# Below the next line goes your account of the article in plain Markdown, "
        "if it needs one.\n---\n"
    )


def test_names_without_an_entry_are_told_of_with_how_often() -> None:
    article = read(ARTICLE.encode(), "ferry.txt")
    assert article
    found = annotate(article, LEXICON, Settings().topic_score)
    texts = [Text(article.id, p.text, article.source.language) for p in article.paragraphs]
    made = draft(
        found, LEXICON, tuple(unknown_names.unknown(texts, LEXICON, frozenset(("Per Holm",))))
    )
    assert "# people not in the vocabulary: Per Holm (1)" in made
    assert "not in the vocabulary: Alder Yard (2), Port Alder (2)" in made
    assert "people: [tomas-lund]" in made


def test_a_statement_points_to_telling_words_of_a_quotation(made: str) -> None:
    assert lines("statements", made) == [
        "statements:",
        "  - speaker: tomas-lund",
        "    text: TODO  # what was said, in your words",
        '    evidence: {paragraph: 2, words: "crossing takes two hours"}  # source line 8',
    ]


def test_figures_come_with_unit_and_qualifier(made: str) -> None:
    assert lines("figures", made) == [
        "figures:",
        "  - what: cars",
        "    value: 120",
        "    unit: cars",
        '    evidence: {paragraph: 1, words: "Wednesday with 120 cars"}  # source line 6',
        "  - what: people",
        "    value: 300",
        "    unit: people",
        "    qualifier: more than",
        '    evidence: {paragraph: 3, words: "more than 300 people"}  # source line 10',
    ]


def test_topics_come_with_the_terms_that_speak_for_them(made: str) -> None:
    assert lines("topics", made) == [
        "topics:",
        "  - ferries  # ferry",
        "# topics hinted at: crossings (crossing)",
    ]


def test_points_lead_to_the_first_paragraphs_where_nothing_else_is_offered() -> None:
    text = "\n\n".join(f"The old ferry sailed to {w} in a night of wind." for w in "ABCDEFGH")
    article = read(text.encode(), "f.txt")
    assert article
    points = "\n".join(lines("points", drafted(article)))
    offered, _, rest = points.partition("  # more to be had: uncomment what is worth a line:\n")
    assert re.findall(r"paragraph: (\d+)", offered) == ["1", "2", "3"]
    assert re.findall(r"  # - \{text: TODO, evidence: \{paragraph: (\d+)", rest) == ["4"]
