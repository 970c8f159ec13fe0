"""Hints come one by one and are remembered, the solution after success or on giving up, and a reset keeps."""

from __future__ import annotations

import contextlib
import sys
from datetime import UTC, datetime

import pexpect
import pytest
from click.testing import CliRunner

from grader.author.stub import stub_of
from grader.catalog import exercise
from grader.faces.cli import saiten
from grader.faces.wrap import width
from grader.progress import Attempt, Kind, State, open_store
from grader.workspace import put_back

SOFTMAX = exercise("softmax")
HINTS = [hint.en for hint in SOFTMAX.lesson.hints]
ANSWER = "np.max(x, axis=-1, keepdims=True)"


@pytest.fixture
def desk(tmp_path):
    """Hold a workspace with one exercise, its stub untouched."""
    file = tmp_path / SOFTMAX.topic / "softmax.py"
    file.parent.mkdir()
    file.write_text(stub_of(SOFTMAX), "utf-8")
    return tmp_path


def run(*arguments, here, language="en", columns=200):
    with contextlib.chdir(here):
        env = {"SAITEN_LANG": language, "COLUMNS": str(columns)}
        return CliRunner().invoke(saiten, list(arguments), env=env)


def answered(score):
    with open_store() as store:
        status = "passed" if score == 1 else "failed"
        store.record(Attempt("softmax", Kind.EXERCISE, status, score))


def state():
    with open_store() as store:
        return store.states()["softmax"]


class TestHint:
    def test_each_call_shows_one_more_until_all_are_seen(self, desk):
        shown = [run("hint", "softmax", here=desk).output for _ in range(5)]

        assert [sum(hint in one for hint in HINTS) for one in shown] == [1, 2, 3, 4, 4]
        assert "saiten solution softmax" in shown[-1]

    def test_what_was_shown_is_remembered_with_the_progress(self, desk):
        run("hint", "softmax", here=desk)
        run("hint", "softmax", here=desk)

        assert state().hints == 2

    def test_again_takes_no_new_one(self, desk):
        run("hint", "softmax", here=desk)

        assert HINTS[1] not in run("hint", "softmax", "--again", here=desk).output
        assert state().hints == 1

    def test_hints_can_be_had_anywhere_and_in_japanese(self, tmp_path):
        result = run("hint", "softmax", here=tmp_path, language="ja", columns=80)

        assert result.exit_code == 0
        assert "ヒント 1/4" in result.output
        assert max(map(width, result.output.split("\n"))) <= 80

    def test_without_a_progress_file_there_is_a_hint_and_a_notice(self, desk, monkeypatch):
        monkeypatch.setenv("SAITEN_DB", str(desk))  # a folder

        result = run("hint", "softmax", here=desk)

        assert result.exit_code == 0
        assert HINTS[0] in result.stdout
        assert str(desk) in result.stderr


class TestSolution:
    def test_it_is_not_shown_unasked_before_success(self, desk):
        answered(0.5)

        result = run("solution", "softmax", here=desk)

        assert result.exit_code == 2
        assert "--give-up" in result.stderr
        assert ANSWER not in result.output

    def test_after_success_it_stands_beside_ones_own_with_the_reason(self, desk):
        answered(1)
        (desk / SOFTMAX.topic / "softmax.py").write_text('"""My own."""\n\nmine = 1\n', "utf-8")

        result = run("solution", "softmax", here=desk)

        (line,) = [line for line in result.output.split("\n") if "mine = 1" in line]
        assert result.exit_code == 0
        assert "import numpy as np" in line, "side by side"
        assert ANSWER in result.output
        assert "differences" in result.output, "the explanation"
        assert "My own." not in result.output, "the task is not the answer"

    def test_on_a_narrow_screen_one_stands_below_the_other(self, desk):
        result = run("solution", "softmax", "--give-up", here=desk, columns=60)

        assert result.output.index(ANSWER) < result.output.index("raise NotImplementedError")
        assert max(map(width, result.output.split("\n"))) <= 60

    def test_a_right_answer_after_giving_up_counts_as_right_after_the_solution(self, desk):
        run("solution", "softmax", "--give-up", here=desk)
        answered(1)

        assert state().state is State.RIGHT_AFTER_SOLUTION

    def test_a_file_that_is_no_python_is_shown_as_it_is(self, desk):
        (desk / SOFTMAX.topic / "softmax.py").write_text("def softmax(x:\n\x1b[31m", "utf-8")

        result = run("solution", "softmax", "--give-up", here=desk)

        assert "def softmax(x:" in result.output
        assert "\x1b" not in result.output

    @pytest.mark.skipif(sys.platform == "win32", reason="pexpect drives POSIX terminals")
    @pytest.mark.parametrize(("reply", "code", "shown"), [("n", 1, False), ("y", 0, True)])
    def test_at_a_terminal_it_asks_first(self, desk, reply, code, shown):
        child = pexpect.spawn(
            sys.executable,
            ["-m", "grader", "--lang", "en", "solution", "softmax"],
            cwd=desk,
            encoding="utf-8",
        )
        child.expect_exact("Give up and see the solution?", timeout=60)
        child.sendline(reply)
        child.expect(pexpect.EOF, timeout=60)
        child.close()

        assert child.exitstatus == code
        assert (ANSWER in child.before) is shown


class TestReset:
    def test_the_stub_is_back_and_what_was_written_is_kept_with_a_date(self, desk):
        file = desk / SOFTMAX.topic / "softmax.py"
        file.write_text("hours of work", "utf-8")

        result = run("reset", "softmax", here=desk)

        (kept,) = file.parent.glob("*.saiten-old")
        assert result.exit_code == 0
        assert file.read_text("utf-8") == stub_of(SOFTMAX)
        assert kept.read_text("utf-8") == "hours of work"
        assert kept.name in result.output

    def test_two_resets_within_a_second_keep_both_files(self, tmp_path):
        file, now = tmp_path / "f.py", datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
        kept = []
        for text in ("one", "two"):
            file.write_text(text, "utf-8")
            kept.append(put_back(file, "stub", now))

        assert [path.read_text("utf-8") for path in kept] == ["one", "two"]
        assert kept[0].name == "f.py.2026-11-21-093000.saiten-old"

    def test_an_untouched_stub_is_left_alone(self, desk):
        run("reset", "softmax", here=desk)

        assert [path.name for path in (desk / SOFTMAX.topic).iterdir()] == ["softmax.py"]

    def test_a_file_that_was_deleted_comes_back(self, desk):
        (desk / "02_activation").mkdir()

        assert run("reset", "relu", here=desk).exit_code == 0
        assert (desk / "02_activation" / "relu.py").read_text("utf-8") == stub_of(exercise("relu"))

    def test_it_starts_the_exercise_anew(self, desk):
        run("solution", "softmax", "--give-up", here=desk)
        run("reset", "softmax", here=desk)
        answered(1)

        assert state().state is State.RIGHT

    def test_outside_of_a_workspace_it_says_how_to_make_one(self, tmp_path):
        result = run("reset", "softmax", here=tmp_path)

        assert result.exit_code == 2
        assert "saiten init" in result.stderr


@pytest.mark.parametrize("command", ["hint", "solution", "reset"])
def test_a_misspelt_exercise_is_told_with_the_near_ones(command, desk):
    result = run(command, "softmx", here=desk)

    assert result.exit_code == 2
    assert "softmax" in result.stderr
