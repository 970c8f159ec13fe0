"""Outcomes become check results, a score, a status and a verdict per part."""

from __future__ import annotations

import numpy as np
import pytest

from grader.checks import BothSides, Quiet, Unchanged, Values
from grader.families import by_hand, call
from grader.judging import judge, part_results, score, status
from grader.outcome import Fault, Outcome, Trouble
from grader.plan import cases
from grader.report import CheckResult, CheckStatus, Status
from grader.spec import Call, Read, Slot, Spec

X = np.array([1.0, 2.0])
STEPS = call("double", "x")
CHECKS = (Values(), Unchanged(), Quiet())
SPEC = Spec(
    ("double",),
    STEPS,
    (
        by_hand("one", {"x": X}, {"x": -X}, points=3.0),
        by_hand("two", {"x": 3 * X}),
        by_hand("last", {"x": 9 * X}),
    ),
    CHECKS,
)
WANT = tuple(Outcome({"value": 2 * case.given["x"]}) for case in cases(SPEC, "double", 0))
WRONG = Outcome({"value": X - 100})


def judged(*yours, spec=SPEC, want=WANT):
    return list(zip(cases(spec, "double", 0), yours, want, strict=True))


def verdict(*yours, spec=SPEC, want=WANT):
    some = judged(*yours, spec=spec, want=want)
    checks = judge(spec, some)
    return status(some, checks), score(checks), checks


def faulty(trouble, **facts):
    return Outcome(fault=Fault(trouble, **facts))


def told(checks):
    return {(check.name, check.family): check.status.value for check in checks}


def test_a_right_answer_earns_everything():
    how, earned, checks = verdict(*WANT)

    assert (how, earned) == (Status.PASSED, 1.0)
    assert told(checks) == {
        ("values", "one"): "passed",
        ("values", "two"): "passed",
        ("values", "last"): "passed",
        ("unchanged", ""): "passed",
    }


def test_each_family_earns_its_own_points():
    how, earned, checks = verdict(*WANT[:2], WRONG, WANT[3])

    assert how is Status.FAILED
    assert earned == 5 / 6
    assert told(checks)["values", "two"] == "failed"


def test_one_wrong_case_costs_its_whole_family():
    _, earned, checks = verdict(WANT[0], WRONG, *WANT[2:])

    assert earned == 3 / 6
    assert next(check.case.number for check in checks if check.family == "one") == 1


def test_a_case_has_one_finding_and_the_first_gate_speaks():
    nan_in_a_wrong_shape = Outcome({"value": np.full((2, 2), np.nan)}, changed={"x": X})

    _, _, checks = verdict(nan_in_a_wrong_shape, *WANT[1:])

    assert [(check.name, check.finding.code) for check in checks if check.finding] == [
        ("values", "shape"),
        ("unchanged", "changed"),
    ]


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (None, "none"),
        ("2", "kind"),
        ([[1.0], []], "ragged"),
        (2.0, "shape"),
        (X * np.nan, "not_finite"),
        (X, "value"),
    ],
    ids=["none", "kind", "ragged", "shape", "not_finite", "value"],
)
def test_gates_come_in_order(value, code):
    _, _, checks = verdict(Outcome({"value": value}), *WANT[1:])

    assert checks[0].finding.code == code


def test_a_case_that_raised_tells_of_the_fault_and_not_of_a_missing_value():
    fault = faulty(Trouble.RAISED, kind="ValueError", message="no", line=3, code="return x")

    _, _, checks = verdict(fault, *WANT[1:])

    assert checks[0].finding.code == "fault.raised"
    assert checks[0].finding.facts["line"] == 3


@pytest.mark.parametrize(
    ("trouble", "expected"),
    [
        (Trouble.NOT_IMPLEMENTED, Status.NOT_IMPLEMENTED),
        (Trouble.SYNTAX, Status.ERROR),
        (Trouble.ENCODING, Status.ERROR),
        (Trouble.MISSING, Status.ERROR),
        (Trouble.NOT_CALLABLE, Status.ERROR),
        (Trouble.ARITY, Status.ERROR),
        (Trouble.RAISED, Status.ERROR),
        (Trouble.EXIT, Status.ERROR),
        (Trouble.FLOOD, Status.ERROR),
        (Trouble.MEMORY, Status.MEMORY),
        (Trouble.TIMEOUT, Status.TIMEOUT),
        (Trouble.CRASHED, Status.CRASHED),
        (Trouble.BLOCKED, Status.BLOCKED),
        (Trouble.FORGED, Status.BLOCKED),
    ],
)
def test_a_file_that_never_runs_has_one_finding_and_all_else_is_skipped(trouble, expected):
    how, earned, checks = verdict(*[faulty(trouble)] * 4)

    assert (how, earned) == (expected, 0.0)
    assert told(checks) == {
        ("runs", ""): "failed",
        ("values", ""): "skipped",
        ("unchanged", ""): "skipped",
        ("quiet", ""): "skipped",
    }
    assert checks[0].finding.code == f"fault.{trouble}"


def test_every_trouble_is_in_the_table_above():
    table = test_a_file_that_never_runs_has_one_finding_and_all_else_is_skipped.pytestmark[0].args[1]

    assert {trouble for trouble, _ in table} == set(Trouble)


@pytest.mark.parametrize(
    ("trouble", "expected"),
    [
        (Trouble.RAISED, Status.FAILED),
        (Trouble.NOT_IMPLEMENTED, Status.FAILED),
        (Trouble.TIMEOUT, Status.TIMEOUT),
        (Trouble.MEMORY, Status.MEMORY),
        (Trouble.CRASHED, Status.CRASHED),
        (Trouble.BLOCKED, Status.BLOCKED),
    ],
)
def test_trouble_in_one_case_of_many_is_named_only_if_it_is_grave(trouble, expected):
    how, earned, _ = verdict(*WANT[:3], faulty(trouble))

    assert (how, earned) == (expected, 5 / 6)


def test_the_gravest_trouble_gives_the_status():
    troubles = (Trouble.TIMEOUT, Trouble.MEMORY, Trouble.CRASHED, Trouble.BLOCKED)

    assert verdict(*map(faulty, troubles))[0] is Status.BLOCKED
    assert verdict(*map(faulty, troubles[:3]), WANT[3])[0] is Status.CRASHED
    assert verdict(*map(faulty, troubles[:2]), *WANT[2:])[0] is Status.MEMORY


def test_different_errors_in_all_cases_are_an_error():
    faults = [faulty(Trouble.RAISED, message=str(k)) for k in range(4)]

    how, earned, _ = verdict(*faults)

    assert (how, earned) == (Status.ERROR, 0.0)


def test_an_answer_that_is_half_a_stub_and_else_raises_is_not_implemented():
    stub, error = faulty(Trouble.NOT_IMPLEMENTED), faulty(Trouble.RAISED)

    assert verdict(stub, stub, error, error)[0] is Status.NOT_IMPLEMENTED


def test_leaving_inputs_alone_earns_nothing_when_all_values_are_wrong():
    how, earned, checks = verdict(*[WRONG] * 4)

    assert (how, earned) == (Status.FAILED, 0.0)
    assert told(checks)["unchanged", ""] == "skipped"


def test_leaving_inputs_alone_earns_its_point_when_some_values_are_right():
    assert verdict(*[WRONG] * 3, WANT[3])[1] == 2 / 6


def test_changing_an_input_costs_its_own_point_only():
    changed = Outcome(WANT[0].shown, changed={"x": X})

    how, earned, checks = verdict(changed, *WANT[1:])

    assert (how, earned) == (Status.FAILED, 5 / 6)
    assert checks[-1].finding.facts["names"] == "x"


def test_an_input_that_the_reference_changes_may_be_changed():
    changed = [Outcome(one.shown, changed={"x": X}) for one in WANT]

    assert verdict(*changed, want=changed)[:2] == (Status.PASSED, 1.0)


@pytest.mark.parametrize(
    "allowed", [Unchanged(but=("x",)), Unchanged(advised=("x",))], ids=["but", "advised"]
)
def test_an_input_that_may_be_changed_costs_nothing(allowed):
    spec = Spec(SPEC.asks, STEPS, SPEC.families, (Values(), allowed))
    changed = Outcome(WANT[0].shown, changed={"x": X})

    assert verdict(changed, *WANT[1:], spec=spec)[:2] == (Status.PASSED, 1.0)


def test_a_warning_with_a_right_value_is_advice_and_never_fails():
    warned = Outcome(WANT[1].shown, warned=(("RuntimeWarning", "overflow", 4),))

    how, earned, checks = verdict(WANT[0], warned, *WANT[2:])

    assert (how, earned) == (Status.PASSED, 1.0)
    assert [(check.name, check.status, check.finding.facts["line"]) for check in checks if check.finding] == [
        ("quiet", CheckStatus.ADVICE, 4)
    ]


@pytest.mark.parametrize(
    "warned", [(("DeprecationWarning", "old", 4),), (("UserWarning", "hm", 4),)], ids=["deprecation", "user"]
)
def test_other_warnings_are_not_spoken_of(warned):
    outcome = Outcome(WANT[0].shown, warned=warned)

    assert all(check.finding is None for check in verdict(outcome, *WANT[1:])[2])


def test_a_warning_with_a_wrong_value_is_left_aside():
    warned = Outcome(WRONG.shown, warned=(("RuntimeWarning", "overflow", 4),))

    assert [check.name for check in verdict(warned, *WANT[1:])[2] if check.finding] == ["values"]


def test_a_derivative_from_one_side_costs_the_points_of_both_sides():
    spec = Spec(("double",), STEPS, SPEC.families, (Values(), BothSides(points=2.0)))
    ours, yours = [(X + 1e-4,), (X - 1e-4,)], [(X + 1e-4,), (X,)]
    want = [Outcome(WANT[0].shown, calls={"f": ours}), *WANT[1:]]
    mine = [Outcome(WANT[0].shown, calls={"f": yours}), *WANT[1:]]

    how, earned, checks = verdict(*mine, spec=spec, want=want)

    assert (how, earned) == (Status.FAILED, 5 / 7)
    assert checks[-1].finding.facts["at"] == (0,)
    assert verdict(*want, spec=spec, want=want)[:2] == (Status.PASSED, 1.0)


LAYER = Spec(
    ("Layer",),
    (
        Call("Layer", (), keep="layer"),
        Call("layer.backward", (Slot("x"),), show="dx"),
        Read("layer.dW", "dW"),
        Read("layer.db", "db"),
    ),
    (by_hand("one", {"x": X}, {"x": -X}),),
    (Values(),),
)
GRADIENTS = Outcome({"dx": X, "dW": np.eye(2), "db": X + 1})


def parts_of(*yours, spec=LAYER, want=GRADIENTS):
    return {part.name: part for part in part_results(judged(*yours, spec=spec, want=[want] * 2))}


def test_every_part_has_a_verdict_of_its_own():
    wrong = Outcome({**GRADIENTS.shown, "dW": 2 * np.eye(2)})

    parts = parts_of(GRADIENTS, wrong)

    assert {name: part.passed for name, part in parts.items()} == {"dx": True, "dW": False, "db": True}
    assert parts["dW"].error == pytest.approx(1.0)


def test_the_finding_of_a_case_brings_the_verdict_on_every_part():
    wrong = Outcome({**GRADIENTS.shown, "dW": 2 * np.eye(2)})

    finding = judge(LAYER, judged(wrong, wrong, spec=LAYER, want=[GRADIENTS] * 2))[0].finding

    assert finding.facts["part"] == "dW"
    assert finding.facts["parts"] == {"dx": True, "dW": False, "db": True}


def test_what_came_before_a_fault_keeps_its_verdict():
    broken = Outcome({"dx": X}, Fault(Trouble.MISSING, target="layer.dW"))

    parts = parts_of(broken, GRADIENTS)

    assert {name: part.passed for name, part in parts.items()} == {"dx": True, "dW": False, "db": False}
    assert parts["dW"].error == float("inf")


def test_a_part_shown_twice_is_one_part():
    steps = tuple(Call("double", (Slot("x"),), show=f"value/{k}") for k in (1, 2))
    spec = Spec(("double",), steps, (by_hand("one", {"x": X}, {"x": -X}),), (Values(),))
    ours = Outcome({"value/1": X, "value/2": X})

    parts = parts_of(ours, Outcome({"value/1": X, "value/2": -X}), spec=spec, want=ours)

    assert {name: part.passed for name, part in parts.items()} == {"value": False}


GRAD = {"W1": np.eye(2), "b1": X}
MEMBERS = Spec(
    ("backward",), call("backward", "x", show="grad"), (by_hand("one", {"x": X}, {"x": -X}),), (Values(),)
)


@pytest.mark.parametrize(
    ("got", "code"),
    [
        (GRAD, None),
        ((np.eye(2), X), None),
        ({"W1": np.eye(2)}, "member"),
        ({**GRAD, "spare": 1.0}, None),
        ((np.eye(2),), "members"),
        (np.eye(2), "members"),
        (None, "none"),
        ({**GRAD, "b1": [1.0]}, "shape"),
    ],
    ids=["dict", "tuple", "one_missing", "one_spare", "short_tuple", "array", "none", "wrong_shape"],
)
def test_a_result_with_members_is_judged_member_by_member(got, code):
    some = judged(
        Outcome({"grad": got}), Outcome({"grad": GRAD}), spec=MEMBERS, want=[Outcome({"grad": GRAD})] * 2
    )

    finding = judge(MEMBERS, some)[0].finding

    assert (finding and finding.code) == code


def test_points_are_shared_out_among_what_is_graded():
    checks = [
        CheckResult("values", "a", CheckStatus.PASSED, 1.0),
        CheckResult("values", "b", CheckStatus.FAILED, 2.0),
        CheckResult("unchanged", "", CheckStatus.ADVICE, 1.0),
        CheckResult("other", "", CheckStatus.SKIPPED, 4.0),
        CheckResult("quiet", "", CheckStatus.ADVICE, 0.0),
    ]

    assert score(checks) == 2 / 8
    assert score([]) == 0.0
