"""Grade one file for one exercise: plan, run, judge, and say which mistake it is."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from grader.judging import judge, part_results, score, status
from grader.outcome import Limits
from grader.report import Report, Result, Status
from grader.truth import BrokenReferenceError, Runner, Truth, find_truth

if TYPE_CHECKING:
    from collections.abc import Iterable

    from grader.catalog import Exercise
    from grader.diagnose import Known
    from grader.outcome import Isolation, Job, Outcome, Program, Run

__all__ = ["BrokenReferenceError", "Grader", "Runner", "Truth", "report"]

_WORTH_A_NAME = (Status.FAILED, Status.ERROR)


@dataclass
class Grader:
    """Grade files, remembering the truth of each exercise for as long as this object lives."""

    run: Runner
    seed: int
    limits: Limits = Limits()
    _truths: dict[str, Truth] = field(default_factory=dict)
    _known: dict[str, dict[str, Known]] = field(default_factory=dict)

    def grade(self, exercise: Exercise, program: Program) -> Result:
        """Return the verdict on a program, with the name of its mistake."""
        truth = self.truth(exercise)
        outcomes = self.outcomes(truth, program)
        result = self.verdict(truth, program, outcomes)
        return self._named(truth, program, outcomes, result) if result.status in _WORTH_A_NAME else result

    def truth(self, exercise: Exercise) -> Truth:
        """Return the cases of an exercise and what its reference gives in each."""
        if exercise.slug not in self._truths:
            self._truths[exercise.slug] = find_truth(exercise, self.seed, self.run)
        return self._truths[exercise.slug]

    def outcomes(self, truth: Truth, program: Program) -> tuple[Outcome, ...]:
        """Return what a program does in every case, in a child of its own."""
        return self.run(truth.job([program], self.limits)).outcomes[0]

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


def report(
    grader: Grader, pairs: Iterable[tuple[Exercise, Program]], isolation: Isolation, version: str
) -> Report:
    """Return the verdicts on several programs."""
    results = tuple(grader.grade(exercise, program) for exercise, program in pairs)
    return Report(results, grader.seed, isolation, version)
