"""Draw a learner's answer beside the reference: as a curve, or as the error of each gradient's entries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from grader.checks.values import Part, parts
from grader.compare import TOLERANCE, as_numbers
from grader.given import modules_for
from grader.outcome import Job, Limits, Outcome
from grader.pictures.figure import Chart, Figure, Heat, Line, Style
from grader.plan import cases
from grader.report import Finding
from grader.spec import Call, Case, Slot
from grader.text import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from grader.catalog import Exercise
    from grader.outcome import Fault, Program
    from grader.pictures.figure import Floats
    from grader.spec import Expected
    from grader.text import Language, Words
    from grader.truth import Runner

GRID = np.round(np.linspace(-6.0, 6.0, 241), 2)
SCORES = np.arange(-2.0, 4.0)
_HALF = GRID[: len(GRID) // 2]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A figure, and what kept the learner's answer out of it, or the whole figure from being drawn.

    `missing` are the names of numbers that an answer should have given for it.
    """

    figure: Figure | None
    fault: Fault | None = None
    missing: tuple[str, ...] = ()


def draws_curve(exercise: Exercise) -> bool:
    """Say whether an exercise asks for a function of one array."""
    steps = exercise.spec.steps
    return len(steps) == 1 and isinstance(steps[0], Call) and [type(arg) for arg in steps[0].args] == [Slot]


def curve(exercise: Exercise, yours: Program | None, run: Runner, language: Language) -> Drawn:
    """Return a function of one array over the reference; one that is not elementwise gets a few scores."""
    ours = _outcomes(exercise, exercise.reference, _asked(exercise, GRID, _HALF, SCORES), run)
    whole, half, scores = (_only(one) for one in ours)
    elementwise = np.array_equal(whole[: len(_HALF)], half)
    x, want = (GRID, whole) if elementwise else (SCORES, scores)
    theirs = _outcomes(exercise, yours, _asked(exercise, x), run)[0] if yours else Outcome()
    got = _only(theirs)
    say = words("pictures", language)
    axis = "x" if elementwise else f"x = {SCORES.astype(int).tolist()}"
    chart = Chart("", axis, f"{exercise.spec.asks[0]}(x)", tuple(_lines(x, want, got, say)))
    title = f"{exercise.slug} · {exercise.lesson.title.say(language)}"
    return Drawn(Figure(title, (chart,), _told(title, want, got, say)), theirs.fault)


def _only(outcome: Outcome) -> Floats:
    """Return the one result of an outcome as numbers; what is none is empty."""
    numbers = as_numbers(next(iter(outcome.shown.values()), None))
    return np.empty(0) if isinstance(numbers, Finding) else numbers


def draws_heat(exercise: Exercise) -> bool:
    """Say whether an exercise claims gradients."""
    return bool(exercise.spec.gradients)


def heat(exercise: Exercise, yours: Program, run: Runner, language: Language) -> Drawn:
    """Return the error of every entry of every gradient, each on the first ordinary input that shows it."""
    core = [one for one in cases(exercise.spec, exercise.slug, 0) if one.core]
    plan = tuple({one.family: one for one in reversed(core)}.values())[::-1]
    theirs, want = (_outcomes(exercise, one, plan, run) for one in (yours, exercise.reference))
    say = words("pictures", language)
    names = {gradient.part for gradient in exercise.spec.gradients}
    found = _first_of_each(zip(plan, theirs, want, strict=True))
    fault = next((one.fault for one in theirs if one.fault), None)
    panels = tuple(_panel(part, exercise, say) for name, part in found.items() if name in names)
    if fault and all(panel.errors is None for panel in panels):
        return Drawn(None, fault)
    title = f"{exercise.slug} · {say.say('heat_title')}"
    told = " ".join(panel.title for panel in panels)
    return Drawn(Figure(title, panels, say.say("heat_alt", title=title, parts=told)), fault)


def _asked(exercise: Exercise, *inputs: Floats) -> tuple[Case, ...]:
    step = exercise.spec.steps[0]
    name = step.args[0].name if isinstance(step, Call) else ""
    return tuple(Case("picture", number, {name: x}, (step,)) for number, x in enumerate(inputs))


def _outcomes(exercise: Exercise, program: Program, plan: Sequence[Case], run: Runner) -> tuple[Outcome, ...]:
    wired = tuple(case.wire() for case in plan)
    return run(Job((program,), exercise.spec.asks, wired, modules_for(exercise), Limits())).outcomes[0]


def _lines(x: Floats, want: Floats, got: Floats, say: Words) -> Iterator[Line]:
    elementwise = x is GRID
    yield Line(say.say("reference"), x, want, Style.WIDE if elementwise else Style.RINGS)
    if got.shape == want.shape:
        yield Line(say.say("yours"), x, got, Style.LINE if elementwise else Style.POINTS)


def _told(title: str, want: Floats, got: Floats, say: Words) -> str:
    if got.shape != want.shape:
        return say.say("curve_alone", title=title)
    apart = np.abs(got - want)
    off = int(np.sum(~(apart <= TOLERANCE * np.maximum(np.abs(want), 1.0))))
    return say.say("curve_apart" if off else "curve_same", title=title, off=off, size=want.size)


def _first_of_each(judged: Iterable[tuple[Case, Outcome, Outcome]]) -> dict[str, Part | tuple[str, Finding]]:
    found: dict[str, Part | tuple[str, Finding]] = {}
    for case, theirs, want in judged:
        for part in parts(case, theirs, want):
            found.setdefault(part.name if isinstance(part, Part) else part[0], part)
    return found


def _panel(part: Part | tuple[str, Finding], exercise: Exercise, say: Words) -> Heat:
    if not isinstance(part, Part):
        return Heat(f"{_called(part[0], exercise)} ×", None, say.say("heat_missing"))
    name, got = _called(part.name, exercise), as_numbers(part.got)
    if isinstance(got, Finding) or got.shape != part.want.low.shape:
        shape = None if isinstance(got, Finding) else got.shape
        return Heat(f"{name} ×", None, say.say("heat_shape", got=shape, want=part.want.low.shape))
    errors = _errors(got, part.want)
    worst = float(errors.max(initial=0.0))
    right = worst <= TOLERANCE
    note = say.say("heat_right") if right else say.say("heat_wrong", worst=f"{worst:.2g}")
    title = f"{name} {got.shape} {'○' if right else '×'}"
    return Heat(title, errors.reshape(-1, errors.shape[-1]), note)


def _errors(got: Floats, want: Expected) -> Floats:
    """Return each entry's distance from what is allowed, in units of its scale; at least one axis."""
    outside = np.maximum(np.maximum(want.low - got, got - want.high), 0.0)
    return np.atleast_1d(np.nan_to_num(outside / want.scale, nan=np.inf, posinf=np.inf))


def _called(name: str, exercise: Exercise) -> str:
    return exercise.spec.asks[0] if name == "value" else name
