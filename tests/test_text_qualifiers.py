"""One table of words beside numbers serves drafts, the ledger and the rules."""

import re

from generator.text import qualifiers


def test_each_phrase_is_kept_as_the_first_of_its_kind() -> None:
    kept = qualifiers.NAMES
    assert (kept["just over"], kept["fewer than"], kept["almost"]) == (
        "more than",
        "less than",
        "nearly",
    )
    assert set(kept.values()) <= set(kept)


def test_what_puts_a_number_above_puts_none_below() -> None:
    assert not set(qualifiers.ABOVE) & set(qualifiers.BELOW)
    assert set(qualifiers.NAMES) <= {*qualifiers.patterns(*set(qualifiers.NAMES.values()))}


def test_every_pattern_can_be_read() -> None:
    assert all(re.compile(pattern) for side in qualifiers.ROUNDED for pattern in side)
