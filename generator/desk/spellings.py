"""By which of its spellings an article’s text names what the vocabulary knows."""

from collections import defaultdict
from collections.abc import Mapping

from generator.annotate.lexicon import Lexicon, sought
from generator.annotate.mentions import text_of
from generator.annotate.topics import OFTEN
from generator.model.article import Article
from generator.model.vocabulary import Entry, Phrase, Topic
from generator.text import normal

Counts = defaultdict[str, dict[str, int]]
"""For ``people/ada-quill`` and the like, how often each spelling stands in a text."""


def spelled(article: Article, lexicon: Lexicon) -> Counts:
    """Find every spelling in the text of an article in which names are looked for."""
    text = text_of(article)
    folded, counts = normal.fold(text), Counts(dict)
    texts = [("", lexicon.names, normal.alike(text))]
    texts += [("phrases/", lexicon.phrases, folded), ("topics/", lexicon.terms, folded)]
    for kind, finder, within in texts:
        for (id_, spelling), count in finder.count(within).items():
            counts[f"{kind}{id_}"][spelling] = count
    return counts


def points(lexicon: Lexicon, topic: str, terms: Mapping[str, int]) -> dict[str, float]:
    """Return what each term adds to a topic's score; one that stands often counts three times."""
    return {t: lexicon.weights[topic, t] * min(count, OFTEN) for t, count in terms.items()}


def looked_for(kind: str, entry: Entry) -> dict[str, str]:
    """Return for each spelling of an entry the form in which it is looked for in a text."""
    if isinstance(entry, Topic):
        return {t.term: normal.fold(t.term) for t in entry.terms}
    if isinstance(entry, Phrase):
        return {v: normal.fold(v) for v in entry.variants}
    form = normal.fold if kind == "publishers" else sought
    return {s: form(s) for s in entry.spellings}


def bearer(lexicon: Lexicon, kind: str, form: str) -> str | None:
    """Return whom a form stands for where two entries claim it: ``kind/id``."""
    if kind == "publishers":
        id_ = lexicon.bearer(kind, form)
        return f"{kind}/{id_}" if id_ else None
    finder = {"phrases": lexicon.phrases, "topics": lexicon.terms}.get(kind, lexicon.names)
    id_ = dict(zip(finder.spellings, finder.ids, strict=True)).get(form)
    return f"{kind}/{id_}" if id_ and finder is not lexicon.names else id_
