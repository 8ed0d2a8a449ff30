"""Whether the people, bodies and places of a record are named in its source."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.annotate.lexicon import NAMED, Lexicon
from generator.check import spelling
from generator.check.original import Original, Part
from generator.check.told import Told, Wrong, prose, told
from generator.dates.partial import SHORT_MONTHS
from generator.dates.words import MONTHS, WEEKDAYS
from generator.forms.yaml_text import Path
from generator.intake.speech import cues, lists
from generator.intake.speech.names import MEN, WOMEN
from generator.intake.speech.table import table
from generator.model.article import Article, Event, Figure, Role, Statement
from generator.model.vocabulary import Entry
from generator.text import letters, money, normal, sentences
from generator.text.language import language

_MEND = "Name who the source names, or add the form it uses to the entry’s aliases."
_CALENDAR = frozenset((*MONTHS, *SHORT_MONTHS, *WEEKDAYS))
_NO_NAMES = _CALENDAR | MEN | WOMEN | frozenset(("I", "AI", "TV", "CEO", "GDP", "DNA", "Internet"))
"""Words with a capital that name nobody."""
_PROPER = re.compile(rf"(?<![\w-])[{letters.CAPITAL}][\w'-]*(?<!')")
"""A word with a capital letter; a hyphen or an apostrophe may stand in it."""
_ALL_NOUNS = frozenset(("de", "lb"))
"""Languages in which every noun has a capital letter, so that it shows no name."""


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
        """Say whether the source or its publisher bears a name, in some form."""
        folded = word.casefold()
        return (
            bool({folded, word} & (self.folded | self.houses))
            or spelling.is_short(word, self.initials)
            or spelling.is_form(folded, self.folded, self.language)
        )

    def tells(self, name: str, parts: Iterable[Part]) -> bool:
        """Say whether the source has some form of an entry's name there, also in a longer name.

        “Quill’s office” is named by “his office” as well.
        """
        forms = {normal.plain(s).removeprefix("the ") for s in _entry(name, self.lexicon).spellings}
        forms |= {_OWNER.sub(f"{whose} ", f) for f in forms for whose in _WHOSE if _OWNER.match(f)}
        tongue, exact = self.source.article.source.language, name.startswith("people/")
        return any(
            name in part.names
            or any(spelling.stands(part.text, form, tongue, capitals=exact) for form in forms)
            for part in parts
        )


def names(article: Article, source: Original, lexicon: Lexicon) -> Names:
    """Gather what names a record may use."""
    text = spelling.undotted(source.whole.text)
    words = frozenset(re.findall(r"\w+", text))
    ours = [text for _, text in prose(article)] + [one.text for one in told(article)]
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
                what = f"The source does not name {_entry(name, lexicon).name}."
                yield Wrong((kind, index), "name", what, _MEND)
    for index, id_ in enumerate(article.phrases):
        phrase = lexicon.vocabulary.phrases[id_]
        if not any(normal.fold(v) in normal.fold(source.whole.text) for v in phrase.variants):
            what = f"The source has no form of “{phrase.name}”."
            mend = "Take it out, or add the form it uses to the phrase’s variants."
            yield Wrong(("phrases", index), "name", what, mend)


def of_claim(one: Told, known: Names) -> Iterator[Wrong]:
    """Find names in a claim that stand neither near its evidence nor where the source opens.

    Who took part in an event, and where it was, may stand anywhere.
    """
    source, lexicon, number = known.source, known.lexicon, one.evidence.paragraph
    speakers = {f"people/{s.speaker}" for s in source.sentences if s.paragraph == number}
    near = source.near(one.evidence)
    for name in _found(one.text, lexicon):
        if name not in speakers and not known.tells(name, near):
            what = f"Nothing near paragraph {number} names {_entry(name, lexicon).name}."
            yield Wrong(one.path, "name", what, _elsewhere(name, known))
    for path, name in _keyed(one, lexicon):
        if not known.tells(name, (source.whole,)):
            what = f"The source does not name {_entry(name, lexicon).name}."
            yield Wrong(path, "name", what, _MEND)
    for word in _unknown(one.text, known):
        yield Wrong(one.path, "name", f"The source has no “{word}”.", _MEND)


def _elsewhere(name: str, known: Names) -> str:
    parts = enumerate(known.source.paragraphs, 1)
    found = [str(n) for n, part in parts if known.tells(name, (part,))]
    return f"Paragraph {' and '.join(found[:3])} does." if found else _MEND


def of_text(text: str, known: Names) -> Iterator[tuple[str, str, str]]:
    """Find entries that an editor's words name and the source does not, in any form."""
    source = known.source
    for name, written in _found(text, known.lexicon).items():
        if not known.tells(name, (source.whole,)):
            yield "name", f"The source does not name “{written}”.", _MEND


def strangers(text: str, known: Names) -> Iterator[tuple[str, str, str]]:
    """Find words with a capital letter that neither the source nor an entry it names has."""
    for word in () if _is_headline(text) else _unknown(text, known):
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


def _is_headline(text: str) -> bool:
    """Say whether all longer words of a text have capitals, as English headlines are set."""
    words = [w for w in re.findall(r"\w+", text) if len(w) >= _LONG]
    return len(words) >= _LONG and all(not w[0].islower() for w in words)


_LONG = 4
"""Letters of a word that has a capital in a headline, and words of one."""


def _unknown(text: str, known: Names) -> Iterator[str]:
    """Give the words with a capital that the source has in no form."""
    if known.language in _ALL_NOUNS:
        return
    plain = spelling.undotted(normal.plain(text))
    named = _found(text, known.lexicon)
    spellings = (s for name in named for s in _entry(name, known.lexicon).spellings)
    ours = {word for s in spellings for word in _PROPER.findall(normal.plain(s))}
    ours |= spelling.spelled_out(plain, known.words)
    for word in _proper(plain):
        parts = [*spelling.named(word)]
        if (
            word not in ours
            and not money.first(word)
            and not all(p in ours or known.has(p) for p in parts)
        ):
            yield word


def _proper(text: str) -> Iterator[str]:
    """Give the words that have their capital letter as names, without their “'s”.

    The first word of a sentence is one where a verb of saying or an auxiliary follows it.
    """
    starts = {start for start, _ in sentences.split(text)}
    for match in _PROPER.finditer(text):
        word = match[0].removesuffix("'s")
        opens = match.start() in starts or text[match.start() - 1] in "\"'"
        if word not in _NO_NAMES and (
            not opens or _is_subject(word, text[match.start() + len(word) :])
        ):
            yield word


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
