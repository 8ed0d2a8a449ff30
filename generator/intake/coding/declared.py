"""The encoding that a page declares: in an HTML file's first bytes, or in an XML declaration.

After the WHATWG Encoding and HTML standards: the first 1,024 bytes are looked through, comments
are passed over, and a label means the encoding that browsers take it for.
"""

import re

PRESCAN = 1_024
"""Bytes in which a page must declare its encoding."""

# Labels of the Encoding standard whose meaning is not Python's of the same name.
_MEANT = {
    **dict.fromkeys(("ascii", "us-ascii", "iso-8859-1", "iso8859-1", "latin1", "l1"), "cp1252"),
    **dict.fromkeys(("windows-1252", "x-cp1252", "cp1252"), "cp1252"),
    **dict.fromkeys(("iso-8859-9", "iso8859-9", "latin5", "windows-1254", "cp1254"), "cp1254"),
    **dict.fromkeys(("gb2312", "gb_2312-80", "gbk", "x-gbk", "gb18030", "chinese"), "gb18030"),
    **dict.fromkeys(("big5", "big5-hkscs", "cn-big5", "x-x-big5"), "big5hkscs"),
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji"), "cp932"),
    **dict.fromkeys(("windows-31j", "ms932"), "cp932"),
    **dict.fromkeys(("euc-jp", "x-euc-jp"), "euc_jp"),
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987", "ksc5601", "windows-949", "korean"), "cp949"),
    **dict.fromkeys(("iso-2022-jp", "csiso2022jp"), "iso2022_jp"),
    **dict.fromkeys(("koi8-r", "koi8", "koi", "koi8_r"), "koi8_r"),
    **dict.fromkeys(("koi8-u", "koi8-ru"), "koi8_u"),
    **dict.fromkeys(("ibm866", "cp866", "866"), "cp866"),
    **dict.fromkeys(("macintosh", "mac", "x-mac-roman"), "mac_roman"),
    **dict.fromkeys(("x-mac-cyrillic", "x-mac-ukrainian"), "mac_cyrillic"),
    **dict.fromkeys(("windows-874", "tis-620", "iso-8859-11", "dos-874"), "cp874"),
    **{f"windows-125{n}": f"cp125{n}" for n in (0, 1, 3, 5, 6, 7, 8)},
    **{f"cp125{n}": f"cp125{n}" for n in (0, 1, 3, 5, 6, 7, 8)},
    **{f"x-cp125{n}": f"cp125{n}" for n in (0, 1, 3, 5, 6, 7, 8)},
    **{f"iso-8859-{n}": f"iso8859_{n}" for n in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)},
}
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
