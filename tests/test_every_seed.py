"""Luck decides nothing: at twenty seeds every right answer passes, and a wrong one fails, alike."""

from dataclasses import replace

import pytest

from grader.catalog import exercises
from grader.judging import judge
from grader.outcome import Limits
from grader.plan import cases
from grader.report import CheckStatus
from grader.truth import find_truth

SEEDS = range(1000, 1020)
DRAWN = {
    slug: one
    for slug, one in exercises().items()
    if any(family.name == "fresh" for family in one.spec.families)
}


def fresh(exercise, seed):
    return tuple(case for case in cases(exercise.spec, exercise.slug, seed) if case.family == "fresh")


def verdicts(exercise, programs, run):
    """Return, by program, whether it passes at each seed; what no seed changes is judged once."""
    usual = find_truth(exercise, SEEDS[0], run)
    drawn = [fresh(exercise, seed) for seed in SEEDS]
    every = replace(usual, cases=(*usual.cases, *(case for some in drawn for case in some)))
    want, *outcomes = run(every.job([exercise.reference, *programs], Limits(cpu_seconds=60))).outcomes
    found = {}
    for program, got in zip(programs, outcomes, strict=True):
        triples = iter(zip(every.cases, got, want, strict=True))
        always = passes(exercise, [next(triples) for _ in usual.cases])
        found[program.name] = [always and passes(exercise, [next(triples) for _ in some]) for some in drawn]
    return found


def passes(exercise, judged):
    return all(check.status is not CheckStatus.FAILED for check in judge(exercise.spec, judged))


@pytest.mark.parametrize("exercise", DRAWN.values(), ids=list(DRAWN))
def test_the_verdicts_are_the_same_at_twenty_seeds(exercise, backend):
    right = [replace(one, name=f"right/{name}") for name, one in exercise.right.items()]
    wrong = list(exercise.wrong.values())[len(exercise.slug) % len(exercise.wrong)]
    found = verdicts(exercise, [*right, wrong], backend.run)

    assert found.pop(wrong.name) == [False] * len(SEEDS)
    assert found == {one.name: [True] * len(SEEDS) for one in right}


def test_the_seeds_really_draw_other_numbers():
    drawn = {slug: {repr(fresh(one, seed)) for seed in SEEDS[:2]} for slug, one in DRAWN.items()}

    assert len(DRAWN) > 20
    assert [slug for slug, some in drawn.items() if len(some) < 2] == []
