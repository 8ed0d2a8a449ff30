"""What a seeds folder may hold, and what is said of everything else in it."""

import hashlib
from pathlib import Path

import pytest

from generator.intake.documents import Reading, read, read_one
from generator.intake.parse import parse
from generator.model import limits
from generator.model.source import Document
from generator.problems import Problem
from tests.conftest import Project

TEXT = "The ferry sailed.\n"


def found(folder: Path) -> Reading:
    return read(folder, "seeds", {folder / "vocabulary"})


def told(reading: Reading) -> list[tuple[str, int, str]]:
    return [(p.path, p.line, p.rule) for p in reading.problems]


@pytest.mark.parametrize(
    ("data", "rule", "line"),
    [
        (b"", "empty", 1),
        (b" \n\t\n\xc2\xa0\n", "empty", 1),
        (b"\xef\xbb\xbf", "empty", 1),
        (b"\x00\x01\x02ferry", "binary", 1),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "binary", 1),
        (b"\xe9\xfe\xa7\x95\xb1", "binary", 1),
        (b"%PDF-1.7\nferry", "binary", 1),
        ("Brú\nfærgen\nøen, år ".encode() + b"caf\xe9 on the quay", "binary", 3),
        (b"\xff\xfeodd", "binary", 1),
        (b"x" * 5_000_000, "long-line", 1),
        (b"short\n" + b"x" * (limits.LINE + 1), "long-line", 2),
        (b"short\rshort\r" + b"x" * (limits.LINE + 1), "long-line", 3),
        ((b"x" * 99_999 + b"\n") * 10 + b"x", "too-long", 1),
        (b"a\n" * limits.LINES + b"a", "too-long", limits.LINES + 1),
    ],
    ids=lambda v: v[:12].hex() if isinstance(v, bytes) else str(v),
)
def test_a_file_that_is_no_article_is_a_problem(
    tmp_path: Path, data: bytes, rule: str, line: int
) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    reading = found(tmp_path)
    assert told(reading) == [("seeds/a.txt", line, rule)]
    assert reading.documents == ()


def test_the_longest_line_allowed_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x" * limits.LINE)
    assert [d.id for d in found(tmp_path).documents] == ["a"]


def test_the_longest_texts_allowed_are_read(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text(("x" * 99_999 + "\n") * 10)
    (tmp_path / "many.txt").write_text("a\n" * (limits.LINES - 1) + "a")
    (tmp_path / "page.html").write_text("<p>" + "a\n" * (limits.LINES + 1) + "x" * limits.TEXT)
    assert [d.id for d in found(tmp_path).documents] == ["long", "many", "page"]


def test_a_folder_has_no_more_seeds_than_one_site_can_show(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "DOCUMENTS", 2)
    for name in "abc":
        assert told(found(tmp_path)) in ([], [("seeds", 1, "no-seeds")])
        (tmp_path / f"{name}.txt").write_text("The ferry sails.")
    assert told(found(tmp_path)) == [("seeds", 1, "too-long")]


def test_a_file_beyond_any_article_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(limits.FILE + 1)
    assert told(found(tmp_path)) == [("seeds/a.txt", 1, "too-long")]


@pytest.mark.parametrize(
    ("encoding", "ends"),
    [("utf-8", "\n"), ("utf-8-sig", "\r\n"), ("utf-16", "\n"), ("utf-8", "\r")],
)
def test_encodings_give_one_text_and_line_ends_stay(
    tmp_path: Path, encoding: str, ends: str
) -> None:
    text = f"Brú{ends}Ferry{ends}"
    (tmp_path / "a.txt").write_bytes(text.encode(encoding))
    assert [d.text for d in found(tmp_path).documents] == [text]


def test_a_page_is_read_as_it_declares_and_a_text_is_not(tmp_path: Path) -> None:
    data = '<meta charset="koi8-r"><p>Паром снова в пути, говорит Ида Брандт.</p>'.encode("koi8-r")
    (tmp_path / "a.html").write_bytes(data)
    (tmp_path / "b.txt").write_bytes(data)
    page, text = found(tmp_path).documents
    assert page.text == text.text
    assert [[n.rule for n in d.notices] for d in (page, text)] == [[], ["encoding-guessed"]]
    assert page.digest == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_an_article_carries_what_was_said_of_its_file(tmp_path: Path, name: str) -> None:
    record = (
        "---\ntitle: The quay\nsummary: The quay is white.\nsource: {}\n---\nThe café’s “quay”.\n"
    )
    text = record if name == "a.md" else "Ferry sails\nThe café’s “quay” is white.\n"
    (tmp_path / name).write_bytes(text.encode("cp1252"))
    document = read_one(tmp_path / name, name)
    assert isinstance(document, Document)
    article, problems = parse(document)
    assert problems == ()
    assert article
    assert article.notices[0].rule == "encoding-guessed"


def test_a_file_that_may_not_be_opened_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_text(TEXT)
    read_bytes = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    reading = found(tmp_path)
    assert told(reading) == [("seeds/a.txt", 1, "unreadable")]
    assert "Permission denied" in reading.problems[0].what
    assert [d.id for d in reading.documents] == ["b"]


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "outside.txt").write_text(TEXT)
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "a.txt").symlink_to("../outside.txt")
    (seeds / "b.txt").symlink_to("nothing.txt")
    (seeds / "c.md").symlink_to(tmp_path)
    assert told(found(seeds)) == [(f"seeds/{n}", 1, "symlink") for n in ("a.txt", "b.txt", "c.md")]


def test_a_link_inside_the_folder_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").symlink_to("a.txt")
    assert [d.id for d in found(tmp_path).documents] == ["a", "b"]


def test_a_folder_named_like_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "x.md").mkdir()
    (tmp_path / "x.md/y.txt").write_text(TEXT)
    assert told(found(tmp_path)) == [("seeds/x.md", 1, "not-a-file")]


@pytest.mark.parametrize("second", ["2032/a.txt", "2031/a.md", "2032/A.html"])
def test_two_seeds_with_one_id_are_named_together(tmp_path: Path, second: str) -> None:
    for name in ("2031/a.txt", second):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT)
    (problem,) = found(tmp_path).problems
    assert problem.rule == "duplicate-id"
    assert {problem.path, problem.what.split(" is that of ")[1].removesuffix(" too.")} == {
        "seeds/2031/a.txt",
        f"seeds/{second}",
    }


def test_a_missing_folder_is_one_problem(tmp_path: Path) -> None:
    assert told(found(tmp_path / "none")) == [("seeds", 1, "no-seeds")]


def test_a_folder_without_seeds_is_one_problem(tmp_path: Path) -> None:
    (tmp_path / "vocabulary").mkdir()
    (tmp_path / "vocabulary/notes.md").write_text(TEXT)
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    reading = found(tmp_path)
    assert told(reading) == [("seeds", 1, "no-seeds")]
    assert reading.notes == ("seeds/picture.png is no seed and was left alone.",)


def test_what_is_no_seed_is_noted_and_hidden_files_are_not(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    for name in ("b.pdf", "notes", ".DS_Store", ".hidden.md"):
        (tmp_path / name).write_text(TEXT)
    reading = found(tmp_path)
    assert [d.id for d in reading.documents] == ["a"]
    assert [n.split(" ")[0] for n in reading.notes] == ["seeds/b.pdf", "seeds/notes"]
    assert reading.problems == ()


def test_seeds_come_in_one_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "c.md", "a.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT)
    paths = [d.path for d in found(tmp_path).documents]
    assert sorted(paths) == sorted(f"seeds/{n}" for n in ("a/z.txt", "a.html", "b.txt", "c.md"))
    assert paths == [d.path for d in found(tmp_path).documents]


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("a.txt", "---\ntitle: x\n---\n", "text"),
        ("a.md", "---\ntitle: x\n---\n", "record"),
        ("a.md", "# Title\n", "markdown"),
        ("a.html", "---\n", "html"),
        ("a.HTM", "<p>x</p>", "html"),
        pytest.param(
            "a.md",
            "--- \ntitle: x\n---\n",
            "record",
        ),
        pytest.param(
            "a.MD",
            "---\ntitle: x\n---\n",
            "record",
        ),
    ],
)
def test_the_kind_is_told_by_name_and_front_matter(
    tmp_path: Path, name: str, text: str, kind: str
) -> None:
    (tmp_path / name).write_text(text)
    document = read_one(tmp_path / name, name)
    assert isinstance(document, Document)
    assert document.kind == kind


@pytest.mark.parametrize(
    ("stem", "id_"), [("Ferry sails", "ferry-sails"), ("brú_1", "bru_1"), ("渡船", "duchuan")]
)
def test_a_name_becomes_an_id(tmp_path: Path, stem: str, id_: str) -> None:
    (tmp_path / f"{stem}.txt").write_text(TEXT)
    (document,) = found(tmp_path).documents
    assert document.id == id_


@pytest.mark.parametrize("stem", ["…", "con"])
def test_a_name_that_gives_no_address_is_a_problem(tmp_path: Path, stem: str) -> None:
    (tmp_path / f"{stem}.txt").write_text(TEXT)
    assert told(found(tmp_path)) == [(f"seeds/{stem}.txt", 1, "bad-id")]


def test_a_missing_file_asked_for_by_name_is_a_problem(tmp_path: Path) -> None:
    assert isinstance(read_one(tmp_path / "none.txt", "none.txt"), Problem)


def test_everything_wrong_with_a_project_comes_at_once_in_order(project: Project) -> None:
    project.seed("2031/zero.txt", "")
    project.seed("2031/bytes.txt", b"\x00\x01")
    project.seed("2031/half.md", "---\ntitle: x\n")
    project.seed("2031/wrong.md", "---\ntitel: x\nsource: {}\ntopics: [ferries]\n---\n")
    lines = [line for line in project.run("check").stderr.splitlines() if line.startswith("seeds/")]
    assert [line.split(": ")[0] for line in lines] == [
        "seeds/2031/bytes.txt:1",
        "seeds/2031/half.md:1",
        "seeds/2031/wrong.md:2",
        "seeds/2031/wrong.md:2",
        "seeds/2031/wrong.md:2",
        "seeds/2031/zero.txt:1",
    ]
