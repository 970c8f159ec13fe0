"""Draw the course's own pictures, and the experiments of its exercises, from the trees that describe them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from grader.content import read
from grader.digits import shipped
from grader.given import modules_of
from grader.grading import LONG
from grader.outcome import Job, Program
from grader.pictures.answers import Drawn
from grader.pictures.sketch import joined, missing, sketched
from grader.spec import Call, Case, Slot
from grader.truth import BrokenReferenceError, Runner, find_experiment

if TYPE_CHECKING:
    from pathlib import Path

    from grader.catalog import Exercise
    from grader.text import Language

_DIGITS = ("x_train", "t_train", "x_test", "t_test")


def draws_experiment(exercise: Exercise) -> bool:
    """Say whether an exercise has an experiment and a tree that says what of it to show."""
    return exercise.spec.long is not None and (exercise.folder / "picture.yaml").is_file()


def experiment(exercise: Exercise, program: Program, run: Runner, language: Language) -> Drawn:
    """Return the picture of a program's experiment, or what kept it from being drawn."""
    truth = find_experiment(exercise)
    outcome = run(replace(truth.job([program], LONG), stepwise=True)).outcomes[0][0]
    if outcome.fault:
        return Drawn(None, outcome.fault)
    tree = read(exercise.folder / "picture.yaml").data
    given = {name: value for name, value in truth.cases[0].given.items() if hasattr(value, "dtype")}
    data = {**given, **joined(outcome.shown)}
    lacking = missing(tree, data)
    return Drawn(None, missing=lacking) if lacking else Drawn(sketched(tree, data, language))


def course_picture(path: Path, run: Runner, language: Language) -> Drawn:
    """Return a picture of the course: the numbers of the program beside its tree, shown as the tree says."""
    tree = read(path).data
    (outcome,) = run(_job(path, tree)).outcomes[0]
    if outcome.fault:
        raise BrokenReferenceError(f"{path.stem}: {outcome.fault}")
    return Drawn(sketched(tree, outcome.shown["picture"], language))


def _job(path: Path, tree: dict[str, Any]) -> Job:
    """Return the job that calls `picture()`, with the digits where the tree asks for them."""
    given = {name: getattr(shipped(), name) for name in _DIGITS} if tree.get("digits") else {}
    steps = (Call("picture", tuple(Slot(name) for name in given), show="picture"),)
    program = Program(f"{path.stem}.py", path.with_suffix(".py").read_bytes())
    plan = (Case("picture", 0, given, steps).wire(),)
    return Job((program,), ("picture",), plan, modules_of(tree["given"]), LONG, stepwise=True)
