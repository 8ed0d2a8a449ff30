"""Which pages are shown in pictures, before and after, and what is said where there are none."""

import html
import os
import shutil
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from generator.preview import pictures, printing
from generator.preview.values import Change, Compared, Differences, Following, Page, Site

NO_BROWSER = (
    "Pictures were left out: no Chromium or Chrome is on the PATH, and CHROMIUM names none."
)

FAKE = """\
#!/bin/sh
for word; do
  case $word in --screenshot=*) file=${word#*=} ;; http:*) address=$word ;; esac
done
case $address in
  *quay*) printf 'RIFF the quay' > "$file" ;;
  *old-browser*) printf '\\211PNG an old browser' > "$file" ;;
  *slow*) sleep 60 & wait ;;
  *broken*) printf 'no picture' > "$file" ;;
  *) printf 'RIFF %s' "$address" > "$file" ;;
esac
"""
"""Stands in for a browser: what it is asked for is what its pictures hold."""


def change(kind: str, way: str, name: str, address: str | None, old: str | None = None) -> Change:
    file = f"{address}index.html" if address is not None else None
    return Change(kind, way, name, "seeds/x.md", address, file, old)  # type: ignore[arg-type]


def site(digest: str, *addresses: str) -> Site:
    files = {address: f"{address}index.html" for address in addresses}
    return Site(Path(), files, {file: f"{digest} {file}" for file in files.values()})


@pytest.fixture
def fake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    program = tmp_path / "browser"
    program.write_text(FAKE, "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("CHROMIUM", str(program))
    return program


def taken(found: Differences, base: Site | None, head: Site | None) -> pictures.Pictures:
    return pictures.take(found, base, head, lambda _: None)


def differences(*changes: Change, following: tuple[Following, ...] = ()) -> Differences:
    return Differences(compared=Compared("a" * 40, "b" * 40), changes=changes, following=following)


def shown(made: pictures.Pictures) -> dict[str, list[str]]:
    return {
        name: [made.files[source].decode()[5:] for source in sides.values()]
        for name, sides in made.pairs
    }


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
    before, after = "http://before.invalid", "http://after.invalid"
    expected = {
        "The tram": [f"{s}/articles/tram/index.html" for s in (before, after)],
        "New": [f"{after}/articles/new/index.html"],
        "Gone": [f"{before}/articles/gone/index.html"],
        "Moved": [f"{before}/articles/was/index.html", f"{after}/articles/is/index.html"],
        "Ada": [f"{s}/people/ada/index.html" for s in (before, after)],
    }
    made = taken(found, base, head)
    assert expected == shown(made)
    assert list(expected) == [name for name, _ in made.pairs]
    page = html.unescape(printing.page(found, made, "../"))
    assert page.count('alt="The page “New” after the change"') == 1


@pytest.mark.usefixtures("fake")
def test_pages_that_follow_fill_up_one_of_each_kind_first() -> None:
    addresses = ("", "a/1/", "a/2/", "a/3/", "b/1/", "b/2/", *(f"c/{n}/" for n in range(9)))
    follow = (Following("b", (), (Page("Bee", "b/1/index.html"),), ()),)
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
def test_a_picture_that_fails_or_takes_too_long_leaves_a_word(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pictures, "LONGEST", 4.0)
    names = ("slow", "broken", "old-browser", "well")
    found = differences(*(change("articles", "added", n, f"{n}/") for n in names))
    made = taken(found, Site(Path(), {}, {}), site("new", *(f"{n}/" for n in names)))
    assert [sides["after"] for _, sides in made.pairs] == ["", "", "3-after.png", "4-after.webp"]
    assert printing.page(found, made, "../").count("No picture could be taken.") == 2


@pytest.mark.parametrize(
    ("base", "head", "why"),
    [(site("old", "x/"), site("new", "x/"), NO_BROWSER), (site("old", "x/"), None, "")],
    ids=["no-browser", "no-site"],
)
def test_without_a_browser_one_line_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, base: Site, head: Site | None, why: str
) -> None:
    git = shutil.which("git")
    assert git
    (tmp_path / "git").symlink_to(git)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("CHROMIUM", "no-such-browser")
    found = differences(change("articles", "changed", "X", "x/"))
    made = taken(found, base, head)
    assert pictures.Pictures(why=why) == made
    assert why in html.unescape(printing.page(found, made, "../"))


def test_where_nothing_changes_no_browser_is_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "browser", lambda: None)
    assert pictures.Pictures() == taken(differences(), site("same", "x/"), site("same", "x/"))


def test_a_browser_that_takes_none_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "browser"
    program.write_text("#!/bin/sh\nexit 1\n", "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("CHROMIUM", str(program))
    made = taken(differences(), site("old", "x/"), site("new", "x/"))
    assert f"Pictures were left out: {program} took none." == made.why


@pytest.mark.usefixtures("fake")
def test_the_browser_is_told_nothing_secret(
    fake: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake.write_text(f"#!/bin/sh\nenv > {tmp_path / 'told'}\n", "utf-8")
    monkeypatch.setenv("TOKEN", "t0ps3cret")
    taken(differences(), site("old", "x/"), site("new", "x/"))
    told = (tmp_path / "told").read_text("utf-8")
    assert "t0ps3cret" not in told
    assert f"HOME={os.environ['HOME']}\n" not in told


@pytest.mark.parametrize(
    ("error", "said"), [(BrokenPipeError(), ""), (ConnectionResetError(), ""), (ValueError(), "V")]
)
def test_a_browser_that_hangs_up_is_no_error(
    capsys: pytest.CaptureFixture[str], error: Exception, said: str
) -> None:
    with pictures.Server(("127.0.0.1", 0), BaseHTTPRequestHandler) as server:
        try:
            raise error
        except type(error):
            server.handle_error(None, ("127.0.0.1", 1))
    printed = capsys.readouterr().err
    assert said in printed
    assert bool(said) == bool(printed)


def test_one_page_alone_holds_its_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    pairs = (("<b>", {"after": "1-after.webp"}),)
    made = pictures.Pictures(pairs, files={"1-after.webp": b"RIFF" * 9_000})
    page = printing.page(differences(), pictures.embedded(made))
    assert f'src="data:image/webp;base64,{"UklGRlJJRkZSSUZG" * 3_000}"' in page
    assert 'alt="The page “&lt;b&gt;” after the change"' in page
    monkeypatch.setattr(pictures, "LARGEST_EMBEDDED", 9)
    assert (
        pictures.embedded(made).why
        == "Pictures stand on the page “What changes” of the preview’s site."
    )
