"""Which pages are shown in pictures, before and after, and what is said where there are none."""

import html
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from markupsafe import Markup

from generator.preview import pictures, printing
from generator.preview.values import Change, Compared, Differences, Following, Page, Site


def change(kind: str, way: str, name: str, address: str | None, old: str | None = None) -> Change:
    file = f"{address}index.html" if address is not None else None
    return Change(kind, way, name, "seeds/x.md", address, file, old)  # type: ignore[arg-type]


def site(digest: str, *addresses: str) -> Site:
    files = {address: f"{address}index.html" for address in addresses}
    return Site(Path(), files, {file: f"{digest} {file}" for file in files.values()})


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in for a browser: what it is asked for is what its pictures show."""

    def photographed(_: object, pages: list[tuple[str, str]]) -> dict:
        texts = {page: "quay" if "quay" in page[1] else "/".join(page) for page in pages}
        shown = {page: text for page, text in texts.items() if "broken" not in text}
        return {page: Markup(text) for page, text in shown.items()}  # noqa: S704 - our own words

    monkeypatch.setattr(pictures, "photographed", photographed)


def taken(found: Differences, base: Site | None, head: Site | None) -> pictures.Pictures:
    return pictures.take(found, base, head, lambda _: None)


def differences(*changes: Change, following: tuple[Following, ...] = ()) -> Differences:
    compared = Compared("a" * 40, "b" * 40)
    return Differences(compared=compared, changes=changes, following=following)


@pytest.mark.usefixtures("fake")
def test_a_page_is_shown_where_it_was_and_where_it_is() -> None:
    base = site("old", "people/ada/", "articles/tram/", "articles/gone/", "articles/was/")
    head = site("new", "people/ada/", "articles/tram/", "articles/new/", "articles/is/")
    found = differences(
        change("people", "changed", "Ada", "people/ada/"),
        change("articles", "changed", "The tram", "articles/tram/"),
        change("articles", "added", "New", "articles/new/"),
        change("articles", "removed", "Gone", None, "articles/gone/"),
        change("articles", "moved", "Moved", "articles/is/", "articles/was/"),
        change("settings", "changed", "mkdocs.yml", None),
    )
    expected = {
        "The tram": ["before/articles/tram/index.html", "after/articles/tram/index.html"],
        "New": ["after/articles/new/index.html"],
        "Gone": ["before/articles/gone/index.html"],
        "Moved": ["before/articles/was/index.html", "after/articles/is/index.html"],
        "Ada": ["before/people/ada/index.html", "after/people/ada/index.html"],
    }
    made = taken(found, base, head)
    assert expected == {name: [*sides.values()] for name, sides in made.pairs}
    assert list(expected) == [name for name, _ in made.pairs]
    page = html.unescape(printing.page(found, made, "../"))
    assert page.count('alt="The page “New” after the change"') == 1


@pytest.mark.usefixtures("fake")
def test_pages_that_follow_fill_up_one_of_each_kind_first() -> None:
    addresses = ("", "a/1/", "a/2/", "a/3/", "b/1/", "b/2/", *(f"c/{n}/" for n in range(9)))
    follow = (Following("b", changed=(Page("Bee", "b/1/index.html"),)),)
    found = differences(change("a", "changed", "Second", "a/2/"), following=follow)
    made = taken(found, site("old", *addresses), site("new", *addresses))
    names = [name for name, _ in made.pairs]
    assert names == ["Second", "home", "a/1/", "Bee", "c/0/", "b/2/", "c/1/", "a/3/"]


@pytest.mark.usefixtures("fake")
def test_pages_that_look_the_same_are_named_only() -> None:
    both = ("articles/quay/", "articles/tram/")
    found = differences(
        change("articles", "changed", "The quay", both[0]),
        change("articles", "changed", "The tram", both[1]),
    )
    made = taken(found, site("old", *both), site("new", *both))
    assert made.alike == ("The quay",)
    assert [name for name, _ in made.pairs] == ["The tram"]
    page = printing.page(found, made, "../")
    assert "The upper part of these pages looks as before: The quay." in page


@pytest.mark.usefixtures("fake")
def test_a_picture_that_fails_leaves_a_word() -> None:
    both = ("broken/", "well/")
    found = differences(*(change("articles", "changed", name, name) for name in both))
    made = taken(found, site("old", *both), site("new", *both))
    sides = dict(made.pairs)
    assert [*sides["broken/"].values()] == ["", ""]
    assert [*sides["well/"].values()] == ["before/well/index.html", "after/well/index.html"]
    assert printing.page(found, made, "../").count("No picture could be taken.") == 2


@pytest.mark.parametrize("head", [site("new", "x/"), None], ids=["no-playwright", "no-site"])
def test_without_playwright_one_line_says_so(
    monkeypatch: pytest.MonkeyPatch, head: Site | None
) -> None:
    monkeypatch.setitem(sys.modules, "playwright.sync_api", None)
    found = differences(change("articles", "changed", "X", "x/"))
    made = taken(found, site("old", "x/"), head)
    assert made == pictures.Pictures(why=pictures.MISSING if head else "")
    assert made.why in html.unescape(printing.page(found, made, "../"))


@pytest.mark.browser
def test_without_a_browser_one_line_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHROMIUM", str(tmp_path))
    monkeypatch.setattr(pictures, "NAMES", ())
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path))
    found = differences(change("articles", "changed", "X", "x/"))
    assert taken(found, site("old", "x/"), site("new", "x/")).why == pictures.MISSING


def test_where_nothing_changes_no_browser_is_missed() -> None:
    assert pictures.Pictures() == taken(differences(), site("same", "x/"), site("same", "x/"))


@pytest.mark.browser
def test_the_browser_is_told_nothing_secret(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "browser"
    program.write_text(f"#!/bin/sh\nenv > {tmp_path / 'told'}\nexit 1\n", "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("CHROMIUM", str(program))
    monkeypatch.setenv("TOKEN", "t0ps3cret")
    added = differences(change("articles", "added", "X", "x/"))
    with ThreadPoolExecutor(1) as apart:  # Playwright may run already in the thread of the tests
        apart.submit(taken, added, Site(Path(), {}, {}), site("new", "x/")).result()
    environment = (tmp_path / "told").read_text("utf-8")
    assert "t0ps3cret" not in environment
    assert f"HOME={os.environ['HOME']}\n" not in environment


@pytest.mark.usefixtures("fake")
def test_one_page_alone_holds_its_pictures() -> None:
    pairs = (("<b>", {"after": Markup("data:image/jpeg;base64,UklGRg==")}),)
    page = printing.page(differences(), pictures.Pictures(pairs))
    assert 'src="data:image/jpeg;base64,UklGRg=="' in page
    assert 'alt="The page “&lt;b&gt;” after the change"' in page
