"""The text a page's data give is evidence of where the page's own text begins and ends."""

import pytest

from generator.intake.paste.classify import Kind
from generator.intake.web.article_body import agreed
from generator.intake.web.layout import laid_out
from generator.intake.web.walk import page

ONE = "The ferry from Norhaven to Westmere sailed again on Wednesday."
TWO = "Captain Jonas Rehn said the crew had waited since Monday morning."
THREE = "A second boat will follow at noon if the wind allows it."
ITEM = "The first boat leaves at seven."
END = "Mira Solberg writes about the boats of Skerria every week."
LIST = f"<ul><li>{ITEM}</li><li>Fares rise.</li></ul>"
PAGE = f"<p>{ONE}</p><p>{TWO}</p>{LIST}<p>{THREE}</p><p>{END}</p>"


@pytest.mark.parametrize(
    ("told", "texts"),
    [
        ("", [ONE, TWO, THREE, END]),
        (f"{ONE} {TWO} {ITEM} {THREE}", [ONE, TWO, ITEM, THREE]),
        (f"{ONE}\n\n{TWO}{ITEM}{THREE}".upper(), [ONE, TWO, ITEM, THREE]),
        (f"{ONE} {TWO} {THREE}", [ONE, TWO, THREE]),
        (f"{ONE} {TWO} {ITEM} {THREE} {END}", [ONE, TWO, ITEM, THREE, END]),
        (f"{ONE} {TWO}", [ONE, TWO, THREE, END]),
        (f"{TWO} {THREE} {END * 4}", [ONE, TWO, THREE, END]),
        ("Another text.", [ONE, TWO, THREE, END]),
    ],
)
def test_a_whole_text_says_what_belongs_to_it(told: str, texts: list[str]) -> None:
    lines = laid_out(page(PAGE)) or ()
    assert [c.line.text for c in agreed(lines, told) if c.kind is Kind.TEXT] == texts
