"""Every page type looks as in its picture; ``--update`` takes the pictures anew."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page

from . import pictures
from .pages import PAGES
from .pictures import Bench

pytestmark = pytest.mark.browser

FOLDER = Path(__file__).with_name("pictures")
SPECIMEN = Path(__file__).with_name("specimen.html")
LARGEST = 3_000_000
"""Bytes that all pictures may take together."""

PICTURED = [name for name in PAGES if name != "article-moved"]
"""All but the page that leads on at once."""


class Studio(NamedTuple):
    """Where pictures are taken: a page, the server of both sites, and a bench to compare on."""

    page: Page
    server: str
    bench: Bench

    def take(self) -> bytes:
        """Take a sheet of the page that is open."""
        return self.bench.sheet(pictures.views(self.page))

    def specimen(self, style: str = " ") -> bytes:
        """Take a sheet of the specimen, with more style."""
        self.page.set_content(SPECIMEN.read_text("utf-8"))
        self.page.add_style_tag(content=style)
        return self.take()


@pytest.fixture(scope="module")
def studio(browser: Browser, server: str) -> Iterator[Studio]:
    context = browser.new_context(reduced_motion="reduce")
    yield Studio(context.new_page(), server, pictures.bench(browser))
    context.close()


@pytest.mark.parametrize("pictured", PICTURED)
def test_a_page_looks_as_in_its_picture(
    studio: Studio, pictured: str, tmp_path: Path, request: pytest.FixtureRequest
):
    studio.page.goto(studio.server + PAGES[pictured])
    new, old = studio.take(), FOLDER / f"{pictured}.webp"
    found = pictures.faults(studio.bench, old.read_bytes(), new) if old.is_file() else ["none yet"]
    if found and request.config.getoption("--update"):
        FOLDER.mkdir(exist_ok=True)
        old.write_bytes(new)
        return
    (tmp_path / old.name).write_bytes(new)
    assert not found, (
        f"{old} shows another page: {'; '.join(found)}. It looks now as in {tmp_path / old.name}. "
        "If that is meant, run “pytest tests/browser/test_pictures.py --update”."
    )


def test_every_page_type_has_a_picture_and_they_are_small():
    found = {p.stem: p.stat().st_size for p in FOLDER.glob("*.webp")}
    assert {*PICTURED} == {*found}
    assert sum(found.values()) < LARGEST


@pytest.fixture(scope="module")
def plain(studio: Studio) -> bytes:
    return studio.specimen()


UNSEEN = [" ", "p {color: #222}", "body {transform: translate(0.6px, 0.4px)}"]
UNSEEN += ["body {-webkit-text-stroke: 0.15px}", "body {font-family: Lato, serif}"]
SEEN = ["h1 {color: #a2461a}", ".box {margin-left: 60px}", "nav {display: none}"]
SEEN += ["p {font-size: 18px}", "h1 {font-weight: 400}", "* {background: #aaa !important}"]


@pytest.mark.parametrize("style", UNSEEN)
def test_letters_of_another_machine_make_no_other_picture(studio: Studio, plain: bytes, style: str):
    assert pictures.faults(studio.bench, plain, studio.specimen(style)) == []


@pytest.mark.parametrize("style", SEEN)
def test_another_look_makes_another_picture(studio: Studio, plain: bytes, style: str):
    found = pictures.faults(studio.bench, plain, studio.specimen(style))
    assert [*pictures.VIEWS] == [fault.split(":")[0] for fault in found]
