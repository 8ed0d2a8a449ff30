"""`briefing add`: from a pasted article to a record that the checks accept."""

import hashlib
import json
import re

import pytest
from click.testing import CliRunner, Result

from generator.cli.group import briefing
from tests.conftest import Project, tree

TEXT = """\
Night trams return to Norhaven
By Mette Aas
Published: 20 April 2031, 07:10

Night trams ran in Norhaven on Saturday for the first time in nine years.

“People who work late can get home again,” Minister Tomas Lund said at the depot.

The Council of the Isles paid 14 million crowns for 22 trams, which were built in Westmere.

Anna Berg, who drives the first tram, called the line “a small miracle”.
"""

PAGE = """<!DOCTYPE html>
<html lang="en"><head><title>Lamps lit in Westmere</title></head><body><article>
<h1>Lamps lit in Westmere</h1>
<p>The lamps of Westmere were lit on 3 May 2031, and the harbour was bright all night.</p>
<p>Ida Brandt was there with many others, and she stayed until the morning came.</p>
</article></body></html>"""

ID = "night-trams-return-to-norhaven"
PATH = f"seeds/2031/{ID}.md"

WRITTEN = {
    "title": "Trams run at night in Norhaven again",
    "summary": "The report tells of the first night trams since 2022.",
    "what": "First run of the night trams",
    "text": "A claim of the report, told in other words.",
}
"""What an editor writes for each key, wherever it is asked for."""


LONG = "Why the old ferry between the two islands of the north will never sail again at all"


@pytest.fixture
def clip(project: Project) -> str:
    (project.root / "clip.txt").write_text(TEXT, "utf-8")
    return "clip.txt"


def piped(data: str, *words: str) -> Result:
    return CliRunner().invoke(briefing, ["add", "-", *words], input=data.encode())


def filled(draft: str) -> str:
    """Write what a draft asks for, as an editor would."""
    return re.sub(r"(?m)^([\s-]*(\w+): )TODO", lambda m: m[1] + WRITTEN[m[2]], draft)


@pytest.mark.build
def test_from_paste_to_page(project: Project, clip: str) -> None:
    before = project.run("check")
    assert before.exit_code == 0
    added = project.run("add", clip)
    assert (0, f"{PATH}\n") == (added.exit_code, added.stdout)

    draft = project.root / PATH
    left = [
        n
        for n, line in enumerate(draft.read_text("utf-8").splitlines(), 1)
        if re.search(r"(: |^)TODO", line.split("#")[0])
    ]
    checked = project.run("check", ID)
    told = re.findall(rf"(?m)^{PATH}:(\d+): .* is still to be written", checked.stderr)
    assert checked.exit_code == 1
    assert left == sorted({int(n) for n in told})
    assert f"{len(told)} problems." in checked.stderr

    whole = re.sub(r"(?m)^state: draft.*\n", "", filled(draft.read_text("utf-8")))
    draft.write_text(whole, "utf-8")
    assert project.run("finish", "anna-berg").exit_code == 0
    last = project.run("check")
    assert (last.exit_code, last.stdout) == (0, "")
    assert project.run("build", "--quiet").exit_code == 0
    page = project.site / "articles/2031/night-trams-return-to-norhaven/index.html"
    assert "Trams run at night in Norhaven again" in page.read_text("utf-8")


def test_what_is_wrong_beside_the_places_to_write_is_told_with_them(
    project: Project, clip: str
) -> None:
    project.run("add", clip)
    draft = project.root / PATH
    changes = {
        "people: [anna-berg, tomas-lund]": "people: [anna-berg, tomas-lundt]",
        'words: "': 'words: "all the other things that people who work late can get ',
    }
    text = draft.read_text("utf-8")
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new, 1)
    draft.write_text(text.replace("what: TODO", "what: First night of the trams"), "utf-8")
    line = 1 + text[: text.index("other things")].count("\n")
    told = project.run("check", ID).stderr
    assert "Did you mean “tomas-lund”?" in told
    assert re.search(rf"{PATH}:{line}: The fragment has 1\d words.", told)


def test_a_dry_run_prints_the_draft_and_writes_nothing(project: Project, clip: str) -> None:
    before = tree(project.root)
    result = project.run("add", clip, "--dry-run")
    assert result.exit_code == 0
    assert result.stdout.startswith("---\n# Write every TODO")
    assert f"sha256: {hashlib.sha256(TEXT.encode()).hexdigest()}" in result.stdout.replace('"', "")
    assert before == tree(project.root)


def test_json_tells_what_was_made_and_found(project: Project, clip: str) -> None:
    told = json.loads(project.run("add", clip, "--json").stdout)
    assert [*told] == ["id", "path", "written", "fields", "todos", "similar", "entries", "draft"]
    assert (told["path"], told["written"]) == (PATH, True)
    assert told["fields"]["published"] == {
        "value": "2031-04-20T07:10",
        "basis": "stated",
        "line": 3,
        "words": "Published: 20 April 2031, 07:10",
        "why": None,
    }
    assert told["fields"]["event_date"]["value"] == "2031-04-19"
    assert told["todos"][0] == {"line": 4, "what": "title is still to be written."}
    assert (project.root / PATH).read_text("utf-8") == told["draft"]


def test_nothing_is_overwritten(project: Project, clip: str) -> None:
    project.seed("2029/night-trams-return-to-norhaven.txt", "Night trams\n\nThe trams ran.\n")
    before = tree(project.seeds)
    result = project.run("add", clip)
    assert result.exit_code == 1
    assert "seeds/2029/night-trams-return-to-norhaven.txt too. Choose another with" in result.stderr
    assert before == tree(project.seeds)
    assert project.run("add", clip, "--id", "trams-at-night").stdout == (
        "seeds/2031/trams-at-night.md\n"
    )


def test_a_document_is_added_once_unless_it_is_asked_for_again(project: Project, clip: str) -> None:
    assert project.run("add", clip).exit_code == 0
    again = project.run("add", clip, "--id", "other")
    assert again.exit_code == 1
    assert f"clip.txt:1: The document is that of {PATH} already." in again.stderr
    assert project.run("add", clip, "--id", "other", "--again").exit_code == 0


def test_a_raw_seed_is_a_document_that_is_there_already(project: Project) -> None:
    result = project.run("add", "seeds/2031/ferry-sails.txt", "--id", "other")
    assert result.exit_code == 1
    assert "The document is that of seeds/2031/ferry-sails.txt already." in result.stderr


def test_near_duplicates_and_reports_of_one_event_are_named_and_stop_nothing(
    project: Project, clip: str
) -> None:
    project.seed("2031/night-line.txt", TEXT.replace("Night trams return to", "New nights for"))
    other = """\
Sleepless in the depot

Norhaven, 19 April 2031. A report by our own.

On 19 April 2031 the lights of Norhaven went on for the trams that everybody had missed.
"""
    project.seed("2031/sleepless.txt", other)
    result = project.run("add", clip)
    assert result.exit_code == 0
    notes = [n for n in result.stderr.splitlines() if n.startswith("note: ")]
    assert re.fullmatch(
        r"note: seeds/2031/night-line.txt: (9\d|100)% alike; the texts are alike; "
        r"perhaps the same event: 2031-04-19, norhaven\.",
        notes[0],
    )
    assert re.fullmatch(
        r"note: seeds/2031/sleepless.txt: "
        r"perhaps the same event: 2031-04-19, norhaven\.",
        notes[1],
    )
    assert len(notes) == 2


def test_an_article_on_standard_input_takes_the_name_it_is_given(project: Project) -> None:
    assert piped(TEXT, "--name", "trams.txt").exit_code == 0
    assert "  document: trams.txt\n" in (project.root / PATH).read_text("utf-8")


@pytest.mark.usefixtures("project")
def test_an_article_on_standard_input_may_have_no_name() -> None:
    assert "  document: null\n" in piped(TEXT, "--dry-run").stdout


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("words", [(), ("--name", "lamps.html")])
def test_a_page_is_read_as_one_wherever_it_comes_from(words: tuple[str, ...]) -> None:
    told = json.loads(piped(PAGE, "--json", "--dry-run", *words).stdout)
    assert told["id"] == "lamps-lit-in-westmere"
    assert told["fields"]["title"]["value"] == "Lamps lit in Westmere"
    assert not told["written"]


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry of Norhaven sailed on 3 May 2031 with nobody on board.", "2031-05-03-norhaven"),
        ("The ferry of Norhaven sailed with nobody on board.", "norhaven"),
        ("A ferry sailed with nobody on board, and no one knows when.", "untitled"),
        (
            f"{LONG}\n\nThe ferry between the two islands will never sail again, and it is old.",
            "why-the-old-ferry-between-the-two-islands-of-the-north-will",
        ),
    ],
)
def test_an_id_is_made_of_headline_day_or_place(text: str, expected: str) -> None:
    told = json.loads(piped(text, "--json", "--dry-run").stdout)
    year = "2031" if "2031" in text else "undated"
    assert f"seeds/{year}/{expected}.md" == told["path"]


@pytest.mark.usefixtures("project")
def test_an_id_that_is_no_address_is_wrong_usage() -> None:
    result = piped(TEXT, "--id", "Night Trams")
    assert result.exit_code == 2
    assert "small letters" in result.stderr


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("", "The file holds no text."),
        ("Only a headline", "No paragraph of an article was found."),
        ("---\ntitle: A record\n---\n", "This is a record already."),
    ],
)
def test_what_holds_no_raw_article_is_refused(project: Project, data: str, said: str) -> None:
    (project.root / "clip.md").write_text(data, "utf-8")
    result = project.run("add", "clip.md")
    assert result.exit_code == 1
    assert f"clip.md:1: {said}" in result.stderr


def test_a_file_that_is_not_there_is_a_problem(project: Project) -> None:
    assert "none.txt:1: The file can't be opened" in project.run("add", "none.txt").stderr


def test_a_seed_that_can_not_be_read_is_told_of_and_stops_nothing(
    project: Project, clip: str
) -> None:
    project.seed("2031/broken.md", "---\ntitle: [\n---\n")
    result = project.run("add", clip)
    assert result.exit_code == 0
    assert "note: seeds/2031/broken.md can’t be read and was not compared." in result.stderr


def test_a_vocabulary_with_a_problem_is_mended_first(project: Project, clip: str) -> None:
    (project.seeds / "vocabulary/places.yml").write_text("- id: [", "utf-8")
    result = project.run("add", clip)
    assert result.exit_code == 1
    assert "seeds/vocabulary/places.yml:2:" in result.stderr
