"""The articles on which builds are measured: as many as one likes, the same bytes each time.

A story is what an article tells. It is laid out here as a seed of ours, and in ``peers`` as a page
of another generator. It has some 450 words; twenty topics are spread over all, two to a story.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any, Literal

Kind = Literal["lean", "full", "raw"]
"""Records with a body and topics only; records with claims of every kind; raw articles."""

SYLLABLES = "ba be bo da de do fa fi ga go ha ka ke la li lo ma me mi na no pa po ra re ri sa so ta"
SMALL = "the of and to in a is that for it on with as was at by from"
FIRST, DAYS = date(2015, 1, 1), 3650
SETTINGS = """\
site_name: Many articles
site_description: They say nothing, and there are many of them.
theme:
  name: material
plugins: [briefing, search, offline]
extra:
  briefing:
    lead: Made to be measured.
"""


def rolls(*seed: object) -> Random:
    """Return chance that is the same each time for the same seed."""
    return Random(repr(seed))  # noqa: S311 - nothing is kept secret by it


def _words(random: Random) -> list[str]:
    syllables = SYLLABLES.split()
    return ["".join(random.choices(syllables, k=random.randint(1, 4))) for _ in range(3000)]


WORDS = _words(rolls("words"))


def _names(kind: str, count: int) -> dict[str, str]:
    numbers = range(count)
    return {f"{kind}-{n:02}": f"{WORDS[n]} {WORDS[n + 100]} {n}".title() for n in numbers}


TOPICS, PEOPLE, PLACES = _names("topic", 20), _names("person", 40), _names("place", 20)
BODIES, PUBLISHERS = _names("body", 20), _names("paper", 3)


@dataclass(frozen=True, slots=True)
class Story:
    """What one article tells."""

    number: int
    title: str
    summary: str
    day: str
    topics: list[str]
    body: str

    @property
    def name(self) -> str:
        """Its id, and the stem of its file."""
        return f"article-{self.number}"


def sentence(random: Random, length: int = 0) -> str:
    """Return a sentence of so many words, or of a usual length."""
    small, count = SMALL.split(), length or random.randint(10, 22)
    words = [random.choice(small if random.random() < 0.4 else WORDS) for _ in range(count)]
    return " ".join(words).capitalize() + "."


def story(number: int) -> Story:
    """Return a story by its number."""
    random = rolls("story", number)
    body = "\n\n".join(" ".join(sentence(random) for _ in range(4)) for _ in range(7))
    day = FIRST + timedelta(days=number * 37 % DAYS)
    return Story(
        number=number,
        title=f"{sentence(random, 8)[:-1]} {number}",
        summary=sentence(random, 14),
        day=day.isoformat(),
        topics=random.sample([*TOPICS], 2),
        body=f"{body}\n",
    )


def stories(count: int) -> Iterator[Story]:
    """Yield so many stories."""
    return map(story, range(count))


def front(values: dict[str, Any]) -> str:
    """Return front matter; an item of a list stands on a line of its own."""
    lines = []
    for key, value in values.items():
        items = [f"\n  - {json.dumps(item)}" for item in value] if isinstance(value, list) else ()
        lines.append(f"{key}:{''.join(items) or ' ' + json.dumps(value)}\n")
    return f"---\n{''.join(lines)}---\n"


# As seeds of ours


def lay(root: Path, some: Iterable[Story], kind: Kind) -> None:
    """Write a briefing of these stories."""
    vocabulary = root / "seeds/vocabulary"
    vocabulary.mkdir(parents=True)
    (root / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    by_hand(root)
    for file, names in _vocabulary().items():
        entries = [_entry(id_, name, file) for id_, name in names.items()]
        lines = "".join(f"- {json.dumps(entry)}\n" for entry in entries)
        (vocabulary / f"{file}.yml").write_text(lines, "utf-8")
    for one in some:
        write(root, one, kind)


def by_hand(root: Path) -> None:
    """Write the page of docs/ that no generator writes."""
    about = root / "docs/about"
    about.mkdir(parents=True)
    (about / "index.md").write_text("# About\n\nA page by hand.\n", "utf-8")


def write(root: Path, one: Story, kind: Kind) -> Path:
    """Write a story as a seed."""
    folder = root / "seeds" / one.day[:4]
    folder.mkdir(exist_ok=True)
    if kind == "raw":
        path, person = folder / f"{one.name}.txt", [*PEOPLE.values()][one.number % len(PEOPLE)]
        text = f"{one.title}\n\n{one.day}\n\nBy {person}\n\n{one.body}"
    else:
        path = folder / f"{one.name}.md"
        text = front(_head(one) | (_claims(one) if kind == "full" else {})) + one.body
    path.write_text(text, "utf-8")
    return path


def _vocabulary() -> dict[str, dict[str, str]]:
    names = {"topics": TOPICS, "people": PEOPLE, "places": PLACES}
    return names | {"organisations": BODIES, "publishers": PUBLISHERS}


def _entry(id_: str, name: str, file: str) -> dict[str, Any]:
    entry = {"id": id_, "name": name, "introduction": "One of many."}
    return entry | {"terms": [{"term": name}]} if file == "topics" else entry


def _head(one: Story) -> dict[str, Any]:
    random = rolls("source", one.number)
    source = {"document": f"{one.name}.txt", "headline": sentence(random, 7)[:-1]}
    source |= {"publisher": random.choice([*PUBLISHERS]), "published": one.day}
    return {"title": one.title, "summary": one.summary, "source": source, "topics": one.topics}


def _claims(one: Story) -> dict[str, Any]:
    """Return an event, six points, four statements and two figures, with those they name."""
    random = rolls("claims", one.number)
    people, place = random.sample([*PEOPLE], 3), random.choice([*PLACES])

    def evidence(paragraph: int) -> dict[str, Any]:
        return {"paragraph": paragraph, "words": " ".join(random.sample(WORDS, 5))}

    def claim(paragraph: int) -> dict[str, Any]:
        return {"text": sentence(random, 14), "evidence": evidence(paragraph)}

    def figure(paragraph: int) -> dict[str, Any]:
        what, value = " ".join(random.sample(WORDS, 2)), random.randint(2, 9000)
        counted = {"what": f"number of {what}", "value": value, "unit": random.choice(WORDS)}
        return counted | {"evidence": evidence(paragraph)}

    happened = {"what": sentence(random, 6)[:-1], "date": one.day, "place": place}
    return {
        "people": people,
        "organisations": [random.choice([*BODIES])],
        "places": [place],
        "events": [happened | {"people": people[:1], "evidence": evidence(1)}],
        "points": [claim(n) for n in range(1, 7)],
        "statements": [{"speaker": random.choice(people)} | claim(n) for n in range(1, 5)],
        "figures": [figure(n) for n in range(2, 4)],
    }
