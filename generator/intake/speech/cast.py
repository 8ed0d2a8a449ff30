"""An article's words to its cast: the people it names, with their offices."""

from collections.abc import Iterator

from generator.english import names, saying
from generator.english.first_names import SEX
from generator.english.names import plain
from generator.english.offices import HEADS, OFFICES, SHORT
from generator.intake.speech.narrative import Prose
from generator.intake.speech.people import Cast, Person

_LONGEST = 12
"""Words of the longest name with its titles."""
_AFTER_NAME = frozenset(("who", "whose", "the", "a", "an", "his", "her", "one"))


class _Traits:
    """What has been read of a name so far.

    ``sure`` once something shows it is a person's, ``inside`` once it stood inside a sentence,
    where a capital letter means a name.
    """

    __slots__ = ("inside", "offices", "sex", "sure")

    def __init__(self, *, sex: str = "") -> None:
        self.offices: set[tuple[str, str]] = set()
        self.sure = bool(sex)
        self.sex = sex
        self.inside = False


def cast(text: list[Prose]) -> Cast:
    """Find the people named in an article; longer names take in shorter ones."""
    longer: dict[str, _Traits] = {}
    alone: dict[str, _Traits] = {}
    for prose in text:
        for start, end in _runs(prose.words):
            _read(prose.words, start, end, longer, alone)
    shared = _shared(longer)
    whole = _whole(longer, alone)
    people = tuple(Person(n, frozenset(f.offices), f.sex) for n, f in whole.items())
    by_word: dict[str, list[Person]] = {}
    for person in people:
        for word in person.name.split():
            by_word.setdefault(word, []).append(person)
    return Cast(people, tuple(p for p in people if p.offices), by_word, shared)


def _shared(longer: dict[str, _Traits]) -> frozenset[str]:
    """Return the surnames of more than one name, those counted that may be no person's."""
    firsts: dict[str, set[str]] = {}
    for name, read in longer.items():
        first, *_, last = name.split()
        if read.sure or read.inside or first in SEX:
            firsts.setdefault(last, set()).add(first)
    return frozenset(last for last, names_ in firsts.items() if len(names_) > 1)


def _runs(words: list[str]) -> Iterator[tuple[int, int]]:
    """Return the runs of words with capital letters that no mark parts."""
    start = last = -2
    for i in [i for i, w in enumerate(words) if "A" <= w < "[" or (w > "\x7f" and w[0].isupper())]:
        joined = i == last + 1 or (i == last + 2 and words[last + 1] in names.JOINS)
        if joined and not _parted(words[last]):
            last = i
            continue
        if last > start or (start >= 0 and words[start] not in names.NO_NAME):
            yield start, last + 1
        start = last = i
    if start >= 0:
        yield start, last + 1


def _parted(word: str) -> bool:
    """Return whether a name cannot go on after the word as it stands."""
    if word[-1].isalnum():
        return word.endswith(("'s", "’s"))
    return not word.endswith(".") or (word not in names.TITLES and len(word) > 2)  # noqa: PLR2004 - a letter and its stop


def _read(
    words: list[str], start: int, end: int, longer: dict[str, _Traits], alone: dict[str, _Traits]
) -> None:
    """Note one run of words with capital letters: a name, its office, what shows it a person's."""
    if end - start > _LONGEST:
        return
    run = " ".join(words[start:end]) if end - start > 1 else words[start]
    name, skip, dropped = names.person(run)
    if not name:
        return
    group = longer if " " in name else alone
    noted = group.get(name) or group.setdefault(name, _Traits())
    first = start + skip
    title = words[first - 1] if first else ""
    sure = skip > dropped
    if title and (sure or title.islower()):
        sex = names.sex(title)
        noted.sex = noted.sex or sex
        office = _office(words, first, start)
        if office:
            noted.offices.add(office)
        sure = sure or bool(sex or office) or title in saying.OWN
    noted.sure = noted.sure or sure or _acts(words, end)
    noted.inside = noted.inside or (start > 0 and words[start - 1][-1].isalpha())
    if words[end - 1][-1] == "," and (held := _apposed(words, end)):
        noted.offices.add(held)
        noted.sure = True


def _acts(words: list[str], end: int) -> bool:
    """Return whether what follows a name shows a person: a verb of saying, “, who”, “, 45,”."""
    if end >= len(words):
        return False
    after = plain(words[end])
    if words[end - 1][-1] == ",":
        return after in _AFTER_NAME or after.isdigit()
    return after in saying.OWN and saying.is_cue(after, words[end - 1], "")


def _office(words: list[str], first: int, start: int) -> tuple[str, str] | None:
    """Read the office that stands right before a name, with its country's adjective."""
    last = SHORT.get(words[first - 1]) or words[first - 1].lower()
    if last not in HEADS:
        return None
    both = f"{words[first - 2].lower()} {last}" if first > 1 else ""
    office, before = (both, first - 3) if both in OFFICES else (last, first - 2)
    if office not in OFFICES:
        return None
    adjective = words[before] if before >= 0 and before >= start - 2 else ""
    return office, adjective if adjective[:1].isupper() and adjective not in names.NO_NAME else ""


def _apposed(words: list[str], at: int) -> tuple[str, str] | None:
    """Read an office told after the name: “, the prime minister of Skerria”."""
    near = [plain(w) for w in words[at : at + 7]]
    if "of" not in near:
        return None
    then = near.index("of")
    lead = [w.lower() for w in near[max(0, then - 2) : then]]
    office = next((o for o in (" ".join(lead), lead[-1] if lead else "") if o in OFFICES), "")
    country = next((w for w in near[then + 1 : then + 3] if w != "the"), "")
    return (office, country) if office and country[:1].isupper() else None


def _whole(longer: dict[str, _Traits], alone: dict[str, _Traits]) -> dict[str, _Traits]:
    """Keep the fullest form of each name, with what was said of its shorter ones."""
    longest: dict[tuple[str, str], str] = {}
    for name in longer:
        words = name.split()
        key = (words[0], words[-1])
        if len(name) > len(longest.get(key, "")):
            longest[key] = name
    whole: dict[str, _Traits] = {}
    for name, read in longer.items():
        words = name.split()
        sex = SEX.get(words[0], "")
        full = whole.setdefault(longest[words[0], words[-1]], _Traits(sex=sex))
        _add(full, read, sure=read.sure)
    bearers: dict[str, list[str]] = {}
    for name, read in whole.items():
        words = name.split()
        both = read.sure and words[0] not in SEX  # some put the family's name first
        for word in {words[0], words[-1]} if both else {words[-1]}:
            bearers.setdefault(word, []).append(name)
    for name, read in alone.items():
        held = bearers.get(name, [])
        agree = [f for f in held if not (read.sex and {read.sex, whole[f].sex} == {"m", "f"})]
        if len(agree) == 1:
            last = agree[0].endswith(name)
            _add(whole[agree[0]], read, sure=read.sure if last else bool(read.offices))
        elif not agree and (read.offices or held):
            whole[name] = read
    return {name: read for name, read in whole.items() if read.sure}


def _add(to: _Traits, read: _Traits, *, sure: bool) -> None:
    to.offices |= read.offices
    to.sure = to.sure or sure
    to.sex = read.sex or to.sex
