"""The words an author writes an exercise with: steps, cases, families, oracles, and the `Spec`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from grader.wire import Function, Made, Slot

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import numpy as np
    from numpy.typing import NDArray

    from grader.outcome import Outcome
    from grader.report import Finding

__all__ = [
    "Assign",
    "Call",
    "Case",
    "Check",
    "Expected",
    "Experiment",
    "Family",
    "Function",
    "Gradient",
    "Made",
    "Oracle",
    "Pair",
    "Read",
    "Slot",
    "Spec",
    "Step",
]


@dataclass(frozen=True, slots=True)
class Expected:
    """What an array may be: each entry between `low` and `high`, give or take 1e-5 of `scale`."""

    low: NDArray[np.float64]
    high: NDArray[np.float64]
    scale: NDArray[np.float64]


Oracle: TypeAlias = "Callable[..., Expected | Mapping[str, Expected]]"
"""`oracle(want, *values)`: the bounds of a result, from the reference's result and the inputs used."""


@dataclass(frozen=True, slots=True)
class Call:
    """Call `target` (a name of the learner's, or `kept.method`) with `args`.

    `keep` names the result for later steps; `show` names it for judging.  The `oracle` is given the
    values named in `using`, or the call's own arguments where `using` is empty.
    """

    target: str
    args: tuple[Any, ...] = ()
    keep: str = ""
    show: str = ""
    oracle: Oracle | None = None
    using: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Read:
    """Read an attribute path (`layer.dW`) and show it for judging."""

    target: str
    show: str
    oracle: Oracle | None = None
    using: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Assign:
    """Write new values into an existing array in place: `target[...] = value`."""

    target: str
    value: Any


Step: TypeAlias = Call | Read | Assign


@dataclass(frozen=True, slots=True)
class Case:
    """One experiment: named inputs, and the steps that use them as `Slot`s.

    A case is `core` when its inputs are well-conditioned, so that a mistake can be told from its
    values.  `probe` cases ask about state and are not shown as a first counter-example.
    """

    family: str
    number: int
    given: Mapping[str, Any]
    steps: tuple[Step, ...]
    core: bool = False

    def wire(self) -> dict[str, Any]:
        """Return the plan as the child reads it: inputs, then steps as plain tuples."""
        return {"given": dict(self.given), "steps": [_wire_step(step) for step in self.steps]}


def _wire_step(step: Step) -> tuple[Any, ...]:
    match step:
        case Call():
            return ("call", step.target, step.args, step.keep, step.show)
        case Read():
            return ("read", step.target, (), "", step.show)
        case Assign():
            return ("assign", step.target, (step.value,), "", "")


@dataclass(frozen=True, slots=True)
class Family:
    """A named way to draw inputs, with the mistake it exposes.

    `draw(rng)` returns the inputs of each case of the family, by name.  `steps` replaces the
    exercise's own steps where the family asks for another sequence of calls.
    """

    name: str
    draw: Callable[[np.random.Generator], tuple[Mapping[str, Any], ...]]
    exposes: str = ""
    core: bool = False
    points: float = 1.0
    steps: tuple[Step, ...] = ()


class Check(Protocol):
    """One thing that is judged in every case it applies to.  Pure: no clock, file or global."""

    @property
    def name(self) -> str:
        """Return the name the report shows."""

    @property
    def points(self) -> float:
        """Return the points of the check as a whole; 0 where each family brings its own."""

    def judge(self, case: Case, outcome: Outcome, want: Outcome) -> Finding | None:
        """Return what is wrong in this case, or None."""


@dataclass(frozen=True, slots=True)
class Gradient:
    """A claim about the reference: its part is the derivative of `loss(given)` by the input `at`.

    `at` is the name of an input or a path into one (`network.W1`); `loss` is written without the
    reference, for real and for complex numbers; `positive` inputs are never moved to 0 or below.
    """

    part: str
    at: str
    loss: Callable[[Mapping[str, Any]], Any]
    positive: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """A learner's own forward and backward: the part that goes forward, and the gradient from above.

    After a failure each claimed gradient is held against the derivative of Σ forward · upstream.
    """

    forward: str
    upstream: str


@dataclass(frozen=True, slots=True)
class Experiment:
    """A whole training run, for `check --long`: inputs and steps, judged by properties alone.

    No reference runs beside it, so every result is judged by a `Holds`.  Each step has its own time:
    two thousand epochs are twenty calls of a hundred.
    """

    families: tuple[Family, ...]
    checks: tuple[Check, ...]


@dataclass(frozen=True, slots=True)
class Spec:
    """What an exercise asks and how its answers are judged.

    `asks` are the names a file must define; `steps` take each family's inputs through them; `after`
    are the exercises that come first; `given` the names of the course importable beside the topic's;
    `stub` is the wrong answer a bug hunt hands out instead of a hole; `gradients` are proved by `verify`
    and, for a `pair`, held against the learner's own forward after a failure; `long` is the experiment
    that a right answer may be taken through.
    """

    asks: tuple[str, ...]
    steps: tuple[Step, ...]
    families: tuple[Family, ...]
    checks: tuple[Check, ...]
    after: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    gradients: tuple[Gradient, ...] = ()
    stub: str = ""
    pair: Pair | None = None
    long: Experiment | None = None

    def every_family(self) -> tuple[Family, ...]:
        """Return the families of the usual verdict, then those of the long mode."""
        return (*self.families, *(self.long.families if self.long else ()))
