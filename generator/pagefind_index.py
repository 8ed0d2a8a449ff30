"""site/ -> site/pagefind/: an index of which a browser asks for no more than the words need.

Material's index comes as one file, too large for many articles. What it holds is handed to
Pagefind page by page, and ``worker.js`` answers the box and the search page from what that writes.
"""

import base64
import gzip
import json
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from fnmatch import fnmatch
from html import escape, unescape
from importlib import import_module
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from generator.model.settings import Search

if TYPE_CHECKING:
    from io import BufferedReader, BufferedWriter

MANY = 300
"""How many articles make Material's index, of 1.2 KB each, too large to be asked for as a whole."""

FOLDER = "pagefind"
"""Where the index stands in a site."""

EXTRA = "briefing-generator[search]"
"""What installs Pagefind."""

BOOST = 7
"""How much a word of a headline weighs beside one of the text."""

_BEFORE = "search/search_index.json"
_PROGRAMS = ("pagefind_bin", "pagefind_bin_extended")
_OURS = Path(__file__).with_name("pagefind_files")
_NEEDED = ("pagefind.js", "pagefind-entry.json", "wasm.*", "*.pf_meta", "fragment/*", "index/*")
"""What is kept of Pagefind's files: no forms and style sheets of its own."""

_HEADER = b"pagefind_dcd"
_LANGUAGE = "und"
"""No language: words are not cut to their stems, and their beginnings find them."""

_SIGN = "[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
_POINT = (
    r"[!-/:-@\[-`{-~\u00a1-\u00a9\u00ab-\u00b1\u00b6\u00b7\u00bb\u00bf"
    r"\u2010-\u205e\u3000-\u303f\uff01-\uff0f\uff1a-\uff20]"
)
_PARTED = re.compile(
    rf"(?<=[^\W_])(?:(?!['’]|[.,]\d){_POINT})+(?=[^\W_])(?!{_SIGN})|(?<=\S)(?={_SIGN})|(?<={_SIGN})(?=\w)"
)
"""Where words end that no space parts: behind a dash, and at each Chinese or Japanese sign."""

_NAMES = re.compile(r"\s*<p>((?=[^<]* · |[^<]{,40}</p>)[^<]*)</p>")
"""The paragraph in which a page has names: its first, as ``lookup.js`` has it."""

_THOUSANDS = re.compile(r"(?<![\d.,])(\d{1,3}(?: \d{3})+)(?!\d)")
"""A number parted by spaces, which Pagefind would take for several."""

JOINED = "\u2060"
"""Stands in place of these spaces; ``worker.js`` puts them back."""

MARK = " \u205e"
"""Parts such words for Pagefind, which reads it as punctuation; ``worker.js`` takes it out."""

Docs = Sequence[dict[str, Any]]


def program() -> str:
    """Return the path of Pagefind's program; nothing where it is not installed."""
    for name in _PROGRAMS:
        with suppress(ImportError, FileNotFoundError):
            return str(import_module(name).get_executable())
    return ""


def chosen(search: Search, paths: Iterable[str]) -> bool:
    """Return whether Pagefind searches a site with a web address and these pages."""
    if search != "auto":
        return search == "pagefind"
    return _are_many(paths) and bool(program())


def _are_many(paths: Iterable[str]) -> bool:
    articles = sum(path.startswith("articles/") and path.endswith(".md") for path in paths)
    return articles > MANY


def advice(search: Search, paths: Iterable[str]) -> str:
    """Return what is better for a hosted site, where nothing but the extra is missing for it."""
    if search != "auto" or not _are_many(paths) or program():
        return ""
    what = f"Readers of more than {MANY} articles wait less for Pagefind, which is not installed."
    return f"{what} Install it by “pip install '{EXTRA}'”, or write “search: material”."


def missing(search: Search) -> str:
    """Return what is wrong, with the mend, where Pagefind is asked for and not installed."""
    if search != "pagefind" or program():
        return ""
    what = "Pagefind, which extra.briefing.search asks for, is not installed."
    return f"{what} Install it by “pip install '{EXTRA}'”, or write “search: auto”."


def index(site: Path) -> None:
    """Hand what Material's index holds to Pagefind, and leave that one empty."""
    before = site / _BEFORE
    made = json.loads(before.read_text("utf-8"))
    by_page = groupby(made["docs"], lambda doc: doc["location"].partition("#")[0])
    pages = {address: tuple(docs) for address, docs in by_page}
    written = _written(_run(_requests(pages)))
    listed = json.dumps(_listed(pages, _ids(written)), ensure_ascii=False, separators=(",", ":"))
    written["pages.json"] = listed.encode()
    written |= {path.name: path.read_bytes() for path in _OURS.glob("*.js")}
    shutil.rmtree(site / FOLDER, ignore_errors=True)
    for path, data in written.items():
        (site / FOLDER / path).parent.mkdir(parents=True, exist_ok=True)
        (site / FOLDER / path).write_bytes(data)
    left = json.dumps({**made, "docs": []}, ensure_ascii=False, separators=(",", ":"))
    before.write_text(left, "utf-8")


def _requests(pages: Mapping[str, Docs]) -> Iterator[dict[str, Any]]:
    """Yield what Pagefind's program is asked for, one thing after another."""
    yield {"type": "NewIndex", "config": {"force_language": _LANGUAGE}}
    for address, docs in pages.items():
        page = html(docs)
        yield {"type": "AddFile", "index_id": 0, "url": address or "./", "file_contents": page}
    yield {"type": "GetFiles", "index_id": 0}  # if told to write, it may end before it has


def _run(requests: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """Ask Pagefind's program for one thing after another; return its last answer."""
    pipe = subprocess.PIPE
    told: dict[str, Any] = {}
    with subprocess.Popen([program(), "--service"], stdin=pipe, stdout=pipe) as service:  # noqa: S603 - a program of the extra, named by its package
        stdin = cast("BufferedWriter", service.stdin)
        stdout = cast("BufferedReader", service.stdout)
        for number, request in enumerate(requests, 1):
            asked = json.dumps({"message_id": number, "payload": request}).encode()
            stdin.write(base64.b64encode(asked) + b",")
            stdin.flush()
            told = json.loads(base64.b64decode(_answer(stdout)))["payload"]
            if told["type"] == "Error":
                raise OSError(f"Pagefind says: {told['message']}")
    return told


def _answer(stdout: "BufferedReader") -> bytes:
    """Return what the program says up to the next comma."""
    answer = bytearray()
    while not answer.endswith(b","):
        if not (more := stdout.read1()):
            raise OSError("Pagefind broke off")
        answer += more
    return bytes(answer[:-1])


def _written(told: Mapping[str, Any]) -> dict[str, bytes]:
    """Return of Pagefind's files those that the search asks for."""
    needed = (f for f in told["files"] if any(fnmatch(f["path"], name) for name in _NEEDED))
    return {file["path"]: base64.b64decode(file["content"]) for file in needed}


def html(docs: Docs) -> str:
    """Return a page for Pagefind: its headline and tags, then each section below its heading."""
    title = docs[0]["title"]
    tags = json.dumps([*map(_text, docs[0].get("tags", []))], ensure_ascii=False)
    words = str(len(_parted(title).split()))
    shown = {"title": _text(title), "tags": tags, "words": words}
    names, texts = _opening(docs)
    if names:
        shown["names"] = str(len(names.split()))
    if boost := docs[0].get("boost"):
        shown["boost"] = str(boost)
    pieces = [f'<h1 data-pagefind-weight="{BOOST}">{_parted(title)}</h1>']
    for key, value in shown.items():
        pieces.append(f'<p data-pagefind-meta="{key}[title]" title="{escape(value)}"></p>')
    if names:
        pieces.append(f'<p data-pagefind-weight="{BOOST}">{names}</p>')
    for doc, text in zip(docs, texts, strict=True):
        anchor = doc["location"].partition("#")[2]
        if doc["title"] != title:
            pieces.append(f'<h2 id="{escape(anchor)}">{_parted(doc["title"])}</h2>')
        if text:
            pieces.append(f'<p data-pagefind-weight="{boost or 1}">{text}</p>')
    return f'<html lang="{_LANGUAGE}"><body>{"".join(pieces)}</body></html>'


def _opening(docs: Docs) -> tuple[str, list[str]]:
    """Return the names with which a page opens, if any, and the text of each section without."""
    names = ""
    texts = []
    for doc in docs:
        text = doc["text"]
        if not names and doc["title"] == docs[0]["title"] and (opening := _NAMES.match(text)):
            names, text = _parted(opening[1]), text[opening.end() :]
        texts.append(_parted(text))
    return names, texts


def _parted(html: str) -> str:
    """Return the text of a piece of HTML with all its words parted, as HTML."""
    text = _THOUSANDS.sub(lambda number: number[0].replace(" ", JOINED), _text(html))
    return escape(_PARTED.sub(lambda part: part[0] + MARK, text), quote=False)


def _text(html: str) -> str:
    return " ".join(
        unescape(re.sub(r"<[^>]*>", " ", html)).replace(MARK[1:], "").replace(JOINED, "").split()
    )


def _ids(written: Mapping[str, bytes]) -> dict[str, str]:
    """Return by which name Pagefind knows each page."""
    ids = {}
    for path, data in written.items():
        if path.startswith("fragment/"):
            page = json.loads(gzip.decompress(data).removeprefix(_HEADER))
            ids[page["url"]] = Path(path).stem
    return ids


def _listed(pages: Mapping[str, Docs], ids: Mapping[str, str]) -> dict[str, Any]:
    """Return all pages by Pagefind's names with their tags but dates, to narrow what is found."""
    topics = {_text(docs[0]["title"]) for address, docs in pages.items() if _is_topic(address)}
    tags: dict[str, int] = {}
    rows = []
    for address, docs in pages.items():
        kind, *others = map(_text, docs[0].get("tags") or [""])
        own = [_text(docs[0]["title"])] if _is_topic(address) else []
        about = [tag for tag in (*others, *own) if tag in topics]
        numbers = [tags.setdefault(tag, len(tags)) for tag in (kind, *about)]
        rows.append([ids[address or "./"], *numbers])
    return {"tags": [*tags], "pages": rows}


def _is_topic(address: str) -> bool:
    return bool(re.fullmatch(r"topics/[^/]+/", address))
