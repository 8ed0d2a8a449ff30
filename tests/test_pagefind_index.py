"""The index for very large sites: what Pagefind is handed, and that it gives the same bytes."""

import json
from pathlib import Path

import pytest

from generator import build, pagefind_index
from tests.conftest import Project

DOCS = [
    {"location": "topics/ferries/", "title": "Ferries &amp; boats", "text": "", "tags": ["topic"]},
    {
        "location": "articles/a/",
        "title": "习近平 in Norhaven",
        "text": "<p>China–Skerria</p>",
        "tags": ["article", "3 May 2031", "Ferries &amp; boats"],
        "boost": 2,
    },
    {"location": "articles/a/#why", "title": "Why", "text": "<p>Xi’an, 1,780 &lt;km&gt;</p>"},
    {"location": "about/", "title": "About", "text": "<p>By hand.</p>"},
]


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("<p>“China–Kazakhstan” and</p> <b>Xi’an</b>", "“China– ⁞Kazakhstan” and Xi’an"),
        ("1,780 km &amp; more", "1,780 km &amp; more"),
        ("习近平同（哈）1990年, U.S.", "习 ⁞近 ⁞平 ⁞同（ ⁞哈） ⁞1990 ⁞年, U. ⁞S."),
        ("हिन्दी naïve Ёлка", "हिन्दी naïve Ёлка"),
        ("31 780 km, 5 2022", "31⁠780 km, 5 2022"),
        ("1990年代 カナ", "1990 ⁞年 ⁞代 カ ⁞ナ"),
    ],
)
def test_words_are_parted_where_no_space_parts_them(text: str, parted: str) -> None:
    docs = [{"location": f"a/#{title}", "title": title, "text": text} for title in "AB"]
    [page] = pagefind_index.html(docs).split("<p ")[-1:]
    assert page == f'data-pagefind-weight="1">{parted}</p></body></html>'


def test_auto_takes_pagefind_for_many_articles_where_it_is_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    many = [f"articles/2031/a{n}/index.md" for n in range(pagefind_index.MANY + 1)]
    monkeypatch.setattr(pagefind_index, "program", lambda: "/bin/pagefind")
    assert pagefind_index.chosen("auto", many)
    assert not pagefind_index.chosen("auto", [*many[1:], "topics/index.md"])
    assert not pagefind_index.chosen("material", many)
    assert pagefind_index.chosen("pagefind", [])
    assert not pagefind_index.missing("pagefind")
    assert not pagefind_index.advice("auto", many)
    monkeypatch.setattr(pagefind_index, "program", lambda: "")
    assert not pagefind_index.chosen("auto", many)
    assert "pip install 'briefing-generator[search]'" in pagefind_index.missing("pagefind")
    assert "pip install 'briefing-generator[search]'" in pagefind_index.advice("auto", many)
    assert not pagefind_index.advice("material", many)
    assert not pagefind_index.advice("auto", many[1:])


@pytest.mark.build
@pytest.mark.parametrize("is_offline", [True, False])
def test_a_build_tells_once_that_pagefind_is_missing(
    project: Project,
    monkeypatch: pytest.MonkeyPatch,
    is_offline: bool,  # noqa: FBT001
) -> None:
    monkeypatch.setattr(pagefind_index, "MANY", 0)
    monkeypatch.setattr(pagefind_index, "program", lambda: "")
    monkeypatch.setenv("SITE_URL", "https://skerria.example/news")
    done = build.build(project.root, build.Options(offline=is_offline))
    told = [note for note in done.made.notes if "Pagefind" in note]
    assert len(told) == (0 if is_offline else 1)


@pytest.mark.skipif(not pagefind_index.program(), reason="the extra “search” is not installed")
def test_the_same_site_gives_the_same_bytes(tmp_path: Path) -> None:
    made = []
    for name in ("a", "b"):
        site = tmp_path / name
        (site / "search").mkdir(parents=True)
        index = site / "search/search_index.json"
        index.write_text(json.dumps({"config": {"lang": ["en"]}, "docs": DOCS}), "utf-8")
        pagefind_index.index(site)
        made.append({p.relative_to(site): p.read_bytes() for p in site.rglob("*") if p.is_file()})
        assert json.loads(index.read_text("utf-8")) == {"config": {"lang": ["en"]}, "docs": []}
    assert made[0] == made[1]
    listed = json.loads(made[0][Path("pagefind/pages.json")])
    assert listed["tags"] == ["topic", "Ferries & boats", "article", ""]
    assert [row[1:] for row in listed["pages"]] == [[0, 1], [2, 1], [3]]
    assert all((tmp_path / f"a/pagefind/fragment/{row[0]}.pf_fragment") for row in listed["pages"])
