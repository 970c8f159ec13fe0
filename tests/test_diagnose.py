"""A mistake is named from behaviour: in every case, or on ordinary inputs, and never on little evidence."""

from __future__ import annotations

import numpy as np
import pytest

from grader.checks import Values
from grader.diagnose import Known, diagnose, failing, matches, same
from grader.families import by_hand, call
from grader.outcome import Fault, Outcome, Trouble
from grader.plan import cases
from grader.report import CheckResult, CheckStatus
from grader.spec import Spec
from grader.wire import Opaque

XS = tuple(np.arange(1.0, n + 1) for n in (2, 3, 4, 5))
SPEC = Spec(
    ("square",),
    call("square", "x"),
    (by_hand("typical", *({"x": x} for x in XS[:3]), core=True), by_hand("edge", {"x": XS[3]})),
    (Values(),),
)
CASES = cases(SPEC, "square", 0)
EVERYWHERE = frozenset(range(4))


def gives(function):
    return tuple(Outcome({"value": function(x)}) for x in XS)


def raises(message, trouble=Trouble.RAISED):
    return Outcome(fault=Fault(trouble, "ValueError", message))


OURS = gives(lambda x: x**2)
CUBE = gives(lambda x: x**3)
ROOT = gives(np.sqrt)


def named(yours, **known):
    some = {
        name: Known(*one) if isinstance(one[0], tuple) else Known(one, EVERYWHERE)
        for name, one in known.items()
    }
    return diagnose(CASES, yours, OURS, some)


def test_the_same_behaviour_in_every_case_is_named_everywhere():
    diagnosis = named(CUBE, root=ROOT, cube=CUBE)

    assert (diagnosis.mistake, diagnosis.everywhere) == ("cube", True)
    assert diagnosis.findings == ()


def test_the_same_behaviour_on_ordinary_inputs_is_named_with_its_scope():
    mine = (*CUBE[:3], raises("too large"))

    diagnosis = named(mine, root=ROOT, cube=CUBE)

    assert (diagnosis.mistake, diagnosis.everywhere) == ("cube", False)


def test_one_ordinary_input_that_differs_takes_the_name_away():
    mine = (CUBE[0], ROOT[1], *CUBE[2:])

    assert named(mine, root=ROOT, cube=CUBE).mistake == ""


def test_one_failing_case_is_too_little_for_a_scoped_name():
    barely = (CUBE[0], *OURS[1:3], CUBE[3])
    mine = (*barely[:3], ROOT[3])

    assert named(mine, barely=(barely, frozenset({0, 3}))).mistake == ""
    assert named(mine, barely=((*CUBE[:2], *OURS[2:]), frozenset({0, 1}))).mistake == ""


def test_two_failing_cases_are_enough():
    twice = (*CUBE[:2], OURS[2], CUBE[3])
    mine = (*twice[:3], ROOT[3])

    assert named(mine, twice=(twice, frozenset({0, 1, 3}))).mistake == "twice"


def test_exceptions_alone_give_no_scoped_name():
    crash = (*[raises("shapes (2,) and (3,)")] * 3, CUBE[3])
    mine = (*crash[:3], ROOT[3])

    assert named(mine, crash=crash).mistake == ""


def test_exceptions_of_other_words_give_no_name_at_all():
    assert named((raises("a"),) * 4, crash=(raises("b"),) * 4).mistake == ""


def test_the_same_words_in_every_case_give_a_name():
    crash = tuple(raises(f"shapes ({len(x)},) and (7,)") for x in XS)

    diagnosis = named(crash, crash=crash)

    assert (diagnosis.mistake, diagnosis.everywhere) == ("crash", True)


def test_a_mistake_that_fails_nothing_is_never_named():
    assert named(CUBE, cube=(CUBE, frozenset())).mistake == ""


def test_who_agrees_everywhere_is_named_without_those_who_agree_where_it_shows():
    mine = (*CUBE[:3], ROOT[3])
    scoped, whole = Known((*CUBE[:3], OURS[3]), EVERYWHERE), Known(mine, EVERYWHERE)

    assert matches(CASES, mine, {"scoped": scoped, "whole": whole}) == (["whole"], True)


def test_among_scoped_matches_the_one_that_agrees_in_more_cases_comes_first():
    edges = (*CASES, *CASES[3:])
    mine = (*CUBE[:3], ROOT[3], ROOT[3])
    worse = Known((*CUBE[:3], OURS[3], OURS[3]), EVERYWHERE)
    better = Known((*CUBE[:3], OURS[3], ROOT[3]), EVERYWHERE)

    assert matches(edges, mine, {"worse": worse, "better": better}) == (["better", "worse"], False)


def test_without_a_name_the_relation_to_ours_is_told():
    diagnosis = named(gives(lambda x: -(x**2)), cube=CUBE)

    assert diagnosis.mistake == ""
    assert [finding.code for finding in diagnosis.findings] == ["transform.sign"]


def test_relations_are_looked_for_on_ordinary_inputs_only():
    mine = (*gives(lambda x: -(x**2))[:3], ROOT[3])

    assert [finding.code for finding in named(mine).findings] == ["transform.sign"]


def test_where_nothing_holds_nothing_is_said():
    diagnosis = named(ROOT, cube=CUBE)

    assert (diagnosis.mistake, diagnosis.findings) == ("", ())


LIKENESSES = [
    "rounding",
    "visible_difference",
    "same_nan",
    "other_infinity",
    "other_shape",
    "scalar_as_array",
    "none",
    "none_and_text",
    "dict",
    "other_key",
    "dict_and_object",
    "shorter_tuple",
    "other_name",
    "changed_input",
    "fault_and_none",
    "other_line",
    "other_trouble",
]


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        (Outcome({"v": 1.0}), Outcome({"v": 1.0 + 1e-9}), True),
        (Outcome({"v": 1.0}), Outcome({"v": 1.0 + 1e-5}), False),
        (Outcome({"v": np.array([np.nan, 1])}), Outcome({"v": np.array([np.nan, 1])}), True),
        (Outcome({"v": np.array([np.inf, 1])}), Outcome({"v": np.array([-np.inf, 1])}), False),
        (Outcome({"v": np.ones((2, 1))}), Outcome({"v": np.ones((1, 2))}), False),
        (Outcome({"v": 1.0}), Outcome({"v": np.array([1.0])}), True),
        (Outcome({"v": None}), Outcome({"v": None}), True),
        (Outcome({"v": None}), Outcome({"v": "x"}), False),
        (Outcome({"v": {"a": 1.0}}), Outcome({"v": {"a": 1.0}}), True),
        (Outcome({"v": {"a": 1.0}}), Outcome({"v": {"b": 1.0}}), False),
        (Outcome({"v": {"a": 1.0}}), Outcome({"v": Opaque("Net")}), False),
        (Outcome({"v": (1.0, 2.0)}), Outcome({"v": (1.0,)}), False),
        (Outcome({"v": 1.0}), Outcome({"w": 1.0}), False),
        (Outcome({"v": 1.0}, changed={"x": 1.0}), Outcome({"v": 1.0}), False),
        (Outcome({"v": 1.0}), Outcome({"v": 1.0}, Fault(Trouble.EXIT)), False),
        (Outcome(fault=Fault(Trouble.EXIT, line=3)), Outcome(fault=Fault(Trouble.EXIT, line=9)), True),
        (Outcome(fault=Fault(Trouble.TIMEOUT)), Outcome(fault=Fault(Trouble.MEMORY)), False),
    ],
    ids=LIKENESSES,
)
def test_behaviour_is_values_troubles_and_what_was_changed(one, other, alike):
    assert same(one, other) is alike
    assert same(other, one) is alike


def test_the_cases_of_every_failed_family_are_failing():
    edge = CheckResult("values", "edge", CheckStatus.FAILED, 1.0)
    right = CheckResult("values", "typical", CheckStatus.PASSED, 1.0)

    assert failing(CASES, [right, edge]) == {3}
    assert failing(CASES, [right]) == frozenset()


def test_a_check_of_the_whole_file_fails_every_case():
    assert failing(CASES, [CheckResult("runs", "", CheckStatus.FAILED, 1.0)]) == EVERYWHERE
