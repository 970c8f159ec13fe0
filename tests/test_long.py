"""The long mode takes a right answer through a whole experiment, and says how far it has come."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pexpect
import pytest
from click.testing import CliRunner

from grader.catalog import exercise
from grader.faces.cli import saiten
from grader.faces.paint import Paint
from grader.faces.terminal import Screen, show
from grader.grading import LONG, Grader
from grader.report import CheckStatus, Status
from grader.text import Language
from tests.experiments import with_experiment

ROOT = Path(__file__).parents[1]
DESCENT = with_experiment()
SHORT = with_experiment(steps=2)


def shown(result, exercise, language=Language.EN):
    return show(result, exercise, Screen(language, Paint(on=False)))


@pytest.fixture(scope="module")
def grader(backend):
    return Grader(backend.run, 1, long=True)


def test_a_right_answer_is_taken_through_the_experiment_and_told_how_it_went(grader):
    result = grader.grade(DESCENT, DESCENT.reference)

    assert (result.status, result.score) == (Status.PASSED, 1.0)
    assert (result.checks[-1].name, result.checks[-1].status) == ("experiment", CheckStatus.ADVICE)
    assert "The experiment\n    It ends" in shown(result, DESCENT)
    assert "実験の結果\n    底から" in shown(result, DESCENT, Language.JA)


def test_an_experiment_that_fails_costs_its_points_and_shows_no_endless_call(backend):
    result = Grader(backend.run, 1, long=True).grade(SHORT, SHORT.reference)

    assert result.status is Status.FAILED
    assert 0.5 < result.score < 1
    assert "saiten plot gradient_descent" in shown(result, SHORT)
    assert "The call" not in shown(result, SHORT)


def test_a_wrong_answer_is_named_and_its_experiment_waits(grader):
    result = grader.grade(DESCENT, DESCENT.wrong["climbs"])

    assert result.diagnosis.mistake == "climbs"
    assert result.checks[-1].status is CheckStatus.SKIPPED
    assert "once everything else is right" in shown(result, DESCENT)


def test_without_the_long_mode_there_is_no_experiment(backend):
    result = Grader(backend.run, 1).grade(DESCENT, DESCENT.reference)

    assert [check for check in result.checks if check.name == "experiment"] == []


def test_an_experiment_has_limits_of_its_own_and_tells_of_every_step(backend):
    jobs, told = [], []

    def run(job):
        jobs.append(job)
        return backend.run(job, told.append)

    Grader(run, 1, long=True).grade(DESCENT, DESCENT.reference)

    assert [(job.limits == LONG, job.stepwise) for job in jobs] == [(False, False)] * 2 + [(True, True)]
    assert told[-1] == 5


def test_the_regression_of_the_course_is_told_with_sigmoid_and_with_relu(grader):
    one = exercise("train_regression")
    result = grader.grade(one, one.reference)

    assert result.status is Status.PASSED
    assert "with sigmoid" in shown(result, one)
    assert "with ReLU" in shown(result, one)


def test_an_answer_that_does_not_call_the_given_net_is_told_of_its_own_alone(grader):
    one = exercise("train_regression")
    result = grader.grade(one, one.right["by_hand"])

    assert result.status is Status.PASSED
    assert "with sigmoid" not in shown(result, one)


def test_an_exercise_without_an_experiment_is_bad_input(tmp_path):
    (tmp_path / "sigmoid.py").write_text("def sigmoid(x):\n    return x\n", encoding="utf-8")

    result = CliRunner(env={"SAITEN_LANG": "en"}).invoke(
        saiten, ["check", "--long", str(tmp_path / "sigmoid.py")]
    )

    assert result.exit_code == 2
    assert "sigmoid" in result.output
    assert "Traceback" not in result.output


@pytest.mark.parametrize("command", [("check", "--long"), ("plot",)], ids=["check", "plot"])
def test_damaged_digits_of_a_learner_are_bad_input(command, tmp_path):
    answer, images = tmp_path / "train_two_layer_net.py", tmp_path / "mnist.npz"
    answer.write_bytes(exercise("train_two_layer_net").reference.source)
    images.write_bytes(b"no such thing")
    env = {"SAITEN_LANG": "en", "SAITEN_MNIST": str(images)}

    result = CliRunner(env=env).invoke(saiten, [*command, str(answer)])

    assert result.exit_code == 2
    assert "mnist.npz" in result.output
    assert "Traceback" not in result.output


WATCHED = """
from grader.catalog import exercises
from grader.faces import cli
from tests.experiments import with_experiment
exercises()["gradient_descent"] = with_experiment(steps={steps})
cli.main(["check", "--long", {file!r}])
"""


def spawned(folder, steps):
    file = folder / "gradient_descent.py"
    file.write_bytes(DESCENT.reference.source)
    env = {**os.environ, "PYTHONPATH": str(ROOT), "SAITEN_LANG": "en", "TERM": "xterm"}
    command = ["-c", WATCHED.format(steps=steps, file=str(file))]
    return pexpect.spawn(sys.executable, command, env=env, timeout=60, encoding="utf-8", dimensions=(24, 80))


def test_on_a_terminal_a_bar_says_how_far_it_has_come(tmp_path):
    terminal = spawned(tmp_path, 300)

    terminal.expect("Running the experiment")
    terminal.expect("○ Right  gradient_descent")
    terminal.expect(pexpect.EOF)
    terminal.close()

    assert terminal.exitstatus == 0


def test_an_interrupt_in_the_middle_ends_with_130_and_no_traceback(tmp_path):
    terminal = spawned(tmp_path, 10**7)

    terminal.expect("Running the experiment")
    terminal.sendintr()
    terminal.expect(pexpect.EOF)
    terminal.close()

    assert terminal.exitstatus == 130
    assert "Traceback" not in terminal.before
