"""Grade one file for one exercise: plan, run, judge, and say which mistake it is."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol

from grader.diagnose import Known, diagnose, failing
from grader.given import modules_for
from grader.judging import judge, part_results, score, status
from grader.outcome import Job, Limits, Program
from grader.pair import clues, probe_case, probes
from grader.plan import cases
from grader.report import Report, Result, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from grader.catalog import Exercise
    from grader.outcome import Isolation, Outcome, Run
    from grader.report import Diagnosis, Finding
    from grader.spec import Case

_WORTH_A_NAME = (Status.FAILED, Status.ERROR)


class Runner(Protocol):
    """Take a job through a child process."""

    def __call__(self, job: Job) -> Run:
        """Return what the job gave."""


class BrokenReferenceError(RuntimeError):
    """Say that a reference solution of ours did not run: our fault, never the learner's."""


@dataclass(frozen=True, slots=True)
class Truth:
    """What an exercise is judged by in this run: its cases, and the reference's outcomes."""

    exercise: Exercise
    cases: tuple[Case, ...]
    wanted: tuple[Outcome, ...]
    modules: Mapping[str, str]

    def job(self, programs: Iterable[Program], limits: Limits) -> Job:
        """Return the job that takes programs through the cases."""
        plans = tuple(case.wire() for case in self.cases)
        return Job(tuple(programs), self.exercise.spec.asks, plans, self.modules, limits)


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
        if result.status not in _WORTH_A_NAME:
            return result
        return replace(result, diagnosis=self._diagnosis(truth, program, outcomes))

    def truth(self, exercise: Exercise) -> Truth:
        """Return the cases of an exercise and what its reference gives in each."""
        if exercise.slug not in self._truths:
            plan = cases(exercise.spec, exercise.slug, self.seed)
            bare = Truth(exercise, plan, (), modules_for(exercise))
            wanted = self.run(bare.job([exercise.reference], Limits())).outcomes[0]
            self._truths[exercise.slug] = replace(bare, wanted=_sound(exercise, wanted))
        return self._truths[exercise.slug]

    def outcomes(self, truth: Truth, program: Program) -> tuple[Outcome, ...]:
        """Return what a program does in every case, in a child of its own."""
        return self.run(truth.job([program], self.limits)).outcomes[0]

    def verdict(self, truth: Truth, program: Program, outcomes: tuple[Outcome, ...]) -> Result:
        """Return the verdict on what a program did, not yet diagnosed."""
        judged = list(zip(truth.cases, outcomes, truth.wanted, strict=True))
        checks = judge(truth.exercise.spec, judged)
        printed = "".join(outcome.printed for outcome in outcomes[:1])
        seconds = sum(outcome.seconds for outcome in outcomes)
        return Result(
            exercise=truth.exercise.slug,
            file=program.name,
            status=status(judged, checks),
            score=score(checks),
            checks=checks,
            parts=part_results(judged),
            printed=printed,
            seconds=seconds,
        )

    def known(self, truth: Truth) -> dict[str, Known]:
        """Return what every known wrong answer does.  They are ours, so one child serves them all."""
        slug = truth.exercise.slug
        if slug not in self._known:
            wrong = truth.exercise.wrong
            runs = self.run(truth.job(wrong.values(), Limits())).outcomes if wrong else ()
            pairs = zip(wrong.items(), runs, strict=True)
            self._known[slug] = {name: self._known_one(truth, program, run) for (name, program), run in pairs}
        return self._known[slug]

    def _known_one(self, truth: Truth, program: Program, outcomes: tuple[Outcome, ...]) -> Known:
        checks = self.verdict(truth, program, outcomes).checks
        return Known(outcomes, failing(truth.cases, checks))

    def _diagnosis(self, truth: Truth, program: Program, outcomes: tuple[Outcome, ...]) -> Diagnosis:
        found = diagnose(truth.cases, outcomes, truth.wanted, self.known(truth))
        mistake = truth.exercise.lesson.mistakes.get(found.mistake)
        name = mistake.same_as if mistake and mistake.same_as else found.mistake
        clues = self._pair_clues(truth, program, outcomes)
        return replace(found, mistake=name, findings=(*found.findings, *clues))

    def _pair_clues(self, truth: Truth, program: Program, outcomes: tuple[Outcome, ...]) -> Iterable[Finding]:
        """Return how the learner's own forward and backward agree, where an exercise asks for both."""
        spec = truth.exercise.spec
        if spec.pair is None:
            return ()
        at = probe_case(truth.cases)
        case = truth.cases[at]
        probed = self.run(replace(truth, cases=probes(spec, case)).job([program], self.limits)).outcomes[0]
        return clues(spec, case, (outcomes[at], truth.wanted[at]), probed)


def report(
    grader: Grader, pairs: Iterable[tuple[Exercise, Program]], isolation: Isolation, version: str
) -> Report:
    """Return the verdicts on several programs."""
    results = tuple(grader.grade(exercise, program) for exercise, program in pairs)
    return Report(results, grader.seed, isolation, version)


def _sound(exercise: Exercise, wanted: tuple[Outcome, ...]) -> tuple[Outcome, ...]:
    for outcome in wanted:
        if outcome.fault:
            raise BrokenReferenceError(f"{exercise.slug}: {outcome.fault}")
    return wanted
