"""`saiten doctor` ends with what to do about each thing it found."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from grader.faces.cli import saiten
from grader.faces.doctor_command import findings


def doctor(**environ):
    return CliRunner().invoke(saiten, ["doctor"], env={"SAITEN_LANG": "en", "COLUMNS": "80", **environ})


@pytest.mark.parametrize(
    ("language", "said"), [("en", "To grade others', use Linux."), ("ja", "Linux で採点してください")]
)
def test_weak_isolation_and_a_narrow_window_are_each_told_with_what_to_do(language, said):
    last = doctor(SAITEN_LANG=language, SAITEN_BACKEND="portable", COLUMNS="60").stdout.splitlines()[-3:]

    assert last[0] in {"What to do:", "すること:"}
    assert said in last[1]
    assert "80" in last[2]


def test_a_file_of_digits_that_is_refused_leaves_the_rest_told(tmp_path):
    result = doctor(SAITEN_BACKEND="portable", SAITEN_MNIST=str(tmp_path / "none.npz"))

    assert result.exit_code == 2
    assert "What to do:" in result.stdout
    assert "none.npz" in result.stderr


def test_a_machine_in_order_has_nothing_to_do():
    assert findings({"isolation": "full", "columns": 80, "encoding": "utf-8"}) == []
