"""docs/ -> site/: runs MkDocs, beside the old site, and puts the new one in its place."""

import logging
import os
import re
import sys
from collections.abc import Callable, Sized
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from importlib.resources import files
from logging.handlers import BufferingHandler
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator import pagefind_index
from generator.config import files_of
from generator.defaults import THEME
from generator.disk import unwritten
from generator.press.converting import Sources
from generator.press.keeping import Place, edit, keeper
from generator.press.placing import restore, swap
from generator.press.sites import Kept
from generator.problems import Problem

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from generator.press.classes import Classes
    from generator.press.cold import Cold
    from generator.press.urls import Urls

ENVIRONMENT = {"NO_MKDOCS_2_WARNING": "1"}
"""Material prints a notice about MkDocs 2 at every build unless this is set."""

UNFINISHED = ".unfinished"
"""Stands in a site that ``mkdocs build`` is writing, which has only half of it if it is killed."""


@dataclass(frozen=True, slots=True)
class How:
    """How to build a site; ``tick`` is called for each page that is done.

    ``address`` is that of the site, if it is another than the settings name; ``say`` hears why the
    whole site is built where that might be unexpected.
    """

    strict: bool
    offline: bool
    tick: Callable[[], object]
    say: Callable[[str], object]
    address: str = ""


_NAMED = re.compile(r"'([^']+\.md)'")


def build(
    root: Path, docs: Path, site: Path, how: How, sources: Sources | None = None
) -> tuple[Problem, ...]:
    """Build a site from a docs folder; the old site stays until the new one is whole.

    With ``sources``, the pages that the generator wrote are pressed, and come out the same.
    """
    os.environ.update(ENVIRONMENT)
    if site.exists() and not _is_site(site):
        mend = "Name another folder with --site-dir, or empty this one yourself."
        what = "The folder holds something other than an earlier site, and it would be lost."
        return (Problem(str(site), 1, "foreign-file", what, mend),)
    beside = site.with_name(f".{site.name}.building")
    ways = f"{how.offline} {how.address} {_is_many(sources)}"
    place = Place(root, docs, site, ways, how.strict)
    warnings = _listen()
    try:
        restore(site, beside)
        if sources is not None:
            why = edit(place, beside, sources, partial(_opened, place, how))
            if why is None:
                return ()
            _say(how, "The whole site is built", why)
        warnings.flush()
        if dead := _dead_links(docs):
            return dead
        beside.mkdir(parents=True, exist_ok=True)
        keep = _run(place, beside / "site", how, sources)
        swap(site, beside)
        _say(how, "Nothing is kept of this site for the next build", keep(warnings.buffer))
    except _stops() as error:
        return _problems(error, warnings, docs.name)
    except OSError as error:
        return (unwritten(str(site), "The site could not be written", error),)
    finally:
        with suppress(OSError):
            restore(site, beside)
    return ()


def _is_many(sources: Sources | None) -> bool:
    """Return whether Pagefind searches the site unless the project says otherwise."""
    return sources is not None and pagefind_index.chosen("auto", sources.digests)


def _stops() -> type[Exception]:
    """Return what MkDocs stops with; only where it ran is it asked for."""
    from mkdocs.exceptions import MkDocsException  # noqa: PLC0415 - as in _run

    return MkDocsException


def _say(how: How, what: str, why: str) -> None:
    if why:
        how.say(f"{what}: {why}.")


def _run(place: Place, site: Path, how: How, sources: Sources | None) -> Callable[[Sized], str]:
    """Let MkDocs build a site; return what keeps all that is known of it then, or tells why not."""
    from mkdocs.commands.build import build  # noqa: PLC0415 - a third of a second, only here

    press = _press(sources, how)
    config = _config(place, site, how, press)
    custom = config.theme.custom_dir
    inputs = (*files_of(place.root), *([Path(custom)] if custom else ()))
    keep = keeper(place, inputs, sources.digests if sources else {})
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    config.plugins.on_shutdown()
    kept: Kept | str = press.kept() if press else ""
    if config.extra.get("pagefind"):
        kept = "Pagefind searches it"  # so that Material's index is no more
    return partial(keep, kept) if isinstance(kept, Kept) else lambda _: kept


def _config(place: Place, site: Path, how: How, press: "Cold | None") -> "MkDocsConfig":
    """Return MkDocs' settings for a site; ``press`` is called while it is built."""
    from mkdocs.config import load_config  # noqa: PLC0415 - as in _run

    config = load_config(
        str(place.root / "mkdocs.yml"),
        docs_dir=str(place.docs.absolute()),  # else MkDocs looks below the project
        site_dir=str(site.absolute()),
        strict=how.strict,
        **({"site_url": how.address} if how.address else {}),
    )
    plugin: Any = config.plugins.get("briefing")
    if plugin:
        plugin.config.update(generate=False, offline=how.offline)
        plugin.tick, plugin.press = how.tick, press  # MkDocs keeps a plugin for the next build
        plugin.is_preview = bool(how.address)
    return config


def _opened(place: Place, how: How, kept: Kept, urls: "Urls") -> "Classes":
    """Have MkDocs read the settings of a site that is kept, for classes of pages new to it."""
    from generator.press.classes import classes_of  # noqa: PLC0415 - it brings MkDocs along

    config = _config(place, place.site, how, None)
    config.plugins.on_startup(command="build", dirty=False)
    return classes_of(config, kept, urls)


def _press(sources: Sources | None, how: How) -> "Cold | None":
    from generator.press.cold import Cold  # noqa: PLC0415 - it brings MkDocs along

    return None if sources is None else Cold(sources, how.tick, how.say)


def _dead_links(docs: Path) -> tuple[Problem, ...]:
    """Name the links of a docs folder that lead to nothing, at which MkDocs breaks off."""
    mend = "Put the file itself there, or take the link out."
    links = sorted(path for path in docs.rglob("*") if path.is_symlink() and not path.exists())
    names = (f"{docs.name}/{path.relative_to(docs).as_posix()}" for path in links)
    return tuple(Problem(n, 1, "symlink", "The link leads to nothing.", mend) for n in names)


def _is_site(folder: Path) -> bool:
    """Return whether a folder is empty, or holds what MkDocs leaves in each site or left undone."""
    if not folder.is_dir():
        return False
    return (
        not any(folder.iterdir())
        or (folder / UNFINISHED).is_file()
        or all((folder / name).is_file() for name in ("404.html", "sitemap.xml"))
    )


def _listen() -> BufferingHandler:
    """Keep what MkDocs warns of from now on."""
    log = logging.getLogger("mkdocs")
    listener = BufferingHandler(sys.maxsize)
    listener.setLevel(logging.WARNING)
    log.handlers = [h for h in log.handlers if not isinstance(h, BufferingHandler)] + [listener]
    return listener


def _problems(error: Exception, heard: BufferingHandler, docs: str) -> tuple[Problem, ...]:
    """Tell of each thing MkDocs warned of, at the page it names; else of the error itself."""
    warnings = dict.fromkeys(record.getMessage() for record in heard.buffer)
    messages = [*warnings] or [str(error).strip() or type(error).__name__]
    return tuple(_problem(message, docs) for message in messages)


def _problem(message: str, docs: str) -> Problem:
    page = _NAMED.search(message)
    path = f"{docs}/{page[1]}" if page else "mkdocs.yml"
    what = f"MkDocs did not build the site: {message.rstrip('.')}."
    return Problem(path, 1, "engine", what, "Mend what it names, then build again.")


def languages() -> tuple[str, ...]:
    """Return the tags of the languages that the theme speaks."""
    themes = (Path(str(files("material"))) / "templates", THEME)
    every = {path.stem for theme in themes for path in theme.glob("partials/languages/*.html")}
    return tuple(sorted(every))
