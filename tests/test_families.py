"""Families draw the same inputs for the same slug, and inputs that expose mistakes."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.catalog import exercises
from grader.families import (
    again,
    away_from_zero,
    by_hand,
    call,
    changed,
    drawn,
    elementwise,
    float32,
    fresh,
    inputs,
    integers,
    large,
    layouts,
    single,
    square,
    typical,
    zeros,
)
from grader.plan import cases
from grader.spec import Assign, Call, Slot, Spec
from grader.wire import encode

AFFINE = inputs("x N D", "W D M", "b M")
STEPS = call("affine", "x", "W", "b")


def plan(*families, slug="affine", seed=0):
    return cases(Spec(("affine",), STEPS, families, ()), slug, seed)


def drawn_by(family):
    return [case.given for case in plan(family)]


def said(some):
    return [encode(dict(case.given)) for case in some]


def shapes(given):
    return {name: value.shape for name, value in given.items()}


def test_the_same_slug_and_family_draw_the_same_inputs():
    assert said(plan(typical(AFFINE))) == said(plan(typical(AFFINE)))


def test_another_slug_draws_other_inputs():
    assert said(plan(typical(AFFINE))) != said(plan(typical(AFFINE), slug="other"))


def test_another_family_draws_other_inputs():
    assert said(plan(typical(AFFINE))) != said(plan(typical(AFFINE, name="sample")))


def test_a_family_draws_the_same_whatever_comes_before_it():
    alone = plan(square(AFFINE))
    after = plan(typical(AFFINE), square(AFFINE))

    assert said(alone) == said(after[3:])


@settings(deadline=None)  # a busy machine says nothing about what is drawn
@given(st.integers(0, 2**63 - 1))
def test_only_the_fresh_family_depends_on_the_seed(seed):
    families = (typical(AFFINE), fresh(AFFINE), square(AFFINE))
    ours, theirs = plan(*families), plan(*families, seed=seed)

    fixed = [k for k, case in enumerate(ours) if case.family != "fresh"]

    assert [said(ours)[k] for k in fixed] == [said(theirs)[k] for k in fixed]
    assert (said(ours) == said(theirs)) == (seed == 0)


@pytest.mark.parametrize("slug", exercises())
def test_every_exercise_draws_the_same_twice_and_only_fresh_follows_the_seed(slug):
    spec = exercises()[slug].spec
    one, two, other = (cases(spec, slug, seed) for seed in (1, 1, 2))

    moved = {case.family for case, a, b in zip(one, said(one), said(other), strict=True) if a != b}

    assert said(one) == said(two)
    assert moved == {"fresh"} & {family.name for family in spec.families}


def test_the_first_typical_case_has_a_size_of_its_own_for_each_dimension_in_a_matrix():
    first = drawn_by(typical(AFFINE))[0]

    assert shapes(first) == {"x": (2, 3), "W": (3, 2), "b": (2,)}


def test_later_typical_cases_tell_every_dimension_from_every_other():
    sizes = [{*given["x"].shape, *given["W"].shape} for given in drawn_by(typical(AFFINE))[1:]]

    assert [len(some) for some in sizes] == [3, 3]


@pytest.mark.parametrize("family", [typical(AFFINE), fresh(AFFINE)], ids=["typical", "fresh"])
def test_matrices_of_core_families_are_never_square(family):
    assert all(a.shape[0] != a.shape[1] for given in drawn_by(family) for a in given.values() if a.ndim == 2)


@pytest.mark.parametrize("family", [typical(AFFINE), fresh(AFFINE)], ids=["typical", "fresh"])
def test_core_families_change_every_dimension_so_that_lengths_are_told_from_constants(family):
    rows = [given["x"].shape for given in drawn_by(family)]

    assert len({n for n, _ in rows}) == len({d for _, d in rows}) == 3
    assert all(case.core for case in plan(family))


@pytest.mark.parametrize("slug", exercises())
def test_the_first_ordinary_case_is_small_enough_to_look_at(slug):
    exercise = exercises()[slug]
    first = cases(exercise.spec, slug, 0)[0]

    arrays = [value for value in first.given.values() if isinstance(value, np.ndarray)]

    assert all(array.size <= 12 for array in arrays)  # 3×3, but batch_accuracy needs more rows than a batch


@given(st.integers(0, 2**32))
def test_no_number_lies_near_zero_and_all_have_two_decimals(seed):
    drawn = away_from_zero(np.random.default_rng(seed), (20, 20))

    assert np.abs(drawn).min() >= 0.05
    assert (np.round(drawn, 2) == drawn).all()


def test_named_dimensions_come_in_order_and_numbers_are_sizes():
    source = inputs("x N 2", "W 2 H")

    assert source.dims() == ("N", "H")
    assert shapes(drawn_by(typical(source))[0]) == {"x": (2, 2), "W": (2, 3)}


def test_inputs_may_be_built_from_what_is_drawn():
    source = inputs("x N D", build=lambda arrays: {"x": arrays["x"], "n": len(arrays["x"])})

    assert [given["n"] for given in drawn_by(typical(source))] == [2, 3, 5]


def test_square_makes_all_dimensions_equal():
    assert shapes(drawn_by(square(AFFINE))[0]) == {"x": (3, 3), "W": (3, 3), "b": (3,)}


@pytest.mark.parametrize(("dim", "x"), [("N", (1, 3)), ("D", (2, 1))])
def test_single_makes_one_dimension_one(dim, x):
    assert drawn_by(single(AFFINE, dim))[0]["x"].shape == x


def test_integers_are_integers_and_float32_is_float32():
    assert {a.dtype for a in drawn_by(integers(AFFINE))[0].values()} == {np.dtype(np.int64)}
    assert {a.dtype for a in drawn_by(float32(AFFINE))[0].values()} == {np.dtype(np.float32)}


def test_large_is_large_and_zeros_are_zero():
    assert all(np.abs(a).min() >= 500 for a in drawn_by(large(AFFINE))[0].values())
    assert not any(a.any() for a in drawn_by(zeros(AFFINE))[0].values())


def test_a_change_is_made_before_inputs_are_built():
    source = inputs("x N D", build=lambda arrays: {"x": arrays["x"], "sum": arrays["x"].sum()})

    given = drawn_by(changed("ones", source, np.ones_like))[0]

    assert given["sum"] == 6.0


def test_layouts_have_the_memory_they_are_named_for():
    fortran, strided, backwards = (drawn_by(family)[0]["x"] for family in layouts(AFFINE))

    assert fortran.strides == (8, 16)
    assert strided.strides == (96, 16)
    assert backwards.strides == (-24, -8)


def test_layouts_reach_into_dictionaries():
    nested = inputs("W D M", build=lambda arrays: {"network": {"W": arrays["W"]}, "n": 2})

    fortran = drawn_by(layouts(nested)[0])[0]

    assert fortran["network"]["W"].flags.f_contiguous
    assert not fortran["network"]["W"].flags.c_contiguous
    assert fortran["n"] == 2


def test_again_puts_other_data_in_between():
    case = plan(again(AFFINE, STEPS[0]))[0]

    firsts = [step.args[0] for step in case.steps]

    assert [slot.name for slot in firsts] == ["x", "other_x", "x"]
    assert [step.show for step in case.steps] == ["value/1", "value/2", "value/3"]
    assert not np.array_equal(case.given["x"], case.given["other_x"])


def test_a_sequence_of_ones_own_replaces_the_steps():
    steps = (Call("affine", (Slot("x"),), show="value"), Assign("x", Slot("x")))

    assert {case.steps for case in plan(drawn("twice", AFFINE, steps))} == {steps}
    assert {case.steps for case in plan(typical(AFFINE))} == {STEPS}


def test_what_is_written_by_hand_stays_as_it_is_written():
    one, two = {"x": np.array(2.5)}, {"x": np.array(-1.5)}

    family = by_hand("scalar", one, two)

    assert [case.given for case in plan(family)] == [one, two]
    assert [case.number for case in plan(family)] == [0, 1]


def test_a_function_of_each_entry_is_asked_of_every_kind_of_array():
    special = by_hand("edge", {"x": np.array([0.0])})
    families = elementwise(call("relu", "x")[0], special)
    given = {family.name: drawn_by(family)[0]["x"] for family in families if family.name != "again"}

    assert [given[name].ndim for name in ("sample", "typical", "tensor", "edge")] == [1, 2, 3, 1]
    assert {one.dtype.kind for one in given.values()} == {"f", "i"}
    assert {"fortran", "strided", "reversed", "zeros", "large", "float32", "square", "one_row"} < given.keys()


def test_tensors_are_asked_only_where_they_are_wanted():
    families = elementwise(call("d_relu", "x")[0], tensor=False)

    assert "tensor" not in {family.name for family in families}
