"""A value is compared gate by gate: kind, shape, finite, value; and the worst entry is told."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from grader.compare import TOLERANCE, deviation, difference, expected
from grader.wire import Opaque

ONES = expected(np.ones((2, 3)))
NUMBERS = arrays(np.float64, array_shapes(max_dims=3, max_side=4), elements=st.floats(-1e6, 1e6))


def code(got, want):
    finding = difference(got, want)
    return finding and finding.code


@given(NUMBERS)
def test_every_array_equals_itself(array):
    assert difference(array, expected(array)) is None
    assert deviation(array, expected(array)) == 0.0


@pytest.mark.parametrize("shape", [(3,), (1, 3), (2, 1), (3, 2), (6,), (2, 3, 1), (1, 2, 3), (), (1,)])
def test_a_value_is_never_broadcast(shape):
    assert code(np.ones(shape), ONES) == "shape"


@given(array_shapes(max_dims=3, max_side=3), array_shapes(max_dims=3, max_side=3))
def test_an_array_has_to_have_the_very_shape(mine, ours):
    assert (code(np.ones(mine), expected(np.ones(ours))) == "shape") == (mine != ours)


@pytest.mark.parametrize(
    "got", [2.0, 2, np.float32(2), np.array(2.0), np.array([2.0]), np.array([[[2.0]]]), [2]]
)
def test_a_scalar_may_come_as_any_array_of_one_entry(got):
    assert difference(got, expected(2.0)) is None


@pytest.mark.parametrize("got", [[], [2.0, 2.0], np.zeros((0, 1))])
def test_a_scalar_may_not_come_as_more_or_less_than_one_entry(got):
    assert code(got, expected(2.0)) == "shape"


def test_one_entry_in_an_array_may_not_come_as_a_scalar():
    assert code(2.0, expected([2.0])) == "shape"


@pytest.mark.parametrize("entry", [np.nan, np.inf, -np.inf])
def test_what_is_not_finite_is_told_with_its_place(entry):
    got = np.ones((2, 3))
    got[1, 2] = entry

    finding = difference(got, ONES)

    assert finding.code == "not_finite"
    assert finding.facts["at"] == (1, 2)
    assert finding.facts["want"] == 1.0


@pytest.mark.parametrize("entry", [np.nan, np.inf])
def test_what_is_not_finite_never_passes_even_where_ours_is_not_finite(entry):
    assert code(np.array([entry]), expected([entry], scale=1.0)) == "not_finite"


def test_the_finite_gate_comes_before_the_value_gate():
    assert code([[5.0, np.nan, 1.0], [1.0, 1.0, 1.0]], ONES) == "not_finite"


@pytest.mark.parametrize(
    ("got", "refused"),
    [
        (None, "none"),
        ("0.5", "kind"),
        (b"raw", "kind"),
        ({"value": 1.0}, "kind"),
        (Opaque("generator"), "kind"),
        (1j, "kind"),
        (np.ones((2, 3), dtype=complex), "kind"),
        (np.ones((2, 3), dtype=object), "kind"),
        (np.full((2, 3), "1"), "kind"),
        (["1", "2"], "kind"),
        ([None], "kind"),
        ([[1.0], [1.0, 2.0]], "ragged"),
    ],
)
def test_what_is_not_numbers_is_refused_before_its_shape_is_looked_at(got, refused):
    assert code(got, ONES) == refused
    assert deviation(got, ONES) == float("inf")


@pytest.mark.parametrize("dtype", [bool, np.int8, np.uint8, np.int64, np.float16, np.float32, np.longdouble])
def test_any_kind_of_number_will_do(dtype):
    assert difference(np.ones((2, 3), dtype=dtype), ONES) is None


@pytest.mark.parametrize(
    ("got", "right"), [(1.0, True), (1.5, True), (2.0, True), (0.99, False), (2.01, False)]
)
def test_an_interval_takes_what_lies_in_it(got, right):
    assert (difference([got], expected([1.0], high=[2.0])) is None) == right


def test_outside_an_interval_the_nearer_end_is_what_was_wanted():
    want = expected([1.0, 1.0], high=[2.0, 2.0])

    finding = difference([1.2, 5.0], want)

    assert (finding.facts["at"], finding.facts["want"]) == ((1,), 2.0)
    assert finding.facts["ours"].tolist() == [1.2, 2.0]


@pytest.mark.parametrize("sign", [1, -1])
@pytest.mark.parametrize("scale", [1.0, 1e-6, 1e6])
def test_the_tolerance_counts_in_units_of_scale_on_both_sides(sign, scale):
    want = expected([0.0], scale=[scale])

    assert difference([sign * 0.99 * TOLERANCE * scale], want) is None
    assert code([sign * 1.01 * TOLERANCE * scale], want) == "value"


def test_the_tolerance_reaches_beyond_an_interval_by_the_same_amount():
    want = expected([1.0], high=[2.0], scale=[1.0])

    assert difference([1.0 - 0.9e-5], want) is None
    assert difference([2.0 + 0.9e-5], want) is None
    assert code([1.0 - 1.1e-5], want) == code([2.0 + 1.1e-5], want) == "value"


def test_entries_near_zero_are_measured_against_a_hundredth_of_the_largest():
    want = expected([0.0, 100.0])

    assert want.scale.tolist() == [1.0, 100.0]
    assert difference([0.9e-5, 100.0], want) is None
    assert code([1.1e-5, 100.0], want) == "value"


def test_where_nothing_is_added_up_there_is_room_for_rounding_only():
    want = expected(np.zeros(3))

    assert difference(np.zeros(3), want) is None
    assert difference([0.0, 0.9e-8, 0.0], want) is None
    assert code([0.0, 1.1e-8, 0.0], want) == "value"


def test_a_scale_given_once_serves_every_entry():
    assert expected([[0.5, 0.1]], scale=1.0).scale.tolist() == [[1.0, 1.0]]


def test_the_worst_entry_is_told_and_not_a_mean():
    got = np.ones((10, 10))
    got[3, 4], got[7, 8] = 1.001, 0.5

    finding = difference(got, expected(np.ones((10, 10))))

    assert finding.facts["at"] == (7, 8)
    assert (finding.facts["got"], finding.facts["want"]) == (0.5, 1.0)
    assert (finding.facts["wrong"], finding.facts["size"]) == (2, 100)


def test_the_worst_entry_is_the_worst_in_units_of_its_own_scale():
    finding = difference([101.0, 1.5], expected([100.0, 1.0]))

    assert finding.facts["at"] == (1,)


@given(st.integers(0, 99))
def test_one_bad_entry_of_a_hundred_is_enough(at):
    got = np.ones(100)
    got[at] += 2e-5

    assert difference(got, expected(np.ones(100))).facts["at"] == (at,)


@given(st.integers(0, 1000))
def test_float32_noise_passes(seed):
    ours = np.random.default_rng(seed).standard_normal((4, 5))

    assert difference(ours.astype(np.float32), expected(ours)) is None
    assert deviation(ours.astype(np.float32), expected(ours)) < 1e-6


def test_float16_is_more_than_noise():
    assert code(np.array([1.0, 0.1], dtype=np.float16), expected([1.0, 0.1])) == "value"


@pytest.mark.parametrize("shape", [(0,), (0, 3), (2, 0)])
def test_an_empty_array_equals_only_an_empty_array_of_its_shape(shape):
    want = expected(np.zeros(shape))

    assert difference(np.zeros(shape), want) is None
    assert deviation(np.zeros(shape), want) == 0.0
    assert code(0.0, want) == code(np.zeros((0, 1)), want) == "shape"


@pytest.mark.parametrize("got", [np.ones((3, 2)), None, "1", np.full((2, 3), np.nan), [[1.0], [1.0, 2.0]]])
def test_the_deviation_is_infinite_where_a_gate_fails(got):
    assert deviation(got, ONES) == float("inf")


def test_the_deviation_is_the_largest_excess_in_units_of_scale():
    assert deviation([1.0, 2.5, 13.0], expected([1.0, 2.0, 10.0])) == pytest.approx(0.3)


def test_enormous_numbers_are_compared_without_a_warning():
    assert code([1e308], expected([-1e308])) == "value"
