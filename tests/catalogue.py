"""Makes the template of the catalogue of words, and brings the languages up to it.

Run by ``make catalogue``. Words are taken from where the code, a template or a script marks them.
Neither line numbers nor dates are kept, so that a file changes only where words do.
``make catalogue LANGUAGE=fr`` starts a language. A text that was changed keeps its translation as
a “fuzzy” one, which no page shows until somebody has looked at it and taken that mark away.
"""

import re
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel import Locale
from babel.messages import Catalog, Message, pofile
from babel.messages.extract import extract_from_dir

from generator import defaults, wording

TEMPLATE = wording.FOLDER / f"{wording.DOMAIN}.pot"

METHODS = [
    ("cli/**", "ignore"),  # what it tells editors is English
    ("**.py", "python"),
    ("templates/**", "jinja2.ext:babel_extract"),
    ("theme/**.html", "jinja2.ext:babel_extract"),
    ("theme/**.js", "javascript"),
]
OPTIONS = {"templates/**": {"trimmed": "true"}, "theme/**.js": {"template_string": "false"}}
KEYWORDS = {
    **dict.fromkeys(("N_", "_", "gettext", "heading", "say")),
    **dict.fromkeys(("ngettext", "counted"), (1, 2)),
    "pgettext": ((1, "c"), 2),
}
REMARK = "Translators:"
"""What opens a remark in the code for whoever translates the words below it."""

NOTICE = """\
# The words of the pages that briefing-generator makes.
# Kept by “make catalogue”; the guide’s page Languages tells how to translate them."""

_CLOCK = re.compile(
    r'^"(?:Project-Id-Version|Report-Msgid|POT-Creation-Date|PO-Revision-Date|Last-Translator'
    r"|Language-Team|Generated-By).*\n",
    re.MULTILINE,
)
"""Lines of a head that would change with the day or the tools, or say nothing."""


def template() -> Catalog:
    """Return all words that are marked."""
    made = Catalog(header_comment=NOTICE, fuzzy=False)
    for path, text, remarks, context in sorted(_marked(), key=lambda m: m[0]):
        made.add(text, locations=[(path, 1)], auto_comments=remarks, context=context)
    return made


def _marked() -> Iterator[tuple[str, str | tuple[str, ...], list[str], str | None]]:
    """Return each text with the file that has it, remarks on it, and its context."""
    folder = wording.FOLDER.parent
    every = extract_from_dir(folder, METHODS, OPTIONS, KEYWORDS, (REMARK,), strip_comment_tags=True)
    for path, _, text, remarks, context in every:
        yield f"generator/{path}", text, remarks, context
    for text in defaults.words():
        yield "generator/defaults.yml", text, [], None


def written(catalog: Catalog) -> str:
    """Return a catalogue as its file has it."""
    file = BytesIO()
    pofile.write_po(file, catalog, width=100, sort_output=True, include_lineno=False)
    return _CLOCK.sub("", file.getvalue().decode())


def read(path: Path) -> Catalog:
    """Return the catalogue of a language."""
    with path.open("rb") as file:
        return pofile.read_po(file, locale=path.parts[-3].replace("-", "_"))


def renewed(path: Path, words: Catalog) -> str:
    """Return a language's file with the words as they are now."""
    catalog = read(path)
    catalog.update(words)
    catalog.obsolete.clear()
    return written(catalog)


def lacking(catalog: Catalog) -> list[Message]:
    """Return the texts that have no translation yet, in one of their forms, or a fuzzy one."""
    return [m for m in catalog if m.id and (m.fuzzy or not all(forms(m)))]


def forms(message: Message) -> list[str]:
    """Return the translations of a text: one for each plural form."""
    return [*message.string] if message.pluralizable else [str(message.string)]


def start(tag: str) -> Path:
    """Make an empty catalogue for a language."""
    path = wording.FOLDER / tag / "LC_MESSAGES" / TEMPLATE.with_suffix(".po").name
    if not path.exists():
        made = Catalog(Locale.parse(tag, sep="-"), header_comment=NOTICE, fuzzy=False)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(written(made), "utf-8")
    return path


def main(tag: str = "") -> None:
    """Write the template and bring every language up to it."""
    words = template()
    TEMPLATE.parent.mkdir(exist_ok=True)
    TEMPLATE.write_text(written(words), "utf-8")
    if tag:
        start(tag)
    for path in sorted(wording.FOLDER.glob(f"*/*/{wording.DOMAIN}.po")):
        path.write_text(renewed(path, words), "utf-8")
        catalog = read(path)
        done = sum(
            bool(m.id and all(m.string if m.pluralizable else [m.string]) and not m.fuzzy)
            for m in catalog
        )
        sys.stdout.write(f"{path.parts[-3]}: {done} of {len(words)} texts\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
