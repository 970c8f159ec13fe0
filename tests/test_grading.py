"""Grading keeps kinds of trouble apart: a fault of ours is never the learner's failure."""

from __future__ import annotations

import shutil

import pytest

from grader.catalog import Exercise, exercise
from grader.grading import BrokenReferenceError, Grader, report
from grader.outcome import Program
from grader.sandbox import SandboxError

SOFTMAX = exercise("softmax")


def test_a_runner_that_fails_is_nobodys_verdict():
    def run(_job):
        raise SandboxError("no child could be started")

    with pytest.raises(SandboxError, match="no child"):
        Grader(run, 1).grade(SOFTMAX, SOFTMAX.reference)


def test_a_reference_that_does_not_run_is_our_fault(backend, tmp_path):
    folder = tmp_path / "softmax"
    shutil.copytree(SOFTMAX.folder, folder)
    (folder / "reference.py").write_text("def softmax(x):\n    return y\n", "utf-8")

    with pytest.raises(BrokenReferenceError, match=r"softmax: .*NameError"):
        Grader(backend.run, 1).grade(Exercise("softmax", SOFTMAX.topic, folder), SOFTMAX.reference)


def test_the_learner_and_the_known_answers_never_share_a_child(backend):
    jobs, program = [], Program("softmax.py", SOFTMAX.wrong["whole_matrix"].source)

    def run(job):
        jobs.append(tuple(one.name for one in job.programs))
        return backend.run(job)

    Grader(run, 1).grade(SOFTMAX, program)

    assert jobs == [("reference.py",), ("softmax.py",), tuple(one.name for one in SOFTMAX.wrong.values())]


def test_a_right_answer_needs_no_known_answers_and_a_second_grading_no_reference(backend):
    jobs = []

    def run(job):
        jobs.append(job.programs[0].name)
        return backend.run(job)

    grader = Grader(run, 1)
    results = [grader.grade(SOFTMAX, SOFTMAX.reference) for _ in range(2)]

    assert all(result.passed for result in results)
    assert jobs == ["reference.py"] * 3


def test_the_child_never_holds_an_expected_value(backend):
    jobs = []

    def run(job):
        jobs.append(job)
        return backend.run(job)

    Grader(run, 1).grade(SOFTMAX, Program("softmax.py", SOFTMAX.wrong["whole_matrix"].source))

    assert {frozenset(case) for case in jobs[1].cases} == {frozenset({"given", "steps"})}
    assert not any("softmax" in source for source in jobs[1].modules.values())


def test_a_report_passes_when_all_its_results_do(backend):
    grader = Grader(backend.run, 1)
    right, wrong = (SOFTMAX, SOFTMAX.reference), (SOFTMAX, SOFTMAX.wrong["whole_matrix"])

    assert report(grader, [right], backend, "0").passed
    assert not report(grader, [right, wrong], backend, "0").passed
