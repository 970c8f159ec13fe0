"""Repair cross_entropy_error(d, y): the minus is missing.  Judged as the exercise that asks to write it."""

from dataclasses import replace

import numpy as np

from grader.catalog import exercise
from grader.families import by_hand

COURSE = exercise("cross_entropy_error").spec
MISSED = np.array([0.0, 0.75, 0.25])

SPEC = replace(
    COURSE,
    families=(
        *COURSE.families,
        by_hand(
            "zero_hit_sample", {"d": np.eye(3)[0], "y": MISSED}, {"d": np.array([0]), "y": MISSED}, points=0.5
        ),
    ),
    after=("cross_entropy_error",),
    stub="no_minus",
)
