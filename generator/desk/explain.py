"""Why a page says what it says: an article or an entry of the vocabulary, by its id."""

from typing import Any

from generator.annotate.lexicon import lexicon
from generator.desk import of_article, of_entry
from generator.model.vocabulary import KINDS
from generator.problems import nearest
from generator.project import Project, gather

ARTICLES = "articles"


def find(project: Project, asked: str) -> list[str]:
    """Return what an id may mean, as ``topics/ferries`` or ``articles/second-tram-line``.

    ``asked`` may be an id, an earlier id, or the address of a page. A current id goes before an
    earlier one.
    """
    first, *rest = asked.strip("/").removesuffix("/index.md").split("/")
    known = {now: names for now, *names in _known(project)}
    if rest and first in {ARTICLES, *KINDS}:
        known = {now: names for now, names in known.items() if now.startswith(f"{first}/")}
    id_ = (rest or [first])[-1]
    current = [now for now, (own, *_) in known.items() if own == id_]
    return current or [now for now, (_, *earlier) in known.items() if id_ in earlier]


def _known(project: Project) -> list[tuple[str, ...]]:
    """Return everything that has an id: its kind and id, the id, and earlier ids."""
    articles = [(f"{ARTICLES}/{a.id}", a.id, *_bare(a.aliases)) for a in project.articles]
    entries = project.vocabulary.entries()
    return articles + [(f"{kind}/{e.id}", e.id, *e.formerly) for kind, e in entries]


def _bare(aliases: tuple[str, ...]) -> list[str]:
    return [alias.rpartition("/")[2] for alias in aliases]


def misuse(project: Project, asked: str, meant: list[str]) -> str:
    """Return why what an id may mean can't be explained; empty where it can."""
    if len(meant) > 1:
        return f"“{asked}” may be {' or '.join(meant)}: name one of these."
    ids = {name for _, *names in _known(project) for name in names}
    last = asked.strip("/").rpartition("/")[2]
    return "" if meant else f"Nothing has the id “{asked}”. {nearest(last, ids)}".strip()


def explain(project: Project, meant: str) -> dict[str, Any]:
    """Explain what ``find`` gives, as plain values."""
    kind, _, id_ = meant.partition("/")
    briefing, words = gather(project), lexicon(project.vocabulary)
    score = project.config.settings.topic_score
    if kind == ARTICLES:
        return of_article.explained(briefing, words, score, id_)
    return of_entry.explained(briefing, words, score, kind, id_)
