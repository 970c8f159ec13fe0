"""What an exercise is judged by in one run: its cases, and what its reference gives in each."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol

from grader.given import modules_for
from grader.outcome import Job, Limits, Outcome, Plans, Program, Wanted
from grader.plan import cases, long_cases
from grader.spec import Assign

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from grader.catalog import Exercise
    from grader.outcome import Run
    from grader.spec import Case


class Runner(Protocol):
    """Take a job through a child process."""

    def __call__(self, job: Job) -> Run:
        """Return what the job gave."""


class BrokenReferenceError(RuntimeError):
    """Say that a reference solution of ours did not run: our fault, never the learner's."""


@dataclass(frozen=True, slots=True)
class Truth:
    """The cases of an exercise, the reference's outcomes, and the modules a file may import."""

    exercise: Exercise
    cases: tuple[Case, ...]
    wanted: tuple[Outcome, ...]
    modules: Mapping[str, str]
    plans: Plans = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Put the cases in wire form, for every job there will be."""
        object.__setattr__(self, "plans", Plans(case.wire() for case in self.cases))

    def job(self, programs: Iterable[Program], limits: Limits) -> Job:
        """Return the job that takes programs through the cases."""
        return Job(tuple(programs), self.exercise.spec.asks, self.plans, self.modules, limits)


def find_experiment(exercise: Exercise) -> Truth:
    """Return the long cases of an exercise; of what a reference would give only the names are known."""
    experiment = exercise.spec.long
    plan = long_cases(experiment, exercise.slug) if experiment else ()
    wanted = tuple(Outcome(dict.fromkeys(_shows(case))) for case in plan)
    return Truth(exercise, plan, wanted, modules_for(exercise))


def _shows(case: Case) -> list[str]:
    return [step.show for step in case.steps if not isinstance(step, Assign) and step.show]


def find_truth(exercise: Exercise, seed: int, run: Runner) -> Truth:
    """Draw the cases of an exercise and take its reference through them."""
    plan = cases(exercise.spec, exercise.slug, seed)
    truth = Truth(exercise, plan, (), modules_for(exercise))
    wanted = run(truth.job([exercise.reference], Limits())).outcomes[0]
    for outcome in wanted:
        if outcome.fault:
            raise BrokenReferenceError(f"{exercise.slug}: {outcome.fault}")
    return replace(truth, wanted=tuple(Wanted.of(one) for one in wanted))
