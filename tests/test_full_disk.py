"""On a full disk nothing that a learner wrote is lost, and one sentence says what did not go."""

from __future__ import annotations

import subprocess
import sys

import pytest

from grader.author.stub import stub_of
from grader.catalog import exercise
from grader.progress import Attempt, Kind, open_store

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot limit the size of files")

MINE = "def relu(x):\n    return x  # half an hour of thought\n"
FULL = """
import resource, runpy, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))  # no file takes a byte more
sys.argv[0] = "saiten"
runpy.run_module("grader", run_name="__main__")
"""


def on_a_full_disk(*arguments, here):
    command = [sys.executable, "-c", FULL, *arguments, "--lang", "en"]
    return subprocess.run(command, cwd=here, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "ws" / "02_activation" / "relu.py"
    path.parent.mkdir(parents=True)
    path.write_text(MINE, "utf-8")
    with open_store() as store:
        store.record(Attempt("relu", Kind.EXERCISE, "failed", 0.5))
    return path


def kept():
    with open_store() as store:
        assert store.notices == []
        return [one.item_id for one in store.attempts()]


def test_a_reset_leaves_everything_as_it_was(file):
    done = on_a_full_disk("reset", "relu", here=file.parent)

    assert (done.returncode, done.stderr.count("\n")) == (2, 1), done
    assert "relu.py' cannot be put back" in done.stderr
    assert {one.name: one.read_text("utf-8") for one in file.parent.iterdir()} == {"relu.py": MINE}


def test_a_solution_is_shown_all_the_same_and_what_is_not_recorded_is_told(file):
    done = on_a_full_disk("solution", "relu", "--give-up", here=file.parent)

    assert done.returncode == 0, done
    assert "The course's answer" in done.stdout
    assert "Progress could not be recorded" in done.stderr
    assert file.read_text("utf-8") == MINE
    assert kept() == ["relu"]


def test_a_workspace_that_was_begun_is_finished_when_there_is_room_again(file):
    done = on_a_full_disk("init", here=file.parent)
    assert (done.returncode, "cannot be written" in done.stderr) == (2, True), done

    again = subprocess.run([sys.executable, "-m", "grader", "init"], cwd=file.parent, check=False)

    assert again.returncode == 0
    assert file.read_text("utf-8") == MINE
    stubs = {one.stem: one.read_text("utf-8") for one in file.parents[1].glob("*/sigmoid.py")}
    assert stubs == {"sigmoid": stub_of(exercise("sigmoid"))}


def test_an_answer_that_cannot_be_kept_is_told_and_those_before_it_stay(file, tmp_path):
    answers = tmp_path / "answers.yaml"
    answers.write_text("kt05-choice: scaled\n", "utf-8")

    done = on_a_full_disk("quiz", "kt05-choice", "--answers", str(answers), here=file.parent)

    assert (done.returncode, "Progress could not be recorded" in done.stderr) == (0, True), done
    assert kept() == ["relu"]


def test_an_earlier_export_stays_where_a_new_one_finds_no_room(file, tmp_path):
    earlier = tmp_path / "mine.jsonl"
    earlier.write_text("{}\n", "utf-8")

    done = on_a_full_disk("progress", "export", "-o", str(earlier), here=file.parent)

    assert done.returncode == 2, done
    assert earlier.read_text("utf-8") == "{}\n"
    assert not list(tmp_path.glob(".mine*"))
