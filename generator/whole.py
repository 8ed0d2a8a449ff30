"""An archive from anywhere -> what is wrong with it, without unpacking it to a disk.

It may have been made by somebody who means harm. So nothing is believed that it says of itself, no
more is read than the limits allow, and each name is one that packing would have taken.
"""

import hashlib
import re
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import partial
from stat import S_IFMT, S_IFREG
from typing import BinaryIO, NamedTuple

from generator import archive
from generator.archive import SUMS
from generator.problems import Problem

LARGEST_LIST = 64_000_000
"""Bytes of the list of checksums, and of the archive’s own list of its files."""

LARGEST_UNPACKED = 4_000_000_000
"""Bytes of all files together as they are unpacked."""

_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError),
    *(RuntimeError, NotImplementedError, OverflowError, ValueError),
)
"""What reading an archive raises that is cut, spoilt, encrypted or packed in an unknown way."""

_SUM = re.compile(r"([0-9a-f]{64})  (.+)")
_PLAIN = (0, S_IFREG)
_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_FOLDER = 0x10
_UTF8 = 0x800
_PIECE = 1 << 20

# How a zip archive ends, and how long a file’s head is: APPNOTE.TXT, 4.3.7, 4.3.14 to 4.3.16.
_END, _END64, _LOCATOR64 = b"PK\5\6", b"PK\6\6", b"PK\6\7"
_HEADER, _TAIL, _TAIL64 = 30, 22, 98


class _List(NamedTuple):
    """Where the archive’s own list of its files begins, how long it is, and where it should end."""

    size: int
    offset: int
    expected: int


def verify(stream: BinaryIO, shown: str) -> tuple[Problem, ...]:
    """Hold an archive against the checksums in it, and those against its folder's name.

    Says that nothing is missing, added or changed; not who made it.
    """
    try:
        wrong = [*_wrong(stream)]
    except _BROKEN as error:
        wrong = [f"This is not a complete archive: {error}."]
    return tuple(spoilt(shown, what) for what in wrong)


def spoilt(shown: str, what: str) -> Problem:
    """Return what is wrong with an archive."""
    return Problem(shown, 1, "not-whole", what, "Fetch it again, or build it again.")


def _wrong(stream: BinaryIO) -> Iterator[str]:
    """Return how an archive differs from what its own list tells."""
    listed = _listed(stream)
    if listed is None:
        yield "It does not end as an archive does: it is cut, or bytes follow it."
        return
    if listed.size > LARGEST_LIST:
        yield f"It lists more files than {LARGEST_LIST:,} bytes hold."
        return
    with zipfile.ZipFile(stream) as opened:
        if not _is_seamless(opened.infolist(), listed):
            yield "It holds bytes before, between or after its files that belong to none of them."
        else:
            yield from _of_files(opened)


def _listed(stream: BinaryIO) -> _List | None:
    """Return what the record tells that ends an archive; nothing where something follows it."""
    size = stream.seek(0, 2)
    stream.seek(max(0, size - _TAIL64))
    tail = stream.read(_TAIL64)
    last = tail[-_TAIL:]
    if len(last) < _TAIL or last[:4] != _END or last[-2:] != b"\0\0":
        return None
    if tail[-42:-38] == _LOCATOR64 and tail[:4] == _END64:
        return _List._make((*struct.unpack("<2Q", tail[40:56]), size - _TAIL64))
    return _List._make((*struct.unpack("<2L", last[12:20]), size - _TAIL))


def _is_seamless(entries: list[zipfile.ZipInfo], listed: _List) -> bool:
    """Return whether the archive is its files and the list of them, in order, and no more."""
    at = 0
    for entry in sorted(entries, key=lambda one: one.header_offset):
        if entry.header_offset != at or entry.extra:
            return False
        name = entry.orig_filename.encode("utf-8" if entry.flag_bits & _UTF8 else "cp437")
        at += _HEADER + len(name) + entry.compress_size
    return at == listed.offset and at + listed.size == listed.expected


def _of_files(opened: zipfile.ZipFile) -> Iterator[str]:
    """Return what is wrong with the files of an archive, and with the list of their checksums."""
    entries = {e.orig_filename: e for e in opened.infolist()}
    lists = [name for name in entries if name.endswith(f"/{SUMS}") and name.count("/") == 1]
    if not lists:
        yield f"It holds no {SUMS} in a folder of its own."
        return
    folder = lists[0].removesuffix(f"/{SUMS}")
    if entries[lists[0]].file_size > LARGEST_LIST:
        yield f"Its {SUMS} is larger than {LARGEST_LIST:,} bytes."
        return
    with opened.open(entries[lists[0]]) as stream:
        listed = stream.read(LARGEST_LIST).decode()
    if not folder.endswith(f"-{archive.short(listed)}"):
        yield f"{SUMS} is not the one that the folder “{folder}” is named after."
    sums = {m[2]: m[1] for m in map(_SUM.fullmatch, listed.split("\n")) if m}
    if archive.lines(sums) != listed:
        yield f"{SUMS} holds something else than a sorted list of checksums."
    yield from _of_names(folder, [e.orig_filename for e in opened.infolist()])
    start = f"{folder}/"
    inside = {n.removeprefix(start): e for n, e in entries.items() if n.startswith(start)}
    del inside[SUMS]
    yield from (f"“{path}” is missing." for path in sorted(sums.keys() - inside.keys()))
    yield from _of_contents(opened, inside, sums)


def _of_names(folder: str, names: list[str]) -> Iterator[str]:
    """Return which names are outside the one folder, stand twice, or could not have been packed."""
    start = f"{folder}/"
    inside = [name.removeprefix(start) for name in names if name.startswith(start)]
    for name in (name for name in names if not name.startswith(start)):
        yield f"“{name}” stands outside the folder “{folder}”."
    yield from (f"“{n}” stands there twice." for n, times in Counter(inside).items() if times > 1)
    for path, why in archive.unportable("", [folder]):
        yield f"The folder’s name “{path}” {why}."
    for path, why in archive.unportable(folder, sorted({*inside})):
        yield f"The path “{path}” {why}."


def _of_contents(
    opened: zipfile.ZipFile, entries: Mapping[str, zipfile.ZipInfo], sums: Mapping[str, str]
) -> Iterator[str]:
    """Return which files are not those that the checksums were made of."""
    if sum(entry.file_size for entry in entries.values()) > LARGEST_UNPACKED:
        yield f"Its files are larger than {LARGEST_UNPACKED:,} bytes together."
        return
    for path, entry in entries.items():
        if path not in sums:
            yield f"“{path}” is not listed in {SUMS}."
        elif not _is_plain(entry):
            yield f"“{path}” is a link or a folder, and no plain file."
        elif entry.compress_type not in _PACKED:
            yield f"“{path}” is packed in a way that is not read."
        elif _digest(opened, entry) != sums[path]:
            yield f"“{path}” was changed."


def _is_plain(entry: zipfile.ZipInfo) -> bool:
    return S_IFMT(entry.external_attr >> 16) in _PLAIN and not entry.external_attr & _FOLDER


def _digest(opened: zipfile.ZipFile, entry: zipfile.ZipInfo) -> str:
    """Return the checksum of a file, read in pieces."""
    digest = hashlib.sha256()
    with opened.open(entry) as stream:
        for piece in iter(partial(stream.read, _PIECE), b""):
            digest.update(piece)
    return digest.hexdigest()
