"""Decide which cases an exercise is judged on.  Pure: the same slug and seed give the same cases."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np

from grader.spec import Case

if TYPE_CHECKING:
    from grader.spec import Experiment, Family, Spec, Step


def cases(spec: Spec, slug: str, seed: int) -> tuple[Case, ...]:
    """Return every case of every family; only the `fresh` family depends on the seed."""
    return tuple(case for family in spec.families for case in _cases_of(family, spec.steps, slug, seed))


def long_cases(experiment: Experiment, slug: str) -> tuple[Case, ...]:
    """Return every case of an experiment, always the same: each of its families brings its own steps."""
    return tuple(case for family in experiment.families for case in _cases_of(family, (), slug, 0))


def _cases_of(family: Family, usual: tuple[Step, ...], slug: str, seed: int) -> list[Case]:
    salt = seed if family.name == "fresh" else 0
    rng = np.random.default_rng((salt, crc32(f"{slug}/{family.name}".encode())))
    steps = family.steps or usual
    drawn = family.draw(rng)
    return [Case(family.name, number, given, steps, family.core) for number, given in enumerate(drawn)]
