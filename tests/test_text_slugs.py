"""Names become addresses that every system takes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text import slugs


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Ida Brandt", "ida-brandt"),
        ("Mara O’Quill", "mara-o-quill"),
        ("Íða Brandt", "ida-brandt"),
        ("Брандт", "brandt"),
        ("  ferry -- sails  ", "ferry-sails"),
        ("A/B\\C:D*E?", "a-b-c-d-e"),
        ("../../etc/passwd", "etc-passwd"),
        ("ferry_01", "ferry_01"),
        ("…", ""),
        ("", ""),
        ("x" * 200, "x" * slugs.LONGEST),
    ],
)
def test_a_name_gives_a_readable_address(name: str, slug: str) -> None:
    assert slugs.slug(name) == slug


@pytest.mark.parametrize(
    "name",
    [
        *("", "-a", "a-", "a--b", "A", "a b", "a.b", "a/b", "..", "é", "con", "lpt9", "a\n"),
        "x" * (slugs.LONGEST + 1),
    ],
)
def test_what_some_system_refuses_is_not_valid(name: str) -> None:
    assert not slugs.is_valid(name)


@given(st.text())
def test_a_slug_is_made_of_safe_letters_and_stays_itself(name: str) -> None:
    made = slugs.slug(name)
    assert {*made} <= {*"abcdefghijklmnopqrstuvwxyz0123456789-_"}
    assert len(made) <= slugs.LONGEST
    assert slugs.slug(made) == made


@pytest.mark.parametrize("name", ["Ferry _ bridge", "Con", "a-_-b"])
def test_a_slug_is_empty_or_a_valid_address(name: str) -> None:
    made = slugs.slug(name)
    assert made == "" or slugs.is_valid(made)


@given(st.text(alphabet=st.characters(categories=["Ll", "Lu", "Nd", "Zs"], max_codepoint=0x17F)))
def test_a_slug_of_plain_words_is_empty_or_a_valid_address(name: str) -> None:
    made = slugs.slug(name)
    assert made == "" or made in slugs.RESERVED or slugs.is_valid(made)
