"""What a build says, read as problems."""

import pytest

from generator.preview.process import named, problems
from generator.problems import Problem

HEAD = 'Traceback (most recent call last):\n  File "/usr/lib/runpy.py", line 88, in _run\n'
OWN = '  File "generator/pages/render.py", line 20, in render\n    x()\n'
TEMPLATE = '  File "generator/templates/article.md", line 42, in template\n    {% if # %}\n'


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            f"{HEAD}{OWN}{TEMPLATE}jinja2.exceptions.TemplateSyntaxError: odd char '#' at 7\n",
            ("generator/templates/article.md", 42, "odd char '#' at 7"),
        ),
        (f"{HEAD}{OWN}ValueError: Bad.\nmore\n", ("generator/pages/render.py", 20, "Bad")),
        (f"{HEAD}{OWN}KeyError\n", ("generator/pages/render.py", 20, "KeyError")),
        (
            f"{HEAD}{OWN}ValueError: One.\n\nThen:\n\n{HEAD}{TEMPLATE}OSError: Two.\n",
            ("generator/templates/article.md", 42, "Two"),
        ),
        (f"{HEAD}ModuleNotFoundError: No x\n", ("mkdocs.yml", 1, "No x")),
        (f'{HEAD}  File "<frozen os>", line 3, in f\nOSError: X\n', ("mkdocs.yml", 1, "X")),
        ("Killed\n", ("mkdocs.yml", 1, "Killed")),
        ("", ("mkdocs.yml", 1, "it said nothing")),
    ],
)
def test_where_a_build_broke_off_is_told(said: str, expected: tuple[str, int, str]) -> None:
    (found,) = problems(said)
    assert expected == (
        found.path,
        found.line,
        found.what.removeprefix("The build stopped: ").removesuffix("."),
    )


def test_each_problem_that_was_printed_is_one() -> None:
    known = Problem("seeds/a.md", 3, "todo", "It is to do.", "Do it.")
    said = f"note: x\n{known}\nseeds/b.md:1: It is odd.\n2 problems.\n"
    found = named(problems(said), [known])
    assert found == (known, Problem("seeds/b.md", 1, "engine", "It is odd.", ""))
