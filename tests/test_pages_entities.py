"""A house that articles name and that publishes has two pages, each of which leads to the other."""

from dataclasses import replace

from generator.model.briefing import Briefing
from generator.model.settings import Settings
from generator.pages.render import render
from tests.briefings import WORDS, briefing, record

SEED = record("The Council meets", "organisations: [council-of-the-isles]").replace(
    "source: {", "source: {publisher: island-post, "
)
BODY, PUBLISHER = "organisations/council-of-the-isles/", "publishers/island-post/"


def texts(made: Briefing) -> dict[str, str]:
    found, _ = render(made, Settings())
    return {page.path.removesuffix("index.md"): page.text for page in found}


def test_a_body_and_a_publisher_of_one_name_lead_to_each_other():
    council = WORDS.organisations["council-of-the-isles"]
    named = {**WORDS.organisations, council.id: replace(council, name="Island post")}
    made = replace(briefing(a=SEED), vocabulary=replace(WORDS, organisations=named))
    text = texts(made)
    assert f"(../../{PUBLISHER}index.md)" in text[BODY].split("## Articles")[0]
    assert f"(../../{BODY}index.md)" in text[PUBLISHER].split("## Articles")[0]


def test_those_of_other_names_do_not():
    text = texts(briefing(a=SEED))
    assert PUBLISHER not in text[BODY].split("## Articles")[0]
    assert BODY not in text[PUBLISHER].split("## Articles")[0]
