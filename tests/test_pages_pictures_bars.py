"""Bars of figures are as long as the figures are large."""

import re

from generator.pages.pictures.bars import bars


def test_bars_are_in_proportion_and_carry_their_words() -> None:
    picture = bars([("20 metres <of quay>", 20.0), ("25 metres", 25.0)], "Length")
    assert re.findall(r'width="([\d.]+)%"', picture)[1:] == ["80", "100"]
    assert "20 metres &lt;of quay&gt;" in picture


def test_figures_that_do_not_differ_have_no_picture() -> None:
    assert bars([("20 metres", 20.0), ("20 m", 20.0)], "Length") == ""
    assert bars([("-1 metre", -1.0), ("20 m", 20.0)], "Depth") == ""
