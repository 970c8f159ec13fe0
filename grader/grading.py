"""Grade one file for one exercise: plan, run, judge, and say which mistake it is."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from grader.judging import judge, part_results, score, status
from grader.outcome import Limits
from grader.report import CheckResult, CheckStatus, Report, Result, Status
from grader.truth import BrokenReferenceError, Runner, Truth, find_experiment, find_truth

if TYPE_CHECKING:
    from collections.abc import Iterable

    from grader.catalog import Exercise
    from grader.diagnose import Known
    from grader.outcome import Job, Outcome, Program, Run
    from grader.sandbox import Backend

__all__ = ["BrokenReferenceError", "Grader", "Runner", "Truth", "report"]

LONG = Limits(case_seconds=30.0, cpu_seconds=90)
"""What an experiment may use: seconds for each of its steps, and of processor in all."""

_WORTH_A_NAME = (Status.FAILED, Status.ERROR)


@dataclass
class Grader:
    """Grade files, remembering the truth of each exercise for as long as this object lives.

    A `long` grader takes a right answer through the exercise's whole experiment, too.
    """

    run: Runner
    seed: int
    limits: Limits = Limits()
    long: bool = False
    _truths: dict[str, Truth] = field(default_factory=dict)
    _known: dict[str, dict[str, Known]] = field(default_factory=dict)

    def grade(self, exercise: Exercise, program: Program) -> Result:
        """Return the verdict on a program, with the name of its mistake."""
        truth = self.truth(exercise)
        return self.judged(truth, program, self.outcomes(truth, program))

    def judged(self, truth: Truth, program: Program, outcomes: tuple[Outcome, ...]) -> Result:
        """Return the verdict on what a program did, with the name of its mistake."""
        result = self.verdict(truth, program, outcomes)
        if self.long and truth.exercise.spec.long:
            if result.passed:
                return self._lengthened(result, truth.exercise, program)
            result = _waiting(result)
        return self._named(truth, program, outcomes, result) if result.status in _WORTH_A_NAME else result

    def _lengthened(self, result: Result, exercise: Exercise, program: Program) -> Result:
        """Return a verdict to which that on the whole experiment has been added."""
        truth = find_experiment(exercise)
        outcomes = self.run(replace(truth.job([program], LONG), stepwise=True)).outcomes[0]
        judged = list(zip(truth.cases, outcomes, truth.wanted, strict=True))
        found = judge(exercise.spec.long, judged) if exercise.spec.long else ()
        checks = tuple(replace(check, case=None) for check in found)  # nobody pastes a thousand epochs
        return replace(
            result,
            status=status(judged, checks),
            score=score((*result.checks, *checks)),
            checks=(*result.checks, *checks),
            printed=outcomes[0].printed,
            seconds=result.seconds + sum(outcome.seconds for outcome in outcomes),
        )

    def truth(self, exercise: Exercise) -> Truth:
        """Return the cases of an exercise and what its reference gives in each."""
        if exercise.slug not in self._truths:
            self._truths[exercise.slug] = find_truth(exercise, self.seed, self.run)
        return self._truths[exercise.slug]

    def outcomes(self, truth: Truth, program: Program) -> tuple[Outcome, ...]:
        """Return what a program does in every case, in a child of its own."""
        return self.taken(truth, program).outcomes[0]

    def taken(self, truth: Truth, program: Program) -> Run:
        """Return the run that takes a program through every case."""
        return self.run(truth.job([program], self.limits))

    def verdict(self, truth: Truth, program: Program, outcomes: tuple[Outcome, ...]) -> Result:
        """Return the verdict on what a program did, not yet diagnosed."""
        judged = list(zip(truth.cases, outcomes, truth.wanted, strict=True))
        checks = judge(truth.exercise.spec, judged)
        return Result(
            exercise=truth.exercise.slug,
            file=program.name,
            status=status(judged, checks),
            score=score(checks),
            checks=checks,
            parts=part_results(judged),
            printed=outcomes[0].printed,
            seconds=sum(outcome.seconds for outcome in outcomes),
        )

    def known(self, truth: Truth) -> dict[str, Known]:
        """Return what every known wrong answer to an exercise does."""
        from grader.naming import known_answers  # a right answer needs none of it, and starts faster

        slug = truth.exercise.slug
        if slug not in self._known:
            self._known[slug] = known_answers(truth, self.run)
        return self._known[slug]

    def _named(self, truth: Truth, program: Program, outcomes: tuple[Outcome, ...], result: Result) -> Result:
        from grader.naming import name_mistake, pair_clues  # as above

        found = name_mistake(truth, outcomes, self.known(truth))
        clues = pair_clues(truth, outcomes, self._limited, program)
        return replace(result, diagnosis=replace(found, findings=(*found.findings, *clues)))

    def _limited(self, job: Job) -> Run:
        """Run a job that was planned elsewhere within the limits of this grader."""
        return self.run(replace(job, limits=self.limits))


def _waiting(result: Result) -> Result:
    """Note that the experiment was not run: it would only repeat that something is wrong."""
    return replace(result, checks=(*result.checks, CheckResult("experiment", "", CheckStatus.SKIPPED, 0.0)))


def report(
    grader: Grader, pairs: Iterable[tuple[Exercise, Program]], backend: Backend, version: str
) -> Report:
    """Return the verdicts on several programs, run by a backend that need not be ready yet."""
    results = tuple(grader.grade(exercise, program) for exercise, program in pairs)
    return Report(results, grader.seed, backend.isolation, version)
