"""Take programs through their cases and hand over one frame for each: the child's whole errand."""

from __future__ import annotations

import importlib
import random
import sys
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from grader.child import guard
from grader.child.faults import Fault, describe
from grader.child.loading import Source, install, load
from grader.child.notes import Notes
from grader.child.stage import DEFAULT_ERRORS, Stage, take
from grader.wire import decode, frame

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    Cast = tuple[Source, Any, Notes, Callable[[int], object]]

_FLOODED: Fault = ("flood", "", "", 0, "", "")
_NO_MEMORY: Fault = ("memory", "MemoryError", "", 0, "", "")


@dataclass(frozen=True, slots=True)
class Errand:
    """A job as the child reads it, and the function that takes its frames away."""

    programs: tuple[Source, ...]
    asks: tuple[str, ...]
    modules: dict[str, str]
    cases: tuple[dict[str, Any], ...]
    printed_bytes: int
    stepwise: bool
    deliver: Callable[[bytes], object]


def read_errand(job: bytes, deliver: Callable[[bytes], object]) -> Errand:
    """Read a job from the bytes the grader sent."""
    said = decode(job)
    return Errand(
        programs=tuple(Source(*pair) for pair in said["programs"]),
        asks=tuple(said["asks"]),
        modules=said["modules"],
        cases=tuple(decode(said["cases"])),
        printed_bytes=said["printed_bytes"],
        stepwise=said["stepwise"],
        deliver=deliver,
    )


def perform(errand: Errand, program: int, case: int) -> None:
    """Take every program through every case, starting at one case of one program."""
    for index in range(program, len(errand.programs)):
        _take_through(errand, index, case if index == program else 0)


def _take_through(errand: Errand, index: int, start: int) -> None:
    source = errand.programs[index]
    notes = Notes(source.name, errand.printed_bytes)
    with warnings.catch_warnings():
        module, fault = _loaded(errand, source, notes)
        said = notes.take() if fault else {}
        _hand_over(errand, (index, -1), {"fault": fault, **said})
        for number in range(start, len(errand.cases)) if module else ():
            taken = _telling(errand, (index, number)) if errand.stepwise else _silent
            result = _result(errand.cases[number], (source, module, notes, taken), number)
            _hand_over(errand, (index, number), result)


def _hand_over(errand: Errand, place: tuple[int, int], result: dict[str, Any]) -> None:
    """Say what there is to say, and nothing of what there is not: most frames are short."""
    said = {name: value for name, value in result.items() if value}
    errand.deliver(frame({"program": place[0], "case": place[1], **said}))


def _telling(errand: Errand, place: tuple[int, int]) -> Callable[[int], object]:
    """Return what tells the grader how many steps of a case have been taken."""
    return lambda step: errand.deliver(frame({"program": place[0], "case": place[1], "step": step}))


def _silent(_step: int) -> None:
    pass


def _loaded(errand: Errand, source: Source, notes: Notes) -> tuple[ModuleType | None, Fault | None]:
    notes.listen()
    refused = guard.refusals()
    try:
        install(errand.modules)
        _prepare_to_seed(source, errand.modules)
        module = load(source, errand.asks)
    except BaseException as error:  # noqa: BLE001 - whatever ends a program is what we report
        return None, describe(error, source, refused=guard.refusals() > refused)
    return (None, _FLOODED) if notes.flooded else (module, None)


def _result(plan: dict[str, Any], cast: Cast, number: int) -> dict[str, Any]:
    """Return what one case gave, or, where there is no room even to say it, that there was none."""
    try:
        return _played(plan, cast, number)
    except MemoryError:
        return {"fault": _NO_MEMORY} | cast[2].take()


def _played(plan: dict[str, Any], cast: Cast, number: int) -> dict[str, Any]:
    source, module, notes, taken = cast
    stage = Stage(module, plan["given"])
    _start_alike(number)
    with np.errstate(**DEFAULT_ERRORS), warnings.catch_warnings():
        notes.listen()
        fault = _steps(stage, plan["steps"], source, taken)
    sys.settrace(None)
    if notes.flooded:
        fault = _FLOODED
    evidence = {"shown": stage.shown, "changed": stage.changed(), "calls": stage.log.calls}
    return {"fault": fault, **evidence, **notes.take()}


def _prepare_to_seed(source: Source, modules: dict[str, str]) -> None:
    """Load NumPy's generator before a program that speaks of it: 5 ms, and only what is loaded is seeded."""
    if b"random" in source.data or any("random" in text for text in modules.values()):
        importlib.import_module("numpy.random")


def _start_alike(number: int) -> None:
    """Give every program the same global randomness in the same case, wherever the child started."""
    if "numpy.random" in sys.modules:
        np.random.seed(number)  # noqa: NPY002 - the global generator is the learner's
    random.seed(number)


def _steps(
    stage: Stage, steps: list[tuple[Any, ...]], source: Source, taken: Callable[[int], object]
) -> Fault | None:
    refused = guard.refusals()
    for number, step in enumerate(steps, 1):
        try:
            take(stage, step, source)
            taken(number)
        except BaseException as error:  # noqa: BLE001 - whatever ends a case is what we report
            return describe(error, source, step[1], refused=guard.refusals() > refused)
    return None
