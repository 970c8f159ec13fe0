"""`saiten check file.ipynb` grades what a notebook defines, and says what is wrong in terms of its cells."""

from __future__ import annotations

import contextlib
import json

import pytest
from click.testing import CliRunner

from grader.catalog import exercise
from grader.faces.cli import saiten

SOFTMAX = exercise("softmax").reference.source.decode()
RELU = exercise("relu").reference.source.decode()
NEVER_RUN = "raise SystemExit('a cell that is not graded was run')"


def check(folder, cells, *more, name="mine.ipynb", language="en"):
    code = [{"cell_type": "code", "source": cell.splitlines(keepends=True)} for cell in cells]
    (folder / name).write_text(json.dumps({"cells": code}), "utf-8")
    return run(folder, name, *more, language=language)


def run(folder, *arguments, language="en"):
    with contextlib.chdir(folder):
        return CliRunner().invoke(
            saiten, ["check", *arguments], env={"SAITEN_LANG": language, "COLUMNS": "80"}
        )


def test_a_notebook_named_for_an_exercise_is_graded_for_it_and_its_other_cells_are_not_run(tmp_path):
    result = check(tmp_path, [NEVER_RUN, SOFTMAX, RELU, "%matplotlib inline"], name="softmax.ipynb")

    assert result.exit_code == 0
    assert "○ Right  softmax" in result.output
    assert "relu" not in result.output


def test_of_several_functions_one_is_graded_by_name(tmp_path):
    result = check(tmp_path, [SOFTMAX, RELU], "--exercise", "relu", "--json")

    (verdict,) = json.loads(result.stdout)["results"]
    assert (verdict["exercise"], verdict["status"], verdict["file"]) == ("relu", "passed", "mine.ipynb")


def test_without_a_name_every_exercise_is_graded_whose_names_are_all_defined_and_it_is_said_which(tmp_path):
    result = check(tmp_path, [SOFTMAX, RELU, "class Middle:\n    pass"], "--json")

    assert result.exit_code == 0
    graded = [one["exercise"] for one in json.loads(result.stdout)["results"]]
    assert graded == ["relu", "softmax_vector", "softmax"], "no bug hunt, and no half of an exercise"
    assert "'mine.ipynb' is graded for: relu, softmax_vector, softmax" in result.stderr


def test_a_cell_may_say_which_exercise_it_answers(tmp_path):
    slugs = ("backward_sigmoid", "backward_relu")
    cells = [f"# saiten: {slug}\n{exercise(slug).reference.source.decode()}" for slug in slugs]
    result = check(tmp_path, cells, "--json")

    verdicts = {one["exercise"]: one["status"] for one in json.loads(result.stdout)["results"]}
    assert verdicts == dict.fromkeys(slugs, "passed")


@pytest.mark.parametrize(
    ("language", "raised", "broken"),
    [
        ("en", "In line 4 of cell 2 (return missing)", "Line 2 of cell 3 is not valid Python"),
        ("ja", "セル 2 の 4 行目(return missing)で", "セル 3 の 2 行目に文法の誤りがあります"),
    ],
)
def test_a_line_is_told_with_its_cell(tmp_path, language, raised, broken):
    cells = [
        "import numpy as np",
        "1 / 0\n\ndef softmax(x):\n    return missing",
        "\ndef relu(x)\n    return x",
    ]

    assert raised in check(tmp_path, cells, "--exercise", "softmax", language=language).output
    assert broken in check(tmp_path, cells, "--exercise", "relu", language=language).output


def test_the_failing_call_can_be_pasted_into_a_cell_and_the_next_step_names_the_notebook(tmp_path):
    wrong = exercise("softmax").wrong["whole_matrix"].source.decode()
    failed = check(tmp_path, [wrong], "--exercise", "softmax").output
    raised = check(tmp_path, ["def softmax(x):\n    return y"], "--exercise", "softmax").output

    assert "import numpy as np\n\n    x = np.array" in failed
    assert "saiten check mine.ipynb --exercise softmax" in " ".join(raised.split())


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"{", "not a notebook: its content is not JSON"),
        (b"[1]", "has no list of cells"),
        (b'{"cells": []}', "--exercise SLUG"),
        (
            json.dumps({"cells": [{"cell_type": "code", "source": "#" * 300_000}]}).encode(),
            "more than 256 KiB of code",
        ),
    ],
)
def test_a_file_that_cannot_be_graded_gets_one_clear_message(tmp_path, content, said):
    (tmp_path / "mine.ipynb").write_bytes(content)
    result = run(tmp_path, "mine.ipynb")

    assert result.exit_code == 2
    assert said in result.stderr
    assert "mine.ipynb" in result.stderr


def test_a_folder_is_checked_with_the_notebooks_in_it_and_a_broken_one_stands_in_nobody_s_way(tmp_path):
    work = tmp_path / "work"
    (work / ".ipynb_checkpoints").mkdir(parents=True)
    check(work, [SOFTMAX], name="softmax.ipynb")
    check(work, [f"# saiten: relu\n{RELU}"], name="week1.ipynb")
    check(work / ".ipynb_checkpoints", [f"# saiten: relu\n{RELU}"], name="week1-checkpoint.ipynb")
    check(work, ["print('a lecture')"], name="notes.ipynb")
    (work / "broken.ipynb").write_text("{", "utf-8")

    result = run(tmp_path, "work", "--json")

    assert result.exit_code == 0
    graded = [(one["exercise"], one["status"]) for one in json.loads(result.stdout)["results"]]
    assert graded == [("softmax", "passed"), ("relu", "passed")]
    assert "broken.ipynb' is not a notebook" in result.stderr
    assert "notes" not in result.stderr


def test_an_exported_topic_is_found_in_its_folder(tmp_path):
    with contextlib.chdir(tmp_path):
        CliRunner().invoke(saiten, ["export", "notebook", "02", "-o", "course"])

    verdicts = json.loads(run(tmp_path, "course", "--json").stdout)["results"]

    assert "sigmoid" in {one["exercise"] for one in verdicts}
    assert {one["file"] for one in verdicts} == {"02_activation.ipynb"}
    assert "passed" not in {one["status"] for one in verdicts}
