"""A class is graded once, whatever interrupts it, and no student touches another."""

import shutil
import sys

import pytest

from grader.batch.lanes import Lanes
from grader.batch.setup import Setup
from grader.batch.tables import COLUMNS
from grader.sandbox import is_supported, open_backend
from tests.classroom import RIGHT, WRONG, grade, grades, put, say_or_die, table, zipped

linux = pytest.mark.skipif(not is_supported(sys.platform), reason="the walls are Linux's")

FILES = {
    **{f"ann{n}/softmax.py": RIGHT + b"# %d\n" % n for n in range(4)},
    **{f"bob{n}/softmax.py": WRONG + b"# %d\n" % n for n in range(4)},
    "cy.zip": zipped(
        {"hw/softmax.py": b"def softmax(x)\n", "hw/relu.py": b"import numpy as np\nrelu = np.abs\n"}
    ),
}


@pytest.fixture(scope="module")
def classroom(tmp_path_factory):
    return put(tmp_path_factory.mktemp("class"), FILES)


@pytest.fixture(scope="module")
def whole(classroom, tmp_path_factory):
    out = tmp_path_factory.mktemp("whole") / "out"
    assert grade(classroom, out).exit_code == 0
    return out


def test_every_student_has_a_row_per_exercise(whole):
    rows = table(whole / "grades.csv")

    assert tuple(rows[0]) == COLUMNS
    assert [(row["student"], row["exercise"], row["status"], row["mistake"]) for row in rows] == [
        *((f"ann{n}", "softmax", "passed", "") for n in range(4)),
        *((f"bob{n}", "softmax", "failed", "whole_matrix") for n in range(4)),
        ("cy", "relu", "failed", "absolute"),
        ("cy", "softmax", "error", ""),
    ]


def test_a_row_says_what_is_wrong_in_one_line(whole):
    messages = {row["student"]: row["message"] for row in table(whole / "grades.csv")}

    assert "The whole table sums to 1" in messages["bob0"]
    assert not any("\n" in message for message in messages.values())


def test_nothing_is_written_outside_out(tmp_path):
    evil = zipped({"../../evil/softmax.py": RIGHT, "softmax.py": RIGHT})
    put(tmp_path, {"class/ann.zip": evil})

    grade(tmp_path / "class", tmp_path / "out")

    assert {path.name for path in tmp_path.iterdir()} == {"class", "out"}
    assert [path.name for path in (tmp_path / "class").iterdir()] == ["ann.zip"]


def test_a_second_run_into_the_same_folder_must_say_resume(classroom, whole):
    refused = grade(classroom, whole)

    assert refused.exit_code == 2
    assert "--resume" in refused.stderr


def test_another_seed_cannot_be_mixed_in(classroom, whole):
    assert grade(classroom, whole, "--resume", "--seed", "2").exit_code == 2


def test_an_empty_class_is_said_to_be_empty_and_leaves_no_trace(tmp_path):
    put(tmp_path, {"class/ann/readme.txt": b""})

    refused = grade(tmp_path / "class", tmp_path / "out")

    assert (refused.exit_code, (tmp_path / "out").exists()) == (2, False)
    assert "FOLDER/<student>/softmax.py" in refused.stderr


def test_weaker_isolation_than_required_is_refused(tmp_path, monkeypatch):
    monkeypatch.setenv("SAITEN_BACKEND", "portable")
    put(tmp_path, {"class/ann/softmax.py": RIGHT})

    refused = grade(tmp_path / "class", tmp_path / "out", "--require-isolation", "full")

    assert refused.exit_code == 2
    assert "weaker" in refused.stderr


def test_missing_answers_are_rows_on_request(classroom, tmp_path):
    everyone = shutil.copytree(classroom, tmp_path / "class")
    (everyone / "dee").mkdir()

    grade(everyone, tmp_path / "out", "--require-all")

    found = grades(tmp_path / "out")
    assert found["dee", "softmax"] == found["dee", "relu"] == found["ann0", "relu"] == ("missing", "0.0000")


def test_a_class_of_which_nothing_can_be_read_still_has_its_row(tmp_path):
    put(tmp_path, {"class/ann/softmax.py": b"\x00"})

    assert grade(tmp_path / "class", tmp_path / "out").exit_code == 0

    assert grades(tmp_path / "out") == {("ann", "softmax"): ("unreadable", "0.0000")}


def test_of_several_files_the_best_counts(tmp_path):
    put(tmp_path, {"class/ann/a/softmax.py": WRONG, "class/ann/b/softmax.py": RIGHT})

    grade(tmp_path / "class", tmp_path / "out")

    assert [row["file"] for row in table(tmp_path / "out" / "grades.csv")] == ["ann/b/softmax.py"]


def test_no_cell_is_a_formula(tmp_path):
    put(tmp_path, {"class/=1+1/softmax.py": RIGHT, "class/@ann/relu.py": b"raise ValueError('=cmd()')\n"})

    grade(tmp_path / "class", tmp_path / "out")

    rows = table(tmp_path / "out" / "grades.csv")
    assert {row["student"] for row in rows} == {"'=1+1", "'@ann"}
    assert (tmp_path / "out" / "grades.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_a_lane_that_dies_costs_one_program_its_verdict_and_no_other():
    programs = {"right": RIGHT, "deadly": WRONG, "again": RIGHT + b"#\n", "broken": b"def softmax(x)"}

    with Lanes(1, Setup(open_backend, say_or_die, 1)) as lanes:
        found = {
            one.source: one.status
            for one in lanes.verdicts([("softmax", name) for name in programs], programs.get)
        }

    assert found == {"right": "passed", "deadly": "grader_error", "again": "passed", "broken": "error"}
