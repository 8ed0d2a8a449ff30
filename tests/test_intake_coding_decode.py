"""Bytes to text: what is read, in which encoding, and what is said of it.

``encodings/`` holds a text of four lines for each language: a few words, a headline, a sentence, a
paragraph.
"""

import codecs
import gzip
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.intake.coding import declared, guess
from generator.intake.coding.decode import Decoded, Refused, decode, looks_garbled

TEXTS = {
    p.stem: p.read_text("utf-8").splitlines()
    for p in Path(__file__, "..", "encodings").resolve().glob("*.txt")
}

WESTERN = ("fr", "de", "es", "pt", "it", "sv", "da", "is", "en")
CENTRAL = ("pl", "cs", "sk", "hu", "ro", "hr")
LANGUAGES = {
    "windows-1252": WESTERN,
    "windows-1251": ("ru", "uk", "bg", "sr"),
    "KZ-1048": ("kk",),
    "windows-1250": CENTRAL,
    "windows-1254": ("tr",),
    "windows-1257": ("lt", "lv", "et"),
    "windows-1253": ("el",),
    "windows-1256": ("ar",),
    "windows-1255": ("he",),
    "KOI8-R": ("ru",),
    "KOI8-U": ("uk",),
    "ISO-8859-2": ("pl", "cs", "hu"),
    "IBM866": ("ru",),
    "macintosh": ("fr", "de", "pt", "sv"),
    "x-mac-cyrillic": ("ru", "uk"),
    "ISO-8859-7": ("el",),
    "IBM850": ("de", "sv"),
    "IBM852": ("pl", "cs"),
    "GB18030": ("zh",),
    "Big5": ("zh-hant",),
    "Shift_JIS": ("ja",),
    "EUC-JP": ("ja",),
    "EUC-KR": ("ko",),
    "UTF-16LE": tuple(TEXTS),
    "UTF-16BE": tuple(TEXTS),
}
PAIRS = [(encoding, language) for encoding, known in LANGUAGES.items() for language in known]


def in_encoding(text: str, encoding: str) -> tuple[str, bytes]:
    """Return a text, without the marks that an encoding lacks, and its bytes."""
    codec, _ = guess.ENCODINGS[encoding]
    data = text.encode(codec, "ignore")
    return data.decode(codec), data


def rules(found: Decoded | Refused) -> list[str]:
    return [notice.rule for notice in found.notices] if isinstance(found, Decoded) else ["refused"]


def test_every_encoding_that_is_tried_is_tested() -> None:
    assert [*LANGUAGES] == [*guess.ENCODINGS]


@pytest.mark.parametrize(("encoding", "language"), PAIRS)
@pytest.mark.parametrize("line", [2, 3, None], ids=["sentence", "paragraph", "all"])
def test_a_text_is_read_in_its_encoding_with_a_notice(
    encoding: str, language: str, line: int | None
) -> None:
    lines = TEXTS[language]
    text, data = in_encoding("\r\n".join(lines) if line is None else lines[line], encoding)
    found = decode(data)
    assert isinstance(found, Decoded)
    assert found.text == text
    assert rules(found) == ["encoding-guessed"]
    assert text.encode(guess.ENCODINGS[found.encoding][0]) == data


@pytest.mark.parametrize(("encoding", "language"), PAIRS)
@pytest.mark.parametrize("line", [0, 1], ids=["words", "headline"])
def test_a_short_text_is_read_right_or_refused(encoding: str, language: str, line: int) -> None:
    text, data = in_encoding(TEXTS[language][line], encoding)
    found = decode(data)
    assert isinstance(found, Refused) or found.text == text


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"], ids=lambda name: name
)
def test_what_needs_no_guess_has_no_notice(encoding: str, language: str) -> None:
    text = "\n".join(TEXTS[language])
    assert decode(text.encode(encoding)) == Decoded(text, encoding.removesuffix("-sig"))


def test_the_japanese_of_old_mails_is_read() -> None:
    text = "\n".join(TEXTS["ja"])
    found = decode(text.encode("iso2022_jp"))
    assert isinstance(found, Decoded)
    assert (found.text, rules(found)) == (text, ["encoding-guessed"])


def test_other_escapes_make_no_japanese() -> None:
    text = "The \x1b[1mferry\x1b[0m sails for \x1b$12."
    assert decode(text.encode()) == Decoded(text, "utf-8")


# What a page declares


def page(declaration: str, text: str) -> str:
    return f"<!DOCTYPE html>\n<html><head>{declaration}</head>\n<body><p>{text}</p></body></html>"


DECLARATIONS = [
    '<meta charset="windows-1251">',
    "<META CHARSET=windows-1251 />",
    "<meta charset = 'Windows-1251'>",
    '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
    "<meta content='text/html;charset=cp1251' http-equiv=content-type>",
    "<!-- <meta charset='koi8-r'> --><meta charset='windows-1251'>",
    '<meta name="description" content="charset=koi8-r"><meta charset="windows-1251">',
    '<meta charset="utf-8"><meta charset="x-unknown"><meta charset="windows-1251">',
]


@pytest.mark.parametrize("declaration", DECLARATIONS)
def test_a_page_is_read_in_the_encoding_that_it_declares(declaration: str) -> None:
    text = page(declaration, TEXTS["ru"][0])
    found = decode(text.encode("cp1251"), is_page=True)
    assert isinstance(found, Decoded)
    assert (found.text, found.notices) == (text, ())


def test_an_xml_declaration_is_read() -> None:
    text = '<?xml version="1.0" encoding="Shift_JIS"?>\n' + page("", TEXTS["ja"][0])
    assert decode(text.encode("cp932"), is_page=True) == Decoded(text, "Shift_JIS")


def test_a_declaration_of_a_language_that_is_not_weighed_is_believed() -> None:
    text = page('<meta charset="tis-620">', "เรือข้ามฟากกลับมาให้บริการอีกครั้งในวันพุธ")
    assert decode(text.encode("cp874"), is_page=True) == Decoded(text, "tis-620")


@pytest.mark.parametrize(
    ("says", "encoding"), [("iso-8859-1", "cp1251"), ("koi8-r", "cp1251"), ("euc-kr", "gb18030")]
)
def test_a_wrong_declaration_gives_way_to_the_bytes(says: str, encoding: str) -> None:
    language = "zh" if encoding == "gb18030" else "ru"
    text = page(f'<meta charset="{says}">', TEXTS[language][3])
    found = decode(text.encode(encoding), is_page=True)
    assert isinstance(found, Decoded)
    assert (found.text, rules(found)) == (text, ["encoding-guessed"])
    assert says in found.notices[0].message


def test_utf_8_comes_before_what_a_page_declares() -> None:
    text = page('<meta charset="windows-1252">', TEXTS["fr"][3])
    assert decode(text.encode(), is_page=True) == Decoded(text, "utf-8")


def test_a_declaration_below_the_first_kilobyte_is_not_looked_for() -> None:
    data = b" " * declared.PRESCAN + b'<meta charset="koi8-r">'
    assert declared.declared(data) is None


def test_only_a_page_declares_its_encoding() -> None:
    text = "<meta charset='koi8-r'>\n" + TEXTS["ru"][3]
    assert rules(decode(text.encode("cp1251"))) == ["encoding-guessed"]


LABELS = sorted(declared._MEANT.items())  # noqa: SLF001 - every label is tried
ONE_EACH = sorted({codec: label for label, codec in LABELS}.items())


def as_declared(label: str, codec: str, body: bytes) -> tuple[str, str] | None:
    """Return what is read of a page that declares its encoding, and what that encoding says.

    There is nothing to compare where the page is read in another one.
    """
    page = f'<meta charset="{label}">'.encode() + body
    found = decode(page, is_page=True)
    is_believed = isinstance(found, Decoded) and found.encoding == label
    return (found.text, page.decode(codec)) if is_believed else None


@given(body=st.binary(max_size=40))
def test_what_is_read_as_declared_is_what_the_encoding_says(body: bytes) -> None:
    for codec, label in ONE_EACH:
        text, said = as_declared(label, codec, body) or ("", "")
        assert text == said, label


@pytest.mark.parametrize(("label", "codec"), LABELS)
def test_every_label_means_its_encoding(label: str, codec: str) -> None:
    body = "Норхавен, Café, 諾港, ﾉﾙ, Όσλο, היום, اليوم, เรือ".encode(codec, "ignore")
    text, said = as_declared(label, codec, body) or ("", "")
    assert text == said
    assert text or codec == "iso2022_jp"  # told by its own signs


# Text that was read wrongly before


def misread(text: str, encoding: str, codec: str = "utf-8") -> str:
    """Return what a program shows that takes text's bytes for another encoding."""
    singles = (bytes([byte]) for byte in text.encode(codec, "ignore"))
    shown = [(single, single.decode(encoding, "replace")) for single in singles]
    return "".join(chr(s[0]) if c == "\ufffd" else c for s, c in shown)


@pytest.mark.parametrize(
    "encoding", ["cp1252", "latin-1", "cp1251", "cp1250", "koi8_r", "mac_roman"]
)
@pytest.mark.parametrize("language", TEXTS)
def test_utf_8_that_was_read_as_something_else_is_mended(encoding: str, language: str) -> None:
    text = "\n".join(TEXTS[language])
    found = decode(misread(text, encoding).encode())
    assert isinstance(found, Decoded)
    assert (found.text, rules(found)) == (text, ["mojibake-mended"])


def test_text_that_was_read_wrongly_twice_is_mended() -> None:
    text = TEXTS["fr"][3]
    found = decode(misread(misread(text, "cp1252"), "cp1252").encode())
    assert isinstance(found, Decoded)
    assert found.text == text


@pytest.mark.parametrize(
    ("language", "codec", "encoding"),
    [
        ("ru", "cp1251", "cp1252"),
        ("ru", "cp1251", "koi8_r"),
        ("ru", "koi8_r", "cp1251"),
        ("ru", "koi8_r", "latin-1"),
        ("uk", "cp1251", "cp1252"),
        ("zh", "gb18030", "cp1252"),
        ("ko", "cp949", "latin-1"),
        ("el", "cp1253", "cp1252"),
    ],
)
def test_two_older_encodings_mixed_up_are_mended(language: str, codec: str, encoding: str) -> None:
    text = TEXTS[language][3]
    found = decode(misread(text, encoding, codec).encode())
    assert isinstance(found, Decoded)
    assert found.text == text.encode(codec, "ignore").decode(codec)
    assert rules(found) == ["mojibake-mended"]


SUSPECTED = [
    "The cafÃ© opens. The café is small.",
    "A ticket costs Â£5 on the ferry.",
    "“The ferry sails,” she said. â€œIt does.â€\u009d",
    "Паром. РџР°СЂРѕРј идёт.",
    "The quay of Br\ufffd is new.",
    "оЮПНЛ ЯМНБЮ",
]


@pytest.mark.parametrize("text", SUSPECTED)
def test_what_only_looks_garbled_is_kept_and_told(text: str) -> None:
    found = decode(text.encode())
    assert isinstance(found, Decoded)
    assert (found.text, rules(found)) == (text, ["mojibake"])


@pytest.mark.parametrize("text", [*SUSPECTED, misread(TEXTS["fr"][3], "cp1252")])
def test_text_that_comes_decoded_is_told_of_and_not_mended(text: str) -> None:
    assert [notice.rule for notice in looks_garbled(text)] == ["mojibake"]


CLEAN = [
    "LIBERTÉ » ET ÉGALITÉ » À LA « CAFÉ »",
    "IRMÃ MARIA E A MAÇÃ",
    "ÂM NHẠC VIỆT NAM",
    "Þetta er ÐAÐ sem við segjum",
    "L’étape d’été",
    "5 µm, 20 °C, 30 € â",
    "Ѕвезда и ѕид",
    "ПАРОМ СНОВА В ПУТИ, НОВЫЙ МОСТ СОЕДИНИТ ОСТРОВА",
    "Â",
    "Ã",
]


@pytest.mark.parametrize("text", [*CLEAN, *("\n".join(lines) for lines in TEXTS.values())])
@pytest.mark.parametrize("case", [str, str.upper])
def test_clean_text_is_neither_mended_nor_suspected(text: str, case: type) -> None:
    assert decode(case(text).encode()) == Decoded(case(text), "utf-8")


# What is no text


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF"),
        (b"PK\x03\x04\x14\0\0\0word/document.xml", "a Word document"),
        (b"PK\x03\x04\x14\0\0\0ferry.txt", "a zip archive"),
        (b"\x89PNG\r\n\x1a\n\0\0", "a picture (PNG)"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "a picture (JPEG)"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "a picture (WebP)"),
        (b"\0\0\0\x18ftypheic", "a picture or film"),
        (gzip.compress(b"ferry", mtime=0), "packed with gzip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word"),
        (b"{\\rtf1\\ansi The ferry sails.}", "an RTF document"),
    ],
)
def test_a_file_of_another_kind_is_named(data: bytes, named: str) -> None:
    found = decode(data)
    assert isinstance(found, Refused)
    assert f"it seems to be {named}" in found.what


@pytest.mark.parametrize(
    ("data", "what", "line"),
    [
        (b"The ferry\x07 sails.", "control characters", 1),
        (codecs.BOM_UTF16_LE + b"odd", "the mark of UTF-16", 1),
        ("Brú\nÍbúar\nþorps, ég ".encode() + b"\xc3\nsigli", "UTF-8 but for broken", 3),
        (bytes(range(128, 256)), "nor surely in any of: windows-1252, windows-1251", 1),
    ],
)
def test_a_refusal_says_what_is_wrong_and_where(data: bytes, what: str, line: int) -> None:
    found = decode(data)
    assert isinstance(found, Refused)
    assert what in found.what
    assert found.line == line


@given(st.binary(max_size=300), st.booleans())
def test_no_bytes_make_the_reader_fail(data: bytes, is_page: bool) -> None:  # noqa: FBT001 - hypothesis gives it
    found = decode(data, is_page=is_page)
    assert found.what if isinstance(found, Refused) else found.encoding


PLAIN = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\r\t"), max_size=80
)


@given(PLAIN, st.sampled_from(["utf-8-sig", "utf-16"]))
def test_unicode_with_its_mark_gives_the_text_back(text: str, encoding: str) -> None:
    found = decode(text.encode(encoding))
    assert isinstance(found, Decoded)
    assert found.text == text or rules(found) == ["mojibake-mended"]


@given(PLAIN)
def test_utf_8_without_mark_gives_the_text_back(text: str) -> None:
    found = decode(text.encode())
    if not isinstance(found, Refused) and "mojibake-mended" not in rules(found):
        assert found.text == text.removeprefix("\ufeff")
