"""Repair d_mean_squared_error(d, y) beside its loss: it divides by N where the loss averages N·K elements.

Both functions are judged as where they are written.
"""

from dataclasses import replace

from grader.catalog import exercise
from grader.spec import Slot

LOSS, SLOPE = (exercise(slug).spec for slug in ("mean_squared_error", "d_mean_squared_error"))


def both(start="", end=""):
    """Ask both functions with the inputs whose names start so, and show results whose names end so."""
    arguments = tuple(Slot(start + name) for name in "dy")
    asked = (("loss", LOSS.steps[0]), ("grad", SLOPE.steps[0]))
    return tuple(replace(step, args=arguments, show=name + end) for name, step in asked)


def with_both(family):
    """Ask both functions where the family has steps of its own: once, with other data, and once more."""
    if not family.steps:
        return family
    return replace(family, steps=(*both(end="/1"), *both("other_", "/2"), *both(end="/3")))


SPEC = replace(
    SLOPE,
    asks=("mean_squared_error", "d_mean_squared_error"),
    steps=both(),
    families=tuple(map(with_both, SLOPE.families)),
    after=("d_mean_squared_error",),
    gradients=tuple(replace(claim, part="grad") for claim in SLOPE.gradients),
    stub="divides_by_rows",
)
