"""A small briefing, and random changes of it: all that people, clocks and accidents do to one.

A build that keeps what it can must leave the same docs/ and the same site as one that begins from
nothing, whatever happened since the last build. ``Walk`` makes changes one by one and compares;
a failing walk is cut down to the steps that are needed for it.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Container, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain
from pathlib import Path
from random import Random
from typing import Any

import yaml

from generator import output, verified
from generator.annotate.lexicon import lexicon
from generator.check.subject import stamp
from generator.cli.project_commands import build_command
from generator.disk import put
from generator.project import load_project
from tests.conftest import SETTINGS, VOCABULARY, tree

FIRST = 12
"""Records that a briefing opens with."""

PEOPLE = ("ida-brandt", "tomas-lund", "mara-oquill")
PLACES = ("skerria", "norhaven", "westmere")
TOPICS = ("ferries", "bridges", "crossings")
BODIES = ("isles-ferry-authority", "council-of-the-isles")
PUBLISHERS = ("island-post", "northwire", "inb")
WORDS = (
    *("quay", "ferry", "bridge", "ticket", "harbour", "timetable", "winter", "captain", "island"),
    *("crew", "rope", "lamp", "storm", "fare", "ramp", "morning", "sound", "deck", "school"),
    *("theatre", "bay", "bell", "gull", "tide", "keel", "passenger"),
)
YEARS = (2029, 2030, 2031, 2032)
MANY = 51
"""Records that fill a list so that it is parted by year."""

LONG = 10 * 365 * 24 * 3600
"""Ten years in seconds, by which a clock goes wrong."""

STOCK = tuple(o for param in build_command.params for o in param.opts if o == "--stock")
"""How a build is told to keep nothing and to leave all to MkDocs."""

Known = dict[str, Any]


# What stands in a project


def sentence(random: Random, length: int = 9) -> str:
    """Return a sentence that nobody wrote."""
    return f"The {' '.join(random.choice(WORDS) for _ in range(length))} was seen."


def day(random: Random) -> str:
    """Return a date: mostly a day, sometimes a month or a year."""
    year, month = random.choice(YEARS), random.randint(1, 12)
    full = f"{year}-{month:02}-{random.randint(1, 28):02}"
    return random.choice((full, full, full, full[:7], full[:4]))


def evidence(random: Random) -> Known:
    """Return the words of a source on which a claim rests."""
    words = " ".join(random.choice(WORDS) for _ in range(random.randint(3, 6)))
    return {"paragraph": random.randint(1, 5), "words": words}


def point(random: Random) -> Known:
    """Return a claim."""
    return {"text": sentence(random), "evidence": evidence(random)}


def statement(random: Random) -> Known:
    """Return what somebody says."""
    speaker = random.choice(PEOPLE + BODIES)
    about = {"topics": [random.choice(TOPICS)]} if random.random() < 0.5 else {}
    return {"speaker": speaker, **point(random), **about}


def figure(random: Random) -> Known:
    """Return a number of something, which others may count too."""
    measure = {"measure": "fleet"} if random.random() < 0.5 else {}
    what = {"what": f"number of {random.choice(WORDS)}s", "value": random.randint(2, 900)}
    return {**what, "unit": "boats", **measure, "evidence": evidence(random)}


def event(random: Random) -> Known:
    """Return an event, which other records may tell of too."""
    shared = {"id": "opening"} if random.random() < 0.2 else {}
    who = random.sample(PEOPLE, random.randint(0, 2))
    told = {"what": sentence(random, 3)[:-1], "date": day(random), "place": random.choice(PLACES)}
    return {**told, "people": who, **shared, "evidence": evidence(random)}


def record(random: Random, name: str) -> tuple[Known, str]:
    """Return the front matter of a new record, and its body."""
    source = {"document": f"{name}.txt", "sha256": sha256(name.encode()).hexdigest()}
    source |= {"publisher": random.choice(PUBLISHERS), "published": day(random)}
    head = {"title": sentence(random, 4)[:-1], "summary": sentence(random), "source": source}
    head |= {"topics": random.sample(TOPICS, 2), "people": [*PEOPLE], "places": [*PLACES]}
    head |= {"organisations": [*BODIES], "phrases": random.sample(["one-ticket"], 1)}
    makes = {"events": event, "points": point, "statements": statement, "figures": figure}
    for key, make in makes.items():
        head[key] = [make(random) for _ in range(random.randint(0, 3))]
    return head, "\n\n".join(sentence(random, 30) for _ in range(3)) + "\n"


def dumped(value: Any) -> str:
    """Return a value as YAML, in the order it has."""
    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=1000)


def lay(root: Path, random: Random) -> None:
    """Write a briefing of some records, two raw articles and a page by hand."""
    shutil.copytree(VOCABULARY, root / "seeds/vocabulary")
    (root / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    put(root / "docs/about/index.md", b"# About\n\nBy hand.\n")
    put(root / "docs/assets/sound.css", b"main { color: navy }\n")
    for _ in range(FIRST):
        add_record(root, random)
    add_raw(root, random)
    add_raw(root, random)


def records(root: Path) -> list[Path]:
    """Return the records of a project."""
    return sorted(p for p in (root / "seeds").rglob("*.md") if "vocabulary" not in p.parts)


@contextmanager
def opened(path: Path) -> Iterator[Known]:
    """Let the front matter of a record be changed; its text stands under ``body``."""
    _, head, body = path.read_text("utf-8").split("---\n", 2)
    value = {**yaml.safe_load(head), "body": body}
    yield value
    body = value.pop("body")
    path.write_text(f"---\n{dumped(value)}---\n{body}", "utf-8")


@contextmanager
def listed(path: Path) -> Iterator[Any]:
    """Let a YAML file be changed."""
    value = yaml.safe_load(path.read_text("utf-8"))
    yield value
    path.write_text(dumped(value), "utf-8")


@contextmanager
def some_record(root: Path, random: Random) -> Iterator[Known]:
    """Let any record be changed; where there is none any more, one is written first."""
    if not records(root):
        add_record(root, random)
    with opened(random.choice(records(root))) as value:
        yield value


@contextmanager
def some_entry(root: Path, random: Random, kind: str) -> Iterator[Known]:
    """Let any entry of a kind be changed."""
    with listed(root / f"seeds/vocabulary/{kind}.yml") as entries:
        yield random.choice(entries)


@contextmanager
def settings(root: Path) -> Iterator[Known]:
    """Let the settings be changed."""
    with listed(root / "mkdocs.yml") as value:
        yield value


# Records and raw articles


def add_record(root: Path, random: Random) -> None:
    name = f"{random.choice(WORDS)}-{random.randint(1, 9999)}"
    head, body = record(random, name)
    path = root / f"seeds/{random.choice(YEARS)}/{name}.md"
    put(path, f"---\n{dumped(head)}---\n{body}".encode())


def add_raw(root: Path, random: Random) -> None:
    lines = [sentence(random, 5)[:-1], "12 March 2031", "By Ida Brandt"]
    lines += [" ".join(sentence(random, 20) for _ in range(4)) for _ in range(3)]
    path = root / f"seeds/2031/raw-{random.randint(1, 9999)}.txt"
    put(path, "\n\n".join([*lines, "“The ferry holds,” Minister Tomas Lund said.", ""]).encode())


def edit_body(root: Path, random: Random) -> None:
    with some_record(root, random) as value:
        value["body"] += f"\n{sentence(random)}\n"


def link_in_body(root: Path, random: Random) -> None:
    with some_record(root, random) as value:
        value["body"] += "\nSee *the* [harbour](https://harbour.example/a_b) and `its` **bell**.\n"


def edit_claim(root: Path, random: Random) -> None:
    makes = {"events": event, "points": point, "statements": statement, "figures": figure}
    with some_record(root, random) as value:
        key = random.choice([*makes])
        claims = value[key]
        at = random.randint(0, len(claims))
        claims[at : at + random.randint(0, 1)] = [makes[key](random)] * random.randint(0, 1)


def find(root: Path, random: Random) -> None:
    """Let the home page open with a finding, or with none, that rests on a claim."""
    with settings(root) as whole, opened(random.choice(records(root))) as value:
        ground = {**point(random), "id": f"ground-{random.randint(1, 99)}"}
        value["points"] = [*value.get("points", ()), ground]
        on = {"article": value["source"]["document"].partition(".")[0], "claim": ground["id"]}
        finding = {"text": ground["text"], "claims": [on]}
        whole["extra"]["briefing"]["findings"] = [finding] * (random.random() < 0.7)


def move_ground(root: Path, random: Random) -> None:
    """Move and word anew the claims on which findings may rest, with all their words left in."""
    for path in records(root):
        with opened(path) as value:
            for one in value.get("points", ()):
                if "id" in one:
                    one["evidence"]["paragraph"] = random.randint(6, 99)
                    one["text"] = f"Seen: {one['text']}"


def edit_title(root: Path, random: Random) -> None:
    with some_record(root, random) as value:
        value["title"] = sentence(random, 4)[:-1]


def edit_summary(root: Path, random: Random) -> None:
    with some_record(root, random) as value:
        value["summary"] = sentence(random)


def change_date(root: Path, random: Random) -> None:
    with some_record(root, random) as value:
        value["source"]["published"] = day(random)
        for one in value["events"][:1]:
            one["date"] = day(random)


def change_topics(root: Path, random: Random) -> None:
    with some_record(root, random) as value:
        value["topics"] = random.sample(TOPICS, random.randint(1, 3))


def change_names(root: Path, random: Random) -> None:
    with some_record(root, random) as value:
        value["people"] = random.sample(PEOPLE, random.randint(0, 3))


def change_publisher(root: Path, random: Random) -> None:
    with some_record(root, random) as value:
        value["source"]["publisher"] = random.choice([*PUBLISHERS, None])


def correct(root: Path, random: Random) -> None:
    with some_record(root, random) as value:
        what = {"what": sentence(random, 4), "why": sentence(random, 3)}
        value["corrections"] = [{"date": "2033-01-02", **what}]


def doubt(root: Path, random: Random) -> None:
    """Doubt claims of a record, for one of a few reasons, or doubt none of them any more."""
    with some_record(root, random) as value:
        for kind in ("points", "statements", "figures", "events"):
            for one in value.get(kind, ()):
                one.pop("doubt", None)
                if random.random() < 0.3:
                    one["doubt"] = random.choice(("Nobody else saw it.", sentence(random, 4)))


def date_record(root: Path, random: Random) -> None:
    """Say when a record was added and revised."""
    with some_record(root, random) as value:
        value["added"] = f"2033-01-{random.randint(10, 28)}"
        value["revised"] = [{"date": value["added"], "what": sentence(random, 4)}]


def make_draft(root: Path, random: Random) -> None:
    with some_record(root, random) as value:
        value["state"] = "draft"


def finish_drafts(root: Path, random: Random) -> None:
    del random
    for path in records(root):
        with opened(path) as value:
            value.pop("state", None)


def keep_address(root: Path, random: Random) -> None:
    """Let an earlier address lead on, perhaps as the first that does."""
    with some_record(root, random) as value:
        value["aliases"] = [f"earlier-{random.randint(1, 9999)}"]


def keep_no_address(root: Path, random: Random) -> None:
    """Take the last page of a class out of the site; others may come again."""
    del random
    for path in records(root):
        with opened(path) as value:
            value.pop("aliases", None)


def share_event(root: Path, random: Random) -> None:
    """Let two records tell of one event, which gets a page then."""
    shared = {**event(random), "id": "opening"}
    for path in random.sample(records(root), 2):
        with opened(path) as value:
            value["events"] = [shared]


def lose_claims(root: Path, random: Random) -> None:
    """Take all claims of a kind out of the briefing; others may come again."""
    kind = random.choice(("events", "events", "points", "statements", "figures"))
    for path in records(root):
        with opened(path) as value:
            value[kind] = []


def fill_lists(root: Path, random: Random) -> None:
    """Add so many records that lists are parted by year, or take them away again."""
    places = [root / f"seeds/2032/many-{number}.md" for number in range(MANY)]
    for place in places:
        if place.exists():
            place.unlink()
        else:
            head, body = record(random, place.stem)
            head |= {"topics": ["ferries"], "events": [], "points": [], "statements": []}
            put(place, f"---\n{dumped(head)}---\n{body}".encode())


def await_record(root: Path, random: Random) -> None:
    """Let a page by hand lead to a record that isn't there, then let that come, then go."""
    page, record_ = root / "docs/about/awaited.md", root / "seeds/2031/awaited.md"
    if not page.exists():
        put(page, b"# Awaited\n\nSee [it](../articles/2031/awaited/index.md).\n")
    elif record_.exists():
        record_.unlink()
    else:
        head, body = record(random, "awaited")
        head["source"]["published"] = "2031-03-04"
        put(record_, f"---\n{dumped(head)}---\n{body}".encode())


def rename_record(root: Path, random: Random) -> None:
    path = random.choice(records(root))
    with opened(path) as value:
        if random.random() < 0.5:
            value["aliases"] = [path.stem]
    path.rename(path.with_stem(f"renamed-{random.randint(1, 9999)}"))


def move_record(root: Path, random: Random) -> None:
    path = random.choice(records(root))
    put(root / f"seeds/{random.choice(YEARS)}/elsewhere/{path.name}", path.read_bytes())
    path.unlink()


def remove_record(root: Path, random: Random) -> None:
    random.choice(records(root)).unlink()


def swap_records(root: Path, random: Random) -> None:
    """Let two records change places, with their times."""
    one, other = random.sample(records(root), 2)
    beside = one.with_suffix(".beside")
    one.rename(beside)
    other.rename(one)
    beside.rename(other)


def break_record(root: Path, random: Random) -> None:
    """Let a build meet a record that is wrong, and mend it again."""
    path = random.choice(records(root))
    was = path.read_bytes()
    with opened(path) as value:
        value["topics"] = ["no-such-topic"]
    brief(root, root.parent / "kept", "build", "-q")
    path.write_bytes(was)


# The vocabulary, stamps and settings


def name_topic(root: Path, random: Random) -> None:
    with some_entry(root, random, "topics") as value:
        value["name"] = f"{random.choice(WORDS).capitalize()}s and {random.choice(WORDS)}s"


def add_alias(root: Path, random: Random) -> None:
    with some_entry(root, random, random.choice(("people", "places", "organisations"))) as value:
        spelling = f"{random.choice(WORDS).capitalize()} {random.choice(WORDS).capitalize()}"
        value["aliases"] = [*value.get("aliases", []), spelling]


def introduce(root: Path, random: Random) -> None:
    kind = random.choice(("people", "places", "organisations", "topics", "phrases", "publishers"))
    with some_entry(root, random, kind) as value:
        value["introduction"] = sentence(random)


def name_person(root: Path, random: Random) -> None:
    with some_entry(root, random, "people") as value:
        value["name"] = f"{value['name'].split()[0]} {random.choice(WORDS).capitalize()}"


def name_publisher(root: Path, random: Random) -> None:
    with some_entry(root, random, "publishers") as value:
        value["name"] = f"The {random.choice(WORDS).capitalize()} Post"


def change_role(root: Path, random: Random) -> None:
    with some_entry(root, random, "people") as value:
        value["roles"] = [{"title": f"Keeper of the {random.choice(WORDS)}", "from": "2030"}]


def move_topic(root: Path, random: Random) -> None:
    with listed(root / "seeds/vocabulary/topics.yml") as entries:
        for entry in entries:
            if entry["id"] in {"ferries", "bridges"}:
                entry["parent"] = random.choice(("crossings", None))


def add_term(root: Path, random: Random) -> None:
    with some_entry(root, random, "topics") as value:
        value["terms"].append({"term": random.choice(WORDS), "weight": random.randint(1, 5)})


def add_entry(root: Path, random: Random) -> None:
    with listed(root / "seeds/vocabulary/people.yml") as entries:
        name = f"{random.choice(WORDS).capitalize()} {random.choice(WORDS).capitalize()}"
        entries.append({"id": f"person-{random.randint(1, 9999)}", "name": name})


def turn_vocabulary(root: Path, random: Random) -> None:
    with listed(root / "seeds/vocabulary/topics.yml") as entries:
        random.shuffle(entries)


def rename_id(root: Path, random: Random) -> None:
    """Let the command give a topic another id, and give it back at once: addresses were new."""
    old, new = random.choice(TOPICS), f"topic-{random.randint(1, 9999)}"
    brief(root, root.parent / "kept", "rename", "topic", old, new)
    brief(root, root.parent / "kept", "build", "-q")
    brief(root, root.parent / "kept", "rename", "topic", new, old)


def save_stamp(root: Path, random: Random) -> None:
    whole = load_project(root)
    words, every = lexicon(whole.vocabulary), [a for a in whole.articles if a.kind == "record"]
    some = random.sample(every, min(len(every), random.randint(0, 3)))
    put(whole.config.verified, verified.written(stamp(a, words) for a in some).encode())


def set_briefing(root: Path, random: Random) -> None:
    choices = {
        "title": sentence(random, 3)[:-1],
        "lead": sentence(random),
        "newest": random.randint(1, 8),
        "related": random.randint(0, 5),
        "topic_score": random.choice((1, 6, 20)),
    }
    key = random.choice([*choices])
    with settings(root) as value:
        value["extra"]["briefing"][key] = choices[key]


def set_name(root: Path, random: Random) -> None:
    with settings(root) as value:
        value["site_name"] = f"Crossings of {random.choice(WORDS).capitalize()}"


def set_url(root: Path, random: Random) -> None:
    with settings(root) as value:
        value["site_url"] = random.choice(("", "https://isles.example/", "https://b.example/in/"))


def set_search(root: Path, random: Random) -> None:
    """Let a hosted site be searched by either index; without the extra, one of them is refused."""
    with settings(root) as value:
        value["site_url"] = "https://isles.example/"
        value["extra"]["briefing"]["search"] = random.choice(("auto", "material", "pagefind"))


def set_language(root: Path, random: Random) -> None:
    with settings(root) as value:
        value["theme"]["language"] = random.choice(("en", "en", "ru", "zh", "da"))


def set_theme(root: Path, random: Random) -> None:
    features = ["navigation.tabs", "navigation.top", "toc.follow", "navigation.footer"]
    with settings(root) as value:
        value["theme"]["features"] = random.sample(features, random.randint(0, 4))
        value["copyright"] = random.choice((None, "Text of <b>nobody</b>"))


def set_nav(root: Path, random: Random) -> None:
    more = [{"Timeline": "timeline/index.md"}, {"People": "people/index.md"}, "figures/index.md"]
    with settings(root) as value:
        value["nav"] = [*value["nav"][:2], *random.sample(more, random.randint(0, 3))]
        value["nav"].append({"About": "about/index.md"})


def set_extensions(root: Path, random: Random) -> None:
    more: list[Any] = ["admonition", {"toc": {"permalink": True}}, "sane_lists", "smarty"]
    with settings(root) as value:
        kept = [e for e in value["markdown_extensions"] if e not in more]
        value["markdown_extensions"] = [*kept, *random.sample(more, random.randint(0, 2))]


def set_plugins(root: Path, random: Random) -> None:
    with settings(root) as value:
        more: list[Any] = random.sample(["meta", "tags", "offline"], random.randint(0, 3))
        value["plugins"] = ["briefing", "search", *more]


def set_style(root: Path, random: Random) -> None:
    with settings(root) as value:
        value["extra_css"] = random.choice(([], ["assets/sound.css"]))


def override(root: Path, random: Random) -> None:
    text = f"<div class='md-copyright'>{random.choice(WORDS)}</div>\n"
    put(root / "overrides/partials/copyright.html", text.encode())
    with settings(root) as value:
        value["theme"]["custom_dir"] = "overrides"


def override_no_more(root: Path, random: Random) -> None:
    del random
    with settings(root) as value:
        value["theme"].pop("custom_dir", None)


def hook(root: Path, random: Random) -> None:
    text = f"def on_page_content(html, **_):\n    return html + '<p>{random.choice(WORDS)}</p>'\n"
    put(root / "hook.py", text.encode())
    with settings(root) as value:
        value["hooks"] = random.choice(([], ["hook.py"]))


# Pages by hand, clocks, accidents, other commands


def edit_page(root: Path, random: Random) -> None:
    page = root / "docs/about/index.md"
    page.write_text(f"{page.read_text('utf-8')}\n## {random.choice(WORDS)}\n\n{sentence(random)}\n")


def add_page(root: Path, random: Random) -> None:
    link = random.choice(("../topics/ferries/index.md", "../find/index.md#at", "../nowhere.md"))
    text = f"# {random.choice(WORDS)}\n\nSee [it]({link}). {sentence(random)}\n"
    put(root / f"docs/about/{random.choice(WORDS)}.md", text.encode())


def remove_page(root: Path, random: Random) -> None:
    for page in sorted(set((root / "docs/about").glob("*.md")))[:: random.randint(1, 3)]:
        if page.name != "index.md":
            page.unlink()


def edit_asset(root: Path, random: Random) -> None:
    put(root / "docs/assets/sound.css", f"main {{ top: {random.randint(0, 9)}px }}\n".encode())


def _files(*places: Path) -> list[Path]:
    return sorted(p for p in chain(*(place.rglob("*") for place in places)) if p.is_file())


def move_clock(root: Path, random: Random) -> None:
    """Let a part of all files be of another time, as after a clock or a copy went wrong."""
    by = random.choice((-LONG, LONG, 0))
    places = random.sample([root / "seeds", root / "docs", root / "site"], 2)
    for path in [root / "mkdocs.yml", *_files(*places)][:: random.randint(1, 3)]:
        now = path.stat().st_mtime
        os.utime(path, (now + by, now + by) if by else (0, 0))


def edit_unnoticed(root: Path, random: Random) -> None:
    """Change letters of what people wrote without a trace in size and time."""
    by_hand = [*records(root), *_files(root / "seeds/vocabulary", root / "overrides")]
    path = random.choice([*by_hand, root / "docs/about/index.md", root / "docs/assets/sound.css"])
    was, text = path.stat(), path.read_text("utf-8")
    one, other = random.sample("bdglmnprst", 2)
    swapped = "".join(other if letter == one else letter for letter in text)
    is_prose = path.suffix == ".md" and path in records(root)
    if is_prose:
        head, mark, body = text.rpartition("\n---\n")
        swapped = head + mark + "".join(other if c == one else c for c in body)
    elif path.suffix == ".yml":
        swapped = text.replace("The ", "One ")
    path.write_text(swapped, "utf-8")
    os.utime(path, ns=(was.st_atime_ns, was.st_mtime_ns))


def lose_site_file(root: Path, random: Random) -> None:
    for path in random.sample(_files(root / "site"), min(3, len(_files(root / "site")))):
        path.unlink()


def spoil_site_file(root: Path, random: Random) -> None:
    for path in random.sample(_files(root / "site"), min(3, len(_files(root / "site")))):
        path.write_bytes(random.choice((b"", b"spoilt", path.read_bytes()[::-1])))


def lose_site(root: Path, random: Random) -> None:
    del random
    shutil.rmtree(root / "site", ignore_errors=True)


def leave_in_site(root: Path, random: Random) -> None:
    if (root / "site").is_dir():
        (root / "site" / f"{random.choice(WORDS)}.txt").write_text("Not ours.\n")


def lose_pages(root: Path, random: Random) -> None:
    written = [root / "docs" / path for path in output.listed(root / "docs")]
    for path in random.sample(written, min(len(written), 4)):
        path.unlink(missing_ok=True)


def lose_kept(root: Path, random: Random) -> None:
    for path in _files(root.parent / "kept")[:: random.randint(1, 2)]:
        path.unlink()


def spoil_kept(root: Path, random: Random) -> None:
    for path in _files(root.parent / "kept")[:: random.randint(1, 2)]:
        data = path.read_bytes()
        path.write_bytes(data[: random.randint(0, len(data))])


def run_another(root: Path, random: Random) -> None:
    """Let another command run between two builds."""
    others = [["generate"], ["build", "--drafts"], ["build", "--offline"], ["check"]]
    brief(root, root.parent / "kept", *random.choice([*others, ["build", "--strict"]]), "-q")


def nothing(root: Path, random: Random) -> None:
    """Change nothing at all."""


CHANGES: dict[str, Callable[[Path, Random], None]] = {
    one.__name__: one
    for one in (
        *(add_record, add_raw, edit_body, link_in_body, edit_claim, edit_title, edit_summary),
        *(find, move_ground, doubt, date_record),
        *(change_date, change_topics, change_names, change_publisher, correct, make_draft),
        *(keep_address, keep_no_address, share_event, lose_claims, fill_lists, await_record),
        *(finish_drafts, rename_record, move_record, remove_record, swap_records, break_record),
        *(name_topic, add_alias, introduce, name_person, name_publisher),
        *(change_role, move_topic, add_term, add_entry, turn_vocabulary, rename_id, save_stamp),
        *(set_briefing, set_name, set_url, set_search, set_language, set_theme, set_nav),
        *(set_extensions, set_plugins, set_style, override, override_no_more, hook, edit_page),
        *(add_page, remove_page, edit_asset, move_clock, edit_unnoticed, lose_site_file),
        *(spoil_site_file, lose_site, leave_in_site, lose_pages, lose_kept, spoil_kept),
        *(run_another, nothing),
    )
}


# A walk from change to change


@dataclass(frozen=True, slots=True)
class Step:
    """A change, and the number from which all its choices follow."""

    name: str
    seed: int


def steps(seed: int, count: int) -> tuple[Step, ...]:
    """Return a random sequence of changes."""
    random = Random(seed)  # noqa: S311 - the same each time
    return tuple(Step(random.choice([*CHANGES]), random.randrange(10**6)) for _ in range(count))


def brief(root: Path, kept: Path, *words: str) -> tuple[int, str]:
    """Run ``briefing`` as a process of its own, and return its exit code with what it says."""
    environment = {**os.environ, "XDG_CACHE_HOME": str(kept), "SOURCE_DATE_EPOCH": "1900000000"}
    command = [sys.executable, "-m", "generator", *words]
    run = subprocess.run(
        command, cwd=root, env=environment, capture_output=True, text=True, check=False
    )
    return run.returncode, run.stderr


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build left: its exit code, what it said, docs/ and site/."""

    code: int
    told: str
    files: dict[str, bytes]


def built(root: Path, kept: Path, *words: str) -> Outcome:
    """Build a project, and look at what is there then."""
    code, told = brief(root, kept, "build", "-q", *words)
    return Outcome(code, told, made(root))


def made(root: Path) -> dict[str, bytes]:
    """Return every file of docs/ and site/."""
    sides = [tree(root / side) for side in ("docs", "site")]
    return {
        f"{side}/{path}": data
        for side, files in zip(("docs", "site"), sides, strict=True)
        for path, data in files.items()
    }


def afresh(root: Path) -> Outcome:
    """Build a copy of a project in which nothing was ever built."""
    beside = root.parent / "afresh"
    shutil.rmtree(beside, ignore_errors=True)
    copy = beside / root.name
    shutil.copytree(root, copy, ignore=lambda folder, _: ["site"] if Path(folder) == root else [])
    for path in (*output.listed(copy / "docs"), output.MANIFEST):
        (copy / "docs" / path).unlink(missing_ok=True)
    for folder in sorted((copy / "docs").rglob("*"), reverse=True):
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
    return built(copy, beside / "kept", *STOCK)


def differences(was: dict[str, bytes], got: Outcome, want: Outcome) -> list[str]:
    """Return how a build differs from one from nothing; one that fails must leave all as it was."""
    if (got.code, got.told) != (want.code, want.told):
        return [f"exit {got.code}, not {want.code}: {got.told!r}, not {want.told!r}"]
    files = was if want.code else want.files
    return [
        f"{path} {_how(path, files, got.files)}"
        for path in sorted({*files, *got.files})
        if got.files.get(path) != files.get(path)
    ]


def _how(path: str, want: Container[str], got: Container[str]) -> str:
    if path not in got:
        return "is missing"
    return "differs" if path in want else "is left"


def walk(
    place: Path, seed: int, sequence: Sequence[Step], *, only_last: bool = False
) -> tuple[int, list[str]]:
    """Make changes one by one and build after each; return the first step that goes wrong."""
    shutil.rmtree(place, ignore_errors=True)
    root = place / "isles"
    root.mkdir(parents=True)
    lay(root, Random(seed))  # noqa: S311 - the same each time
    built(root, place / "kept")
    for number, step in enumerate(sequence):
        try:
            CHANGES[step.name](root, Random(step.seed))  # noqa: S311 - the same each time
        except (IndexError, ValueError):  # there is nothing that it could change any more
            continue
        before = made(root)
        got = built(root, place / "kept")
        if not only_last or number == len(sequence) - 1:
            want = afresh(root)
            if wrong := differences(before, got, want):
                return number, wrong
    return len(sequence), []


def shortest(place: Path, seed: int, sequence: Sequence[Step]) -> list[Step]:
    """Return the steps of a failing walk without those that it fails without, too."""
    needed = [*sequence]
    for step in sequence[-2::-1]:
        fewer = [one for one in needed if one is not step]
        if walk(place, seed, fewer, only_last=True)[1]:
            needed = fewer
    return needed
