"""Dates and names that stand apart from the text: stamps, bylines, datelines, captions."""

import re
from dataclasses import dataclass
from typing import Literal

from generator.dates import spans
from generator.intake import bylines
from generator.intake.lines import Line
from generator.model.source import Dateline

# Words by which templates label the time of an update, and that of publication; by language.
_UPDATED = (
    *(
        r"(?:last )?updated?(?: on| at)?",
        r"(?:last )?modified(?: on)?",
        "edited",
        "corrected",
        "revised",
    ),
    *(
        "aktualisiert",
        r"(?:letzte )?aktualisierung",
        "zuletzt (?:aktualisiert|bearbeitet)",
        "stand",
        "geändert",
    ),
    *(
        "mis(?:e)? à jour",
        "modifiée?",
        "actualizad[oa]",
        "actualización",
        "modificad[oa]",
        "aggiornat[oa]",
    ),
    *(
        "aggiornamento",
        "modificato",
        "atualizad[oa]",
        "atualização",
        "aktualizacja",
        "zaktualizowan[oa]",
    ),
    *(
        "aktualizováno",
        "aktualizace",
        "upraveno",
        "bijgewerkt",
        "laatste update",
        "gewijzigd",
        "uppdaterad",
    ),
    *(
        "opdateret",
        "oppdatert",
        "päivitetty",
        "frissítve",
        "actualizat",
        "güncelleme",
        "güncellenme",
        "son güncelleme",
    ),
    *(
        "обновлено",
        "обновлён",
        "изменено",
        "оновлено",
        "жаңартылды",
        "жаңартылған",
        "更新(?:日時|时间|時間)?",
    ),
    *(
        "最終更新",
        "수정",
        "최종수정",
        "업데이트",
        "تحديث",
        "آخر تحديث",
        "diperbarui",
        "ενημερώθηκε",
    ),
)
_PUBLISHED = (
    *(
        "published",
        "posted",
        "issued",
        "created",
        "first published",
        "date[ds]?",
        "publi(?:sh)?ed on",
        "on",
        "at",
        "time",
        "last",
        "first",
    ),
    *(
        "veröffentlicht",
        "erstellt",
        "publiziert",
        "online seit",
        "am",
        "vom",
        "um",
        "uhr",
        "publiée?",
        "le",
        "à",
        "publicad[oa]",
        "el",
        "a las",
    ),
    *(
        "pubblicat[oa]",
        "il",
        "alle",
        "ore",
        "em",
        "às",
        "opublikowan[oa]",
        "dodano",
        "publikace",
        "publikováno",
        "vydáno",
        "gepubliceerd",
    ),
    *(
        "geplaatst",
        "om",
        "publicerad",
        "publiceret",
        "publisert",
        "kl",
        "julkaistu",
        "megjelent",
        "publicat",
        "yayınlanma",
        "yayın tarihi",
    ),
    *(
        "giriş",
        "tarih",
        "опубликовано",
        "дата",
        "в",
        "опубліковано",
        "жарияланды",
        "发布(?:时间)?",
        "發佈",
        "发表于",
        "公開",
        "配信",
        "掲載",
    ),
    *(
        "입력",
        "등록",
        "기사입력",
        "نشر",
        "نشرت",
        "terbit",
        "diterbitkan",
        "dipublikasikan",
        "δημοσιεύθηκε",
        "source",
        "quelle",
    ),
)
_MODIFIED = re.compile(
    rf"(?:^|[^\w])(?:{'|'.join(_UPDATED)})[^\w]*(?:on|at|le|am|el|il|:)?[^\w]*$", re.IGNORECASE
)
_LABELS = re.compile(
    rf"(?<!\w)(?:{'|'.join((*_UPDATED, *_PUBLISHED))})(?!\w)|\b[A-Z]{{2,4}}T\b|[^\w\s]+",
    re.IGNORECASE,
)
_LABEL_WORD = re.compile(
    rf"(?<!\w)(?:{'|'.join((*_UPDATED, *_PUBLISHED[:8]))})(?!\w).*$", re.IGNORECASE
)

LONGEST = 160
"""Characters of the longest line that is a stamp."""

_MOST_WORDS, _MOST_SMALL = 12, 3
_UNREAD = re.compile(r"\b\d{1,2}[./]\d{1,2}[./](?:\d\d){1,2}\b")
"""Day and month in digits alone, where either could be the other."""


_AGO = re.compile(
    r"\d{1,2} ?(?:seconds?|minutes?|mins?|hours?|hrs?|days?) ago\W*$|\bvor \d{1,2} (?:minuten|stunden|tagen|min\.|std\.)\W*$"
    r"|\bil y a \d{1,2} (?:minutes?|heures?|jours?)\W*$|\bhace \d{1,2} (?:minutos?|horas?|días?)\W*$",
    re.IGNORECASE,
)


def tells_age(text: str) -> bool:
    """Say whether a line ends in how long ago the article appeared, which gives no day."""
    return len(text) <= LONGEST and bool(_AGO.search(text))


def is_stamp(text: str) -> bool:
    """Say whether a line is a day with its labels, and perhaps a name, a house, a place."""
    if len(text) > LONGEST or not any(c.isdigit() for c in text):
        return False
    found = [s for s in spans.find(text) if len(s.edtf) >= len("2022-02-05")]
    if not found:
        return unread_date(text) is not None
    return _is_short(_rest(text, [(s.start, s.end) for s in found]))


def is_labelled(text: str) -> bool:
    """Say whether a word of the line calls its date that of publication or update."""
    return bool(_LABEL_WORD.search(text))


def unread_date(text: str) -> str | None:
    """Give a date in a short labelled line that can be read in two ways, and so is not read."""
    match = _UNREAD.search(text) if len(text) <= LONGEST else None
    if not match or spans.find(text) or not _is_short(_rest(text, [match.span()])):
        return None
    return match[0]


def _rest(text: str, found: list[tuple[int, int]]) -> list[str]:
    """Give the words of a line that belong to no date and to no label of one."""
    for start, end in reversed(found):
        text = text[:start] + " " + text[end:]
    return [w for w in _LABELS.sub(" ", text).split() if not w.isdigit()]


def _is_short(rest: list[str]) -> bool:
    return len(rest) <= _MOST_WORDS and sum(w[0].islower() for w in rest) <= _MOST_SMALL


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date of publication or update: which of the two, its value, its words."""

    field: Literal["published", "modified"]
    edtf: str
    words: str
    label: str


def stamps(line: Line) -> tuple[Stamp, ...]:
    """Read a stamp's dates; one that no label calls an update is the publication's."""
    found, before = [], 0
    for span in spans.find(line.text):
        label = line.text[before : span.start]
        field: Literal["published", "modified"] = (
            "modified" if _MODIFIED.search(label) else "published"
        )
        words = line.text[before : span.end].strip()
        known = _LABEL_WORD.search(label)
        found.append(Stamp(field, span.edtf, words, known[0] if known else ""))
        before = span.end
    return tuple(found)


def authors(line: Line) -> tuple[str, ...]:
    """Read the names in a byline or in a stamp that opens with one."""
    text, after = line.text.lstrip("*•- "), ""
    for span in spans.find(text)[:1]:
        text, after = text[: span.start], text[span.end :]
    for part in (_LABEL_WORD.sub("", text), after):
        bare = part.strip(" ,.|·•–—-:")
        if names := bylines.names(bare) or bylines.bare(bare):
            return names
    return ()


_DATELINE = re.compile(
    r"^(?P<place>[^\W\d_a-z]{2,}(?:[ '’-][^\W\d_a-z]{2,}){0,3}(?:, [^\W\d_a-z][\w.]+)?)"
    r"(?:, (?P<date>[^()–—]{3,20}?))?"
    r"(?: \((?P<agencies>[^()]{2,90})\))?"
    r"(?P<dash> ?[–—-]{1,2})?\s+(?=[\"“‘]?[^\W\d_a-z])"
)


@dataclass(frozen=True, slots=True)
class Opening:
    """A dateline that opens a paragraph: what it says, and how many characters it takes."""

    dateline: Dateline
    houses: tuple[str, ...]
    length: int


def opening(text: str) -> Opening | None:
    """Read the dateline at the start of a paragraph: a place in capitals, with agency or dash."""
    match = _DATELINE.match(text)
    if not match or not (match["agencies"] or match["dash"]):
        return None
    inside = match["agencies"] or ""
    dates = spans.find(match[0])
    for span in spans.find(inside):
        inside = inside.replace(inside[span.start : span.end], " ")
    houses = tuple(h.strip(" -–—,") for h in inside.split("/") if h.strip(" -–—,"))
    raw = match[0].strip()
    place = "-".join(part.title() for part in match["place"].split("-")) if match["place"] else ""
    dateline = Dateline(place, dates[0].edtf if dates else None, raw)
    return Opening(dateline, houses, match.end())
