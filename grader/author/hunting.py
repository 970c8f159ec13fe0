"""Judge mutants as if learners had handed them in, and find out whether the ones that pass are harmless."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np

from grader.author.mutants import mutants
from grader.author.proof import Survivor
from grader.diagnose import same
from grader.grading import Grader
from grader.outcome import Limits, Program
from grader.spec import Case

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grader.author.mutants import Mutant
    from grader.catalog import Exercise
    from grader.grading import Runner, Truth
    from grader.outcome import Outcome

LIMITS = Limits(case_seconds=30, cpu_seconds=1)
"""A mutant may hang.  Its work is limited, not the clock: a busy machine would refuse what is right."""

_DRAWS = 200
_SEED = 1


def hunt(exercise: Exercise, run: Runner, workers: int = 1) -> tuple[int, tuple[Survivor, ...]]:
    """Return how many mutants of the reference and of right/ are refused, and those that are not."""
    grader = Grader(run, _SEED, LIMITS)
    truth = grader.truth(exercise)
    every = [
        mutant for name, program in _bases(exercise) for mutant in mutants(name, program.source.decode())
    ]
    with ThreadPoolExecutor(workers) as pool:
        verdicts = list(pool.map(lambda mutant: passes(grader, truth, mutant.source), every))
        alive = [mutant for mutant, passed in zip(every, verdicts, strict=True) if passed]
        wide = _more_draws(grader, exercise) if alive else truth
        before = {base: _outcomes(grader, wide, base) for base in {mutant.base for mutant in alive}}
        genuine = list(pool.map(lambda mutant: _differs(grader, wide, mutant, before[mutant.base]), alive))
    found = zip(alive, genuine, strict=True)
    return len(every) - len(alive), tuple(Survivor(one.id, one.diff(), differs) for one, differs in found)


def passes(grader: Grader, truth: Truth, source: str) -> bool:
    """Say whether a program passes; one that fails the first case is not asked for the others."""
    first = replace(truth, cases=truth.cases[:1], wanted=truth.wanted[:1])
    return all(_passed(grader, some, source) for some in (first, truth))


def _passed(grader: Grader, truth: Truth, source: str) -> bool:
    program = Program(f"{truth.exercise.slug}.py", source.encode())
    return grader.verdict(truth, program, grader.outcomes(truth, program)).passed


def _bases(exercise: Exercise) -> Iterator[tuple[str, Program]]:
    yield "reference.py", exercise.reference
    for name, program in exercise.right.items():
        yield f"right/{name}.py", program


def _more_draws(grader: Grader, exercise: Exercise) -> Truth:
    """Return the exercise judged on many more draws of its own families."""
    cases: list[Case] = []
    spec, turn = exercise.spec, 0
    while len(cases) < _DRAWS:
        turn += 1
        for family in spec.families:
            rng = np.random.default_rng((turn, crc32(f"more/{exercise.slug}/{family.name}".encode())))
            steps = family.steps or spec.steps
            cases += [Case(family.name, turn, given, steps, family.core) for given in family.draw(rng)]
    truth = replace(grader.truth(exercise), cases=tuple(cases))
    wanted = grader.run(truth.job([exercise.reference], Limits())).outcomes[0]
    return replace(truth, wanted=wanted)


def _outcomes(grader: Grader, wide: Truth, source: str) -> tuple[Outcome, ...]:
    return grader.run(wide.job([Program("answer.py", source.encode())], Limits())).outcomes[0]


def _differs(grader: Grader, wide: Truth, mutant: Mutant, base: tuple[Outcome, ...]) -> bool:
    """Say whether the mutant fails any case that its own base, which gave these outcomes, passes."""
    changed = _outcomes(grader, wide, mutant.source)
    for case, want, before, after in zip(wide.cases, wide.wanted, base, changed, strict=True):
        if same(before, after):
            continue  # nothing to judge, and judging is what takes the time
        one = replace(wide, cases=(case,), wanted=(want,))
        if _holds(grader, one, before) and not _holds(grader, one, after):
            return True
    return False


def _holds(grader: Grader, truth: Truth, outcome: Outcome) -> bool:
    return grader.verdict(truth, Program("answer.py", b""), (outcome,)).passed
