"""`saiten doctor` says how each thing stands, and ends with what to do about those that could be better."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest
from click.testing import CliRunner

from grader.faces.cli import saiten
from grader.faces.examination import Level, examine

SOUND = {"isolation": "full", "columns": 80, "encoding": "utf-8"}


def doctor(*arguments, **environ):
    env = {"SAITEN_LANG": "en", "SAITEN_BACKEND": "portable", "COLUMNS": "80", **environ}
    return CliRunner().invoke(saiten, ["doctor", *arguments], env=env)


@pytest.mark.parametrize(
    ("language", "said"), [("en", "To grade others', use Linux."), ("ja", "Linux で採点してください")]
)
def test_weak_isolation_and_a_narrow_window_are_each_told_with_what_to_do(language, said):
    result = doctor(SAITEN_LANG=language, COLUMNS="79")

    findings, _versions, to_do = result.stdout.split("\n\n")
    assert [line[0] for line in findings.splitlines() if line[0] != " "] == ["!", "!", "✓", "✓", "✓", "✓"]
    assert to_do.splitlines()[0] in {"What to do:", "すること:"}
    assert said in to_do.replace("\n  ", "")
    assert "80" in to_do
    assert result.exit_code == 0


def test_a_file_of_digits_that_is_refused_leaves_the_rest_told(tmp_path):
    result = doctor(SAITEN_MNIST=str(tmp_path / "none.npz"))

    assert result.exit_code == 1
    assert "✗ Digit images:" in result.stdout
    assert "none.npz" in result.stdout.replace("\n  ", "")
    assert "✓ Progress" in result.stdout


def test_a_progress_file_that_cannot_be_opened_is_told_with_what_to_do(tmp_path):
    (tmp_path / "progress.db").write_text("a diary\n" * 500, "utf-8")

    result = doctor(SAITEN_DB=str(tmp_path / "progress.db" / "inside"))

    assert result.exit_code == 1
    assert "✗ Progress:" in result.stdout
    assert "--db FILE" in result.stdout.split("What to do:")[1]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_machine_in_order_has_nothing_to_do(language):
    found = examine(SOUND, language)

    assert {one.level for one in found} == {Level.GOOD}
    assert {one.remedy for one in found} == {""}


def test_programs_are_told_the_same_and_every_raw_fact():
    tree = json.loads(doctor("--json", COLUMNS="60").stdout)

    assert [one["name"] for one in tree["findings"] if one["level"] != "good"] == ["isolation", "columns"]
    assert tree["facts"]["backend"] == "portable"


def test_an_encoding_that_lacks_our_signs_is_told_and_not_stumbled_over():
    env = {**os.environ, "PYTHONIOENCODING": "cp932", "SAITEN_LANG": "ja", "SAITEN_BACKEND": "portable"}

    said = subprocess.run(
        [sys.executable, "-m", "grader", "doctor"], env=env, capture_output=True, check=False
    )

    assert said.returncode == 0
    assert "PYTHONUTF8=1" in said.stdout.decode("cp932")
