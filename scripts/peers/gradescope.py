"""gradescope-utils: one process for each submission, as Gradescope's harness starts it, or by pytest."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

from peers.peer import THEIRS, Step, home

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class Gradescope:
    """Give every student a folder with the tests and what runs them, as /autograder/source is."""

    name = "gradescope-utils"
    package = "gradescope-utils"
    how = "python run_tests.py for each answer, one after the other"
    aim = 10.0
    runner = "run_tests.py"

    def lay(self, desk: Path, answers: Mapping[str, bytes]) -> list[Step]:
        """Lay out a folder for each student."""
        python = str(home(self.package) / "python")
        for student, source in answers.items():
            place = desk / student
            (place / "tests").mkdir(parents=True)
            (place / "softmax.py").write_bytes(source)
            shutil.copy(desk / "cases.npz", place)
            for name, where in ((self.runner, "."), ("expected.py", "."), ("test_softmax.py", "tests")):
                shutil.copy(THEIRS / name, place / where)
        return [Step([python, self.runner], desk / student) for student in answers]

    def full_marks(self, desk: Path) -> set[str]:
        """Return the students with no failed test."""
        found = {
            path.parent.name: json.loads(path.read_text("utf-8")) for path in desk.glob("*/results.json")
        }
        return {
            student
            for student, results in found.items()
            if results["tests"] and all(test["status"] == "passed" for test in results["tests"])
        }


class Pytest(Gradescope):
    """Have pytest run the same tests."""

    name = "gradescope-utils, pytest"
    how = "the same tests by pytest for each answer, one after the other"
    runner = "run_pytest.py"

    def full_marks(self, desk: Path) -> set[str]:
        """Return the students with no failed test."""
        ended = {path.parent.name: json.loads(path.read_text("utf-8")) for path in desk.glob("*/ended.json")}
        return {student for student, code in ended.items() if code == 0}
