"""nbgrader: `nbgrader autograde` over all students at once, a kernel for each notebook."""

from __future__ import annotations

import csv
import json
import shutil
from typing import TYPE_CHECKING, Any

import numpy as np
from peers.notebooks import cell, write
from peers.peer import THEIRS, Step, home, run

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_SOLVED = "### BEGIN SOLUTION\ndef softmax(x):\n    raise NotImplementedError\n### END SOLUTION\n"


class Nbgrader:
    """Make an assignment, hand the answers in as copies of its release, and let nbgrader grade them."""

    name = "nbgrader"
    package = "nbgrader"
    how = "nbgrader autograde softmax, all answers in one command"
    aim = 40.0

    def lay(self, desk: Path, answers: Mapping[str, bytes]) -> list[Step]:
        """Lay out a course with one submitted assignment for each student."""
        nbgrader = str(home(self.package) / "nbgrader")
        source = desk / "source" / "softmax"
        write(source / "softmax.ipynb", list(_assignment(desk / "cases.npz")))
        shutil.copy(desk / "cases.npz", source)
        run([nbgrader, "generate_assignment", "softmax"], desk)
        for student, program in answers.items():
            _hand_in(desk, student, program.decode())
        return [Step([nbgrader, "autograde", "softmax"], desk)]

    def full_marks(self, desk: Path) -> set[str]:
        """Return the students who have every point in the exported gradebook."""
        run([str(home(self.package) / "nbgrader"), "export"], desk)
        with (desk / "grades.csv").open(newline="") as file:
            rows = list(csv.DictReader(file))
        return {row["student_id"] for row in rows if float(row["score"] or 0) == float(row["max_score"])}


def _assignment(cases: Path) -> list[dict[str, Any]]:
    """Return the cells: one to fill in, one with what is expected, and one for each family."""
    locked = {"locked": True, "solution": False}
    with np.load(cases) as kept:
        families = sorted({name.split("/")[0] for name in kept})
    return [
        cell("answer", _SOLVED, grade=False, locked=False, solution=True),
        cell("expected", (THEIRS / "expected.py").read_text("utf-8"), grade=False, **locked),
        *(cell(one, f'check(softmax, "{one}")', grade=True, points=1, **locked) for one in families),
    ]


def _hand_in(desk: Path, student: str, program: str) -> None:
    """Copy what students were given, with the answer in its cell."""
    place = desk / "submitted" / student / "softmax"
    shutil.copytree(desk / "release" / "softmax", place)
    book = json.loads((place / "softmax.ipynb").read_text("utf-8"))
    for one in book["cells"]:
        if one["metadata"].get("nbgrader", {}).get("grade_id") == "answer":
            one["source"] = program
    (place / "softmax.ipynb").write_text(json.dumps(book), "utf-8")
