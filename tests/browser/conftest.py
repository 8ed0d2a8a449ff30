"""A built site, a server for it, and a headless browser that notices what a reader would not."""

import os
import shutil
import subprocess
import sys
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

from tests.once import once
from tests.server import serve

from . import firefox, fonts, headers
from .firefox import Firefox
from .pages import ISLES, OWN

ROOT = Path(__file__).parent.parent.parent
# Chromium in a test needs no sandbox, no graphics, and nothing from its maker.
FLAGS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update"),
    "--font-render-hinting=none",  # letters are as wide on any machine
)


def build(site: Path, *options: str, **environment: str) -> Path:
    """Build the repository's own briefing, or other seeds, as a user would."""
    command = [sys.executable, "-m", "generator", "build", "--quiet", "--strict"]
    subprocess.run(
        [*command, "--site-dir", site, *options],
        cwd=ROOT,
        env={**os.environ, "SITE_URL": "", **environment},
        check=True,
    )
    return site


def chromium() -> str | None:
    """Return the program that is named or installed; without one, playwright looks for its own."""
    names = (os.environ.get("CHROMIUM"), "chromium", "chromium-browser", "google-chrome")
    return next((path for n in names if n and (path := shutil.which(n))), None)


@pytest.fixture(scope="session", autouse=True)
def own_fonts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Let every browser see the fonts of the tests and no others."""
    folder = once(tmp_path_factory, "fonts", lambda new: fonts.write(fonts.usual(), new))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(fonts.VARIABLE, str(folder / fonts.FILE))
        yield


@pytest.fixture(scope="session")
def offline_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site as it is read from a disk, in a folder whose name is hard on addresses."""
    hard = Path("На диске 100% #1") / "site"
    return once(tmp_path_factory, "offline", lambda folder: build(folder / hard)) / hard


@pytest.fixture(scope="session")
def hosted_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site as a server shows it, below a path.

    Beside it stands an invented briefing, with every page type and texts that are hard to set.
    """

    def make(folder: Path) -> None:
        build(folder / OWN, SITE_URL="https://briefing.example/a/b/")
        seeds = ("--seeds", str(Path(__file__).with_name("seeds")))
        build(folder / ISLES, *seeds, SITE_URL="https://briefing.example/isles/")

    return once(tmp_path_factory, "hosted", make)


@pytest.fixture(scope="session")
def server(hosted_site: Path) -> Iterator[str]:
    """Serve both sites, and give the address of the server."""
    with serve(hosted_site, late=0.06) as address:
        yield address


@pytest.fixture(scope="session")
def slow(hosted_site: Path) -> Iterator[str]:
    """Serve both sites as on a slow line, and give the address of the server."""
    with serve(hosted_site, piece=1500) as address:
        yield address


@pytest.fixture(scope="session")
def hosted(server: str) -> str:
    """Return the address of the repository's own briefing on the server."""
    return server + OWN


@pytest.fixture(scope="session")
def offline(offline_site: Path) -> str:
    """Return the address of the site on the disk."""
    return offline_site.as_uri() + "/"


@pytest.fixture(scope="session")
def searched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve this repository's briefing with Pagefind, under the policy that the guide tells of."""
    if not find_spec("pagefind_bin"):
        pytest.skip("The extra “search” is not installed here.")

    def make(folder: Path) -> None:
        shutil.copytree(ROOT / "seeds", folder / "seeds")
        shutil.copytree(ROOT / "docs/about", folder / "docs/about")
        (folder / "docs/guide").mkdir()
        (folder / "docs/guide/index.md").write_text("# Guide\n")
        text = (ROOT / "mkdocs.yml").read_text("utf-8")
        text = text.replace("  briefing:\n", "  briefing:\n    search: pagefind\n")
        text = text.replace('!ENV [SITE_URL, ""]', "https://briefing.example/a/")
        (folder / "mkdocs.yml").write_text(text, "utf-8")
        command = [sys.executable, "-m", "generator", "build", "--quiet"]
        subprocess.run([*command, "--site-dir", folder / "site/a"], cwd=folder, check=True)

    folder = once(tmp_path_factory, "pagefind", make)
    with serve(folder / "site", headers=headers.SEARCHED) as address:
        yield address + "a/"


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


def launch(playwright: Playwright, **environment: str) -> Browser:
    """Start Chromium with the fonts that the environment names."""
    return playwright.chromium.launch(
        executable_path=chromium(), args=[*FLAGS], env={**os.environ, **environment}
    )


_LOOKS = pytest.StashKey[str]()


@pytest.fixture(scope="session")
def browser(playwright: Playwright, request: pytest.FixtureRequest) -> Iterator[Browser]:
    with launch(playwright) as browser:
        families = ", ".join(sorted({*fonts.drawn(browser)}))
        request.config.stash[_LOOKS] = f"Chromium {browser.version} draws with {families}."
        yield browser


@pytest.fixture(scope="session")
def fox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    program = firefox.found()
    if not program:
        pytest.skip("No Firefox is installed here.")
    with firefox.firefox(program, tmp_path_factory.mktemp("profile")) as running:
        yield running


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Say beside a failure which browser saw which fonts."""
    report = yield
    if report.failed and (looks := item.config.stash.get(_LOOKS, None)):
        report.sections.append(("browser and fonts", looks))
    return report


@dataclass
class Watched:
    """A page with everything that went wrong on it: errors, and requests to other hosts."""

    page: Page
    home: str
    wrong: list[str] = field(default_factory=list)
    theme: str = "light"

    def go(self, path: str = "") -> Page:
        address = self.home + path
        if self.home.startswith("file:") and address.endswith("/"):
            address += "index.html"
        self.page.goto(address)
        return self.page


def watch(context: BrowserContext, home: str) -> Watched:
    watched = Watched(context.new_page(), home)
    own = ("file:", "data:", "blob:", "about:", home)
    watched.page.on(
        "console", lambda m: m.type in {"error", "warning"} and watched.wrong.append(m.text)
    )
    watched.page.on("pageerror", lambda e: watched.wrong.append(str(e)))
    watched.page.on("dialog", lambda d: watched.wrong.append(f"dialog: {d.message}") or d.dismiss())
    watched.page.on(
        "request", lambda r: r.url.startswith(own) or watched.wrong.append(f"request: {r.url}")
    )
    return watched


@pytest.fixture(params=["offline", "hosted"])
def site(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Watched]:
    """Return the site, once from the disk and once from the server; nothing may go wrong on it."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    watched = watch(context, request.getfixturevalue(request.param))
    yield watched
    context.close()
    assert watched.wrong == []
