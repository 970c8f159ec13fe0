"""The child takes any file through any plan, and says in plain words what came of it."""

from __future__ import annotations

import json

import numpy as np
import pytest

from grader.outcome import Job, Limits, Program, Trouble
from grader.sandbox import open_backend
from grader.wire import Function, Opaque, Slot


@pytest.fixture(scope="module")
def backend():
    with open_backend() as opened:
        yield opened


def play(backend, source, given=None, steps=(), **more):
    """Run one file through one case: call `f` with every input unless other steps are given."""
    given = given or {}
    plan = list(steps) or [("call", "f", tuple(Slot(name) for name in given), "", "out")]
    job = Job((Program("f.py", source.encode()),), (), ({"given": given, "steps": plan},), **more)
    return backend.run(job).outcomes[0][0]


def test_results_come_back_as_they_were_when_they_were_returned(backend):
    source = "import numpy as np\nkept = np.zeros(2)\ndef f():\n    kept[:] += 1\n    return kept\n"
    steps = [("call", "f", (), "", "first"), ("call", "f", (), "", "second")]
    shown = play(backend, source, steps=steps).shown
    assert {name: value.tolist() for name, value in shown.items()} == {"first": [1, 1], "second": [2, 2]}


def test_an_object_is_kept_called_read_and_written(backend):
    source = """
import numpy as np
class Affine:
    def __init__(self, W):
        self.W, self.params = W, {"b": np.zeros(1)}
    def forward(self, x):
        return x @ self.W
"""
    steps = [
        ("call", "Affine", (Slot("W"),), "layer", ""),
        ("call", "layer.forward", (Slot("x"),), "", "before"),
        ("assign", "layer.W", (np.zeros((2, 2)),), "", ""),
        ("call", "layer.forward", (Slot("x"),), "", "after"),
        ("read", "layer.params.b", (), "", "b"),
    ]
    outcome = play(backend, source, {"x": np.ones((1, 2)), "W": np.eye(2)}, steps)
    assert {name: value.tolist() for name, value in outcome.shown.items()} == {
        "before": [[1, 1]],
        "after": [[0, 0]],
        "b": [0],
    }
    assert outcome.changed == {}  # what a plan assigns is no learner's doing


def test_slots_are_found_inside_containers(backend):
    source = "def f(params):\n    return [params['W'] + params['more'][0]]\n"
    steps = [("call", "f", ({"W": Slot("x"), "more": (Slot("x"),)},), "", "out")]
    assert play(backend, source, {"x": 2}, steps).shown == {"out": [4]}


def test_a_changed_input_is_reported_as_it_is_now(backend):
    outcome = play(backend, "def f(x, y):\n    x[0] = 7\n", {"x": np.zeros(2), "y": np.zeros(2)})
    assert {name: value.tolist() for name, value in outcome.changed.items()} == {"x": [7, 0]}


@pytest.mark.parametrize("layout", ["C", "F", "S", "R"])
def test_inputs_lie_in_memory_as_they_did(backend, layout):
    x = {
        "C": np.ones((3, 4)),
        "F": np.ones((3, 4), order="F"),
        "S": np.ones((6, 8))[::2, ::2],
        "R": np.ones((3, 4))[::-1],
    }
    source = "def f(x):\n    return x.flags.c_contiguous, x.flags.f_contiguous, min(x.strides) < 0\n"
    got = play(backend, source, {"x": x[layout]}).shown["out"]
    assert (
        got
        == {
            "C": (True, False, False),
            "F": (False, True, False),
            "S": (False,) * 3,
            "R": (False, False, True),
        }[layout]
    )


def test_a_function_of_ours_remembers_its_calls(backend):
    source = "def f(g, x):\n    first = g(x)\n    x += 1\n    return first + g(x)\n"
    outcome = play(
        backend, source, {"g": Function("square sum", "lambda x: np.sum(x ** 2)"), "x": np.ones(2)}
    )
    assert outcome.shown == {"out": 10.0}
    assert [arguments[0].tolist() for arguments in outcome.calls["g"]] == [[1, 1], [2, 2]]


def test_calls_are_remembered_up_to_a_limit(backend):
    outcome = play(
        backend, "def f(g):\n    [g(1) for _ in range(5000)]\n", {"g": Function("g", "lambda x: x")}
    )
    assert len(outcome.calls["g"]) == 2000


def test_what_is_printed_belongs_to_its_case(backend):
    source = "import sys\nprint('import')\ndef f(x):\n    print('重み', x)\n    sys.stderr.write('!')\n"
    plan = [("call", "f", (Slot("x"),), "", "")]
    cases = tuple({"given": {"x": number}, "steps": plan} for number in range(2))
    outcomes = backend.run(Job((Program("f.py", source.encode()),), ("f",), cases)).outcomes[0]
    assert [outcome.printed for outcome in outcomes] == ["import\n重み 0\n!", "重み 1\n!"]


def test_a_warning_names_the_learners_line_even_from_inside_numpy(backend):
    outcome = play(backend, "import numpy as np\ndef f():\n    np.mean([])\n    return np.log(np.zeros(1))\n")
    assert ("RuntimeWarning", 3) in {
        (kind, line) for kind, text, line in outcome.warned if "Mean of empty" in text
    }
    assert ("RuntimeWarning", "divide by zero encountered in log", 4) in outcome.warned


def test_global_randomness_is_the_same_for_every_program(backend):
    source = b"import numpy as np, random\ndef f():\n    return np.random.rand(), random.random()\n"
    plan = {"given": {}, "steps": [("call", "f", (), "", "out")]}
    run = backend.run(Job((Program("a.py", source), Program("b.py", source)), ("f",), (plan, plan)))
    (first, second), again = ([outcome.shown["out"] for outcome in outcomes] for outcomes in run.outcomes)
    assert [first, second] == again
    assert first != second


def test_course_modules_are_importable_in_both_ways(backend):
    source = (
        "from common import functions as c\nfrom common.functions import g\ndef f():\n    return c.g is g\n"
    )
    assert play(backend, source, modules={"common.functions": "def g(x):\n    return x\n"}).shown == {
        "out": True
    }


def test_programs_do_not_see_each_others_modules(backend):
    first = b"import common.functions as c\nc.relu = None\ndef f():\n    pass\n"
    second = b"import common.functions as c\ndef f():\n    return c.relu()\n"
    plan = {"given": {}, "steps": [("call", "f", (), "", "out")]}
    job = Job(
        (Program("a.py", first), Program("b.py", second)),
        ("f",),
        (plan,),
        {"common.functions": "def relu():\n    return 1\n"},
    )
    assert backend.run(job).outcomes[1][0].shown == {"out": 1}


def test_a_fault_names_the_learners_own_line(backend):
    source = (
        "import numpy as np\ndef f():\n    return g()\ndef g():\n    return np.linalg.inv(np.zeros((2, 2)))\n"
    )
    fault = play(backend, source).fault
    assert (fault.trouble, fault.kind, fault.line, fault.target) == (Trouble.RAISED, "LinAlgError", 5, "f")
    assert fault.code == "return np.linalg.inv(np.zeros((2, 2)))"


def test_a_syntax_error_names_its_line(backend):
    fault = play(backend, "x = 1\ny = (\n").fault
    assert (fault.trouble, fault.kind, fault.line, fault.code) == (Trouble.SYNTAX, "SyntaxError", 2, "y = (")


def test_arity_is_told_in_numbers(backend):
    fault = play(backend, "\ndef f(a, b=1):\n    pass\n", {"x": 1, "y": 2, "z": 3}).fault
    assert (fault.trouble, fault.line, fault.code) == (Trouble.ARITY, 2, "def f(a, b=1):")
    assert json.loads(fault.message) == {"expected": [1, 2], "given": 3}


def test_a_type_error_from_inside_is_no_arity(backend):
    assert play(backend, "def f(x):\n    return f()\n", {"x": 1}).fault.trouble is Trouble.RAISED


def test_an_attribute_that_was_never_set_is_missing(backend):
    steps = [("call", "Layer", (), "layer", ""), ("read", "layer.dW", (), "", "dW")]
    fault = play(backend, "class Layer:\n    pass\n", steps=steps).fault
    assert (fault.trouble, fault.target) == (Trouble.MISSING, "layer.dW")


def test_a_flood_is_cut_and_named(backend):
    outcome = play(backend, "def f():\n    print('x' * 1000)\n", limits=Limits(printed_bytes=100))
    assert outcome.fault.trouble is Trouble.FLOOD
    assert outcome.printed == "x" * 100


def test_what_may_not_cross_is_named(backend):
    assert play(backend, "def f():\n    return (i for i in ())\n").shown == {"out": Opaque("generator")}


def test_a_swallowed_refusal_changes_nothing(backend):
    source = "def f():\n    try:\n        open('x', 'w')\n    except OSError:\n        return 1\n"
    assert play(backend, source).shown == {"out": 1}


def test_dataclasses_and_tracebacks_find_the_module(backend):
    head = "from dataclasses import *\nimport inspect\n@dataclass\nclass P:\n    x: int\n"
    source = head + "def f():\n    return inspect.getsource(f), __file__\n"
    assert play(backend, source).shown["out"] == (
        "def f():\n    return inspect.getsource(f), __file__\n",
        "f.py",
    )


@pytest.mark.parametrize(
    "name", ["sqlite3", "decimal", "zoneinfo", "unittest.mock", "numpy.testing", "numpy.polynomial", "csv"]
)
def test_the_standard_library_and_numpy_stay_importable(backend, name):
    assert play(backend, f"import {name}\ndef f():\n    return 1\n").shown == {"out": 1}
