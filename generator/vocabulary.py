"""Reads the vocabulary: one YAML list for each kind of name."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.forms import shape, yaml_text
from generator.model.vocabulary import KINDS, Entry, Vocabulary
from generator.problems import Problem, nearest


def load(folder: Path, shown: str) -> tuple[Vocabulary, tuple[Problem, ...]]:
    """Read the files of a vocabulary folder; ``shown`` is its path as messages name it.

    A missing file is an empty list; a missing folder an empty vocabulary.
    """
    vocabulary = Vocabulary()
    problems: list[Problem] = []
    for kind, form in KINDS.items():
        path = folder / f"{kind}.yml"
        if not path.exists():
            continue
        entries, wrong = _file(form, path, f"{shown}/{kind}.yml")
        problems += wrong
        if wrong and not entries:
            vocabulary = replace(vocabulary, unread=vocabulary.unread | {kind})
        vocabulary = replace(vocabulary, **{kind: {e.id: e for e in entries}})  # type: ignore[arg-type]  # by kind
    problems += [p for kind in KINDS for p in _parents(vocabulary, kind, f"{shown}/{kind}.yml")]
    return vocabulary, (*problems, *_strangers(folder, shown))


def _file(form: Any, path: Path, shown: str) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        mend = "Make it a readable file in UTF-8."
        return (), (Problem(shown, 1, "unreadable", f"The file can't be read: {error}.", mend),)
    entries, problems = shape.read_all(form, yaml_text.load(text), shown)
    first: dict[str, int] = {}
    for entry in entries:
        if entry.id in first:
            what = f"The id “{entry.id}” stands already on line {first[entry.id]}."
            problems += (
                Problem(shown, entry.line, "duplicate-id", what, "Give one of them another id."),
            )
        first.setdefault(entry.id, entry.line)
    return entries, problems


def _parents(vocabulary: Vocabulary, kind: str, shown: str) -> list[Problem]:
    """Check that what stands below something stands below something that is there, in no circle."""
    entries, problems = vocabulary.kind(kind), []
    for entry in entries.values():
        seen, above = {entry.id}, _above(entry)
        while above and above in entries and above not in seen:
            seen.add(above)
            above = _above(entries[above])
        if above is not None:
            what = f"“{entry.id}” stands below “{above}”, which is " + (
                "itself." if above in seen else "not there."
            )
            hint = "" if above in entries else nearest(above, entries)
            mend = f"{hint}Name another entry of this file, or none."
            problems.append(Problem(shown, entry.line, "unknown-parent", what, mend))
    return problems


def _above(entry: Entry) -> str | None:
    return getattr(entry, "parent", None) or getattr(entry, "within", None)


def _strangers(folder: Path, shown: str) -> list[Problem]:
    """Name files that look like a vocabulary and are none."""
    known = {f"{kind}.yml" for kind in KINDS}
    found = sorted(p.name for p in folder.glob("*.y*ml")) if folder.is_dir() else []
    return [
        Problem(
            f"{shown}/{name}",
            1,
            "unknown-key",
            f"Nothing reads the vocabulary file “{name}”.",
            f"{nearest(name, known)}Known: {', '.join(sorted(known))}.",
        )
        for name in found
        if name not in known
    ]
