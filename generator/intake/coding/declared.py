"""The encoding that a page declares: in an HTML file's first bytes, or in an XML declaration.

After the WHATWG Encoding and HTML standards: the first 1,024 bytes are looked through, comments
are passed over, and a label means the encoding that browsers take it for.
"""

import re
from pathlib import Path

from generator.text import tables

PRESCAN = 1_024
"""Bytes in which a page must declare its encoding."""

_MEANT = {
    label: codec
    for codec, labels in tables.rows(Path(__file__).with_name("encodings.txt"))["labels"].items()
    for label in labels.split()
}
"""Labels of the Encoding standard, with the encoding that browsers take each for."""

_COMMENT = re.compile(rb"<!--.*?(?:-->|\Z)", re.DOTALL)
_META = re.compile(rb"<meta[\s/]([^>]{0,500})", re.IGNORECASE)
_CHARSET = re.compile(
    rb"(?:^|[\s\"'/])charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{1,40})", re.IGNORECASE
)
_CONTENT = re.compile(rb"charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{1,40})", re.IGNORECASE)
_TYPE = re.compile(rb"http-equiv\s{0,9}=\s{0,9}[\"']?\s{0,9}content-type", re.IGNORECASE)
_XML = re.compile(rb"\s{0,20}<\?xml\s[^>]{0,200}?\bencoding\s{0,9}=\s{0,9}[\"']([\w.:-]{1,40})")


def declared(data: bytes) -> tuple[str, str] | None:
    """Return the label that a page declares, and Python's name of the encoding browsers read."""
    start = _COMMENT.sub(b" ", data[:PRESCAN])
    labels = [_label(meta[1]) for meta in _META.finditer(start)]
    if xml := _XML.match(start):
        labels.append(xml[1])
    known = (label.decode("ascii", "ignore") for label in labels if label)
    return next(((name, _MEANT[name.lower()]) for name in known if name.lower() in _MEANT), None)


def _label(attributes: bytes) -> bytes | None:
    if _TYPE.search(attributes):
        match = _CONTENT.search(attributes)
    else:
        without = re.sub(rb"content\s{0,9}=\s{0,9}(?:\"[^\"]*\"|'[^']*')", b"", attributes)
        match = _CHARSET.search(without)
    return match[1] if match else None
