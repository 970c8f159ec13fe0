"""A learner's backward is held against the learner's own forward: a clue, never an accusation in doubt."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from grader.catalog import exercise
from grader.checks import Values
from grader.families import by_hand
from grader.grading import Grader
from grader.outcome import Job, Limits, Outcome, Program
from grader.pair import clues, probe_case, probes
from grader.plan import cases
from grader.spec import Call, Gradient, Pair, Read, Slot, Spec

X = np.array([[1.0, -2.0, 0.5], [0.3, 1.5, -1.0]])
W = np.array([[0.5, -1.0], [2.0, 0.3], [-0.7, 1.1]])
ABOVE = np.array([[1.0, 2.0], [-1.0, 0.4]])
SPEC = Spec(
    ("Layer",),
    (
        Call("Layer", (Slot("W"),), keep="layer"),
        Call("layer.forward", (Slot("x"),), show="out"),
        Call("layer.backward", (Slot("dout"),), show="dx"),
        Read("layer.dW", "dW"),
    ),
    (by_hand("typical", {"x": X, "W": W, "dout": ABOVE}, core=True),),
    (Values(),),
    gradients=(Gradient("dx", "x", np.sum), Gradient("dW", "W", np.sum)),
    pair=Pair("out", "dout"),
)
(CASE,) = cases(SPEC, "layer", 0)
RIGHT = Outcome({"out": X @ W, "dx": ABOVE @ W.T, "dW": X.T @ ABOVE})


def told(forward, claimed, right=RIGHT):
    """Return the clues about a learner whose forward is a function, and whose gradients are given."""
    yours = Outcome({"out": forward(X, W), **claimed})
    probed = [Outcome({"out": forward(case.given["x"], case.given["W"])}) for case in probes(SPEC, CASE)]
    return [(clue.code, clue.facts["part"]) for clue in clues(SPEC, CASE, (yours, right), probed)]


def affine(x, w):
    return x @ w


def halved(x, w):
    return x @ w / len(x)


def test_the_smallest_ordinary_case_is_probed():
    spec = Spec(
        ("f",),
        SPEC.steps,
        (
            by_hand("edge", {"x": np.ones(1)}),
            by_hand("typical", {"x": np.ones(5)}, {"x": np.ones(2)}, core=True),
        ),
        (),
    )

    assert probe_case(cases(spec, "f", 0)) == 2


def test_probes_only_go_forward():
    planned = probes(SPEC, CASE)

    assert {case.steps for case in planned} == {SPEC.steps[:2]}
    assert len(planned) == 2 * 9 + 2 * (1 + 4 * 6)


def test_probes_move_one_input_each_and_leave_the_others_alone():
    moved = [
        [name for name in ("x", "W") if not np.array_equal(case.given[name], CASE.given[name])]
        for case in probes(SPEC, CASE)
    ]

    assert all(len(names) <= 1 for names in moved)
    assert all(case.given["dout"] is ABOVE for case in probes(SPEC, CASE))


def test_a_gradient_by_an_input_of_other_cases_is_left_to_them():
    other = (*SPEC.gradients, Gradient("dV", "V", np.sum))

    assert len(probes(replace(SPEC, gradients=other), CASE)) == len(probes(SPEC, CASE))


def test_right_gradients_are_not_spoken_of():
    assert told(affine, {"dx": ABOVE @ W.T, "dW": X.T @ ABOVE}) == []


@pytest.mark.parametrize("wrong", [-1.0, 2.0, 0.5, 1.001])
def test_a_backward_that_is_not_the_derivative_of_its_forward_is_told(wrong):
    clues_ = told(affine, {"dx": ABOVE @ W.T * wrong, "dW": X.T @ ABOVE})

    assert clues_ == [("pair.backward", "dx")]


def test_one_wrong_mistake_in_both_directions_is_called_consistent():
    assert told(halved, {"dx": ABOVE @ W.T / 2, "dW": X.T @ ABOVE / 2}) == [
        ("pair.consistent", "dx"),
        ("pair.consistent", "dW"),
    ]


def test_a_wrong_forward_with_right_gradients_is_not_spoken_of():
    assert told(halved, {"dx": ABOVE @ W.T, "dW": X.T @ ABOVE}) == []


def test_where_every_entry_is_at_a_kink_nothing_is_said_but_their_number():
    def clipped(x, w):
        return np.maximum(x @ w - X @ W, 0)  # every output stands at its kink

    assert told(clipped, {"dx": 7 * ABOVE @ W.T, "dW": X.T @ ABOVE}) == [("pair.skipped", "dx")]


def test_a_kink_in_some_entries_leaves_the_others_to_decide():
    def clipped(x, w):
        return np.concatenate([np.maximum(x @ w - X @ W, 0)[:1], (x @ w)[1:]])

    found = told(clipped, {"dx": -ABOVE @ W.T, "dW": X.T @ ABOVE})

    assert found == [("pair.backward", "dx"), ("pair.skipped", "dx")]


def test_a_forward_in_float32_is_never_accused():
    def single(x, w):
        return (x.astype(np.float32) @ w.astype(np.float32) / np.float32(2)).astype(np.float64)

    assert told(single, {"dx": ABOVE @ W.T / 2, "dW": X.T @ ABOVE / 2}) == [
        ("pair.consistent", "dx"),
        ("pair.consistent", "dW"),
    ]


@pytest.mark.parametrize(
    "forward",
    [lambda x, _: x, lambda x, w: (x @ w) * np.nan, lambda *_: None, lambda *_: "no"],
    ids=["other_shape", "nan", "none", "text"],
)
def test_a_forward_that_cannot_be_derived_gives_no_clue(forward):
    assert told(forward, {"dx": -ABOVE @ W.T, "dW": X.T @ ABOVE}) == []


@pytest.mark.parametrize(
    "claimed", [None, "no", W, np.full((2, 3), np.nan)], ids=["none", "text", "shape", "nan"]
)
def test_a_gradient_that_is_no_gradient_is_not_called_consistent(claimed):
    codes = [code for code, _ in told(affine, {"dx": claimed, "dW": X.T @ ABOVE})]

    assert "pair.consistent" not in codes


LAYER = """
import numpy as np

class Layer:
    def __init__(self, W):
        self.W = W

    def forward(self, x):
        self.x = x
        return {forward}

    def backward(self, dout):
        self.dW = {dW}
        return {dx}
"""


def play(backend, cases_, **lines):
    source = LAYER.format(**lines).encode()
    job = Job((Program("layer.py", source),), ("Layer",), tuple(case.wire() for case in cases_))
    return backend.run(job).outcomes[0]


@pytest.mark.parametrize(
    ("forward", "dx", "by_w", "expected"),
    [
        ("x @ self.W", "dout @ self.W.T", "self.x.T @ dout", []),
        ("x @ self.W", "dout @ self.W.T", "self.x.T @ dout / 2", [("pair.backward", "dW")]),
        (
            "x @ self.W / 2",
            "dout @ self.W.T / 2",
            "self.x.T @ dout / 2",
            [("pair.consistent", "dx"), ("pair.consistent", "dW")],
        ),
        (
            "(x.astype(np.float32) @ self.W.astype(np.float32)) / 2",
            "dout @ self.W.T / 2",
            "self.x.T @ dout",
            [("pair.consistent", "dx")],
        ),
    ],
    ids=["right", "backward_wrong", "both_halved", "forward_in_float32"],
)
def test_a_program_in_the_child_is_told_the_same(backend, forward, dx, by_w, expected):
    lines = {"forward": forward, "dx": dx, "dW": by_w}
    (yours,) = play(backend, [CASE], **lines)
    probed = play(backend, probes(SPEC, CASE), **lines)

    found = list(clues(SPEC, CASE, (yours, RIGHT), probed))

    assert [(clue.code, clue.facts["part"]) for clue in found] == expected


def test_a_learners_program_is_probed_within_the_limits_of_the_run(backend):
    jobs, limits, affine = [], Limits(case_seconds=1.5), exercise("affine_layer")
    program = Program("mine.py", affine.wrong["dW_averaged"].source)

    def run(job):
        jobs.append(job)
        return backend.run(job)

    Grader(run, 1, limits).grade(affine, program)

    assert [job.limits for job in jobs if job.programs == (program,)] == [limits, limits]
