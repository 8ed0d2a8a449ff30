"""The front matter of an article's page, for programs."""

from typing import Any

from generator.annotate.heading import heading
from generator.annotate.houses import publisher_name
from generator.model.article import Article
from generator.model.briefing import Annotated, Briefing
from generator.pages import find, markdown, views
from generator.text import normal, sentences


def front_matter(briefing: Briefing, found: Annotated) -> dict[str, Any]:
    """Return the front matter of an article's page: everything a program may want to know of it."""
    article, source = found.article, found.article.source
    main = found.events[0] if found.events else None
    stated = {f for f, p in article.provenance.items() if p.basis == "stated"}
    return {
        "title": heading(article),
        "description": sentences.clip(views.summary(article), 200),
        "id": article.id,
        "kind": article.kind,
        "title_basis": None if article.title else "first words of the text",
        "event": {"date": main.date, "place": main.place, "basis": main.basis} if main else None,
        "published": source.published,
        "published_basis": article.provenance["published"].basis if source.published else None,
        "modified": source.modified,
        "source": {
            "document": source.document,
            "sha256": source.sha256,
            "headline": source.headline,
            "rights": source.rights,
            **{key: getattr(source, key) for key in _ADDRESSES if getattr(source, key)},
        },
        "authors": source.authors,
        "publisher": found.publisher,
        "publisher_name": publisher_name(found, briefing.vocabulary),
        "publisher_stated": "publisher" in stated if source.publisher else None,
        "agencies": found.agencies,
        "language": source.language,
        "verified": article.id in briefing.verified if article.is_held else None,
        "topics": found.topics,
        "people": found.people,
        "organisations": found.organisations,
        "places": found.places,
        "phrases": found.phrases,
        "words": _words(article),
        "digest": article.digest,
        "tags": find.of_article(briefing, article.id),
        "hide": ["navigation"],
        "search": markdown.FIND_FIRST,
    }


_ADDRESSES = ("url", "archived", "accessed")
"""What leads to a source on the web, for those that are there."""


def _words(article: Article) -> int:
    text = article.body or "\n".join(p.text for p in article.paragraphs)
    return normal.count_words(text)
