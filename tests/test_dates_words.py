"""Dates as a reader is told them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import wording
from generator.dates.words import MONTHS, in_words, month_names, months


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (None, "undated"),
        ("", "undated"),
        ("2031", "2031"),
        ("2031-03", "March 2031"),
        ("2031-03-02", "2 March 2031"),
        ("2031-03-02T09:15", "2 March 2031, 09:15"),
        ("2031-03-02T09:15Z", "2 March 2031, 09:15 UTC"),
        ("2031-03-02T09:15+00:00", "2 March 2031, 09:15 UTC"),
        ("2031-03-02T09:15+05:00", "2 March 2031, 09:15 UTC+05:00"),
        ("2031-03~", "about March 2031"),
        ("2031-03-02?", "possibly 2 March 2031"),
        ("2031%", "possibly about 2031"),
        ("2031/2032", "2031 to 2032"),
        ("2031-03/2031-05", "March to May 2031"),
        ("2031-03-02/2031-03-06", "2 to 6 March 2031"),
        ("2031-03-30/2031-04-02", "30 March to 2 April 2031"),
        ("2031-12-30/2032-01-02", "30 December 2031 to 2 January 2032"),
        ("2031-03~/2031-05", "about March 2031 to May 2031"),
        ("2031/2031-05", "2031 to May 2031"),
        ("[2031-03-02..2031-03-06]", "between 2 and 6 March 2031"),
        ("[2031..2033]", "between 2031 and 2033"),
        ("next spring", "next spring"),
        ("2031-02-30", "2031-02-30"),
    ],
)
def test_a_date_is_said_in_plain_words(text: str | None, words: str) -> None:
    assert in_words(text) == words


@given(st.dates())
def test_every_day_is_said_without_leading_zeros(day: date) -> None:
    assert in_words(day.isoformat()) == f"{day.day} {MONTHS[day.month - 1]} {day.year}"


@pytest.mark.parametrize(
    ("text", "name", "short"),
    [
        (None, "undated", "undated"),
        ("2031", "2031", "2031"),
        ("2031-03~", "March 2031", "Mar 2031"),
        ("2031-03-02/2031-03-06", "March 2031", "Mar 2031"),
        ("[2031-06-30..2031-07-02]", "June or July 2031", "Jun/Jul 2031"),
        ("2031-06-30/2031-07-02", "June/July 2031", "Jun/Jul 2031"),
        ("[2031-12-30..2032-01-02]", "December 2031 or January 2032", "Dec 2031/Jan 2032"),
        ("2031-01/2031-05", "2031", "2031"),
        ("2031/2032", "2031–2032", "2031–2032"),
    ],
)
def test_a_date_is_told_by_its_month_or_two(text: str | None, name: str, short: str) -> None:
    assert name == months(text)
    assert short == months(text, short=True)


CLDR = {
    "ru": ("5 сентября 2031", "сентябрь 2031", "2–6 сентября 2031", "28 августа – 2 сентября 2031"),
    "zh": ("2031年9月5日", "2031年9月", "2031年9月2日至6日", "2031年8月28日至9月2日"),
    "kk": ("2031 ж. 5 қыркүйек", "2031 ж. қыркүйек", "2–6 қыркүйек", "28 тамыз – 2 қыркүйек"),
}


@pytest.mark.parametrize("language", sorted({*CLDR} & {*wording.languages()}))
def test_other_languages_have_dates_as_cldr_has_them(language: str) -> None:
    dates = ("2031-09-05", "2031-09", "2031-09-02/2031-09-06", "2031-08-28/2031-09-02")
    with wording.language(language):
        words = [in_words(date).replace("\u202f", " ") for date in dates]
        assert all(map(str.__contains__, words, CLDR[language])), words
        assert in_words("2031-09~") != in_words("2031-09") in in_words("2031-09~")
    assert in_words("2031-09-05") == "5 September 2031"


def test_a_year_is_said_once_where_it_stands_last() -> None:
    with wording.language("ru"):
        assert "30 июня – 2 июля 2031" in in_words("[2031-06-30..2031-07-02]")
        assert "30 июня 2031" in in_words("[2031-06-30..2032-07-02]")
        assert months("[2031-06-30..2031-07-02]").startswith("июнь или июль 2031")
        assert months("2031-06-30/2031-07-02", short=True).startswith("июнь/июль 2031")


def test_a_year_is_said_once_where_it_stands_first() -> None:
    with wording.language("zh"):
        assert in_words("[2031-06-30..2031-07-02]") == "2031年6月30日至7月2日之间"
        assert in_words("[2031-06..2031-07]") == "2031年6月至7月之间"
        assert in_words("[2031-06-30..2032-07-02]") == "2031年6月30日至2032年7月2日之间"
        assert months("[2031-06-30..2031-07-02]") == "2031年6月或7月"
        assert months("2031-06-30/2031-07-02", short=True) == "2031年6月/7月"
        assert [months("2031-01/2031-05"), months("2031/2032")] == ["2031年", "2031–2032年"]


def test_months_in_a_sentence_have_the_letters_of_a_date() -> None:
    with wording.language("kk"):
        assert months("[2031-06-30..2031-07-02]").endswith("ж. маусым немесе шілде")
        assert month_names()[0] == "қаңтар"


def test_chinese_counts_months_in_figures() -> None:
    with wording.language("zh"):
        assert [month_names()[0], month_names(short=True)[11]] == ["1月", "12月"]


def test_languages_do_not_mix_in_one_run() -> None:
    """Babel shares what it has resolved among languages, unless each has data of its own."""
    each = {}
    for language in ("zh", "de", "kk", "ru", "fr"):
        locale = wording.locale(language)
        each[language] = locale.months["stand-alone"]["wide"][9].casefold()
    assert [*each.values()] == ["九月", "september", "қыркүйек", "сентябрь", "septembre"]
