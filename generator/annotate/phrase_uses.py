"""Where an article uses the set phrases of the vocabulary: in which form, and who says it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from generator.annotate.lexicon import Lexicon
from generator.annotate.mentions import name_to_id
from generator.model.article import Article, Claim, Evidence, Point, Statement
from generator.model.briefing import Use
from generator.model.claims import claims
from generator.text import normal

_QUOTED = re.compile(r"“([^“”]+)”")


def uses(article: Article, lexicon: Lexicon, folded: str) -> tuple[Use, ...]:
    """Find every use of a set phrase; ``folded`` is all the text of a raw article, folded.

    Uses in one form by one speaker in one paragraph are one. Those beside the text come last.
    """
    if article.kind == "record":
        return (*_in_record(article, lexicon),)
    own = _in_text(article, lexicon) if lexicon.phrases.count(folded) else ()
    return tuple(dict.fromkeys(own))


def named(article: Article, uses: tuple[Use, ...]) -> tuple[str, ...]:
    """Return the ids of an article's phrases: a record's own first, then those used most."""
    counts = Counter(use.phrase for use in uses)
    return tuple(dict.fromkeys((*article.phrases, *sorted(counts, key=lambda i: (-counts[i], i)))))


def _in_text(article: Article, lexicon: Lexicon) -> Iterator[Use]:
    spoken: dict[int, list[tuple[str, Counter[tuple[str, str]]]]] = {}
    for quote in article.quotes:
        if quote.speaker:
            held = _speaker(quote.speaker, lexicon), _forms(quote.text, lexicon)
            spoken.setdefault(quote.paragraph, []).append(held)
    for number, paragraph in enumerate(article.paragraphs, 1):
        for (phrase, form), times in _forms(paragraph.text, lexicon).items():
            speakers = [w for w, held in spoken.get(number, ()) for _ in range(held[phrase, form])]
            for speaker in (*speakers, *[None] * (times - len(speakers))):
                yield Use(phrase, article.id, form, speaker, Evidence(number))
    source = article.source
    yield from _beside(article, (source.headline, source.subtitle), lexicon)
    yield from _beside(article, (c.text for c in article.captions), lexicon)


def _speaker(name: str, lexicon: Lexicon) -> str:
    return name_to_id(name, lexicon, "people", "organisations") or name


def _beside(article: Article, texts: Iterable[str | None], lexicon: Lexicon) -> Iterator[Use]:
    """Find the phrases in a headline and the like, which nobody says."""
    for text in texts:
        yield from (Use(phrase, article.id, form) for phrase, form in _forms(text or "", lexicon))


def _in_record(article: Article, lexicon: Lexicon) -> list[Use]:
    """Find the phrases in a record's evidence and in what its claims quote.

    A claim that names no speaker adds nothing where a statement has the same words from the same
    paragraph; nor does one that is in doubt where another is not. What the record only lists is a
    use whose form nobody recorded.
    """
    every = sorted(_in_claims(article, lexicon), key=lambda use: bool(use.doubt))
    spoken = {_place(use) for use in every if use.speaker}
    kept = {
        (_place(use), use.speaker): use
        for use in reversed(every)
        if use.speaker or _place(use) not in spoken
    }
    ordered = sorted(kept.values(), key=lambda u: u.evidence.paragraph if u.evidence else 0)
    ordered += _beside(article, (article.source.headline,), lexicon)
    shown = {use.phrase for use in ordered}
    return ordered + [Use(phrase, article.id) for phrase in article.phrases if phrase not in shown]


def _in_claims(article: Article, lexicon: Lexicon) -> Iterator[Use]:
    for claim in (one.claim for one in claims(article)):
        speaker = claim.speaker if isinstance(claim, Statement) else None
        for phrase, form in dict.fromkeys(k for t in _cited(claim) for k in _forms(t, lexicon)):
            yield Use(phrase, article.id, form, speaker, claim.evidence, claim.doubt)


def _place(use: Use) -> tuple[str, str | None, int]:
    return use.phrase, use.form, use.evidence.paragraph if use.evidence else 0


def _cited(claim: Claim) -> list[str]:
    """Return the words of the source that a claim shows."""
    cited = [claim.evidence.words or ""]
    if isinstance(claim, Statement | Point):
        whole = isinstance(claim, Statement) and claim.quoted
        cited += [claim.text] if whole else _QUOTED.findall(claim.text)
    return cited


def _forms(text: str, lexicon: Lexicon) -> Counter[tuple[str, str]]:
    """Count the phrases in a text, each by its id and the variant as the vocabulary has it."""
    counts = lexicon.phrases.count(normal.fold(text))
    return Counter({(id_, lexicon.forms[id_, form]): n for (id_, form), n in counts.items()})
