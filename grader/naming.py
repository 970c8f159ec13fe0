"""Say which mistake a failing answer makes: run the known wrong answers and compare what they do."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from grader.diagnose import Known, diagnose, failing
from grader.judging import judge
from grader.outcome import Limits
from grader.pair import clues, probe_case, probes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from grader.outcome import Outcome, Program
    from grader.report import Diagnosis, Finding
    from grader.truth import Runner, Truth


def known_answers(truth: Truth, run: Runner) -> dict[str, Known]:
    """Return what every known wrong answer does.  They are ours, so one child serves them all."""
    wrong = truth.exercise.wrong
    runs = run(truth.job(wrong.values(), Limits())).outcomes if wrong else ()
    return {name: _known(truth, outcomes) for name, outcomes in zip(wrong, runs, strict=True)}


def name_mistake(truth: Truth, outcomes: tuple[Outcome, ...], known: Mapping[str, Known]) -> Diagnosis:
    """Return the mistake; one that cannot be told from another goes by the other's name."""
    found = diagnose(truth.cases, outcomes, truth.wanted, known)
    mistake = truth.exercise.lesson.mistakes.get(found.mistake)
    return replace(found, mistake=mistake.same_as) if mistake and mistake.same_as else found


def pair_clues(
    truth: Truth, outcomes: tuple[Outcome, ...], probe: Runner, program: Program
) -> Iterable[Finding]:
    """Return how the learner's own forward and backward agree, where an exercise asks for both."""
    spec = truth.exercise.spec
    if spec.pair is None:
        return ()
    at = probe_case(truth.cases)
    case = truth.cases[at]
    probed = probe(replace(truth, cases=probes(spec, case)).job([program], Limits())).outcomes[0]
    return clues(spec, case, (outcomes[at], truth.wanted[at]), probed)


def _known(truth: Truth, outcomes: tuple[Outcome, ...]) -> Known:
    judged = list(zip(truth.cases, outcomes, truth.wanted, strict=True))
    return Known(outcomes, failing(truth.cases, judge(truth.exercise.spec, judged)))
