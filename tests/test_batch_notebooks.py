"""A notebook handed in is graded for every exercise it answers."""

import json

import pytest
from click.testing import CliRunner

from grader.catalog import exercise
from grader.faces.cli import saiten
from tests.classroom import grade, grades, put, table

SIGMOID = exercise("sigmoid").reference.source


def notebook(*cells):
    return json.dumps({"cells": [{"cell_type": "code", "source": cell} for cell in cells]}).encode()


@pytest.fixture(scope="module")
def handed_in(tmp_path_factory):
    """Export a topic, answer two of its exercises, one of them wrongly, and have the class graded."""
    folder, out = tmp_path_factory.mktemp("class"), tmp_path_factory.mktemp("notebook") / "out"
    CliRunner().invoke(saiten, ["export", "notebook", "02", "-o", str(folder / "ann"), "--lang", "en"])
    path = folder / "ann" / "02_activation" / "02_activation.ipynb"
    book = json.loads(path.read_text("utf-8"))
    raises = b"import numpy as np\n\ndef relu(x):\n    return missing\n"
    for cell in book["cells"]:
        for slug, source in (("sigmoid", SIGMOID), ("relu", raises)):
            if cell["id"] == f"{slug}-answer":
                cell["source"] = f"# saiten: {slug}\n{source.decode()}"
    path.write_text(json.dumps(book), "utf-8")
    put(folder, {"bob/sigmoid.py": SIGMOID, "cy/notes.ipynb": notebook("x = 1"), "dee/hw.ipynb": b"{"})
    return grade(folder, out), out


def test_an_exported_notebook_is_split_into_its_exercises(handed_in):
    run, out = handed_in

    found = grades(out)
    mine = {slug: verdict for (student, slug), verdict in found.items() if student == "ann"}
    assert mine["sigmoid"] == found["bob", "sigmoid"] == ("passed", "1.0000")
    assert mine["relu"] == ("error", "0.0000")
    assert {status for slug, (status, _) in mine.items() if slug not in {"sigmoid", "relu"}} == {
        "not_implemented"
    }
    assert "dee/hw.ipynb: It cannot be read as a notebook." in run.stderr
    assert "(notes.ipynb)" in run.stderr


def test_a_student_reads_in_which_cell_of_a_notebook_it_went_wrong(handed_in):
    (relu,) = [row for row in table(handed_in[1] / "grades.csv") if row["exercise"] == "relu"]

    assert relu["file"] == "ann/02_activation/02_activation.ipynb"
    assert "In line 5 of cell" in relu["message"]
