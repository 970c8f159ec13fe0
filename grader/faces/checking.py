"""The verdicts that a watch is waiting for, in the order in which they were asked for."""

from __future__ import annotations

import time
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from grader.faces.behind import Behind
from grader.faces.cells import in_cells

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from grader.catalog import Exercise
    from grader.faces.behind import Errand
    from grader.grading import Grader
    from grader.outcome import Program
    from grader.report import Result

_LONG = 0.5
"""Seconds after which waiting is worth a word; nearly every verdict is there before."""


@dataclass(frozen=True, slots=True)
class Check:
    """A verdict that was asked for; one that a save asked for is an attempt."""

    path: Path
    saved: bool
    errand: Errand[Result]


class Checking:
    """Everything that is being graded; keys are answered meanwhile."""

    def __init__(self, grader: Grader) -> None:
        self._grader = grader
        self._behind = Behind()
        self._line: list[Check] = []

    def begin(self, exercise: Exercise, path: Path, answer: Program, *, saved: bool) -> None:
        """Ask for a verdict."""
        errand = self._behind.send(partial(_verdict, self._grader, exercise, answer))
        self._line.append(Check(path, saved, errand))

    def prepare(self, exercise: Exercise) -> None:
        """Let the first mistake be named as fast as all others, once there is nothing else to do."""
        self._behind.send(lambda: self._grader.known(self._grader.truth(exercise)))

    def awaited(self, seconds: float) -> bool:
        """Wait for the next verdict, at most that long; say whether there was any to wait for."""
        if self._line:
            self._line[0].errand.wait(seconds)
        return bool(self._line)

    def ended(self) -> Iterator[tuple[Check, Result]]:
        """Yield, once, the verdicts that have come."""
        while self._line and self._line[0].errand.done:
            check = self._line.pop(0)
            yield check, check.errand.result()

    @property
    def slow(self) -> bool:
        """Say whether a verdict takes its time."""
        return bool(self._line) and time.monotonic() - self._line[0].errand.begun > _LONG

    def __bool__(self) -> bool:
        """Say whether any verdict is waited for."""
        return bool(self._line)


def _verdict(grader: Grader, exercise: Exercise, answer: Program) -> Result:
    return in_cells(grader.grade(exercise, answer), answer)
