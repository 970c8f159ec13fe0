"""Graded like any learner's file, no bad citizen earns a point it has not worked for."""

from __future__ import annotations

import sys

import pytest

from grader.catalog import exercise
from grader.grading import Grader
from grader.judging import STATUS_OF
from grader.outcome import Isolation, Program, Trouble
from grader.report import Status
from grader.sandbox import is_supported
from tests.gallery import GALLERY
from tests.test_gallery import IMPATIENT, LIMITS, SUBMISSIONS

pytestmark = pytest.mark.skipif(not is_supported(sys.platform), reason="the walls are Linux's")


@pytest.fixture(scope="module")
def grade(backend):
    if backend.isolation is not Isolation.FULL:
        pytest.skip(f"the gallery is for full isolation; here it is {backend.isolation}")
    graders = {limits: Grader(backend.run, 1, limits) for limits in (IMPATIENT, LIMITS)}

    def graded(name, limits=LIMITS):
        source = (SUBMISSIONS / f"{name}.py").read_bytes()
        return graders[limits].grade(exercise("softmax"), Program("softmax.py", source))

    return graded


def words(citizen):
    said = citizen.full if isinstance(citizen.full, tuple) else (citizen.full,)
    return {word for one in said for word in one.split("|")}


@pytest.mark.parametrize("citizen", GALLERY, ids=lambda one: one.name)
def test_a_citizen_earns_only_what_its_values_are_worth(grade, citizen):
    said = words(citizen)
    troubles = said & set(Trouble)
    named = {STATUS_OF.get(Trouble(word), Status.ERROR) for word in troubles}
    named |= {Status.FAILED} if said - troubles else set()

    result = grade(citizen.name, IMPATIENT if said == {"timeout"} else LIMITS)

    assert result.status is not Status.GRADER_ERROR
    if "values" not in said:
        assert (result.status in named, result.score) == (True, 0.0)


def test_the_cases_that_ran_keep_their_marks(grade):
    honest, broken = grade("honest"), grade("exits_at_second_case")

    assert broken.status is Status.CRASHED
    assert 0 < broken.score < honest.score


def test_an_honest_file_passes_after_all_of_them(grade):
    assert grade("honest").passed
