"""How much of a source its fragments take together, and how many of its words on end."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from generator.annotate.lexicon import Lexicon
from generator.check.fragments import CUT, QUOTED
from generator.check.original import Original, places
from generator.check.prose import prose
from generator.check.wrong import Wrong
from generator.forms.yaml_text import Path
from generator.model.article import Article, Evidence
from generator.model.claims import MOST_WORDS, claims
from generator.text import normal


class Taken(NamedTuple):
    """A stretch of a paragraph that a record shows its readers, and where the record does."""

    paragraph: int
    start: int
    end: int
    path: Path


def fair(article: Article, source: Original, most: float) -> Iterator[Wrong]:
    """Find out whether fragments are more of the source than is fair.

    ``most`` is the share of its words that they may have together. Words that several show count
    once.
    """
    every = runs(article, source)
    for run in every:
        count = normal.count_words(text(run, source))
        if count > MOST_WORDS and len({(one.start, one.end) for one in run}) > 1:
            both = "” and “".join(text([one], source) for one in run[:2])
            what = f"“{both}” stand side by side: {count} words of the source on end."
            mend = "Leave words of the source between them, or let both claims share one."
            yield Wrong((*run[-1].path, "evidence"), "fragments", what, mend)
    taken = shown(every, source)
    if taken > length(source) * most:
        what = f"All fragments together have {taken} words, of {length(source)} of the source."
        yield Wrong((), "fragments", what, "Shorten them, or let several claims share one.")


def length(source: Original) -> int:
    """Return how many words a source has."""
    return sum(normal.count_words(part.text) for part in source.paragraphs)


def shown(every: Iterable[list[Taken]], source: Original) -> int:
    """Return how many words of a source runs of them have together."""
    return sum(normal.count_words(text(run, source)) for run in every)


def runs(
    article: Article, source: Original, wider: Mapping[Evidence, str] | None = None
) -> list[list[Taken]]:
    """Return all that a record shows of its source, each run without a word between.

    ``wider`` gives the words of evidence that shows more than its own.
    """
    return [*_runs(sorted(_taken(article, source, wider or {})), source)]


def are_apart(article: Article, _: Lexicon) -> bool:
    """Return whether no fragments can lie side by side, wherever they stand in their paragraphs.

    What is quoted beside them may stand in any.
    """
    own: dict[int, set[str]] = {}
    for one in claims(article):
        fragment = normal.plain(one.evidence.words or "")
        own.setdefault(one.evidence.paragraph, set()).add(fragment)
    every = set().union(*own.values())
    quoted = {q for _, q in _quotations(article) if not any(q in fragment for fragment in every)}
    return all(
        len(here | quoted) == 1 or sum(map(normal.count_words, here | quoted)) <= MOST_WORDS
        for here in own.values()
    )


def _taken(article: Article, source: Original, wider: Mapping[Evidence, str]) -> Iterator[Taken]:
    """Return the stretches that evidence shows, and those that stand in quotation marks."""
    own: list[Taken] = []
    for one in claims(article):
        part = source.paragraph(one.evidence.paragraph)
        words = wider.get(one.evidence, one.evidence.words or "")
        spans = places(part.text, normal.plain(words)) if part else ()
        own += [Taken(one.evidence.paragraph, a, b, one.path) for a, b in [*spans][:1]]
    yield from own
    for path, words in _quotations(article):
        yield from _quoted(words, path, own, source)


def _quotations(article: Article) -> Iterator[tuple[Path, str]]:
    """Return what a record has in quotation marks, without what it leaves out, and where."""
    texts = [*prose(article), *((one.path, one.text) for one in claims(article))]
    for path, text in texts:
        for words in (part for run in QUOTED.findall(text) for part in CUT.split(run)):
            yield path, normal.plain(words)


def _quoted(words: str, path: Path, shown: list[Taken], source: Original) -> list[Taken]:
    """Return where words stand that are quoted: within a fragment if they do, else where first."""
    every = [
        Taken(number, start, end, path)
        for number, part in enumerate(source.paragraphs, 1)
        for start, end in places(part.text, words)
    ]
    return [one for one in every if any(_within(one, other) for other in shown)][:1] or every[:1]


def _within(one: Taken, other: Taken) -> bool:
    same = one.paragraph == other.paragraph
    return same and other.start <= one.start and one.end <= other.end


def _runs(taken: list[Taken], source: Original) -> Iterator[list[Taken]]:
    """Join stretches that overlap, or have no word between."""
    for number, some in groupby(taken, lambda one: one.paragraph):
        text, run, end = source.paragraphs[number - 1].text, list[Taken](), 0
        for one in some:
            if run and one.start > end and normal.count_words(text[end : one.start]):
                yield run
                run = []
            run.append(one)
            end = max(end, one.end)
        yield run


def text(run: list[Taken], source: Original) -> str:
    """Return the words of a run, in plain marks."""
    whole = source.paragraphs[run[0].paragraph - 1].text
    return whole[run[0].start : max(one.end for one in run)]
