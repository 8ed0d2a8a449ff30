"""Article -> Annotated: one line for each kind of annotation."""

from collections.abc import Iterable
from dataclasses import replace

from generator.annotate import figures, phrase_uses, topics
from generator.annotate.about import about
from generator.annotate.heading import heading
from generator.annotate.houses import houses
from generator.annotate.lexicon import Lexicon
from generator.annotate.mentions import names, text_of
from generator.annotate.spelling import spelling
from generator.annotate.statements import statements
from generator.model.article import Article, Event, Evidence
from generator.model.briefing import Annotated
from generator.problems import Problem, guarded
from generator.text import normal


def annotate(article: Article, lexicon: Lexicon, topic_score: float) -> Annotated:
    """Tie every name in an article to the vocabulary.

    ``topic_score`` is the score from which a raw article is filed under a topic.
    """
    text = text_of(article) if lexicon.looks_for else ""
    folded = normal.fold(text)
    scores = topics.scores(article, lexicon, folded)
    uses = phrase_uses.uses(article, lexicon, folded)
    house = houses(article, lexicon)
    if house.basis:
        article = replace(article, provenance={**article.provenance, "publisher": house.basis})
    least = topics.needed(article, topic_score)
    filed = article.topics or tuple(s.topic for s in scores if s.score >= least)
    spoken, named = statements(article, lexicon), names(article, lexicon, text)
    return Annotated(
        article=article,
        topics=filed,
        people=named["people"],
        organisations=named["organisations"],
        places=named["places"],
        phrases=phrase_uses.named(article, uses),
        publisher=house.publisher,
        agencies=house.agencies,
        statements=spoken,
        figures=figures.figures(article, lexicon),
        events=article.events or _event(article),
        scores=scores,
        uses=uses,
        about=about(spoken, filed, lexicon),
        spelling=spelling(article),
    )


def annotate_all(
    articles: Iterable[Article], lexicon: Lexicon, topic_score: float
) -> tuple[tuple[Annotated, ...], tuple[Problem, ...]]:
    """Annotate articles one by one; a problem for each at which that failed."""
    every = [guarded(a.path, annotate, a, lexicon, topic_score) for a in articles]
    annotated = tuple(one for one in every if isinstance(one, Annotated))
    return annotated, tuple(one for one in every if isinstance(one, Problem))


def _event(article: Article) -> tuple[Event, ...]:
    """Return the one event of a raw article whose day its text settles."""
    basis = article.provenance.get("event_date")
    if not article.event_date or not basis:
        return ()
    lines = [p.line for p in article.paragraphs]
    paragraph = lines.index(basis.line) + 1 if basis.line in lines else 1
    evidence = Evidence(paragraph, basis.text)
    return (Event(heading(article), article.event_date, evidence, basis.basis, basis.why),)
