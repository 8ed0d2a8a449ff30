"""What pages say of verification: only what is true, on every article and on one page for all."""

from dataclasses import replace

from generator.model.settings import Settings
from generator.pages.render import render
from tests.briefings import briefing, raw, record

CLAIMS = (
    'points: [{text: A bridge is to be built., evidence: {paragraph: 2, words: "a bridge"}}]',
    'events: [{what: Talks, date: 2031-03-11, evidence: {paragraph: 1, words: "on Tuesday"}}]',
)
SEEDS = {"bridge": record("The bridge", *CLAIMS), "quay": record("The quay", *CLAIMS)}


def pages(verified: frozenset[str], **seeds: str) -> dict[str, str]:
    made, problems = render(replace(briefing(**seeds), verified=verified), Settings())
    assert problems == ()
    return {page.path: page.text for page in made}


def test_a_page_says_of_its_own_claims_whether_they_are_verified() -> None:
    site = pages(frozenset({"bridge"}), **SEEDS)
    bridge, quay = (site[f"articles/2031/{id_}/index.md"] for id_ in SEEDS)
    assert '<span class="state yes">Verified</span> 2 claims' in bridge
    assert "A program checked that" in bridge
    assert "verified: true\n" in bridge
    assert '<span class="state no">Not verified</span> 2 claims' in quay
    assert "A program checked that" not in quay
    assert "verified: false\n" in quay


def test_evidence_names_paragraph_source_and_date() -> None:
    page = pages(frozenset(), **SEEDS)["articles/2031/bridge/index.md"]
    assert page.count("From the source article: publisher not stated, 12 March 2031.") == 1
    assert '<li id="e1">“a bridge” <span class="about">¶ 2</span></li>' in page


def test_one_page_counts_all_claims_and_gives_the_state_of_each_record() -> None:
    page = pages(frozenset({"bridge"}), **SEEDS)["verified/index.md"]
    assert "4 claims in 2 records: 2 verified, 2 not verified." in page
    states = [line for line in page.splitlines() if 'class="state' in line]
    assert ["state yes" in line for line in states] == [True, False]
    assert "all verified" in pages(frozenset(SEEDS), **SEEDS)["verified/index.md"]


def test_an_article_with_its_own_text_has_nothing_to_verify() -> None:
    site = pages(frozenset(), fares=raw("Fares fall", "Fares fell. Ida Brandt said so on Monday."))
    page = next(text for path, text in site.items() if path.endswith("/fares/index.md"))
    assert "erified" not in page
    assert "1 article stands here with its own text" in site["verified/index.md"]
    assert "A program checked that" not in site["verified/index.md"]
