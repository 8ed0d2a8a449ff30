"""What pages say of verification: only what is true, on every article and on one page for all."""

import re
from collections.abc import Iterable
from dataclasses import replace
from html import unescape

import pytest

from generator.model.settings import Settings
from generator.model.verified import Context, Stamp
from generator.pages.render import render
from tests.briefings import briefing, raw, record
from tests.rendering import rendered

CLAIMS = (
    'points: [{text: A bridge is to be built., evidence: {paragraph: 2, words: "a bridge"}}]',
    'events: [{what: Talks, date: 2031-03-11, evidence: {paragraph: 1, words: "on Tuesday"}}]',
)
SEEDS = {"bridge": record("The bridge", *CLAIMS), "quay": record("The quay", *CLAIMS)}


def pages(verified: Iterable[str], *contexts: Context, **seeds: str) -> dict[str, str]:
    stamps = {id_: Stamp(id_, 2, "a" * 64, "b" * 64, contexts=contexts) for id_ in verified}
    made, problems = render(replace(briefing(**seeds), verified=stamps), Settings())
    assert problems == ()
    return {page.path: page.text for page in made}


def test_a_page_says_of_its_own_claims_whether_they_are_verified() -> None:
    site = pages(["bridge"], **SEEDS)
    bridge, quay = (site[f"articles/2031/{id_}/index.md"] for id_ in SEEDS)
    assert '<span class="state yes">Verified</span> 2 claims' in bridge
    assert "A program checked that" in bridge
    assert "verified: true\n" in bridge
    assert '<span class="state no">Not verified</span> 2 claims' in quay
    assert "A program checked that" not in quay
    assert "verified: false\n" in quay


def test_evidence_names_paragraph_source_and_date() -> None:
    page = pages((), **SEEDS)["articles/2031/bridge/index.md"]
    assert page.count("From the source article: publisher not stated, 12 March 2031.") == 1
    assert '<li id="e1">“a bridge” <span class="about">¶ 2</span></li>' in page


def test_one_page_counts_all_claims_and_gives_the_state_of_each_record() -> None:
    page = pages(["bridge"], **SEEDS)["verified/index.md"]
    assert "4 claims in 2 records: 2 verified, 2 not verified." in page
    states = [line for line in page.splitlines() if 'class="state' in line]
    assert ["state yes" in line for line in states] == [True, False]
    assert "all verified" in pages(frozenset(SEEDS), **SEEDS)["verified/index.md"]


def test_an_article_with_its_own_text_has_nothing_to_verify() -> None:
    site = pages((), fares=raw("Fares fall", "Fares fell. Ida Brandt said so on Monday."))
    page = next(text for path, text in site.items() if path.endswith("/fares/index.md"))
    assert "erified" not in page
    assert "1 article stands here with its own text" in site["verified/index.md"]
    assert "A program checked that" not in site["verified/index.md"]


ADDRESS = "https://www.islandpost.example/a(b)_c!$&*+,;=:@~-._/?x[]=%20y&мост#part"
ON_THE_WEB = record("The bridge", *CLAIMS).replace("{document:", f"{{url: '{ADDRESS}', document:")


@pytest.mark.parametrize(
    ("verified", "contexts", "ends"),
    [
        (["bridge"], [], [":~:text=a%20bridge", ":~:text=on%20Tuesday"]),
        (["bridge"], [Context(2, "a bridge", before="once—")],
         [":~:text=once%E2%80%94-,a%20bridge", ":~:text=on%20Tuesday"]),
        (["bridge"], [Context(1, "on Tuesday", after="in May")],
         [":~:text=a%20bridge", ":~:text=on%20Tuesday,-in%20May"]),
        # of another paragraph; nothing beside the words tells them apart
        (["bridge"], [Context(1, "a bridge", before="once"), Context(1, "on Tuesday")],
         [":~:text=a%20bridge", ""]),
        # nobody has found the words in the source
        ([], [], ["", ""]),
    ],
)  # fmt: skip
def test_evidence_leads_into_a_source_on_the_web(
    verified: list[str], contexts: list[Context], ends: list[str]
) -> None:
    page = pages(verified, *contexts, bridge=ON_THE_WEB)["articles/2031/bridge/index.md"]
    start, end = page.index('<ol class="evidence">'), page.index("</ol>")
    made = rendered(page[start:end])
    links = re.findall(
        '<a href="(.*?)" rel="noopener noreferrer nofollow">(.*?)</a>', page[start:end]
    )
    assert [unescape(address) for address, _ in links] == [ADDRESS + end for end in ends]
    assert made.text.split("\n")[1:3] == ["“a bridge” ¶ 2", "“on Tuesday” ¶ 1"]
    assert page.count("islandpost.example; most browsers open it where they stand.") == bool(
        verified
    )
    assert page.count(" The words lead to the article at islandpost.example") == 1


def test_without_an_address_evidence_leads_nowhere_else() -> None:
    page = pages(["bridge"], **SEEDS)["articles/2031/bridge/index.md"]
    assert "lead to the article" not in page
    assert "<a " not in page[page.index('<ol class="evidence">') : page.index("</ol>")]
