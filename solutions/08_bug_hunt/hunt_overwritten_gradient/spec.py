"""Repair class Relu: its backward overwrites the gradient from above, which two branches may share."""

from dataclasses import replace

from grader.catalog import exercise
from grader.checks import Quiet, Unchanged, Values
from grader.families import drawn, inputs
from grader.spec import Slot

LAYER = exercise("relu_layer").spec
STEPS = {family.name: family.steps for family in LAYER.families}


def two_branches():
    """Give one gradient to two layers, as a branching net does: exposes a layer that overwrites it."""
    *earlier, last = STEPS["two_layers"]
    shared = replace(last, args=(Slot("dout"),), using=("x2", "dout"))
    branches = drawn("two_branches", inputs("x N M", "x2 N M", "dout N M"), (*earlier, shared), core=True)
    return replace(branches, points=3.0)


SPEC = replace(
    LAYER,
    families=(*LAYER.families, two_branches()),
    checks=(Values(), Unchanged(points=3.0), Quiet()),
    after=("relu_layer",),
    stub="overwrites_dout",
)
