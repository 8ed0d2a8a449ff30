"""The workers of a cluster read what one process reads."""

import importlib.util
import json
import subprocess
import sys

import pytest

from tests.conftest import ARTICLE, RECORD, REPOSITORY, Project

has_dask = pytest.mark.skipif(
    not importlib.util.find_spec("distributed"), reason="the extra “cluster” is not installed"
)


def test_without_the_extra(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who asks for a cluster and has no Dask is told what to install."""
    monkeypatch.setitem(sys.modules, "distributed", None)
    result = project.run("build", "--scheduler", "tcp://127.0.0.1:8786")
    assert result.exit_code == 1
    assert "Dask is not installed. Install it by “pip install" in result.stderr
    assert not project.site.exists()


def test_nothing_of_dask_is_loaded_unasked(project: Project) -> None:
    """Who asks for no cluster has none of it in his way."""
    code = "import sys; from generator.cli import main; sys.argv[1:] = ['generate', '-q']\n"
    code += "try: main()\nfinally: print({'dask', 'distributed', 'tornado'} & {*sys.modules})"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=project.root, capture_output=True, text=True, check=True
    )
    assert done.stdout == "set()\n"


@has_dask
@pytest.mark.build
def test_a_worker_is_killed(project: Project) -> None:
    """Nothing is lost with a worker, and a worker of other code is refused.

    Two seeds are read here: a broken one, which is told of, and a draft, which is left out.
    """
    for number in range(60):
        project.seed(f"2031/article-{number}.txt", ARTICLE.format(title=f"Ferry {number}"))
    record = RECORD.format(title="Quay")
    project.seed("2031/record.md", record)
    project.seed("2031/broken.md", record.replace("[ferries]", "[boats]"))
    project.seed("2031/draft.md", record.replace("title:", "state: draft\ntitle:"))
    done = subprocess.run(
        [sys.executable, "-m", "tests.clusters", project.root],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout, done.stderr
    told = json.loads(done.stdout)
    (unlike,) = told.pop("unlike")
    assert "has other code, another Python or other packages" in unlike
    (problem,) = told.pop("problems")
    assert "“boats” is not in the vocabulary" in problem
    assert told.pop("chunks") >= 5
    here = ["seeds/2031/broken.md"]
    assert told == {"killed": 1, "same": True, "kept": True, "here": [here, here]}
