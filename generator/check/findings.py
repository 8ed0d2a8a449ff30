"""Whether the findings of the home page stand in the claims on which they rest.

What a record's title is to its source, a finding is to these claims: the same rules ask whether
they give its numbers, its dates, its names and what it quotes.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from generator.annotate.lexicon import Lexicon
from generator.check import fragments, given_numbers, naming, strangers
from generator.check.original import Original, original
from generator.dates import partial
from generator.model.article import Article, Claim, Event, Figure, Paragraph, Role, Statement
from generator.model.briefing import Annotated
from generator.model.claims import claims, words
from generator.model.settings import FILE, Finding, Ground
from generator.model.source import Source
from generator.problems import Problem, nearest
from generator.record.claim_ids import claim_ids
from generator.text.language import language

MOST = 5
"""Findings that a reader takes in at a glance."""

_MEND = "Name a claim that has it, or take it out."

Grounds = list[tuple[Annotated, Claim]]
"""The claims on which a finding rests, each with its article."""


def problems(
    findings: Sequence[Finding], tied: Iterable[Annotated], drafts: Collection[str], names: Lexicon
) -> Iterator[Problem]:
    """Say what is wrong with findings; ``drafts`` are the ids of records that are left out."""
    articles = {annotated.article.id: annotated for annotated in tied}
    articles = {a: one for one in articles.values() for a in one.article.aliases} | articles
    for finding in findings[MOST:]:
        what = f"There are {len(findings)} findings."
        yield _problem(finding.line, what, f"Keep the {MOST} that matter most.")
    for finding in findings:
        lacking = [*_lacking(finding, articles, drafts)]
        yield from lacking
        if not lacking:
            yield from _ungiven(finding, _grounds(finding, articles), names)


def _problem(line: int, what: str, mend: str) -> Problem:
    return Problem(FILE, line, "finding", what, mend)


def _lacking(
    finding: Finding, articles: Mapping[str, Annotated], drafts: Collection[str]
) -> Iterator[Problem]:
    """Say which claims a finding names that are not there, or that nothing should rest on."""
    if not finding.claims:
        mend = "Name claims under “claims:”, each by its article and its id."
        yield _problem(finding.line, "The finding rests on no claim.", mend)
    for ground in finding.claims:
        article = articles.get(ground.article)
        if article:
            yield from _unfit(ground, article)
        elif ground.article in drafts:
            mend = f"Finish it with “briefing finish {ground.article}”, or take the finding out."
            yield _problem(ground.line, f"“{ground.article}” is a draft.", mend)
        else:
            mend = f"{nearest(ground.article, articles)}Name an article by its id."
            yield _problem(ground.line, f"There is no article “{ground.article}”.", mend)


def _unfit(ground: Ground, annotated: Annotated) -> Iterator[Problem]:
    """Say that an article has no such claim, or that its editor doubts it."""
    every = _by_id(annotated)
    claim = every.get(ground.claim)
    if not claim:
        what = f"“{ground.article}” has no claim “{ground.claim}”."
        mend = "Take the id to which the “#” beside the claim leads, or take the finding out."
        yield _problem(ground.line, what, f"{nearest(ground.claim, every)}{mend}")
    elif claim.doubt:
        what = f"The claim “{ground.claim}” of “{ground.article}” is in doubt: {claim.doubt}"
        mend = "Rest the finding on another claim, or take it out."
        yield _problem(ground.line, f"{what.rstrip('.')}.", mend)


def _by_id(annotated: Annotated) -> dict[str, Claim]:
    """Return the claims of an article by their ids."""
    ids = claim_ids(annotated)
    return {ids[one.path]: one.claim for one in claims(annotated)}


def _grounds(finding: Finding, articles: Mapping[str, Annotated]) -> Grounds:
    return [(articles[g.article], _by_id(articles[g.article])[g.claim]) for g in finding.claims]


def _ungiven(finding: Finding, grounds: Grounds, names: Lexicon) -> Iterator[Problem]:
    """Say which numbers, dates, names and quotations of a finding its claims do not have."""
    texts = [[*_texts(claim, annotated, names)] for annotated, claim in grounds]
    source = _source(grounds, texts, names)
    known = naming.names(_as_record(finding.text), source, names)
    wrongs = chain(
        given_numbers.of_text((), finding.text, source, known.language),
        naming.of_text((), finding.text, known),
        strangers.of_title((), finding.text, known),
        fragments.quoted((), finding.text, source, known.language),
    )
    for wrong in dict.fromkeys(wrongs):
        if wrong.sure:
            what = wrong.what.replace("The source", "What the finding rests on")
            what = what.replace("in the source", "in what the finding rests on")
            yield _problem(finding.line, what, _MEND)


def _source(grounds: Grounds, texts: Iterable[Iterable[str]], names: Lexicon) -> Original:
    """Return claims as a source: a paragraph of each, and the dates of events."""
    paragraphs = tuple(Paragraph("\n".join(text), 1) for text in texts)
    tongue = language("\n".join(p.text for p in paragraphs))
    made = replace(_as_record(""), kind="raw", source=Source(language=tongue or "en"))
    source = original(replace(made, paragraphs=paragraphs), names)
    dates = (claim.date for _, claim in grounds if isinstance(claim, Event) and claim.date)
    return replace(source, days=(*source.days, *(p for date in dates for p in partial.of(date))))


def _as_record(title: str) -> Article:
    return Article("", FILE, "record", "", Source(), title=title)


def _texts(claim: Claim, annotated: Annotated, names: Lexicon) -> Iterator[str]:
    """Return what a claim says: its words and those of its evidence, its number, who and where."""
    yield words(claim)
    yield claim.evidence.words or ""
    if isinstance(claim, Figure):
        yield f"{claim.qualifier or ''} {claim.value:.15g} {claim.unit or ''}"
        yield claim.text or ""
    named = [*_named(claim)]
    named += [("publishers", id_ or "") for id_ in (annotated.publisher, *annotated.agencies)]
    for kinds, id_ in named:
        entries = (names.vocabulary.kind(kind).get(id_) for kind in kinds.split())
        yield from (entry.name for entry in entries if entry)


def _named(claim: Claim) -> Iterator[tuple[str, str]]:
    """Return the entries that a claim names by id, each with the kinds among which it is."""
    if isinstance(claim, Statement | Figure) and claim.speaker:
        yield "people organisations", claim.speaker
    if isinstance(claim, Role):
        yield "people", claim.person
    if isinstance(claim, Event):
        yield from (("people", person) for person in claim.people)
        yield "places", claim.place or ""
