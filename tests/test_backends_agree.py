"""A verdict does not depend on how well the machine confines a learner's code."""

from __future__ import annotations

import sys

import pytest

from grader.catalog import exercises
from grader.diagnose import same
from grader.grading import Grader
from grader.outcome import Limits
from grader.sandbox import is_supported, open_backend

pytestmark = pytest.mark.skipif(not is_supported(sys.platform), reason="there is only one backend here")


@pytest.fixture(scope="module")
def graders():
    with open_backend("linux") as linux, open_backend("portable") as portable:
        yield Grader(linux.run, seed=1), Grader(portable.run, seed=1)


def answers(exercise):
    """Return the reference and every third of the other answers, by file: all would take a minute."""
    right = {f"right/{name}": program for name, program in exercise.right.items()}
    wrong = {f"wrong/{name}": program for name, program in exercise.wrong.items()}
    return {"reference": exercise.reference, **dict(list((right | wrong).items())[::3])}


def verdicts(grader, exercise):
    """Return outcomes, status and score of every answer; they are ours, so one child serves them all."""
    truth, programs = grader.truth(exercise), answers(exercise)
    runs = grader.run(truth.job(programs.values(), Limits())).outcomes
    for (file, program), outcomes in zip(programs.items(), runs, strict=True):
        result = grader.verdict(truth, program, outcomes)
        yield file, outcomes, (result.status, result.score)


@pytest.mark.parametrize("slug", exercises())
def test_both_backends_give_answers_of_every_exercise_the_same_verdict(slug, graders):
    both = (verdicts(grader, exercises()[slug]) for grader in graders)

    for (file, mine, linux), (_, other, portable) in zip(*both, strict=True):
        assert portable == linux, file
        assert all(map(same, mine, other)), (
            file
        )  # so it has the same name, which is told from behaviour alone


@pytest.mark.parametrize("slug", {one.topic: slug for slug, one in exercises().items() if one.wrong}.values())
def test_both_backends_name_a_mistake_alike_in_a_child_of_its_own(slug, graders):
    program = next(iter(exercises()[slug].wrong.values()))

    linux, portable = (grader.grade(exercises()[slug], program) for grader in graders)

    assert (portable.status, portable.score, portable.parts) == (linux.status, linux.score, linux.parts)
    assert portable.diagnosis == linux.diagnosis
