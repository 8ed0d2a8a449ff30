"""How well and how fast the intake reads real news pages: one table, by input and field.

Run with ``make bench-intake BENCH=FOLDER``. The pages are their publishers' and no part of this
project, so the folder lies outside it: files ``text-crop.*``, ``text-page.*``, ``html.*`` and
``quotes.*`` in JSON lines, compressed. Each line holds an ``id``, an ``input`` with its ``kind``
and ``lang``, the ``truth``, and under ``present`` which of it the input really shows; a line of
``quotes.*`` holds a ``text`` and the true quotations under ``gold``. Nothing here passes or fails.
"""

import argparse
import gzip
import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from click.testing import CliRunner

from generator.cli.group import briefing

try:
    from tests.bench import measures
except ModuleNotFoundError:
    measures = None  # type: ignore[assignment]

if TYPE_CHECKING:
    from tests.bench.measures import Answer, Document, Mark

FIELDS = ("title", "date", "authors", "paragraphs", "quotes", "speakers")
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Input:
    """Documents that are measured together: the start of their files' names, and their language.

    ``figures`` names what is shown of them: a label, a field of the measures, how it is counted.
    """

    name: str
    files: str
    is_english: bool
    figures: tuple[tuple[str, str, str], ...]


TITLE = (("title exact", "title", "share"), ("title made up", "title", "made_up"))
DATE = (("date F1", "date", "f1"), ("date made up", "date", "made_up"))
AUTHORS = (("author F1", "authors", "f1"),)
PARAGRAPHS = (("paragraph F1", "paragraphs", "f1"),)
ACCURACY = (("date accuracy", "date", "share"),)
QUOTES = (("attributed F1", "quotes", "f1"), ("right speaker, of all", "speakers", "share"))

INPUTS = (
    Input("pasted text, English", "text-crop", True, TITLE + DATE + AUTHORS + PARAGRAPHS),  # noqa: FBT003 - a row of a table
    Input("whole page as text, English", "text-page", True, TITLE + DATE + AUTHORS + PARAGRAPHS),  # noqa: FBT003
    Input("pasted text, other languages", "text-crop", False, DATE + PARAGRAPHS),  # noqa: FBT003
    Input("HTML, English", "html", True, TITLE[:1] + ACCURACY + AUTHORS + PARAGRAPHS),  # noqa: FBT003
    Input("quotations", "quotes", True, QUOTES),  # noqa: FBT003
)


def main(arguments: list[str] | None = None) -> None:
    """Measure, and print what was asked for."""
    asked = _asked(arguments)
    if measures is None:
        _stop("rapidfuzz, which compares texts, is missing. Install it: pip install rapidfuzz")
    documents = dict(_read(asked.folder))
    if not documents:
        _stop(f"{asked.folder} holds no bench file, such as text-crop.dev.jsonl.gz.")
    answers, seconds = _answered([*chain.from_iterable(documents.values())])
    groups = {i.name: _pairs(i, documents, answers) for i in INPUTS}
    if asked.misses:
        lines: Iterable[str] = _misses(groups, asked.misses)
    else:
        figures, machine = [*_figures(groups)], _machine(seconds)
        lines = [_as_json(figures, machine)] if asked.json else _table(figures, machine)
    for line in lines:
        print(line)  # noqa: T201 - it is a report


def _asked(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="make bench-intake", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("folder", nargs="?", type=Path, help="the folder of the bench files")
    parser.add_argument("--json", action="store_true", help="print JSON, for programs")
    parser.add_argument("--misses", choices=FIELDS, help="list what was wanted of a field, and got")
    asked = parser.parse_args(arguments)
    if asked.folder is None:
        _stop("Name the folder of the bench files: make bench-intake BENCH=FOLDER")
    return asked


def _stop(why: str) -> NoReturn:
    print(why, file=sys.stderr)  # noqa: T201 - the word to the user
    raise SystemExit(2)


def _read(folder: Path) -> "Iterator[tuple[str, list[Document]]]":
    """Return the documents of each file that is one of the bench, by the file's name."""
    for path in sorted(folder.glob("*.jsonl.gz")):
        if path.name.startswith(tuple(f"{i.files}." for i in INPUTS)):
            with gzip.open(path, "rt", encoding="utf-8") as lines:
                yield path.name, [_document(json.loads(line), path.name) for line in lines]


def _document(read: "Document", file: str) -> "Document":
    """Make a question of a document; ids are set apart by file, as files share articles."""
    question = {"id": f"{file}#{read['id']}", "kind": read.get("kind", "text")}
    return {"lang": "en", "input": read.get("text"), **read, "question": question}


def _answered(documents: "list[Document]") -> "tuple[dict[str, Answer], dict[str, float]]":
    """Answer every document as ``briefing inspect --jsonl`` does.

    Gives the answers by id, and for each kind how many documents a second of the processor takes:
    this process's alone, the files read before, the tables of the intake made on the way.
    """
    answers: dict[str, Answer] = {}
    speed: dict[str, float] = {}
    for kind in ("text", "html"):
        asked = [d for d in documents if d["question"]["kind"] == kind]
        lines = "".join(json.dumps({**d["question"], "input": d["input"]}) + "\n" for d in asked)
        begun = time.process_time()
        run = CliRunner().invoke(briefing, ["inspect", "--jsonl"], lines, catch_exceptions=False)
        if asked:
            speed[kind] = len(asked) / (time.process_time() - begun)
        for line in run.stdout.splitlines():
            answer = json.loads(line)
            answers[answer["id"]] = answer
    return answers, speed


Pairs = "list[tuple[Document, Answer]]"


def _pairs(
    of: Input, documents: "dict[str, list[Document]]", answers: "dict[str, Answer]"
) -> Pairs:
    return [
        (document, answers[document["question"]["id"]])
        for file, held in documents.items()
        for document in held
        if file.startswith(f"{of.files}.") and (document["lang"] == "en") == of.is_english
    ]


def _marks(pairs: Pairs, field: str) -> "list[Mark]":
    return [mark for pair in pairs for mark in measures.MEASURES[field](*pair)]


Figure = tuple[str, str, float | None, int]


def _figures(groups: dict[str, Pairs]) -> Iterator[Figure]:
    """Return input, label, figure and number of documents, for each figure of the table."""
    for of in INPUTS:
        pairs = groups[of.name]
        for label, field, count in of.figures:
            yield of.name, label, getattr(measures, count)(_marks(pairs, field)), len(pairs)


def _machine(speed: dict[str, float]) -> dict[str, float]:
    """Return what the reading takes of the machine."""
    each = {f"{kind}: articles a second": value for kind, value in speed.items()}
    return each | {"start-up, seconds": _start_up(), "peak memory, MB": _peak()}


def _start_up() -> float:
    """Return the processor's time of a run without documents, the best of three."""
    command, times = [sys.executable, "-m", "generator", "inspect", "--jsonl"], []
    for _ in range(3):
        before = _children()
        subprocess.run(command, cwd=ROOT, input=b"", check=True, capture_output=True)
        times.append(_children() - before)
    return min(times)


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _peak() -> float:
    """Return the most memory that this process has held, the bench files in it."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1_000_000


def _table(figures: list[Figure], machine: dict[str, float]) -> Iterator[str]:
    yield f"{'input':<30}{'of':>5}  {'field':<24}{'figure':>7}"
    shown = ""
    for name, label, value, size in figures:
        first = f"{name:<30}{size:>5}" if name != shown else " " * 35
        yield f"{first}  {label:<24}{'–' if value is None else f'{value:.3f}':>7}"
        shown = name
    for label, value in machine.items():
        yield f"{'speed' if shown != 'speed' else '':<37}{label:<24}{value:>7.3g}"
        shown = "speed"


def _as_json(figures: list[Figure], machine: dict[str, float]) -> str:
    told: dict[str, dict[str, Any]] = {}
    for name, label, value, size in figures:
        told.setdefault(name, {"documents": size})[label] = value
    return json.dumps({"figures": told, "machine": machine}, ensure_ascii=False, indent=1)


def _misses(groups: dict[str, Pairs], field: str) -> Iterator[str]:
    """List what is not right of a field: input, id, wanted, got, parted by tabs."""
    for of in INPUTS:
        if field not in {name for _, name, _ in of.figures}:
            continue
        for document, answer in groups[of.name]:
            for mark in measures.MEASURES[field](document, answer):
                if not mark.is_right:
                    yield "\t".join((of.name, document["id"], mark.wanted or "–", mark.got or "–"))


if __name__ == "__main__":
    main()
