"""What is known of seeds and of the vocabulary from the last run, by what they were made of.

A seed is known again by its bytes, its path and whatever else its values depend on, never by a
clock. Nothing is known of a seed with which something is wrong: it is read anew, and told of anew.
"""

import os
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator import kept
from generator.disk import digest
from generator.model.article import Article
from generator.model.briefing import Annotated
from generator.model.settings import Config
from generator.model.source import Document
from generator.model.verified import Stamp
from generator.model.vocabulary import Vocabulary

FILES = 16
"""Files among which seeds are spread, so that one that changes has little written again."""


@dataclass(frozen=True, slots=True)
class Seed:
    """A seed as it was read, and as it was tied to the vocabulary, with the keys to both.

    ``read`` is a digest of all that the article was made of, ``tied`` of what the rest was.
    """

    read: bytes
    article: Article
    tied: bytes
    annotated: Annotated
    is_verified: bool


Seeds = Mapping[str, Seed]
"""Seeds by their paths."""


@dataclass(frozen=True, slots=True)
class Words:
    """A vocabulary and the key to it, which is empty where nobody knows what it was made of."""

    key: bytes
    vocabulary: Vocabulary


@dataclass(frozen=True, slots=True)
class Known:
    """What the last run kept in a folder; nothing where there is no folder."""

    place: Path | None = None
    seeds: Seeds = field(default_factory=dict)
    words: Words | None = None


@dataclass(frozen=True, slots=True)
class Keys:
    """For the seeds as they are now, by path, the keys under which what comes of them is known."""

    read: Mapping[str, bytes] = field(default_factory=dict)
    tied: Mapping[str, bytes] = field(default_factory=dict)


def keys(
    documents: Iterable[Document], config: Config, words: bytes, stamps: Mapping[str, Stamp]
) -> Keys:
    """Return the keys of seeds, given the key of the vocabulary."""
    reading = kept.digest_of((config.extensions, config.language))
    tying = kept.digest_of((words, config.settings.topic_score))
    read = {
        d.path: kept.digest_of((reading, d.path, d.id, d.kind, d.digest, d.notices))
        for d in documents
    }
    tied = {d.path: kept.digest_of((tying, read[d.path], stamps.get(d.id))) for d in documents}
    return Keys(read, tied)


@dataclass(frozen=True, slots=True)
class Past:
    """Of the seeds as they are now, by path: the articles and the tied ones that are known."""

    read: Mapping[str, Article] = field(default_factory=dict)
    tied: Seeds = field(default_factory=dict)


def past(known: Known, keys: Keys) -> Past:
    """Return what is known of seeds that are what they were."""
    same = {p: seed for p, seed in known.seeds.items() if seed.read == keys.read.get(p)}
    tied = {p: seed for p, seed in same.items() if seed.tied == keys.tied[p]}
    return Past({p: seed.article for p, seed in same.items()}, tied)


def load(place: Path | None) -> Known:
    """Return what is known of a project’s seeds and its vocabulary."""
    if not place:
        return Known()
    seeds: dict[str, Seed] = {}
    for number in range(FILES):
        seeds |= kept.load(place, f"seeds-{number}") or {}
    return Known(place, seeds, kept.load(place, "vocabulary"))


def save(known: Known, seeds: Iterable[Seed], words: Words | None) -> None:
    """Keep what is known now, in those files in which something is another than before."""
    if not known.place:
        return
    now, before = _spread({s.article.path: s for s in seeds}), _spread(known.seeds)
    for number in range(FILES):
        new, old = now.get(number, {}), before.get(number, {})
        if _signs(new) != _signs(old):
            kept.save(known.place, f"seeds-{number}", new)
    if words and words != known.words:
        kept.save(known.place, "vocabulary", words)


def _spread(seeds: Seeds) -> dict[int, dict[str, Seed]]:
    """Return seeds by the numbers of their files."""
    files: dict[int, dict[str, Seed]] = {}
    for path, seed in seeds.items():
        files.setdefault(zlib.crc32(os.fsencode(path)) % FILES, {})[path] = seed
    return files


def _signs(seeds: Seeds) -> set[tuple[str, bytes, bytes]]:
    return {(path, seed.read, seed.tied) for path, seed in seeds.items()}


def of_files(folder: Path) -> tuple[tuple[str, str], ...]:
    """Return the files of a vocabulary with digests of their bytes."""
    return tuple((path.name, _digest(path)) for path in sorted(folder.glob("*.y*ml")))


def _digest(path: Path) -> str:
    """Return a digest of a file; nothing of what can't be read, which is told of elsewhere."""
    try:
        return digest(path.read_bytes())
    except OSError:
        return ""
