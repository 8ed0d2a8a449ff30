"""Whether the people, bodies and places of a record are named in its source."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.annotate.lexicon import NAMED, Lexicon, sought
from generator.check import durations, spelling
from generator.check.original import Original, Part, holds, places
from generator.check.prose import prose
from generator.check.words import WORDS
from generator.check.wrong import Wrong
from generator.english import saying
from generator.forms.yaml_text import Path
from generator.model.article import Article, Event, Figure, Role, Statement
from generator.model.claims import Placed, claims
from generator.model.vocabulary import Entry
from generator.text import normal
from generator.text.language import language

MEND = "Name who the source names, or add the form it uses to the entry’s aliases."


@dataclass(frozen=True, slots=True)
class Names:
    """What names a record may use: its source's in any form, the vocabulary's, its publisher's.

    ``words`` are the source's as they are written, ``folded`` in small letters; ``initials`` are
    those of its longer names. ``language`` is the record's own.
    """

    source: Original
    lexicon: Lexicon
    language: str | None
    words: frozenset[str]
    folded: frozenset[str]
    initials: frozenset[str]
    houses: frozenset[str]

    def has(self, word: str) -> bool:
        """Return whether the source or its publisher bears a name, in some form."""
        folded = word.casefold()
        return (
            bool({folded, word} & (self.folded | self.houses))
            or spelling.is_short(word, self.initials)
            or spelling.is_form(folded, self.folded, self.language)
        )

    def tells(self, name: str, parts: Iterable[Part], *, alone: bool = False) -> bool:
        """Return whether the source has some form of an entry's name there.

        “Quill’s office” is named by “his office” as well. A longer name tells of what stands in
        it, such as a place, but for a name that must stand ``alone``.
        """
        forms = {normal.plain(s).removeprefix("the ") for s in entry(name, self.lexicon).spellings}
        forms |= {_OWNER.sub(f"{whose} ", f) for f in forms for whose in _WHOSE if _OWNER.match(f)}
        tongue, exact = self.source.article.source.language, name.startswith("people/")
        return any(
            name in part.names
            or any(spelling.stands(text, form, tongue, capitals=exact) for form in forms)
            for part in parts
            for text in [_without_longer(name, part.text, self.lexicon) if alone else part.text]
        )


_WITH = re.compile(
    r"\b(?:with|by|against|(?:support(?:s|ed)?|back(?:s|ed)?|thank(?:s|ed)?)(?: for)?) $"
)
_ACTS = re.compile(r"(?: (?:is|was|will|would|has|had|also|always|[a-z]+ly))* (?P<verb>[a-z]+)")
_OF_STATES = saying.OWN | WORDS["of-states"]
"""What a state does that is named by its capital."""

_OWNER = re.compile("^.+'s (?=.)")
_WHOSE = ("his", "her", "its", "their")


def _without_longer(name: str, text: str, lexicon: Lexicon) -> str:
    """Blank the names of other entries in a text, in which a shorter one may stand."""
    own = entry(name, lexicon).spellings
    for index, start, end in lexicon.names.spans(text):
        if lexicon.names.ids[index] != name and lexicon.names.spellings[index] not in own:
            text = text[:start] + "_" * (end - start) + text[end:]
    return text


def names(article: Article, source: Original, lexicon: Lexicon) -> Names:
    """Gather what names a record may use."""
    text = spelling.undotted(source.whole.text)
    words = frozenset(re.findall(r"\w+", text))
    ours = [text for _, text in prose(article)] + [one.text for one in claims(article)]
    publishers = lexicon.vocabulary.publishers
    houses = [publishers.get(h or "") for h in (article.source.publisher, *article.source.agencies)]
    spelled = [normal.plain(s) for house in houses if house for s in house.spellings]
    return Names(
        source,
        lexicon,
        _language(ours, source),
        words,
        frozenset(word.casefold() for word in words),
        spelling.initials(text),
        frozenset(word for name in spelled for word in re.findall(r"\w+", name)),
    )


def _language(ours: list[str], source: Original) -> str | None:
    """Return the language of an editor's words; that of the source where few words tell none."""
    text = "\n".join(ours)
    is_like = normal.is_latin(text) == normal.is_latin(source.whole.text)
    return language(text) or (source.article.source.language if is_like else None)


def listed(article: Article, known: Names) -> Iterator[Wrong]:
    """Find entries that the record lists and the source names nowhere."""
    source, lexicon = known.source, known.lexicon
    for kind in NAMED:
        for index, id_ in enumerate(getattr(article, kind)):
            name = f"{kind}/{id_}"
            if not known.tells(name, (source.whole,)):
                what = f"The source does not name {entry(name, lexicon).name}."
                yield Wrong((kind, index), "name", what, MEND)
    for index, id_ in enumerate(article.phrases):
        phrase = lexicon.vocabulary.phrases[id_]
        if not any(normal.fold(v) in normal.fold(source.whole.text) for v in phrase.variants):
            what = f"The source has no form of “{phrase.name}”."
            mend = "Take it out, or add the form it uses to the phrase’s variants."
            yield Wrong(("phrases", index), "name", what, mend)


def of_claim(one: Placed, known: Names) -> Iterator[Wrong]:
    """Find names in a claim that stand neither near its evidence nor where the source opens.

    Who took part in an event, and where it was, may stand anywhere.
    """
    source, lexicon, number = known.source, known.lexicon, one.evidence.paragraph
    speakers = {f"people/{s.speaker}" for s in source.sentences if s.paragraph == number}
    for name, written in named_in(one.text, lexicon).items():
        is_near = name in speakers or _is_near(name, one, known)
        if not (is_near or _is_where(name, written, one.text, known)):
            what = f"Nothing near paragraph {number} names {entry(name, lexicon).name}."
            yield Wrong(one.path, "name", what, _elsewhere(name, known))
    for path, name in _keyed(one, lexicon):
        is_alone = known.tells(name, (source.whole,), alone=name.startswith("places/"))
        if not (is_alone or _is_near(name, one, known)):
            what = f"The source does not name {entry(name, lexicon).name}."
            yield Wrong(path, "name", what, MEND)


def _is_near(name: str, one: Placed, known: Names) -> bool:
    """Return whether the source names an entry near a claim's evidence, or where it opens.

    A place within a longer name is named by it only where the claim or the source is about that.
    """
    source = known.source
    alone = name.startswith("places/")
    return known.tells(name, source.about(one.evidence)) or known.tells(
        name, source.near(one.evidence), alone=alone
    )


def _is_where(name: str, written: str, text: str, known: Names) -> bool:
    """Return whether a claim speaks of a place where the report was written, as its dateline tells.

    That place stands for no state: what “Beijing supports” must be said of Beijing.
    """
    is_state = known.language in durations.LANGUAGES and _is_state(written, text)
    return known.tells(name, (known.source.dateline,)) and not is_state


def _is_state(written: str, text: str) -> bool:
    """Return whether a place acts in a text as a state does, or is dealt with as one."""
    plain = normal.plain(text)
    return any(
        _WITH.search(plain, 0, start) or _acts(plain[end:]) for start, end in places(plain, written)
    )


def _acts(rest: str) -> bool:
    """Return whether a name is followed by what a state does."""
    match = _ACTS.match(rest)
    return bool(match and match["verb"] in _OF_STATES)


def are_places_plain(article: Article, lexicon: Lexicon) -> bool:
    """Return whether no place that a claim names stands in longer names, too, or for a state."""
    for one in claims(article):
        cited = normal.plain(f"{article.source.headline or ''}\n{one.evidence.words or ''}")
        keyed = {name: "" for _, name in _keyed(one, lexicon)}
        for name, written in {**keyed, **named_in(one.text, lexicon)}.items():
            is_cited = name in {lexicon.names.ids[n] for n, *_ in lexicon.names.spans(cited)}
            is_asked = name.startswith("places/") and not is_cited
            if is_asked and (_is_state(written, one.text) or _is_in_longer(name, lexicon)):
                return False
    return True


def _is_in_longer(name: str, lexicon: Lexicon) -> bool:
    """Return whether an entry's name stands in that of another."""
    own = {sought(spelling) for spelling in entry(name, lexicon).spellings}
    others = (other for other in lexicon.names.spellings if other not in own)
    return any(form in other and holds(other, form) for other in others for form in own)


def _elsewhere(name: str, known: Names) -> str:
    parts = enumerate(known.source.paragraphs, 1)
    numbers = [str(n) for n, part in parts if known.tells(name, (part,))]
    return f"Paragraph {' and '.join(numbers[:3])} does." if numbers else MEND


def of_text(path: Path, text: str, known: Names) -> Iterator[Wrong]:
    """Find entries that an editor's words name and the source does not, in any form."""
    source = known.source
    for name, written in named_in(text, known.lexicon).items():
        if not known.tells(name, (source.whole,)):
            yield Wrong(path, "name", f"The source does not name “{written}”.", MEND)


def named_in(text: str, lexicon: Lexicon) -> dict[str, str]:
    """Return the entries that words name, each with the spelling."""
    return dict(lexicon.names.count(normal.plain(text)).keys())


def _keyed(one: Placed, lexicon: Lexicon) -> Iterator[tuple[Path, str]]:
    """Return the names a claim gives by id, with their kind."""
    claim = one.claim
    if isinstance(claim, Role):
        yield (*one.path, "person"), f"people/{claim.person}"
    if isinstance(claim, Statement | Figure) and claim.speaker:
        known = lexicon.vocabulary.speaker(claim.speaker)
        yield from [((*one.path, "speaker"), f"{known[0]}/{claim.speaker}")] if known else ()
    if isinstance(claim, Event):
        for index, person in enumerate(claim.people):
            yield (*one.path, "people", index), f"people/{person}"
        if claim.place:
            yield (*one.path, "place"), f"places/{claim.place}"


def entry(name: str, lexicon: Lexicon) -> Entry:
    """Return an entry by its id with the kind."""
    kind, _, id_ = name.partition("/")
    return lexicon.vocabulary.kind(kind)[id_]
