"""What belongs to the page and not to the article, and what only looks so."""

import pytest

from generator.intake import furniture
from generator.intake.tables import table


@pytest.mark.parametrize(
    "line",
    [
        *("Share", "Share this article", "ADVERTISEMENT", "Read more:", "* Facebook", "Comments"),
        *("12 Comments", "3 min read", "00:00:49", "2 hours ago", "Artikel teilen", "Werbung"),
        *("Lire aussi :", "Читайте также:", "分享到：", "댓글", "シェア", "اقرأ أيضًا"),
    ],
)
def test_a_label_is_told(line: str) -> None:
    assert furniture.label(line)


@pytest.mark.parametrize("line", ["Share prices fall", "Watch out", "The harbour", "Werbung wirkt"])
def test_a_headline_is_no_label(line: str) -> None:
    assert furniture.label(line) is None


@pytest.mark.parametrize(
    "line",
    [
        *("Read more: The old ferry goes", "WATCH | The old ferry goes", "Lire aussi : Le ferry"),
        *("▶ The old ferry goes", "Lesen Sie auch: Die alte Fähre", "相关阅读：旧渡轮"),
    ],
)
def test_a_line_that_announces_another_article_is_told(line: str) -> None:
    assert furniture.teaser(line)


@pytest.mark.parametrize("line", ["Read more books, she said.", "Related people met.", "Watch it."])
def test_a_sentence_that_opens_so_is_no_link(line: str) -> None:
    assert furniture.teaser(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "By signing up you consent to receive the above newsletter.",
        "Sign up for free and get all of our stories.",
        "You can save this article by registering for free here.",
        "Create an account or sign in to continue with your reading experience.",
        "This website uses cookies to personalise your content.",
        "© 2031 Harbour Lantern",
        "The views expressed in this column are the author's own.",
        "Alle Rechte vorbehalten.",
        "有料会員になると続きをお読みいただけます。",
    ],
)
def test_the_page_speaks_to_its_reader(line: str) -> None:
    assert furniture.service(line)


@pytest.mark.parametrize(
    "line",
    [
        "The council signed up to the plan on Monday, and the islands will follow in spring.",
        "“Sign up for the choir, it is free,” said the singer, who will follow the ferry.",
        "Help came from the app makers on the quay, she told us.",
        "The newsletter of the guild, he said, “had always been printed on Fridays”.",
        "Subscribers of the water company pay more, the minister said.",
    ],
)
def test_a_report_is_no_service(line: str) -> None:
    assert furniture.service(line) is None


@pytest.mark.parametrize("line", ["Home > News > Islands", "Start » Inseln", "Markets | Money"])
def test_a_trail_is_told(line: str) -> None:
    assert furniture.trail(line)


@pytest.mark.parametrize(
    "line", ["Budget | Harbour gets a new quay", "A > B is what it says on the old board"]
)
def test_a_headline_with_a_stroke_is_no_trail(line: str) -> None:
    assert furniture.trail(line) is None


@pytest.mark.parametrize("name", ["furniture", "signs"])
def test_a_table_is_in_small_letters_and_says_nothing_twice_in_a_kind(name: str) -> None:
    for kind, phrases in table(name).items():
        assert [p for p in phrases if p != p.lower()] == [], kind
