"""The stamps of verified records, kept beside the seeds so that pages can tell of them."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.disk import read_text
from generator.forms import shape, yaml_text
from generator.model.verified import Stamp
from generator.problems import Problem

_HEAD = "# Written by “briefing check --sources … --save”. A record that changes loses its stamp.\n"


def load(path: Path, shown: str) -> tuple[Mapping[str, Stamp], tuple[Problem, ...]]:
    """Read the stamps of a folder of seeds, by record; none where the file is not there."""
    name = f"{shown}/{path.name}"
    if not path.exists():
        return {}, ()
    text = read_text(path, name, "Delete the file, and check with --sources and --save again.")
    if isinstance(text, Problem):
        return {}, (text,)
    stamps, problems = shape.read_all(Stamp, yaml_text.load(text), name)
    return {stamp.id: stamp for stamp in stamps}, problems


def written(stamps: Iterable[Stamp]) -> str:
    """Return the text of the file that keeps stamps."""
    lines = [
        f"- {{id: {s.id}, claims: {s.claims}, rules: {s.rules},\n"
        f"   subject: {s.subject},\n   source: {s.source}{_contexts(s)}}}\n"
        for s in sorted(stamps, key=lambda s: s.id)
    ]
    return _HEAD + ("".join(lines) or "[]\n")


def _contexts(stamp: Stamp) -> str:
    """Return what a stamp keeps for links into the source, each fragment on a line."""
    lines = []
    for one in stamp.contexts:
        terms = {"words": one.words, "before": one.before, "after": one.after}
        given = [f"{key}: {yaml_text.quoted(term)}" for key, term in terms.items() if term]
        lines.append(f"\n     {{paragraph: {one.paragraph}, {', '.join(given)}}}")
    return f",\n   contexts: [{','.join(lines)}]" if lines else ""
