"""Ways from page to page."""

from itertools import product
from posixpath import relpath

import pytest

from generator.pages import addresses

PAGES = (
    "",
    "find/",
    "topics/",
    "topics/ferries/",
    "topics/ferries/2031/",
    "topics/ferries-and-boats/",
    "articles/2031/ferry/",
    "articles/2031/ferry-sinks/",
    "articles/2032/ferry/",
    "articles/203/ferry/",
)


@pytest.mark.parametrize(("there", "here"), [*product(PAGES, PAGES)])
def test_a_way_leads_from_folder_to_folder(there: str, here: str) -> None:
    assert addresses.link(there, here) == relpath(f"{there}index.md", here or ".")
    assert addresses.page(there, here=here) == relpath(f"{there}index.html", here or ".")
    assert addresses.page(there, "e1", here=here).endswith("index.html#e1")


@pytest.mark.parametrize(
    ("address", "sections"),
    [
        ("", ()),
        ("find/", ()),
        ("articles/2031/ferry/", ("articles/", "dates/")),
        ("dates/2031/", ("dates/", "timeline/")),
        ("events/sailing/", ("events/", "timeline/")),
        ("people/ida-brandt/", ("people/", "people-and-places/")),
        ("people-and-places/", ("people-and-places/",)),
        ("topics/ferries/2031/", ("topics/",)),
        ("verified/", ("verified/", "about/")),
    ],
)
def test_a_page_belongs_to_its_folder_and_to_what_stands_above(
    address: str, sections: tuple[str, ...]
) -> None:
    assert addresses.sections(address) == sections
