"""`check --sources`: how a source document is found, what is told, and which stamps are kept."""

import hashlib
import re
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from click.testing import Result

from generator import sources
from generator.annotate.lexicon import lexicon
from generator.check import first_form
from generator.model.article import Article, Paragraph
from generator.model.source import Document
from generator.problems import RULES, Problem
from generator.project import load_project
from tests.conftest import REPOSITORY, Project

GUIDE = REPOSITORY / "docs/guide"
EXAMPLE = re.search(
    r"```markdown\n(---\n.*?)```", (GUIDE / "records.md").read_text("utf-8"), re.DOTALL
)
assert EXAMPLE
SOURCE = """\
Second tram line opens

Updated 18:20, 31 May 2026

The second tram line of Exampleton opened on Saturday. The first tram left at six in the morning \
with a brass band on board, and the last one came back long after midnight.

It runs from the station to the harbour by way of the old market and has 14 stops. Those who \
change to the first line, which was built in 1998, need no second ticket.

The Exampleton Tram Company said it expected twice as many passengers within a year. Until the \
autumn it will lend bicycles at both ends of the line, free of charge.

Jonna Vik, who keeps a bakery at the market, said that she had waited for the tram for years. \
Nobody at the harbour was asked. The fishermen sold their catch from the boats as on every other \
day, and the gulls were as loud as ever.
"""
DIGEST = hashlib.sha256(SOURCE.encode()).hexdigest()
RECORD = EXAMPLE[1].replace("sha256: null", f"sha256: {DIGEST}")
NAMES = {
    "topics": "- {id: public-transport, name: Trams, terms: [{term: tram, weight: 1}]}\n",
    "organisations": "- {id: tram-company, name: Exampleton Tram Company}\n",
    "people": "- {id: jonna-vik, name: Jonna Vik}\n- {id: bo-sample, name: Bo Sample}\n",
    "places": "- {id: exampleton, name: Exampleton}\n- {id: samplehaven, name: Samplehaven}\n",
    "publishers": "[]\n",
    "phrases": "[]\n",
}
PATH = "seeds/2026/second-tram-line.md"


@dataclass(frozen=True)
class Trams:
    """A project with the record of the guide, and the folder with its source document."""

    project: Project
    sources: Path

    def write(self, old: str = "", new: str = "") -> None:
        """Write the record with one piece of it changed."""
        assert old in RECORD
        self.project.seed(PATH.removeprefix("seeds/"), RECORD.replace(old, new, 1))

    def source(self, data: str | bytes, name: str = "tram-line.txt") -> Path:
        path = self.sources / name
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return path

    def check(self, *words: str) -> Result:
        return self.project.run("check", "--sources", "clippings", *words)

    @property
    def stamps(self) -> str:
        path = self.project.seeds / "verified.yml"
        return path.read_text("utf-8") if path.exists() else ""


@pytest.fixture
def trams(project: Project) -> Trams:
    for seed in project.seeds.rglob("*.*"):
        if seed.is_file():
            seed.unlink()
    for kind, entries in NAMES.items():
        project.seed(f"vocabulary/{kind}.yml", entries)
    made = Trams(project, project.root / "clippings")
    made.sources.mkdir()
    made.source(SOURCE)
    made.write()
    return made


def told(result: Result) -> list[str]:
    """Return the problems and notes that were printed."""
    return [line for line in result.stderr.splitlines() if f"{PATH}:" in line]


def test_a_record_that_holds_is_told_of_with_its_claims(trams: Trams) -> None:
    result = trams.check()
    assert result.exit_code == 0
    assert result.stderr == "Checked 1 article: no problem. Of 4 claims, 4 verified.\n"
    assert trams.stamps == ""


# How the source document is found


@pytest.mark.parametrize("name", ["other.txt", "deep/down/tram-line.txt", "Tram Line (1).TXT"])
def test_a_document_is_found_by_its_bytes_under_any_name(trams: Trams, name: str) -> None:
    (trams.sources / "tram-line.txt").unlink()
    (trams.sources / name).parent.mkdir(parents=True, exist_ok=True)
    trams.source(SOURCE, name)
    assert trams.check().exit_code == 0


def test_of_two_files_with_the_same_bytes_the_one_that_is_named_counts(trams: Trams) -> None:
    """The bytes are an article as text, and a record with an unknown key as Markdown."""
    text = f"---\nnothing: here\n---\n{SOURCE}"
    for name in ("a.md", "tram-line.txt", "z.md"):
        trams.source(text, name)
    trams.write(DIGEST, hashlib.sha256(text.encode()).hexdigest())
    assert trams.check().exit_code == 0


def test_a_second_copy_does_not_hide_that_the_named_document_has_changed(trams: Trams) -> None:
    trams.source(SOURCE + "One word more.\n")
    trams.source(SOURCE + "One word more.\n", "z-copy.txt")
    result = trams.check()
    assert result.exit_code == 1
    assert "is not the document that the record is about" in result.stderr


def test_a_document_that_is_not_there_is_a_note_and_stops_nothing(trams: Trams) -> None:
    (trams.sources / "tram-line.txt").unlink()
    trams.source("A wholly different text.", "other.txt")
    result = trams.check()
    assert result.exit_code == 0
    assert "note: seeds/2026/second-tram-line.md:6: The source document is not in the" in (
        result.stderr
    )
    assert "Of 4 claims, 0 verified, 4 not." in result.stderr


def test_a_record_without_a_checksum_is_told_which_one_to_write(trams: Trams) -> None:
    trams.write(DIGEST, "null")
    result = trams.check()
    assert result.exit_code == 1
    assert f"Write “sha256: {DIGEST}”." in result.stderr


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\x00\x01\x02\xff", "The file holds control characters"),
        (b"  \n", "The file holds no text."),
        (b"Tram\n", "No paragraph of an article was found."),
    ],
    ids=["binary", "empty", "no article"],
)
def test_a_document_that_is_no_article_is_a_problem_of_that_file(
    trams: Trams, data: bytes, what: str
) -> None:
    trams.source(data)
    trams.write(DIGEST, hashlib.sha256(data).hexdigest())
    result = trams.check("--save")
    assert result.exit_code == 1
    assert f"clippings/tram-line.txt:1: {what}" in result.stderr
    assert DIGEST not in trams.stamps


def test_a_document_that_can_not_be_opened_is_a_problem(
    trams: Trams, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "tram-line.txt":
            raise PermissionError(13, "Permission denied")
        return opened(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    result = trams.check()
    assert result.exit_code == 1
    assert "clippings/tram-line.txt:1: The file can't be opened: Permission denied." in (
        result.stderr
    )


# Stamps


def test_what_is_verified_is_kept_and_told_without_the_sources(trams: Trams) -> None:
    assert "What was verified is kept in seeds/verified.yml." in trams.check("--save").stderr
    assert DIGEST in trams.stamps
    assert trams.stamps.count("claims: 4") == 1
    assert "Of 4 claims, 4 verified." in trams.project.run("check").stderr


def test_a_second_save_changes_nothing(trams: Trams) -> None:
    trams.check("--save")
    before = trams.stamps
    trams.check("--save")
    assert before == trams.stamps


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("value: 14", "value: 15"),
        ("date: 2026-05-30", "date: 2026-05-29"),
        ('words: "14 stops"', 'words: "has 14 stops"'),
        ("paragraph: 3", "paragraph: 4"),
        ("the harbour, the report says", "the port, the report says"),
        ("speaker: tram-company", "speaker: jonna-vik"),
        ("The report describes", "The report praises"),
        ("title: A second", "title: The second"),
        ("modified: 2026-05-31T18:20", "modified: 2026-05-31T18:21"),
        (DIGEST, "null"),
    ],
    ids=lambda text: text[:20],
)
def test_a_record_that_changes_is_not_verified_any_more(trams: Trams, old: str, new: str) -> None:
    trams.check("--save")
    trams.write(old, new)
    assert "Of 4 claims, 0 verified, 4 not." in trams.project.run("check").stderr


def test_a_name_that_is_spelt_another_way_has_to_be_verified_again(trams: Trams) -> None:
    trams.check("--save")
    entry = NAMES["organisations"].replace("Tram Company", "Tram Works")
    trams.project.seed("vocabulary/organisations.yml", entry)
    assert "0 verified" in trams.project.run("check").stderr
    assert "does not name Exampleton Tram Works" in trams.check().stderr


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("topics: [public-transport]\norg", "topics: []\norg"),
        ("\n---\nThe report", "\naliases: [an-older-name]\n---\nThe report"),
        ("  rights: summary\n", "  rights: summary # a remark\n"),
    ],
    ids=["topics", "aliases", "remark"],
)
def test_what_says_nothing_of_the_source_leaves_the_stamp(trams: Trams, old: str, new: str) -> None:
    trams.check("--save")
    trams.write(old, new)
    assert "Of 4 claims, 4 verified.\n" in trams.project.run("check").stderr


def test_a_record_that_fails_loses_its_stamp_and_the_others_are_kept(trams: Trams) -> None:
    other = RECORD.replace("value: 14", "value: 15")
    trams.project.seed("2026/other-tram.md", other)
    result = trams.check("--save")
    assert result.exit_code == 1
    assert "seeds/2026/other-tram.md" in result.stderr
    assert re.findall(r"id: ([\w-]+)", trams.stamps) == ["second-tram-line"]
    trams.write("value: 14", "value: 15")
    trams.check("--save")
    assert re.findall(r"id: ([\w-]+)", trams.stamps) == []


@pytest.mark.parametrize(
    ("state", "command"),
    [("", ["check", "other-tram", "--save"]), ("state: draft\n", ["finish", "other-tram"])],
)
def test_the_stamps_of_records_that_are_not_looked_at_stay(
    trams: Trams, state: str, command: list[str]
) -> None:
    trams.check("--save")
    trams.project.seed("2026/other-tram.md", RECORD.replace("title: ", f"{state}title: ", 1))
    trams.project.seed("2026/broken.md", "---\ntitle: [\n---\n")
    assert trams.project.run(*command, "--sources", "clippings").exit_code == 0
    assert re.findall(r"id: ([\w-]+)", trams.stamps) == ["other-tram", "second-tram-line"]


def test_a_stamp_outlives_a_check_in_which_the_document_was_not_there(trams: Trams) -> None:
    trams.check("--save")
    (trams.sources / "tram-line.txt").unlink()
    trams.check("--save")
    assert "Of 4 claims, 4 verified." in trams.project.run("check").stderr


TWICE = SOURCE.replace("Nobody at the harbour was asked.", "At the 14 stops nobody was asked.")
ON_THE_WEB = f"{hashlib.sha256(TWICE.encode()).hexdigest()}\n  url: https://a.example/tram"


def test_what_links_into_the_source_need_is_kept_with_the_stamp(trams: Trams) -> None:
    trams.source(TWICE)
    trams.write(DIGEST, ON_THE_WEB)
    assert trams.check("--save").exit_code == 0
    assert '{paragraph: 2, words: "14 stops", before: "has"}' in trams.stamps
    assert trams.stamps.count("words: ") == 1
    before = trams.stamps
    trams.check("--save")
    assert before == trams.stamps
    (trams.sources / "tram-line.txt").unlink()
    trams.check("--save")
    assert before == trams.stamps
    assert trams.project.run("generate").exit_code == 0
    page = (trams.project.docs / "articles/2026/second-tram-line/index.md").read_text("utf-8")
    links = re.findall('<li id=.*?<a href="(.*?)"', page)
    assert links == [
        f"https://a.example/tram#:~:text={terms}"
        for terms in (
            *("from%20the%20station", "twice%20as%20many", "has-,14%20stops"),
            "opened%20on%20Saturday",
        )
    ]


def test_only_what_is_linked_takes_words_of_the_source(trams: Trams) -> None:
    trams.source(TWICE)
    trams.write(DIGEST, ON_THE_WEB.partition("\n")[0])
    assert trams.check("--save").exit_code == 0
    assert "words: " not in trams.stamps
    trams.write(DIGEST, ON_THE_WEB)
    assert "Of 4 claims, 4 verified." in trams.project.run("check").stderr


def test_a_stamp_of_the_first_form_stands_and_is_taken_over_without_its_document(
    trams: Trams,
) -> None:
    company = NAMES["organisations"].replace("Exampleton Tram", "Tram")
    trams.project.seed("vocabulary/organisations.yml", company)  # no longer name holds the place’s
    found = load_project(trams.project.root)
    first = first_form.subject(found.articles[0], lexicon(found.vocabulary))
    kept = f"- {{id: second-tram-line, claims: 4,\n   subject: {first},\n   source: {DIGEST}}}\n"
    trams.project.seed("verified.yml", kept)
    (trams.sources / "tram-line.txt").unlink()
    assert "Of 4 claims, 4 verified." in trams.project.run("check").stderr
    trams.check("--save")
    assert first not in trams.stamps
    assert "Of 4 claims, 4 verified." in trams.project.run("check").stderr


def test_windows_line_ends_leave_the_stamp(trams: Trams) -> None:
    trams.check("--save")
    path = trams.project.root / PATH
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n").replace(b". ", b".  "))
    assert "Of 4 claims, 4 verified." in trams.project.run("check").stderr


def test_nothing_is_kept_where_a_seed_has_a_problem(trams: Trams) -> None:
    trams.write("topics: [public-transport]\norg", "topics: [trams]\norg")
    assert trams.check("--save").exit_code == 1
    assert trams.stamps == ""


def test_stamps_that_can_not_be_written_are_a_problem(trams: Trams) -> None:
    (trams.project.seeds / "verified.yml.briefing-part").mkdir()
    result = trams.check("--save")
    assert result.exit_code == 1
    assert "seeds/verified.yml:1: The stamps were not kept" in result.stderr


# Problems of one seed beside those of another

BESIDE = {
    "a draft": (
        RECORD.replace("summary: ", "summary: TODO "),
        "summary is still to be written.",
    ),
    "no YAML": (RECORD.replace("events:", "events: [{"), "The YAML can't be read"),
    "a name": (RECORD.replace("exampleton]", "exampletown]"), "“exampletown” is not in the"),
    "no paragraph": ("---\nnothing", "The front matter opens and never ends."),
}


@pytest.mark.parametrize(("text", "what"), BESIDE.values(), ids=BESIDE)
def test_a_problem_of_one_seed_hides_none_of_another(trams: Trams, text: str, what: str) -> None:
    trams.project.seed("2026/beside.md", text)
    trams.write("value: 14", "value: 15")
    result = trams.check("--save")
    assert result.exit_code == 1
    assert what in result.stderr
    assert f"{PATH}:34: Paragraph 2 gives no 15." in result.stderr
    assert trams.stamps == ""


def test_a_draft_is_held_against_its_source_as_far_as_it_is_written(trams: Trams) -> None:
    text = RECORD.replace("summary: ", "summary: TODO ").replace("value: 14", "value: 15")
    trams.project.seed(PATH.removeprefix("seeds/"), re.sub(r"(?s)\n---\n.*", "\n---\nTODO\n", text))
    problems = re.findall(rf"^{PATH}:\d+: (.+?\.)(?: |$)", trams.check().stderr, re.MULTILINE)
    assert problems == [
        "summary is still to be written.",
        "Paragraph 2 gives no 15.",
        "The body is still to be written here.",
    ]


def test_names_are_judged_by_every_file_of_the_vocabulary_that_can_be_read(trams: Trams) -> None:
    trams.project.seed("vocabulary/people.yml", "- {id: jonna-vik, nam: Jonna Vik}\n")
    trams.write("places: [exampleton]", "places: [exampletown]")
    told = trams.check().stderr
    assert "seeds/vocabulary/people.yml:1: " in told
    assert "“exampletown” is not in the vocabulary." in told
    assert "jonna-vik” is not in the vocabulary" not in told


# Numbers of paragraphs

NUMBER = ('{paragraph: 1, words: "opened', '{paragraph: 2, words: "opened')


def insert_paragraph(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a source be read with one more paragraph, as its second."""
    reads = sources.parse

    def parse(document: Document) -> tuple[Article | None, tuple[Problem, ...]]:
        article, problems = reads(document)
        assert article
        first, *rest = article.paragraphs
        return replace(article, paragraphs=(first, Paragraph("So it is.", 4), *rest)), problems

    monkeypatch.setattr(sources, "parse", parse)


def test_evidence_follows_its_words_where_paragraphs_are_counted_otherwise(
    trams: Trams, monkeypatch: pytest.MonkeyPatch
) -> None:
    trams.check("--save")
    before, record = trams.stamps, (trams.project.root / PATH).read_text("utf-8")
    insert_paragraph(monkeypatch)
    result = trams.check("--save")
    assert result.exit_code == 0
    assert told(result) == [
        f"note: {PATH}:{line}: “{words}” stands in paragraph {now} of the source, not {now - 1}."
        f" “--renumber” writes {now}."
        for line, words, now in [
            (26, "from the station", 3),
            (31, "twice as many", 4),
            (36, "14 stops", 3),
        ]
    ]
    assert "Of 4 claims, 4 verified." in result.stderr
    assert trams.stamps == before
    assert (trams.project.root / PATH).read_text("utf-8") == record


def test_numbers_are_written_and_what_was_verified_stays_so(
    trams: Trams, monkeypatch: pytest.MonkeyPatch
) -> None:
    trams.check("--save")
    path = trams.project.root / PATH
    before = path.read_text("utf-8")
    insert_paragraph(monkeypatch)
    result = trams.check("--renumber")
    assert f"note: The numbers in {PATH} were written.\n" in result.stderr
    assert "stands in paragraph" not in result.stderr
    assert "Of 4 claims, 4 verified." in trams.project.run("check").stderr
    numbers = re.compile(r"paragraph: \d+")
    assert numbers.sub("", path.read_text("utf-8")) == numbers.sub("", before)
    assert numbers.findall(path.read_text("utf-8")) == [f"paragraph: {n}" for n in (1, 3, 4, 3)]
    assert trams.check("--renumber").stderr == trams.check().stderr


def test_a_number_that_was_mistaken_is_a_note_and_keeps_the_stamp_back(trams: Trams) -> None:
    trams.write(*NUMBER)
    assert trams.check("--save").exit_code == 0
    assert DIGEST not in trams.stamps
    assert "0 verified" in trams.project.run("check").stderr
    trams.check("--renumber", "--save")
    assert (trams.project.root / PATH).read_text("utf-8") == RECORD
    assert "4 verified." in trams.project.run("check").stderr


def test_words_that_stand_twice_follow_only_where_the_number_was_right_once(
    trams: Trams, monkeypatch: pytest.MonkeyPatch
) -> None:
    twice = ('words: "from the station"', 'words: "the harbour"')
    trams.write(*twice)
    assert trams.check("--save").exit_code == 0
    insert_paragraph(monkeypatch)
    note = "“the harbour” stands in paragraph 3 and 5 of the source, not 2. “--renumber” writes 3."
    assert note in trams.check().stderr
    kept = trams.stamps
    (trams.project.seeds / "verified.yml").unlink()
    assert trams.check().exit_code == 1
    trams.project.seed("verified.yml", kept)
    trams.check("--renumber")
    assert "4 verified." in trams.project.run("check").stderr
    assert 'paragraph: 3, words: "the harbour"' in (trams.project.root / PATH).read_text("utf-8")


def test_a_draft_is_not_renumbered(trams: Trams) -> None:
    draft = RECORD.replace(*NUMBER).replace("summary: ", "summary: TODO ")
    path = trams.project.seed(PATH.removeprefix("seeds/"), draft)
    result = trams.check("--renumber")
    assert result.exit_code == 1
    assert "stands in paragraph 1 of the source, not 2." in result.stderr
    assert path.read_text("utf-8") == draft


# How it is called


@pytest.mark.parametrize(
    "words",
    [
        ("--save",),
        ("--renumber",),
        ("--sources", "nowhere"),
        ("--sources", "mkdocs.yml"),
        ("--sources",),
    ],
    ids=" ".join,
)
@pytest.mark.usefixtures("trams")
def test_wrong_usage(project: Project, words: tuple[str, ...]) -> None:
    result = project.run("check", *words)
    assert result.exit_code == 2
    assert not (project.seeds / "verified.yml").exists()


def test_quiet_prints_problems_only(trams: Trams) -> None:
    assert trams.check("--quiet", "--save").stderr == ""
    trams.write("value: 14", "value: 15")
    assert trams.check("--quiet").stderr.count("\n") == 1


def test_a_raw_article_needs_no_source_and_has_no_claims(trams: Trams) -> None:
    trams.project.seed("2026/raw.txt", SOURCE)
    assert "Checked 2 articles: no problem. Of 4 claims, 4 verified." in trams.check().stderr


# What the guide shows

FALSE = {
    "fragment": ('words: "opened on Saturday', 'words: "opened on Sunday'),
    "fragments": (
        "points:\n",
        """points:
  - {text: There was music., evidence: {paragraph: 1, words: with a brass band on board}}
  - {text: They cost nothing., evidence: {paragraph: 3, words: at both ends of the line}}
  - {text: It came back late., evidence: {paragraph: 1, words: came back long after midnight}}
  - {text: It passes a market., evidence: {paragraph: 2, words: by way of the old market}}
""",
    ),
    "quoted": ("twice as many passengers", "“many more passengers”"),
    "number": ("value: 14", "value: 15"),
    "date": ("date: 2026-05-30", "date: 2026-05-29"),
    "name": ("places: [exampleton]", "places: [exampleton, samplehaven]"),
    "speaker": ("speaker: tram-company", "speaker: bo-sample"),
    "stated": ("modified: 2026-05-31T18:20", "modified: 2026-05-31"),
    "copied": (
        "The report describes the first day of the line.",
        "It runs from the station to the harbour by way of the old market.",
    ),
}
"""For each rule a change that breaks it, in the record of the guide."""


def shown(rule: str) -> str:
    """Return the message that the guide shows for a rule."""
    section = (GUIDE / "problems.md").read_text("utf-8").split(f"\n### {rule}\n")[1]
    example = re.search(r"^> `(.+)`$", section, re.MULTILINE)
    assert example
    return example[1]


@pytest.mark.parametrize("rule", FALSE)
def test_the_guide_shows_what_is_printed(trams: Trams, rule: str) -> None:
    trams.write(*FALSE[rule])
    result = trams.check()
    assert result.exit_code == 1
    assert shown(rule) in told(result)


def test_the_guide_shows_what_is_printed_of_a_changed_source(trams: Trams) -> None:
    trams.source(SOURCE + "One word more.\n")
    assert told(trams.check()) == [shown("source")]


def test_the_guide_shows_what_is_noted_of_a_number(trams: Trams) -> None:
    trams.write(*NUMBER)
    assert told(trams.check()) == [f"note: {shown('moved')}"]


def test_every_rule_that_holds_a_record_against_its_source_is_tried() -> None:
    rules = [*RULES]
    assert {*FALSE, "source"} == {*rules[rules.index("source") : rules.index("copied") + 1]}
