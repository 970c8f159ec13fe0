"""Finish cross_entropy_error(y, t): it ends after the reshape.  Judged as (d, y), the arguments turned."""

from dataclasses import replace

import numpy as np

from grader.catalog import exercise
from grader.families import by_hand
from grader.spec import Slot

COURSE = exercise("cross_entropy_error").spec
MISSED = np.array([0.0, 0.75, 0.25])

between = COURSE.steps[0].oracle


def textbook(name):
    """Call the target t, also where it stands for the other data (`other_d`)."""
    return name[:-1] + "t" if name.endswith("d") else name


def turned(steps):
    """Pass the output first, the target second."""
    return tuple(
        replace(
            step,
            args=tuple(Slot(textbook(slot.name)) for slot in reversed(step.args)),
            oracle=lambda want, y, t: between(want, t, y),
        )
        for step in steps
    )


def with_t(family):
    """Draw as ever, and name the target t."""

    def draw(rng):
        return tuple(
            {textbook(name): value for name, value in reversed(given.items())} for given in family.draw(rng)
        )

    return replace(family, draw=draw, steps=turned(family.steps))


SPEC = replace(
    COURSE,
    steps=turned(COURSE.steps),
    families=(
        *map(with_t, COURSE.families),
        by_hand(
            "zero_hit_sample", {"y": MISSED, "t": np.eye(3)[0]}, {"y": MISSED, "t": np.array([0])}, points=0.5
        ),
    ),
    after=("cross_entropy_error",),
    stub="unfinished",
)
