"""Small briefings on the invented islands, from seeds as texts to pages."""

from pathlib import Path

from generator import vocabulary
from generator.annotate.annotate import annotate
from generator.annotate.lexicon import lexicon
from generator.collection.collect import collect
from generator.desk import new
from generator.intake.documents import KINDS, document
from generator.intake.parse import parse
from generator.model.briefing import Briefing
from generator.model.settings import Settings
from generator.model.source import Document
from generator.pages.render import render
from tests.conftest import VOCABULARY

WORDS, _ = vocabulary.load(VOCABULARY, "vocabulary")
LEXICON = lexicon(WORDS)


def rewrite(folder: Path) -> None:
    """Put an editor's own words in place of all text of the example in a fresh briefing."""
    example = new.example()
    for path in (folder / name for name in new.skeleton("", "en")):
        lines = path.read_text("utf-8").split("\n")
        changed = [f"{line} Or so." if line.strip() in example else line for line in lines]
        path.write_text("\n".join(changed), "utf-8")


def record(title: str, *keys: str, published: str = "2031-03-12", headline: str = "null") -> str:
    """Return a record with more keys, each as lines of YAML."""
    source = f"source: {{document: a.txt, published: {published}, headline: {headline}}}"
    return "\n".join(
        ["---", f"title: {title}", "summary: A report.", source, *keys, "---", "It is short.", ""]
    )


def raw(title: str, *paragraphs: str) -> str:
    """Return a raw article with a headline and a stamp."""
    return "\n\n".join([title, "Published March 14, 2031", *paragraphs]) + "\n"


def briefing(**seeds: str) -> Briefing:
    """Return a briefing of seeds by id; those that open with front matter are records."""
    found = []
    for id_, text in seeds.items():
        end = ".md" if text.startswith("---") else ".txt"
        read = document(text.encode(), f"seeds/{id_}{end}", id_.replace("_", "-"), KINDS[end])
        assert isinstance(read, Document)
        article, problems = parse(read)
        assert problems == ()
        assert article
        found.append(annotate(article, LEXICON, 4))
    return collect(found, WORDS)


def pages(made: Briefing) -> dict[str, str]:
    """Return the text of every page by its address."""
    found, problems = render(made, Settings())
    assert problems == ()
    return {page.path.removesuffix("index.md"): page.text for page in found}
