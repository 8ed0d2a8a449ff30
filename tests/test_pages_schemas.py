"""The schemas are published, and follow the vocabulary."""

import json

import pytest

from tests.conftest import Project, tree

NAMES = ("record", "people", "organisations", "places", "topics", "phrases", "publishers", "mkdocs")


@pytest.mark.build
def test_the_site_holds_every_schema_as_it_stands_in_docs(project: Project) -> None:
    assert project.run("build", "--strict").exit_code == 0
    published = tree(project.site / "schemas")
    assert {f"{name}.json" for name in NAMES} == {*published}
    assert tree(project.docs / "schemas") == published


def test_a_new_entry_is_offered_after_the_next_run(project: Project) -> None:
    with (project.seeds / "vocabulary/places.yml").open("a") as places:
        places.write("- {id: exampleton, name: Exampleton}\n")
    assert project.run("generate").exit_code == 0
    schema = json.loads((project.docs / "schemas/record.json").read_text("utf-8"))
    assert schema["$defs"]["places"]["enum"][-1] == "exampleton"
