"""What a file that is no text seems to be, told by its first bytes."""

_UNPACK = "Unpack it, and put the article's text here."
_COPY = "Copy the article's text out of it into a .txt file in UTF-8."
_PASTE = "Paste the article's text into a .txt file instead."

# After the lists of signatures in WHATWG "MIME Sniffing", section 6, and file(1).
_SIGNATURES = (
    (b"%PDF-", "a PDF", _COPY),
    (b"{\\rtf", "an RTF document", "Open it and save it as plain text in UTF-8."),
    (b"\xd0\xcf\x11\xe0", "an old Word or Office document", _COPY),
    (b"\x89PNG\r\n", "a picture (PNG)", _PASTE),
    (b"\xff\xd8\xff", "a picture (JPEG)", _PASTE),
    (b"GIF8", "a picture (GIF)", _PASTE),
    (b"II*\x00", "a picture (TIFF)", _PASTE),
    (b"MM\x00*", "a picture (TIFF)", _PASTE),
    (b"\x1f\x8b", "packed with gzip", _UNPACK),
    (b"BZh", "packed with bzip2", _UNPACK),
    (b"\xfd7zXZ\x00", "packed with xz", _UNPACK),
    (b"7z\xbc\xaf", "a 7-Zip archive", _UNPACK),
    (b"Rar!\x1a", "a RAR archive", _UNPACK),
    (b"bplist00", "a web archive of Safari", "Save the page as HTML, or copy its text."),
    (b"ID3", "a sound", _PASTE),
)
_TEXT = (b"%PDF-", b"{\\rtf")
"""Signatures of files that may be all ASCII, and are no articles."""

_ZIPS = (
    (b"word/", "a Word document (.docx)", _COPY),
    (b"opendocument", "an OpenDocument file", _COPY),
    (b"epub", "an e-book (EPUB)", _COPY),
    (b"xl/", "an Excel file", _COPY),
)


def is_disguised(data: bytes) -> bool:
    """Return whether bytes that may decode as text are those of another kind of file."""
    return data.startswith(_TEXT)


def what(data: bytes) -> tuple[str, str] | None:
    """Name what the bytes seem to be, and the mend; nothing where the first ones do not tell."""
    if data.startswith(b"PK\x03\x04"):
        named = ((name, mend) for mark, name, mend in _ZIPS if mark in data[:4_000])
        return next(named, ("a zip archive", _UNPACK))
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "a picture (WebP)", _PASTE
    if data[4:8] == b"ftyp":
        return "a picture or film (HEIC, AVIF, MP4)", _PASTE
    return next(((name, mend) for mark, name, mend in _SIGNATURES if data.startswith(mark)), None)
