"""A gate is right when its truth table is, and weights are right when the table they give is."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from grader.catalog import exercises
from grader.gates import PAIRS, gate_spec
from grader.judging import judge, score
from grader.outcome import Outcome
from grader.plan import cases

TABLES = {"AND": (0, 0, 0, 1), "NAND": (1, 1, 1, 0), "OR": (0, 1, 1, 1), "XOR": (0, 1, 1, 0)}
RIGHT = {"AND": (1.0, 1.0, -1.5), "NAND": (-1.0, -1.0, 1.5), "OR": (1.0, 1.0, -0.5)}


def answers(gate, table):
    """Return what a gate with this truth table shows in every case."""
    plan = cases(gate_spec(gate), gate, 0)
    bits = dict(zip(PAIRS, table, strict=True))
    return plan, [Outcome({step.show: bits[step.args] for step in case.steps}) for case in plan]


def marks(gate, table):
    plan, wanted = answers(gate, TABLES[gate])
    _, given = answers(gate, table)
    return score(judge(gate_spec(gate), list(zip(plan, given, wanted, strict=True))))


def found(weights):
    """Return what each of the three checks of gate_weights finds."""
    tests = [check.test for check in exercises()["gate_weights"].spec.checks]
    return [finding and finding.code for finding in (test({}, {"weights": weights}) for test in tests)]


@pytest.mark.parametrize("gate", TABLES)
def test_of_all_sixteen_tables_only_its_own_passes(gate):
    assert [table for table in product((0, 1), repeat=4) if marks(gate, table) == 1] == [TABLES[gate]]


KINDS = {"bool": bool, "float": float, "int64": np.int64, "bool_": np.bool_, "array": np.atleast_1d}


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_a_bit_may_be_any_kind_of_number(kind):
    assert marks("XOR", tuple(map(kind, TABLES["XOR"]))) == 1


def test_every_pair_is_asked_in_every_family():
    plan, _ = answers("AND", TABLES["AND"])

    assert [{step.args for step in case.steps} for case in plan] == [set(PAIRS)] * 3


@pytest.mark.parametrize(
    "triple",
    [
        [2, 2, -3],
        np.array([0.5, 0.5, -0.7], dtype=np.float32),
        (1e308, 1e308, -1.5e308),
        (1e-300, 1e-300, -1e-300),
    ],
)
def test_any_weights_with_the_right_table_are_right(triple):
    assert found({**RIGHT, "AND": triple}) == [None, None, None]


def test_a_sum_of_exactly_zero_does_not_fire_however_it_is_rounded():
    assert 0.1 + 0.2 - 0.3 > 0
    assert found({**RIGHT, "AND": (0.1, 0.2, -0.3)})[0] == "own.on_boundary"
    assert -0.7 - 0.1 + 0.8 > 0
    assert found({**RIGHT, "NAND": (-0.7, -0.1, 0.8)})[1] is None


def test_of_random_weights_those_pass_that_fire_where_they_should():
    for w1, w2, b in np.random.default_rng(5).normal(size=(500, 3)):
        table = tuple(int(w1 * x1 + w2 * x2 + b > 0) for x1, x2 in PAIRS)
        passed = [code is None for code in found(dict.fromkeys(RIGHT, (w1, w2, b)))]
        assert passed == [table == TABLES[gate] for gate in RIGHT]


@pytest.mark.parametrize(
    ("triple", "code"),
    [
        ("abc", "no_triple"),
        (None, "no_triple"),
        ((1, 1), "no_triple"),
        (((1, 1), -1.5), "no_triple"),
        ([[1, 1, -1.5]], "no_triple"),
        ((1, 1, float("nan")), "not_finite"),
        ((float("inf"), 1, -1.5), "not_finite"),
        ((0, 0, 0), "on_boundary"),
        ((1, 1, -0.5), "fires"),
        ((1, 1, -3), "silent"),
    ],
)
def test_what_is_wrong_with_a_triple_is_said(triple, code):
    assert found({**RIGHT, "AND": triple}) == [f"own.{code}", None, None]
