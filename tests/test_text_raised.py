"""Which raised signs are marks of footnotes, and which are powers."""

import time

import pytest

from generator.text import normal, raised

MARKED = [
    ("It has 40² seats.", "It has 40 seats."),
    ("It has 40²,³ seats.", "It has 40 seats."),
    ("It has 40 ² seats.", "It has 40 seats."),
    ("It has 40[2] seats.", "It has 40 seats."),
    ("It has 40[2][3] seats.", "It has 40 seats."),
    ("It has 40[2, 3] seats.", "It has 40 seats."),
    ("It has 40[note 2] seats.", "It has 40 seats."),
    ("It has 40① seats.", "It has 40 seats."),
    ("It sailed.² Then it rained.¹²", "It sailed. Then it rained."),
    ("It is a ferry[1], she said.”[2]", "It is a ferry, she said.”"),
    ("¹ The harbour's own count.", "The harbour's own count."),
    ("² If it rains, they wait.", "If it rains, they wait."),
    ("²If it rains, they wait.", "If it rains, they wait."),
    ("in 2029³, and 3 acres²", "in 2029, and 3 acres"),
    ("渡船可载120²名乘客[1]。", "渡船可载120名乘客。"),
    ("乗客120人※1が乗った（注2）。", "乗客120人が乗った。"),
    ("Паром берёт 40² пассажиров[1].", "Паром берёт 40 пассажиров."),
    ("10² seats", "10 seats"),
    ("5 km²,³ and 5 km²[3] and 5 m³¹", "5 km² and 5 km² and 5 m³"),
    ("20 %² of (120)³", "20 % of (120)"),
]

KEPT = [
    *("5 km²", "5km²", "5 км²", "W/m²", "cm³", "a m² of it", "x² + y²", "E = mc²", "CO²"),
    *("10⁶", "2 × 10²", "10⁻³", "Ca²⁺", "¹⁴C", "²³⁸U", "2¹/₂", "18³⁰ Uhr", "$9⁹⁹"),
    *("we have [3] boats", "[1] A list.", "ferry[s]", "[a]nd", "a[1](x)", "a[12]b", "① A list"),
    *("[quay][1]", "40½", "40º", "8ª"),
]


@pytest.mark.parametrize(("text", "bare"), MARKED)
def test_a_mark_is_made_invisible(text: str, bare: str) -> None:
    found = raised.notes(text)
    assert normal.spaces(found) == bare
    assert len(found) == len(text)


@pytest.mark.parametrize("text", KEPT)
def test_what_counts_is_kept(text: str) -> None:
    assert raised.notes(text) == text


@pytest.mark.parametrize("part", ["²", "[1]", "40²", "²,", "[1", "（※1", "¹/₂", "⁽², ", "10²"])
def test_marks_again_and_again_take_no_long_time(part: str) -> None:
    began = time.process_time()
    normal.plain(part * 20_000)
    assert time.process_time() - began < 5
