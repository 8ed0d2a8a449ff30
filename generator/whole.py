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
from dataclasses import dataclass
from stat import S_IFMT, S_IFREG
from typing import BinaryIO

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
_PIECE = 1 << 20

# How a zip archive begins and ends. See APPNOTE.TXT, 4.3.7, 4.3.14 to 4.3.16.
_FIRST, _END, _END64, _LOCATOR64 = b"PK\3\4", b"PK\5\6", b"PK\6\6", b"PK\6\7"
_HEADER, _TAIL, _TAIL64 = 30, 22, 98


@dataclass(frozen=True, slots=True)
class _End:
    """Where the archive’s own list of its files begins, how long it is, and where it should end."""

    offset: int
    size: int
    expected: int


def verify(stream: BinaryIO, shown: str) -> tuple[Problem, ...]:
    """Hold an archive against the checksums in it, and those against its folder's name.

    Says that nothing is missing, added or changed; not who made it.
    """
    try:
        wrong = [*_wrong(stream)]
    except _BROKEN as error:
        wrong = [f"This is no whole archive: {error}."]
    return tuple(spoilt(shown, what) for what in wrong)


def spoilt(shown: str, what: str) -> Problem:
    """Return what is wrong with an archive."""
    return Problem(shown, 1, "not-whole", what, "Fetch it again, or make it anew.")


def _wrong(stream: BinaryIO) -> Iterator[str]:
    """Return how an archive differs from what its own list tells."""
    end = _end(stream)
    if end is None:
        yield "It does not end as an archive does: it is cut, or bytes follow it."
        return
    if end.size > LARGEST_LIST:
        yield f"It lists more files than {LARGEST_LIST:,} bytes hold."
        return
    with zipfile.ZipFile(stream) as opened:
        if not _is_seamless(stream, opened.infolist(), end):
            yield "It holds bytes before, between or after its files that belong to none of them."
        else:
            yield from _of_files(opened)


def _end(stream: BinaryIO) -> _End | None:
    """Read the record that ends an archive; null where that is not the last thing in it."""
    size = stream.seek(0, 2)
    stream.seek(max(0, size - _TAIL64))
    tail = stream.read(_TAIL64)
    last = tail[-_TAIL:]
    if len(last) < _TAIL or last[:4] != _END or last[-2:] != b"\0\0":
        return None
    is_large = tail[-42:-38] == _LOCATOR64 and tail[:4] == _END64
    length, offset = struct.unpack("<2Q", tail[40:56]) if is_large else _numbers(last)
    return _End(offset, length, size - (_TAIL64 if is_large else _TAIL))


def _numbers(last: bytes) -> tuple[int, int]:
    length, offset = struct.unpack("<2L", last[12:20])
    return length, offset


def _is_seamless(stream: BinaryIO, entries: list[zipfile.ZipInfo], end: _End) -> bool:
    """Return whether the archive is its files and the list of them, in order, and no more."""
    at = 0
    for entry in sorted(entries, key=lambda one: one.header_offset):
        stream.seek(at)
        header = stream.read(_HEADER)
        name, extra = struct.unpack("<2H", header[26:30])
        if entry.header_offset != at or header[:4] != _FIRST or extra or entry.extra:
            return False
        at += _HEADER + name + entry.compress_size
    return at == end.offset and at + end.size == end.expected


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
    listed = _start(opened, entries[lists[0]]).decode()
    if not folder.endswith(f"-{archive.short(listed)}"):
        yield f"{SUMS} is not the one that the folder “{folder}” is named after."
    told = {m[2]: m[1] for m in map(_SUM.fullmatch, listed.split("\n")) if m}
    if archive.lines(told) != listed:
        yield f"{SUMS} holds something else than a sorted list of checksums."
    yield from _of_names(folder, [e.orig_filename for e in opened.infolist()])
    start = f"{folder}/"
    inside = {n.removeprefix(start): e for n, e in entries.items() if n.startswith(start)}
    del inside[SUMS]
    yield from (f"“{path}” is missing." for path in sorted(told.keys() - inside.keys()))
    yield from _of_contents(opened, inside, told)


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
    opened: zipfile.ZipFile, entries: Mapping[str, zipfile.ZipInfo], told: Mapping[str, str]
) -> Iterator[str]:
    """Return which files are not those that the checksums were made of."""
    if sum(entry.file_size for entry in entries.values()) > LARGEST_UNPACKED:
        yield f"Its files are larger than {LARGEST_UNPACKED:,} bytes together."
        return
    for path, entry in entries.items():
        if path not in told:
            yield f"“{path}” is not listed in {SUMS}."
        elif not _is_plain(entry):
            yield f"“{path}” is a link or a folder, and no plain file."
        elif entry.compress_type not in _PACKED:
            yield f"“{path}” is packed in a way that is not read."
        elif _digest(opened, entry) != told[path]:
            yield f"“{path}” was changed."


def _is_plain(entry: zipfile.ZipInfo) -> bool:
    return S_IFMT(entry.external_attr >> 16) in _PLAIN and not entry.external_attr & _FOLDER


def _start(opened: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """Read a file up to the limit of a list."""
    with opened.open(entry) as stream:
        return stream.read(LARGEST_LIST)


def _digest(opened: zipfile.ZipFile, entry: zipfile.ZipInfo) -> str:
    """Return the checksum of a file, read in pieces."""
    digest = hashlib.sha256()
    with opened.open(entry) as stream:
        while piece := stream.read(_PIECE):
            digest.update(piece)
    return digest.hexdigest()
