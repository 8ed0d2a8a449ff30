"""The front matter of an article's page, for programs."""

from generator.annotate.heading import heading
from generator.collection.changes import revised
from generator.model.article import FILED
from generator.model.briefing import Annotated, Briefing
from generator.model.claims import claims, doubted
from generator.pages import aspects, find, markdown
from generator.plain import Plain, of_source, publisher_name
from generator.text import normal, sentences


def front_matter(briefing: Briefing, annotated: Annotated) -> Plain:
    """Return the front matter of an article's page: everything a program may want to know of it."""
    article, source = annotated.article, annotated.article.source
    main = annotated.events[0] if annotated.events else None
    known = article.provenance
    return {
        "title": heading(article),
        "description": sentences.clip(aspects.summary(article), 200),
        "id": article.id,
        "kind": article.kind,
        "title_basis": None if article.title else "first words of the text",
        "event": {"date": main.date, "place": main.place, "basis": main.basis} if main else None,
        "published": source.published,
        "published_basis": known["published"].basis if source.published else None,
        "modified": source.modified,
        "added": article.added,
        "revised": revised(article),
        "in_doubt": doubted(article) or None,
        "source": of_source(source),
        "authors": source.authors,
        "publisher": annotated.publisher,
        "publisher_name": publisher_name(annotated, briefing.vocabulary),
        "publisher_stated": known["publisher"].basis == "stated" if source.publisher else None,
        "agencies": annotated.agencies,
        "language": source.language,
        "verified": article.id in briefing.verified if article.is_held else None,
        **{kind: getattr(annotated, kind) for kind in FILED},
        "words": normal.count_words(article.body or "\n".join(p.text for p in article.paragraphs)),
        "digest": article.digest,
        "tags": find.of_article(briefing, article.id),
        "hide": ["navigation"],
        "script": "cite" if any(claims(annotated)) else None,
        "search": markdown.FIND_FIRST,
    }
