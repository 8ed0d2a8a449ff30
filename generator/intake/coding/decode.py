"""Bytes to text.

UTF-8 comes first, always. Then the encoding that a page declares, unless the bytes plainly say
something else; then the one encoding in which they are likely to be text. Whatever was not certain
is told in a notice, and where nothing is likely the file is refused: no reading is taken in
silence.
"""

import codecs
import re
from typing import NamedTuple

from generator.intake.coding import garbled, signature
from generator.intake.coding.controls import holds_control, in_bytes
from generator.model.source import Notice
from generator.text.line_ends import breaks
from generator.wording import gettext

# The longer mark first: that of UTF-32 opens with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

PLAINLY = 20.0
"""By how much more likely, as a logarithm, another reading must be than the declared one."""

MOSTLY = 4
"""Characters of UTF-8 to one broken one that make a file broken UTF-8, and nothing else."""

_SEQUENCE = re.compile(rb"[\xc2-\xf4][\x80-\xbf]{1,3}")
_SAVE = "Save the file as UTF-8 text."
_CONTROL = "The file holds control characters, which no text does."


class Decoded(NamedTuple):
    """A file's text, the encoding it was read in, and what to tell an editor of that."""

    text: str
    encoding: str
    notices: tuple[Notice, ...] = ()


class Refused(NamedTuple):
    """Why bytes are no text, and the mend."""

    what: str
    mend: str
    line: int = 1


def decode(data: bytes, *, is_page: bool = False) -> Decoded | Refused:
    """Read the bytes of a file; ``is_page`` says that it may declare its encoding as HTML does."""
    decoded = _marked(data) or _utf8(data) or _other(data, is_page=is_page)
    if isinstance(decoded, Refused) or decoded.notices or decoded.text.isascii():
        return decoded
    return _ungarbled(decoded, data if decoded.encoding == "utf-8" else decoded.text.encode())


def looks_garbled(text: str) -> tuple[Notice, ...]:
    """Tell of text that was read wrongly before it came here; it is left as it is."""
    if text.isascii() or not garbled.may_be(text, len(text.encode("utf-8", "replace"))):
        return ()
    return _suspected(text)


def _suspected(text: str) -> tuple[Notice, ...]:
    suspicion = garbled.suspected(text)
    kept = gettext("It is kept as it is.")
    return (Notice("mojibake", f"{suspicion} {kept}"),) if suspicion else ()


def _marked(data: bytes) -> Decoded | Refused | None:
    """Read what opens with a mark of UTF-16 or UTF-32."""
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    if not encoding:
        return None
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return Refused(f"The file opens with the mark of {encoding.upper()}, and is none.", _SAVE)
    return Refused(_CONTROL, _SAVE) if holds_control(text) else Decoded(text, encoding)


def _utf8(data: bytes) -> Decoded | None:
    """Read UTF-8, with its mark or without."""
    if in_bytes(data) or signature.is_disguised(data):
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    if b"\x1b" in data and (escaped := _escaped(data)):
        return escaped
    return Decoded(text, "utf-8")


def _escaped(data: bytes) -> Decoded | None:
    """Read the Japanese of old mails, which is all ASCII with escapes."""
    try:
        text = data.decode("iso2022_jp")
    except UnicodeDecodeError:
        return None
    notices = (_guessed("", "ISO-2022-JP"),)
    return None if text.isascii() else Decoded(text, "ISO-2022-JP", notices)


def _other(data: bytes, *, is_page: bool) -> Decoded | Refused:
    """Read what is no UTF-8, or say what it seems to be."""
    if named := signature.what(data):
        return Refused(f"The file is no text; it seems to be {named[0]}.", named[1])
    if broken := _broken_utf8(data):
        return broken
    from generator.intake.coding import guess  # noqa: PLC0415 - tables hardly any file needs
    from generator.intake.coding.declared import declared  # noqa: PLC0415 - the same

    label, codec = (declared(data) if is_page else None) or ("", "")
    as_declared = guess.strictly(data, codec) if codec else None
    best = guess.guess(data)
    if as_declared is not None:
        is_wrong = best and best.score > guess.score(data, codec) + PLAINLY
        if not best or not is_wrong or best.text == as_declared:
            return Decoded(as_declared, label)
    if best is None:
        return _unread(data, ", ".join(guess.ENCODINGS))
    return Decoded(best.text, best.encoding, (_guessed(label, best.encoding),))


def _broken_utf8(data: bytes) -> Refused | None:
    """Return where bytes that are nearly all UTF-8 are not."""
    try:
        data.decode()
    except UnicodeDecodeError as error:
        bad = data.decode("utf-8", "replace").count("\ufffd")
        if len(_SEQUENCE.findall(data)) >= MOSTLY * bad:
            line = 1 + breaks(data[: error.start].decode(), 0, error.start)
            return Refused("The file is UTF-8 but for broken characters, here first.", _SAVE, line)
    return None


def _guessed(label: str, encoding: str) -> Notice:
    says = (
        gettext(
            "The page says that it is {label}, but its bytes read as {encoding}, and only as that."
        )
        if label
        else gettext(
            "The file does not say its encoding; its bytes read as {encoding}, and only as that."
        )
    )
    return Notice("encoding-guessed", says.format(label=label, encoding=encoding))


def _unread(data: bytes, tried: str) -> Refused:
    if in_bytes(data):
        return Refused(_CONTROL, _SAVE)
    return Refused(f"The file is no text in UTF-8, nor surely in any of: {tried}.", _SAVE)


def _ungarbled(decoded: Decoded, utf8: bytes) -> Decoded:
    """Mend text that was read wrongly before it was saved, where that is sure."""
    if not garbled.may_be(decoded.text, len(utf8)):
        return decoded
    if meant := garbled.mended(decoded.text):
        message = gettext("The text was {what}; it is mended.").format(what=meant[1])
        notice = Notice("mojibake-mended", message)
        return decoded._replace(text=meant[0], notices=(notice,))
    return decoded._replace(notices=_suspected(decoded.text))
