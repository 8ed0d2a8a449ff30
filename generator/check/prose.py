"""What an editor writes in a record beside its claims’ words, and what of it claims something."""

from collections.abc import Iterator

from generator.forms.todos import written
from generator.forms.yaml_text import Path
from generator.model.article import Article
from generator.model.claims import claims


def prose(article: Article) -> Iterator[tuple[Path, str]]:
    """Return the editor's words for the article as a whole and for doubts, as far as written."""
    yield ("title",), written(article.title or "")
    yield ("summary",), written(article.summary or "")
    yield ("trust",), written(article.trust or "")
    yield (), written(article.body)
    for one in claims(article):
        if one.claim.doubt:
            yield (*one.path, "doubt"), one.claim.doubt


def is_free(path: Path) -> bool:
    """Return whether words at a path are an account of the editor's: body, trust, a doubt.

    Other words name and count only what the source does.
    """
    return path == () or path[-1] in ("trust", "doubt")
