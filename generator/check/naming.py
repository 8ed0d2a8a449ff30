"""Whether the people, bodies and places of a record are named in its source."""

import re
from collections.abc import Iterable, Iterator

from generator.annotate.lexicon import NAMED, Lexicon
from generator.check.original import Original, Part, holds
from generator.check.told import Told, Wrong
from generator.dates.partial import SHORT_MONTHS
from generator.dates.relative import WEEKDAYS
from generator.dates.words import MONTHS
from generator.forms.yaml_text import Path
from generator.intake.speech import cues, lists
from generator.intake.speech.table import table
from generator.model.article import Article, Event, Figure, Role, Statement
from generator.model.vocabulary import Entry
from generator.text import normal, sentences

_MEND = "Name who the source names, or add the form it uses to the entry’s aliases."
_CALENDAR = frozenset((*MONTHS, *SHORT_MONTHS, *WEEKDAYS))
_PROPER = re.compile(r"(?<![\w'-])[^\W\d_a-z][\w'-]*(?<!')")
"""A word with a capital letter; a hyphen or an apostrophe may stand in it."""


def listed(article: Article, source: Original, lexicon: Lexicon) -> Iterator[Wrong]:
    """Find entries that the record lists and the source names nowhere."""
    for kind in NAMED:
        for index, id_ in enumerate(getattr(article, kind)):
            name = f"{kind}/{id_}"
            if not _is_named(name, (source.whole,), lexicon):
                what = f"The source does not name {_entry(name, lexicon).name}."
                yield Wrong((kind, index), "name", what, _MEND)
    for index, id_ in enumerate(article.phrases):
        phrase = lexicon.vocabulary.phrases[id_]
        if not any(normal.fold(v) in normal.fold(source.whole.text) for v in phrase.variants):
            what = f"The source has no form of “{phrase.name}”."
            mend = "Take it out, or add the form it uses to the phrase’s variants."
            yield Wrong(("phrases", index), "name", what, mend)


def of_claim(one: Told, source: Original, lexicon: Lexicon) -> Iterator[Wrong]:
    """Find names in a claim that stand neither near its evidence nor where the source opens.

    Who took part in an event, and where it was, may stand anywhere.
    """
    number = one.evidence.paragraph
    speakers = {f"people/{s.speaker}" for s in source.sentences if s.paragraph == number}
    near = source.near(one.evidence)
    for name in _found(one.text, lexicon):
        if name not in speakers and not _is_named(name, near, lexicon):
            what = f"Nothing near paragraph {number} names {_entry(name, lexicon).name}."
            yield Wrong(one.path, "name", what, _elsewhere(name, source, lexicon))
    for path, name in _keyed(one, lexicon):
        if not _is_named(name, (source.whole,), lexicon):
            what = f"The source does not name {_entry(name, lexicon).name}."
            yield Wrong(path, "name", what, _MEND)
    for word in _unknown(one.text, source, lexicon):
        yield Wrong(one.path, "name", f"The source has no “{word}”.", _MEND)


def _elsewhere(name: str, source: Original, lexicon: Lexicon) -> str:
    parts = enumerate(source.paragraphs, 1)
    found = [str(n) for n, part in parts if _is_named(name, (part,), lexicon)]
    return f"Paragraph {' and '.join(found[:3])} does." if found else _MEND


def of_text(text: str, source: Original, lexicon: Lexicon) -> Iterator[tuple[str, str, str]]:
    """Find entries that an editor's words name and the source does not, in any form."""
    for name, spelling in _found(text, lexicon).items():
        if not _is_named(name, (source.whole,), lexicon):
            yield "name", f"The source does not name “{spelling}”.", _MEND


def strangers(text: str, source: Original, lexicon: Lexicon) -> Iterator[tuple[str, str, str]]:
    """Find words with a capital letter that neither the source nor an entry it names has."""
    for word in _unknown(text, source, lexicon):
        yield "name", f"The source has no “{word}”.", _MEND


def _found(text: str, lexicon: Lexicon) -> dict[str, str]:
    """Give the entries that words name, each with the spelling."""
    return dict(lexicon.names.count(normal.plain(text)).keys())


def _keyed(one: Told, lexicon: Lexicon) -> Iterator[tuple[Path, str]]:
    """Give the names a claim gives by id, with their kind."""
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


def _entry(name: str, lexicon: Lexicon) -> Entry:
    kind, _, id_ = name.partition("/")
    return lexicon.vocabulary.kind(kind)[id_]


_OWNER = re.compile("^.+'s (?=.)")
_WHOSE = ("his", "her", "its", "their")


def _is_named(name: str, parts: Iterable[Part], lexicon: Lexicon) -> bool:
    """Say whether the source has some form of a name there, also within a longer name.

    “Quill’s office” is named by “his office” as well.
    """
    forms = {normal.plain(s).removeprefix("the ") for s in _entry(name, lexicon).spellings}
    owned = {_OWNER.sub(f"{whose} ", f) for f in forms for whose in _WHOSE if _OWNER.match(f)}
    return any(
        name in part.names or any(holds(part.text, form) for form in forms | owned)
        for part in parts
    )


def _unknown(text: str, source: Original, lexicon: Lexicon) -> Iterator[str]:
    plain = normal.plain(text)
    spellings = (s for name in _found(text, lexicon) for s in _entry(name, lexicon).spellings)
    known = {word for s in spellings for word in _PROPER.findall(normal.plain(s))}
    theirs = set(re.findall(r"\w+", source.whole.text))
    for word, opens in _proper(plain):
        is_theirs = theirs.issuperset(re.findall(r"\w+", word)) or (
            opens and word.lower() in theirs
        )
        if word not in known and not is_theirs:
            yield word


def _proper(text: str) -> Iterator[tuple[str, bool]]:
    """Give the words that have their capital letter as names, without their “'s”.

    The first word of a sentence is one where a verb of saying or an auxiliary follows it; it is
    marked, as a word that is no name has a capital there too.
    """
    starts = {start for start, _ in sentences.split(text)}
    for match in _PROPER.finditer(text):
        word = match[0].removesuffix("'s")
        opens = match.start() in starts or text[match.start() - 1] in "\"'"
        if word not in _CALENDAR and (
            not opens or _is_subject(word, text[match.start() + len(word) :])
        ):
            yield word, opens


_ACTS = table(
    """
    is was are were has have had will would can could may might must should does did and
    holds stands left spoke supports supported receives received met meets visits visited arrived
    signed signs sent sends gave gives takes took makes made wants wanted plans planned gets got
    leads led came comes goes went sees saw opens opened begins began wins won keeps kept firmly
    """
)
"""Words before which a capitalised word that opens a sentence is taken for a name."""
_NOUNS = table(
    """
    there here nobody everyone everything nothing anyone anything someone something somebody you
    neither either now today tomorrow yesterday also soon only even yes perhaps never always half
    much work money trade water peace oil gas coal steel freight rain snow fog power traffic
    transport music food fish life time help aid interest demand growth support energy health debt
    war culture agriculture industry police people staff land air media research progress
    """
)
"""Words that open a sentence before a verb and are no names."""
_NOUN = re.compile(r"(?:[a-z]s|men|children|tion|ment|ness|ity|ing|[ae]nce|ship|ism)$")
"""How most other nouns end that stand there without an article."""
_NO_NAME = _NOUNS | cues.SUBJECTS | lists.BOUNDS | lists.OPENERS | lists.DETERMINERS


def _is_subject(word: str, rest: str) -> bool:
    """Say whether a word that opens a sentence is a name before its verb."""
    verb = rest.split(maxsplit=1)[0].rstrip(",") if rest.strip() else ""
    acts = verb in cues.OWN or verb in _ACTS or rest.startswith("'s ")
    is_noun = bool(_NOUN.search(word) or {word, word.lower(), word.capitalize()} & _NO_NAME)
    return acts and not is_noun
