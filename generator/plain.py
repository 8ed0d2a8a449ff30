"""Values of the model as plain data, and the one table of an article's fields.

``inspect``, front matter, “Where this comes from”, drafts, previews and feeds print from here.
"""

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass, replace
from functools import cache, partial
from typing import Any, Literal

from generator.model.briefing import Annotated
from generator.model.source import Source
from generator.model.vocabulary import Vocabulary
from generator.wording import N_, gettext

Plain = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Field:
    """A value of an article: its key in the source block of a record, and its label for readers.

    ``basis`` is what its provenance and ``inspect`` call it, where that is not its key. ``known``
    says where it comes from: it is stated by the source, so that readers and editors are told
    where it is not; it may be stated; or an editor notes it. ``front`` says when it stands below
    ``source`` in front matter, ``date`` how exactly a date is told.
    """

    key: str
    label: str
    basis: str = ""
    known: Literal["expected", "stated", "noted"] = "noted"
    front: Literal["always", "given", "never"] = "given"
    date: Literal["day", "time"] | None = None

    @property
    def name(self) -> str:
        """What a basis, ``inspect`` and ``values`` call it."""
        return self.basis or self.key


FIELDS = (
    Field("headline", N_("Headline of the source"), "title", known="expected", front="always"),
    Field("subtitle", N_("Standfirst"), known="stated", front="never"),
    Field("event_date", N_("Date of the event"), known="expected", front="never", date="day"),
    Field("published", N_("Published"), known="expected", front="never", date="time"),
    Field("modified", N_("Updated"), known="stated", front="never", date="time"),
    Field("authors", N_("Author"), known="stated", front="never"),
    Field("publisher", N_("Publisher"), known="expected", front="never"),
    Field("agencies", N_("Agency"), known="stated", front="never"),
    Field("dateline", N_("Dateline"), known="stated", front="never"),
    Field("language", N_("Language"), front="never"),
    Field("url", N_("Address")),
    Field("archived", N_("Archived copy")),
    Field("accessed", N_("Read there on"), date="day"),
    Field("document", N_("Source document"), front="always"),
    Field("sha256", N_("SHA-256 of the source"), front="always"),
    Field("rights", N_("Rights"), front="always"),
)
"""Every value that an article has of its source, in the order in which pages tell of them."""

LABELS = {field.key: field.label for field in FIELDS} | {"aliases": N_("Earlier addresses")}
"""What keys are called for readers, where that is not the key itself."""


def label(key: str) -> str:
    """Return what a key is called for readers."""
    return gettext(LABELS.get(key) or key.strip("_").replace("_", " ").capitalize())


def plain(value: Any, *, defaults: bool = True) -> Any:
    """Return a value of the model as plain data: dictionaries, lists, texts and numbers.

    Without ``defaults``, fields are left out that are as they are where nothing is given.
    """
    if value is None or isinstance(value, str | int):
        return value
    within = partial(plain, defaults=defaults)
    if isinstance(value, tuple | list):
        return [*map(within, value)]
    if isinstance(value, Mapping):
        return {key: within(item) for key, item in value.items()}
    if is_dataclass(value):
        given = ((key, usual, getattr(value, name)) for name, key, usual in _keys(value.__class__))
        return {key: within(item) for key, usual, item in given if defaults or item != usual}
    return value


@cache
def _keys(form: type[Any]) -> tuple[tuple[str, str, Any], ...]:
    """Return the fields of a form, each with its key, and its default."""
    made = ((f, f.default_factory) for f in fields(form))
    usual = {f.name: f.default if make is MISSING else make() for f, make in made}
    return tuple((name, name.rstrip("_"), default) for name, default in usual.items())


def leaves(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[Any, ...], Any]]:
    """Return every value of plain data that is not empty, with its path of keys.

    A list of texts and numbers is one value; the items of any other are counted from 1.
    """
    if isinstance(value, dict):
        for key, item in value.items():
            yield from leaves(item, (*path, key))
    elif isinstance(value, list) and any(isinstance(item, dict | list) for item in value):
        for number, item in enumerate(value, 1):
            yield from leaves(item, (*path, number))
    elif value is not None and value not in ("", []):
        yield path, value


def values(annotated: Annotated, vocabulary: Vocabulary) -> Plain:
    """Return the values of every field of an article; houses by their names, absent as null."""
    source = named_source(annotated, vocabulary)
    dateline = source.dateline.raw if source.dateline else None
    given = {**plain(source), "event_date": annotated.article.event_date, "dateline": dateline}
    return {field.name: given[field.key] for field in FIELDS}


def of_source(source: Source) -> Plain:
    """Return what front matter says of a source, below that name."""
    given, fields_ = plain(source), {field.key: field for field in FIELDS}
    always = {key for key, field in fields_.items() if field.front == "always"}
    return {
        key: value
        for key, value in given.items()
        if key in always or (value and fields_[key].front == "given")
    }


def evidence(annotated: Annotated, vocabulary: Vocabulary) -> dict[str, Plain]:
    """Return each value that is known, with its basis, and the line, text or reason behind it."""
    value = values(annotated, vocabulary)
    known = annotated.article.provenance.items()
    return {name: {**plain(basis), "value": value[name]} for name, basis in known}


def known_by(known: Plain) -> Plain:
    """Return a value as editors are told of it: with its basis, its line and words, the reason."""
    value, basis, line = (known.get(key) for key in ("value", "basis", "line"))
    words, why = known.get("text"), known.get("why")
    return {"value": value, "basis": basis, "line": line, "words": words, "why": why}


def publisher_name(annotated: Annotated, vocabulary: Vocabulary) -> str | None:
    """Return the publisher's name: the vocabulary's, else as the text has it."""
    known = vocabulary.publishers.get(annotated.publisher or "")
    return known.name if known else annotated.article.source.publisher


def named_source(annotated: Annotated, vocabulary: Vocabulary) -> Source:
    """Return the source of an article with its houses by their names."""
    source = annotated.article.source
    known = (vocabulary.publishers.get(a) for a in annotated.agencies)
    agencies = tuple(k.name for k in known if k) or source.agencies
    return replace(source, publisher=publisher_name(annotated, vocabulary), agencies=agencies)
