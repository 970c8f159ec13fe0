"""Otter-Grader without Docker: `otter run` for each notebook, cheaper than a container for each."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

from peers.notebooks import cell, write
from peers.peer import THEIRS, Step, home, run

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class Otter:
    """Generate an autograder from the tests, and run it on a notebook for each student."""

    name = "otter-grader"
    package = "otter-grader"
    how = "otter run for each answer, one after the other, without containers"
    aim = 100.0

    def lay(self, desk: Path, answers: Mapping[str, bytes]) -> list[Step]:
        """Lay out an autograder and a notebook for each student."""
        otter = str(home(self.package) / "otter")
        (desk / "tests").mkdir()
        shutil.copy(THEIRS / "softmax_otter.py", desk / "tests" / "softmax.py")
        shutil.copy(THEIRS / "expected.py", desk)
        run([otter, "generate", "-t", "tests", "expected.py", "cases.npz"], desk)
        for student, program in answers.items():
            write(desk / student / "softmax.ipynb", [cell("answer", program.decode())])
        grade = [otter, "run", "--no-logo", "-a", str(desk / "autograder.zip"), "softmax.ipynb"]
        return [Step(grade, desk / student) for student in answers]

    def full_marks(self, desk: Path) -> set[str]:
        """Return the students with no failed test case."""
        found = {
            path.parent.name: json.loads(path.read_text("utf-8")) for path in desk.glob("*/results.json")
        }
        return {student for student, results in found.items() if _full(results["tests"])}


def _full(tests: list[dict[str, float]]) -> bool:
    earned = [(test["score"], test["max_score"]) for test in tests if "score" in test]
    return bool(earned) and all(score == most for score, most in earned)
