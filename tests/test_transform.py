"""A wrong array is told by how it relates to the right one, and never on the evidence of one case."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.transform import transform

RNG = np.random.default_rng(3)
SIZES = ((2, 3), (3, 4), (5, 2))
OURS = [RNG.normal(size=size) for size in SIZES]
INPUTS = [{"x": np.zeros((n, 7)), "W": np.zeros((7, c))} for n, c in SIZES]


def relation(change, ours=OURS, inputs=INPUTS):
    return transform("dW", [(change(one), one, given) for one, given in zip(ours, inputs, strict=True)])


def code(change, **others):
    finding = relation(change, **others)
    return finding and finding.code


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda a: -a, "sign"),
        (lambda a: 2 * a, "double"),
        (lambda a: a / 2, "half"),
        (lambda a: a.T, "transposed"),
        (lambda a: a / np.log(2), "factor"),
        (lambda a: 7 * a, "factor"),
        (lambda a: a + np.arange(a.shape[1]) + 1, "shifted"),
        (lambda a: a - 3.0, "shifted"),
    ],
    ids=[
        "sign",
        "double",
        "half",
        "transposed",
        "ln2",
        "constant_size",
        "shifted_by_a_row",
        "shifted_by_one",
    ],
)
def test_a_relation_that_holds_in_every_case_is_named(change, expected):
    assert code(change) == f"transform.{expected}"


@pytest.mark.parametrize(
    ("change", "expected", "axis"),
    [
        (lambda a: a * a.shape[0], "times", "x.shape[0]"),
        (lambda a: a / a.shape[0], "divided", "x.shape[0]"),
        (lambda a: a * a.shape[1], "times", "W.shape[1]"),
        (lambda a: a / a.shape[1], "divided", "W.shape[1]"),
    ],
    ids=["times_n", "one_over_n", "times_c", "one_over_c"],
)
def test_a_factor_that_follows_a_length_is_named_by_the_axis(change, expected, axis):
    finding = relation(change)

    assert (finding.code, finding.facts["axis"]) == (f"transform.{expected}", axis)
    assert finding.facts["n"] == SIZES[0][0 if axis == "x.shape[0]" else 1]


def test_a_factor_of_two_is_told_from_the_batch_size_by_a_second_batch_size():
    by_n = [OURS[0] * 2, OURS[1] * 3]
    by_two = [OURS[0] * 2, OURS[1] * 2]

    codes = [
        transform("dW", list(zip(yours, OURS[:2], INPUTS[:2], strict=True))).code for yours in (by_n, by_two)
    ]

    assert codes == ["transform.times", "transform.double"]


def test_with_one_batch_size_only_a_factor_is_called_a_factor():
    ours = [OURS[0] * k for k in (1.0, 0.5)]

    assert code(lambda a: 3 * a, ours=ours, inputs=INPUTS[:1] * 2) == "transform.factor"


def test_one_case_is_no_evidence():
    assert code(lambda a: -a, ours=OURS[:1], inputs=INPUTS[:1]) is None


def test_a_relation_must_hold_in_every_case():
    yours = [-OURS[0], OURS[1] * 2, -OURS[2]]

    assert transform("dW", list(zip(yours, OURS, INPUTS, strict=True))) is None


@pytest.mark.parametrize(
    "change",
    [
        lambda a: a,
        lambda a: a * 0,
        lambda a: a**2,
        np.abs,
        lambda a: a + RNG.normal(size=a.shape),
        lambda a: a[:1],
        lambda _: None,
        lambda _: "dW",
        lambda a: a * np.nan,
        lambda a: a * np.inf,
    ],
    ids=["right", "zeros", "squares", "absolute", "noise", "cut", "none", "text", "nan", "inf"],
)
def test_nothing_is_claimed_when_nothing_holds(change):
    assert relation(change) is None


def test_a_square_array_is_never_called_transposed():
    squares = [RNG.normal(size=(n, n)) for n in (2, 3, 4)]

    assert code(np.transpose, ours=squares) is None


def test_a_shift_needs_more_than_one_row():
    rows = [RNG.normal(size=(1, n)) for n in (2, 3, 4)]

    assert code(lambda a: a + 1, ours=rows) is None


def test_zeros_of_ours_have_no_factor():
    assert code(lambda a: a + 1, ours=[np.zeros(n) for n in (2, 3, 4)]) is None


@given(st.floats(0.01, 100).filter(lambda r: min(abs(r - 1), abs(r - 2), abs(r - 0.5)) > 1e-3), st.booleans())
def test_any_constant_factor_is_told_in_six_digits(ratio, negative):
    ratio = -ratio if negative else ratio

    finding = relation(lambda a: ratio * a)

    assert finding.code == ("transform.sign" if abs(ratio + 1) < 1e-5 else "transform.factor")
    assert finding.facts.get("factor", "-1") == f"{ratio:.6g}"


def test_rounding_to_float32_hides_no_relation():
    assert code(lambda a: (-a).astype(np.float32)) == "transform.sign"


def test_scalars_have_relations_too():
    losses = [np.asarray(loss) for loss in (0.7, 1.3, 2.1)]

    assert code(lambda a: -a, ours=losses) == "transform.sign"
