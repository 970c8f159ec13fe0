"""Prove an exercise: right answers pass, the stub and wrong answers fail, and each wrong one by its name."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from math import inf
from typing import TYPE_CHECKING

from grader.author.gradients import check_gradients
from grader.author.proof import Proof
from grader.author.stub import stub_of
from grader.compare import TOLERANCE
from grader.content import Problem
from grader.diagnose import matches
from grader.grading import BrokenReferenceError, Grader
from grader.outcome import Program
from grader.report import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grader.catalog import Exercise
    from grader.grading import Runner, Truth
    from grader.report import Result

SEEDS = (1, 20, 300)

_QUIETEST = 10 * TOLERANCE
_LOUDEST = TOLERANCE / 5


def prove(exercise: Exercise, run: Runner, seeds: Sequence[int] = SEEDS) -> Proof:
    """Return the proof of an exercise at several seeds; what is wrong with it is in its problems."""
    try:
        return _joined([_proved(exercise, Grader(run, seed)) for seed in seeds])
    except BrokenReferenceError as error:
        remedy = "Run it by itself; are the names it imports in `given`, and the inputs as it expects them?"
        return Proof(
            exercise.slug, problems=(_problem(exercise, "reference.py", f"it does not run: {error}", remedy),)
        )


@dataclass
class _Ledger:
    """What is written down while one exercise is proved at one seed."""

    exercise: Exercise
    proof: Proof
    problems: list[Problem] = field(default_factory=list)

    def blame(self, name: str, message: str, remedy: str = "") -> None:
        """Note a problem with a file of the exercise."""
        self.problems.append(_problem(self.exercise, name, message, remedy))

    def count(self, name: str, by: int = 1) -> None:
        """Count one more."""
        self.proof = replace(self.proof, **{name: getattr(self.proof, name) + by})


def _proved(exercise: Exercise, grader: Grader) -> Proof:
    ledger = _Ledger(exercise, Proof(exercise.slug))
    truth = grader.truth(exercise)
    _prove_right(ledger, grader)
    _prove_stub(ledger, grader)
    for name in exercise.wrong:
        _prove_wrong(name, ledger, grader, truth)
    _prove_gradients(ledger, truth)
    if not exercise.right:
        ledger.blame("right", "there is no right answer written differently", "Add right/<variant>.py.")
    if not exercise.wrong:
        ledger.blame(
            "wrong", "there is no known wrong answer", "Add wrong/<mistake>.py and its entry in text.yaml."
        )
    return replace(ledger.proof, problems=tuple(ledger.problems))


def _prove_right(ledger: _Ledger, grader: Grader) -> None:
    answers = {f"right/{name}.py": program for name, program in ledger.exercise.right.items()}
    for name, program in {"reference.py": ledger.exercise.reference, **answers}.items():
        result = grader.grade(ledger.exercise, program)
        ledger.count("right")
        if not (result.passed and result.score == 1.0):
            ledger.blame(
                name, f"a right answer is refused: {_why(result)}", "Repair it, or judge less strictly."
            )
            continue
        ledger.count("accepted")
        error = _error(result)
        ledger.proof = replace(ledger.proof, noise=max(ledger.proof.noise, error))
        if error > _LOUDEST:
            remedy = "Give the part an oracle with a scale from the mathematics (see grader.compare)."
            ledger.blame(
                name, f"its rounding takes {error / TOLERANCE:.0%} of the tolerance; 20% is the most", remedy
            )


def _prove_stub(ledger: _Ledger, grader: Grader) -> None:
    exercise, hunted = ledger.exercise, ledger.exercise.spec.stub
    result = grader.grade(exercise, Program(f"{exercise.slug}.py", stub_of(exercise).encode()))
    if hunted and result.diagnosis.mistake not in {hunted, _root(exercise, hunted)}:
        ledger.blame(
            f"wrong/{hunted}.py", f"as a stub it is called {_called(result)}", "A hunt's stub must be named."
        )
    if not hunted and result.status is not Status.NOT_IMPLEMENTED:
        remedy = "Put every answer between # BEGIN SOLUTION and # END SOLUTION."
        ledger.blame("reference.py", f"its stub is {result.status}, not not_implemented", remedy)


def _prove_wrong(name: str, ledger: _Ledger, grader: Grader, truth: Truth) -> None:
    exercise, file = ledger.exercise, f"wrong/{name}.py"
    result = grader.grade(exercise, exercise.wrong[name])
    ledger.count("wrong")
    if result.passed:
        ledger.blame(file, "this wrong answer passes", "Add a family that exposes it, or move it to right/.")
        return
    ledger.count("refused")
    _hear(file, ledger, result)
    outcomes = grader.known(truth)[name].outcomes
    fault = _naming(exercise, name, result, matches(truth.cases, outcomes, grader.known(truth))[0])
    if fault:
        ledger.blame(file, *fault)
    else:
        ledger.count("named")


def _naming(exercise: Exercise, name: str, result: Result, names: list[str]) -> tuple[str, str] | None:
    """Return what is wrong with the name a wrong answer gets, and the remedy, or None."""
    roots = {_root(exercise, one) for one in names}
    own = _root(exercise, name)
    if own not in roots:
        return (
            f"it is not recognised as itself (it is {result.status})",
            "Add core cases in which it fails by its values.",
        )
    if len(roots) > 1:
        others = ", ".join(sorted(roots - {own}))
        return (
            f"it cannot be told from {others}",
            f"Add a family that tells them apart, or `same_as: {own}` in text.yaml.",
        )
    if result.diagnosis.mistake != own:
        return f"a learner is told {_called(result)}", "Its status must be failed or error to be named."
    return None


def _hear(file: str, ledger: _Ledger, result: Result) -> None:
    """Take the margin of a wrong answer; one that is right in every value has none."""
    error = _error(result)
    if error <= TOLERANCE:
        ledger.count("silent")
        return
    ledger.proof = replace(ledger.proof, signal=min(ledger.proof.signal, error))
    if error < _QUIETEST:
        message = f"its largest error is only {error / TOLERANCE:.1f} times the tolerance; 10 is the least"
        ledger.blame(file, message, "Choose inputs on which the mistake shows more.")


def _prove_gradients(ledger: _Ledger, truth: Truth) -> None:
    for gradient, checked in check_gradients(truth):
        ledger.count("gradients")
        ledger.count("entries", checked.entries)
        ledger.count("kinks", checked.kinks)
        if checked.fault:
            ledger.blame(
                "reference.py",
                checked.fault,
                f"Repair the reference or the loss of Gradient({gradient.part!r}).",
            )
    claimed = ledger.exercise.spec.gradients
    if claimed and ledger.proof.entries <= 2 * ledger.proof.kinks:
        ledger.blame(
            "spec.py",
            "no gradient could be checked away from kinks",
            "Let `at` name an input of a core case.",
        )


def _joined(proofs: list[Proof]) -> Proof:
    """Join the proofs of several seeds: an answer counts only if it did well at every one."""
    first = proofs[0]
    return replace(
        first,
        refused=min(one.refused for one in proofs),
        named=min(one.named for one in proofs),
        accepted=min(one.accepted for one in proofs),
        silent=max(one.silent for one in proofs),
        noise=max(one.noise for one in proofs),
        signal=min((one.signal for one in proofs), default=inf),
        problems=tuple(dict.fromkeys(problem for one in proofs for problem in one.problems)),
    )


def _problem(exercise: Exercise, name: str, message: str, remedy: str) -> Problem:
    return Problem(exercise.folder / name, 1, 1, message, "", remedy)


def _root(exercise: Exercise, name: str) -> str:
    mistake = exercise.lesson.mistakes.get(name)
    return mistake.same_as if mistake and mistake.same_as else name


def _error(result: Result) -> float:
    return max((part.error for part in result.parts), default=0.0)


def _called(result: Result) -> str:
    return result.diagnosis.mistake or f"{result.status} without a name"


def _why(result: Result) -> str:
    """Say which checks failed, and the facts of the first."""
    found = [f"{check.name} on {check.family or 'all'}" for check in result.failures]
    facts = next((check.finding for check in result.failures if check.finding), None)
    told = {key: value for key, value in facts.facts.items() if key not in {"ours", "yours"}} if facts else {}
    return f"{', '.join(found[:4])} ({facts.code if facts else result.status}: {told})"
