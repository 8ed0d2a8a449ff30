"""Words for days are read against an anchor, and only where they look back."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.dates import relative
from generator.dates.words import WEEKDAYS
from tests.test_dates_forms import rows

WEDNESDAY = date(2031, 3, 12)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("They met on Wednesday.", "2031-03-12"),
        ("They met on Tuesday.", "2031-03-11"),
        ("They met on Thursday.", "2031-03-06"),
        ("They met today.", "2031-03-12"),
        ("Tonight the lamps are lit.", "2031-03-12"),
        ("Yesterday the storm came.", "2031-03-11"),
        ("The boat came in on Monday, and will sail again.", "2031-03-10"),
    ],
)
def test_a_word_means_the_last_such_day(text: str, day: str) -> None:
    assert [relative.resolve(m, WEDNESDAY).isoformat() for m in relative.find(text)] == [day]


@pytest.mark.parametrize(
    "text",
    [
        *("next Friday", "until Friday", "the coming Friday", "before Friday", "due on Friday"),
        *("It will open on Friday", "is scheduled for Friday", "is expected to sail on Friday"),
        *("Wednesdays", "a Sundayish mood", "todays", "no day at all"),
        *("is to be opened on Friday", "later on Friday"),
    ],
)
def test_a_day_ahead_is_passed_over(text: str) -> None:
    assert relative.find(text) == ()


@pytest.mark.parametrize(
    "text", ["a visit that ends on Friday", "the fair opens on Friday", "from Friday on"]
)
def test_a_day_ahead_in_the_present_tense_is_passed_over(text: str) -> None:
    assert relative.find(text) == ()


def test_a_mention_says_where_it_stands() -> None:
    text = "On Tuesday they met, and yesterday they parted."
    assert [text[m.start : m.end] for m in relative.find(text)] == ["Tuesday", "yesterday"]


@given(st.dates(min_value=date(1900, 1, 1)), st.sampled_from(WEEKDAYS))
def test_a_weekday_is_within_the_seven_days_up_to_the_anchor(anchor: date, word: str) -> None:
    (mention,) = relative.find(f"on {word}")
    day = relative.resolve(mention, anchor)
    assert WEEKDAYS[day.weekday()] == word
    assert timedelta(0) <= anchor - day < timedelta(7)


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("de", "Am Dienstag trafen sie sich.", "2031-03-11"),
        ("de", "Gestern kam der Sturm.", "2031-03-11"),
        ("de", "Heute liegt das Schiff im Hafen.", "2031-03-12"),
        ("fr", "Ils se sont vus mardi à Norhaven.", "2031-03-11"),
        ("fr", "Hier, la tempête est venue.", "2031-03-11"),
        ("es", "Se reunieron el martes.", "2031-03-11"),
        ("it", "Si sono visti martedì.", "2031-03-11"),
        ("pt", "Encontraram-se na segunda-feira.", "2031-03-10"),
        ("nl", "Zij kwamen dinsdag aan.", "2031-03-11"),
        ("pl", "Spotkali się w sobotę.", "2031-03-08"),
        ("cs", "Sešli se ve středu.", "2031-03-12"),
        ("ru", "Они встретились в пятницу.", "2031-03-07"),
        ("uk", "Вони зустрілися у середу.", "2031-03-12"),
        ("kk", "Кеше олар кездесті.", "2031-03-11"),
        ("zh", "双方昨天会面。", "2031-03-11"),
        ("tr", "Dün buluştular.", "2031-03-11"),
    ],
)
def test_other_languages_have_their_words(language: str, text: str, day: str) -> None:
    mentions = relative.find(text, language)
    assert [relative.resolve(m, WEDNESDAY).isoformat() for m in mentions] == [day]


@pytest.mark.parametrize(("language", "text", "days"), rows("days_said.txt"))
def test_words_for_days_are_read_in_many_languages(language: str, text: str, days: str) -> None:
    mentions = relative.find(text, language)
    told = [str(relative.resolve(m, WEDNESDAY)) for m in mentions]
    assert (told or ["-"]) == days.split()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Am Freitag wird die Brücke geöffnet."),
        ("de", "bis Freitag"),
        ("fr", "Le bac sera là vendredi."),
        ("fr", "vendredi prochain"),
        ("ru", "В пятницу будет буря."),
        ("sv", "De möts på fredag."),
        ("de", "Sie sagten today und Friday."),
        ("el", "την Παρασκευή"),
        ("xx", "Friday"),
    ],
)
def test_a_day_ahead_or_a_language_without_its_words_is_passed_over(
    language: str, text: str
) -> None:
    assert relative.find(text, language) == ()


@given(st.text(max_size=80), st.sampled_from(["de", "ja", "ru", "he"]))
def test_no_text_makes_the_search_fail(text: str, language: str) -> None:
    assert all(text[m.start : m.end] == m.word for m in relative.find(text, language))


@pytest.mark.parametrize(("language", "written", "text", "day"), rows("weekdays.txt"))
def test_what_stands_beside_a_day_tells_which(
    language: str, written: str, text: str, day: str
) -> None:
    anchors = (date.fromisoformat(written),)
    days = {relative.settled(m, anchors) for m in relative.find(text, language)} - {None}
    assert {str(d) for d in days} == {day} - {"-"}
