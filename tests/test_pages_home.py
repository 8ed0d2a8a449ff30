"""What the home page offers to take along, and how it counts topics."""

from generator.model.settings import Finding, Ground, Settings
from generator.pages import home
from tests.briefings import briefing, pages, record
from tests.rendering import rendered

BRIDGE = record(
    "Bridge",
    "topics: [bridges]",
    "statements:",
    "  - {speaker: ida-brandt, text: She wants it., topics: [ferries],",
    '     evidence: {paragraph: 2, words: "a ticket"}}',
)
FERRY = record("Ferry", "topics: [ferries]")
CORRECTED = record("Quay", "corrections: [{date: 2031-04-01, what: A., why: B.}]")


def take(**settings: str) -> str:
    made = briefing(quay=CORRECTED)
    given = Settings(**settings)
    page = next(iter(home.pages(made, given))).page(made, given).text
    return rendered(page.split("## Follow and take along", 1)[1]).text


def test_the_home_page_tells_how_to_follow_cite_and_print() -> None:
    said = take()
    for name in ("Print:", "Cite:", "Corrections: Changes (1 so far)", "Search:"):
        assert name in said
    assert "Corrections: Changes (none so far)" in rendered(pages(briefing(a=FERRY))[""]).text


def test_the_archive_is_offered_where_its_address_is_known() -> None:
    assert "Take along" not in take()
    assert "Take along: the whole briefing" in take(archive="https://isles.example/isles.zip")


def test_an_empty_briefing_offers_nothing_to_print_or_cite() -> None:
    page = pages(briefing())[""]
    assert "Print:" not in page
    assert "Cite:" not in page


def test_a_topic_tells_in_how_many_articles_it_is_spoken_of() -> None:
    site = pages(briefing(bridge=BRIDGE, ferry=FERRY))
    for address in ("", "topics/"):
        assert "1 article, spoken of in 1" in site[address]
    assert "Subject of 1 article, of March 2031; spoken of in 1." in site["topics/ferries/"]
    assert "spoken of" not in site["topics/bridges/"]


def opening(*findings: Finding) -> str:
    made, given = briefing(bridge=BRIDGE, ferry=FERRY), Settings(lead="Ways.", findings=findings)
    return next(iter(home.pages(made, given))).page(made, given).text.split("\n## ")[0]


def test_what_was_found_stands_above_the_counts_with_the_marks_of_its_claims() -> None:
    wish = Ground("bridge", "statement-a-ticket-p2")
    found = opening(Finding("Brandt wants a *bridge*.", (wish,)))
    article = "articles/2031/bridge/index.md"
    assert "Brandt wants a *bridge*." in rendered(found).text
    assert f"12 March 2031</span>\N{NO-BREAK SPACE}[¶ 2]({article}#statement-a-ticket-p2)" in found
    assert found.index("Ways.") < found.index("Brandt") < found.index("2 articles")


def test_a_finding_without_its_claims_is_not_shown() -> None:
    gone = Ground("bridge", "statement-a-boat-p2")
    assert opening(Finding("Brandt wants it.", (gone,))) == opening()
    assert "findings" not in opening()
