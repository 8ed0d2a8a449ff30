"""Files of two sites that are no pages: which are told of."""

from pathlib import Path

from generator.preview.following import loaded
from generator.preview.values import Site

MADE = {"sitemap.xml": "1", "404.html": "1", "search/search_index.js": "1"}
PAGE = {"": "index.html"}


def state(**digests: str) -> Site:
    return Site(Path(), PAGE, {"index.html": "1", **MADE, **digests}, pages={"": "# Home"})


def test_what_the_engine_makes_is_told_of_alone_and_what_stands_beside_it_always() -> None:
    base = state()
    head = state(**{"search/run.js": "1", "hook.html": "1"}, **dict.fromkeys(MADE, "2"))
    added = ("hook.html", "search/run.js")
    assert loaded(base, head, is_alone=False) == {"added": added}
    assert loaded(base, head, is_alone=True) == {"added": added, "changed": tuple(sorted(MADE))}
