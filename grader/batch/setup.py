"""What every lane is told at its start; light, for whoever starts lanes judges nothing itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from grader.outcome import Limits

if TYPE_CHECKING:
    from collections.abc import Callable

    from grader.catalog import Exercise
    from grader.outcome import Program
    from grader.report import Result
    from grader.sandbox import Backend

    Say: TypeAlias = Callable[[Result, Exercise, Program], dict[str, Any]]
    Open: TypeAlias = Callable[[], Backend]


@dataclass(frozen=True, slots=True)
class Setup:
    """How to judge; `opened` and `say` are functions that a lane imports by name.

    `first` is the exercise with most answers: it is loaded while the zygote starts.
    """

    opened: Open
    say: Say
    seed: int
    hidden: int | None = None
    limits: Limits = Limits()
    first: str = ""
