"""An archive from anywhere: what was made here is whole, and nothing else is."""

import hashlib
import io
import struct
import warnings
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime

import pytest

from generator import archive, whole

MOMENT = datetime(2031, 3, 12, tzinfo=UTC)
FILES = {"index.html": b"<h1>Ferries</h1>", "ferries/index.html": b"<h1>A ferry sails</h1>"}
NAME = archive.named("isles", FILES)
FILE, LINK, FOLDER = 0o100644 << 16, 0o120777 << 16, 0o040755 << 16


def packed() -> bytes:
    return archive.pack(NAME, FILES, MOMENT)


def wrong(data: bytes) -> list[str]:
    problems = whole.verify(io.BytesIO(data), "isles.zip")
    assert {"not-whole"} >= {p.rule for p in problems}
    return [p.what for p in problems]


def made(entries: list[tuple[str, bytes]], attributes: int = FILE, **how: int) -> bytes:
    """Make an archive of any entries, as a stranger would."""
    done = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(done, "w", **how) as opened:
        warnings.simplefilter("ignore")  # of names that stand there twice
        for name, data in entries:
            info = zipfile.ZipInfo(name)
            info.compress_type = opened.compression
            info.external_attr = FILE if name.endswith(archive.SUMS) else attributes
            opened.writestr(info, data)
    return done.getvalue()


def forged(files: Mapping[str, bytes], base: str = "isles") -> bytes:
    """Make an archive whose checksums and folder fit its files, whatever they are called."""
    name = archive.named(base, files)
    every = {archive.SUMS: archive.sums(files).encode(), **files}
    return made([(f"{name}/{path}", data) for path, data in every.items()])


def entries(**changes: bytes | None) -> list[tuple[str, bytes]]:
    """Return the files with some of them changed, added or left out, and the old checksums."""
    files = {archive.SUMS: archive.sums(FILES).encode(), **FILES, **changes}
    return [(f"{NAME}/{path}", data) for path, data in files.items() if data is not None]


def test_what_packing_makes_is_whole() -> None:
    assert wrong(packed()) == []
    assert wrong(forged(FILES)) == []


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (made(entries(**{"index.html": b"<h1>Trams</h1>"})), "“index.html” was changed."),
        (made(entries(**{"index.html": None})), "“index.html” is missing."),
        (made(entries(**{"more.html": b""})), "“more.html” is not listed in SHA256SUMS."),
        (made(entries(**{"more.html": b""}), 0), "“more.html” is not listed in SHA256SUMS."),
        (made(entries(SHA256SUMS=None)), "It holds no SHA256SUMS in a folder of its own."),
        (made([*entries(), entries()[1]]), "“index.html” stands there twice."),
        (made([*entries(), ("way/out", b"")]), f"“way/out” stands outside the folder “{NAME}”."),
        (made([*entries(), (f"{NAME}x/out", b"")]), f"“{NAME}x/out” stands outside the folder"),
        (made(entries(), LINK), "“index.html” is a link or a folder, and no plain file."),
        (made(entries(), FOLDER), "“index.html” is a link or a folder, and no plain file."),
        (
            made(entries(), compression=zipfile.ZIP_BZIP2),
            "“index.html” is packed in a way that is not read.",
        ),
    ],
)
def test_each_thing_that_is_wrong_is_told_of_as_what_it_is(data: bytes, what: str) -> None:
    assert wrong(data)[0].startswith(what)


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("../../../evil.sh", "leads out of its folder"),
        ("/etc/cron.d/evil", "leads out of its folder"),
        ("a/./b", "leads out of its folder"),
        ("a//b", "leads out of its folder"),
        ("ferries/", "leads out of its folder"),
        ("C:\\Windows\\evil.exe", "Windows keeps for itself"),
        ("..\\evil.exe", "Windows keeps for itself"),
        ("CON", "Windows keeps for itself"),
        ("a\x1b[31m", "Windows keeps for itself"),
        ("INDEX.html", "only as Windows and macOS do not"),
        ("Ferries/more.html", "only as Windows and macOS do not"),
        ("sha256sums", "only as Windows and macOS do not"),
        ("long/" * 40 + "a", "more than 199 characters"),
    ],
)
def test_a_name_that_packing_refuses_is_not_whole_though_all_checksums_fit(
    path: str, why: str
) -> None:
    found = wrong(forged({**FILES, path: b""}))
    assert why in found[0]


@pytest.mark.parametrize("folder", ["C:\\isles", "what?", "/isles", "a/isles"])
def test_the_folder_too_has_a_name_that_packing_gives(folder: str) -> None:
    assert wrong(forged(FILES, folder)) != []


def test_checksums_made_to_fit_do_not_fit_the_name_of_the_folder() -> None:
    false = {**FILES, "index.html": b"<h1>Trams</h1>"}
    (what,) = wrong(archive.pack(NAME, false, MOMENT))
    assert NAME in what


@pytest.mark.parametrize("line", ["ferries for all\n", f"{'0' * 64} *index.html\n", "\n"])
def test_a_line_that_is_no_checksum_is_told_of(line: str) -> None:
    listed = archive.sums(FILES) + line
    name = f"isles-{hashlib.sha256(listed.encode()).hexdigest()[:10]}"
    files = {archive.SUMS: listed.encode(), **FILES}
    (what,) = wrong(made([(f"{name}/{path}", data) for path, data in files.items()]))
    assert what == "SHA256SUMS holds something else than a sorted list of checksums."


# Bytes that belong to no file

SEAM = "It holds bytes before, between or after its files that belong to none of them."
END = "It does not end as an archive does: it is cut, or bytes follow it."


def commented() -> bytes:
    done = io.BytesIO(packed())
    with zipfile.ZipFile(done, "a") as opened:
        opened.comment = b"junk"
    return done.getvalue()


def shifted(data: bytes, by: int) -> bytes:
    """Set the offset of the list of files in the end record."""
    (at,) = struct.unpack("<L", data[-6:-2])
    return data[:-6] + struct.pack("<L", at + by) + data[-2:]


def extra() -> bytes:
    done = io.BytesIO()
    with zipfile.ZipFile(done, "w") as opened:
        for name, data in entries():
            info = zipfile.ZipInfo(name)
            info.extra = b"\x99\x99\x00\x00"  # a kind of field that no version of Python reads
            opened.writestr(info, data)
    return done.getvalue()


def unlisted() -> bytes:
    """Return an archive with a file that its own list of files leaves out."""
    done = io.BytesIO(packed())
    with zipfile.ZipFile(done, "a") as opened:
        opened.writestr("evil.sh", b"evil")
        opened.filelist.pop()
    return done.getvalue()


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (packed() + b"xxxx", END),
        (commented(), END),
        (packed()[:200], END),
        (b"", END),
        (b"ferries", END),
        (b"junk" + packed(), SEAM),
        (b"PK\3\4junk" + packed(), SEAM),
        (packed() + packed(), SEAM),
        (packed()[:-22] + b"junk" + packed()[-22:], "This is not a complete archive: "),
        (extra(), SEAM),
        (unlisted(), SEAM),
    ],
)
def test_bytes_that_belong_to_no_file_are_told_of(data: bytes, what: str) -> None:
    (told,) = wrong(data)
    assert told.startswith(what)


def test_a_list_of_files_that_stands_elsewhere_than_it_says_is_told_of() -> None:
    assert wrong(shifted(packed(), -4)) != []
    assert wrong(shifted(packed(), 4)) != []


# Limits


def test_a_list_of_checksums_larger_than_any_of_ours_is_not_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(whole, "LARGEST_LIST", len(packed()))
    assert wrong(packed()) == []
    large = made(entries(SHA256SUMS=b"\0" * 100_000), compression=zipfile.ZIP_DEFLATED)
    assert ["larger than" in what for what in wrong(large)] == [True]


def test_a_list_of_files_larger_than_any_of_ours_is_not_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(whole, "LARGEST_LIST", 100)
    assert wrong(packed()) == ["It lists more files than 100 bytes hold."]


def test_files_larger_than_any_briefing_are_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(whole, "LARGEST_UNPACKED", 20)
    assert wrong(packed()) == ["Its files are larger than 20 bytes together."]


def test_what_unpacks_to_more_than_it_says_is_told_of() -> None:
    files = {**FILES, "zeros.txt": b"\0" * 1_000_000}
    data = archive.pack(archive.named("isles", files), files, MOMENT)
    size = struct.pack("<L", 1_000_000)
    assert wrong(data.replace(size, struct.pack("<L", 10))) != []


def unpacked(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


@pytest.mark.parametrize("step", [7, 41])
def test_what_counts_as_whole_with_a_spoilt_byte_unpacks_to_the_same_files(step: int) -> None:
    """Bytes of dates, flags and the like mean nothing to whoever unpacks."""
    data = packed()
    for at in range(0, len(data), step):
        spoilt = data[:at] + bytes([data[at] ^ 0x55]) + data[at + 1 :]
        assert wrong(spoilt) or unpacked(spoilt) == unpacked(data)
