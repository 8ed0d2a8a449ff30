"""Time and size of a build: our own command against stock MkDocs on the same docs/.

Run with ``make bench``; give numbers of articles to measure others than these. Times are whole
processes, the best of three; nothing here passes or fails.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
RECORD = """---
title: Ferry number {n} sails from Norhaven
summary: The {n}th sailing of the year is reported.
source: {{document: ferry-{n}.txt, headline: Ferry sails, published: {date}}}
events:
  - {{what: Sailing {n}, date: {date}, evidence: {{paragraph: 1, words: on time}}}}
topics: [ferries]
people: [ida-brandt]
points:
  - {{text: The ferry left on time., evidence: {{paragraph: 1, words: on time}}}}
statements:
  - {{speaker: ida-brandt, text: She was pleased., evidence: {{paragraph: 2, words: pleased}}}}
---
The account of sailing {n}, in a paragraph of its own.
"""
VOCABULARY = {
    "people": "- {id: ida-brandt, name: Ida Brandt, introduction: She sails.}",
    "topics": "- {id: ferries, name: Ferries, introduction: Boats., terms: [{term: ferry}]}",
}


def project(folder: Path, articles: int) -> Path:
    """Write a briefing of so many records, with the settings of this repository."""
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    for name in ("Organisations: organisations", "Places: places", "Publishers: publishers"):
        settings = settings.replace(f"  - {name}/index.md\n", "")
    (folder / "mkdocs.yml").write_text(settings, "utf-8")
    (folder / "stock.yml").write_text(settings.replace("  - briefing\n", ""), "utf-8")
    shutil.copytree(ROOT / "docs" / "about", folder / "docs" / "about")
    shutil.copytree(ROOT / "docs" / "guide", folder / "docs" / "guide")
    words = folder / "seeds" / "vocabulary"
    words.mkdir(parents=True)
    for kind, text in VOCABULARY.items():
        (words / f"{kind}.yml").write_text(text + "\n", "utf-8")
    for n in range(articles):
        text = RECORD.format(n=n, date=f"2031-{n % 12 + 1:02}-{n % 28 + 1:02}")
        (folder / "seeds" / f"sailing-{n}.md").write_text(text, "utf-8")
    return folder


def best(folder: Path, *command: str) -> float:
    """Return the seconds of the fastest of three runs."""
    times = []
    for _ in range(3):
        start = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", *command],
            cwd=folder,
            check=True,
            capture_output=True,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        )
        times.append(time.perf_counter() - start)
    return min(times)


def measure(articles: int) -> str:
    """Build a briefing of so many articles, and give a row of the table."""
    with tempfile.TemporaryDirectory() as name:
        folder = project(Path(name), articles)
        ours = best(folder, "generator", "build", "-q")
        stock = best(folder, "mkdocs", "build", "-q", "-f", "stock.yml", "-d", "stock")
        again = best(folder, "generator", "generate", "-q")
        page = next((folder / "site" / "articles").rglob("sailing-0/index.html"))
        size = page.stat().st_size / 1000
    return (
        f"{articles:>8} {ours:>9.2f} {stock:>9.2f} {ours / stock:>6.2f} {again:>9.2f} {size:>9.1f}"
    )


def main() -> None:
    """Print the table."""
    print("articles  build, s  stock, s  ratio  pages, s  page, kB")  # noqa: T201 - it is a report
    for articles in [int(a) for a in sys.argv[1:]] or [5, 100, 1000]:
        print(measure(articles), flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
