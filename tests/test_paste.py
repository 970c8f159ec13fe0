"""What a learner pastes runs as it stands and is the very case that was judged."""

from __future__ import annotations

import contextlib
import io
import sys
from types import ModuleType

import numpy as np
import pytest

from grader.catalog import exercises
from grader.given import modules_for
from grader.grading import Grader
from grader.paste import literal, paste
from grader.spec import Assign, Call, Case, Function, Made, Read, Slot
from grader.wire import encode

SLUGS = tuple(exercises())
WRITTEN = (Function, Made)  # inputs that are an expression anyway


@pytest.fixture
def course():
    """Let sources be imported by name, as the learner's own files are, and forget them afterwards."""
    installed = []

    def install(sources):
        for name, source in sources.items():
            installed.append(name)
            sys.modules[name] = ModuleType(name)
            exec(source, sys.modules[name].__dict__)  # noqa: S102 - the course itself

    yield install
    for name in installed:  # and nothing else: what was loaded lazily meanwhile must stay the one it is
        del sys.modules[name]


@pytest.fixture(scope="module")
def grader(backend):
    return Grader(backend.run, seed=1)


def pasted(code):
    """Run code as a learner does; return what it printed, and its names."""
    names, printed = {"__name__": "__main__"}, io.StringIO()
    with contextlib.redirect_stdout(printed), np.errstate(all="ignore"):
        exec(compile(code, "pasted.py", "exec"), names)  # noqa: S102 - our own code, which is what is tried here
    return printed.getvalue(), names


def evaluated(expression):
    return eval(expression, {"np": np})  # noqa: S307 - our own code, which is what is tried here


def shows(case):
    """Return what the pasted steps print; a step of our own, such as `_random.rand`, is not pasted."""
    steps = [step for step in case.steps if not step.target.startswith("_")]
    return [step.show for step in steps if not isinstance(step, Assign) and step.show]


def asked(case):
    """Return the names of the inputs that the pasted steps speak of."""
    used = {step.target.split(".")[0] for step in case.steps}
    arguments = [step.args for step in case.steps if isinstance(step, Call)]
    arguments += [(step.value,) for step in case.steps if isinstance(step, Assign)]
    used |= {one.name for some in arguments for one in some if isinstance(one, Slot)}
    return [name for name in case.given if name in used and not name.startswith("_")]


def printed_by(values):
    out = io.StringIO()
    for value in values:
        print(value, file=out)
    return out.getvalue()


def same_input(mine, ours):
    """Say whether two inputs are the same to the bit, memory layout included: the wire tells them apart."""
    return True if isinstance(ours, WRITTEN) else encode(mine) == encode(ours)


@pytest.mark.parametrize("slug", SLUGS)
def test_every_case_of_every_exercise_can_be_pasted(slug, grader, course):
    exercise = exercises()[slug]
    truth = grader.truth(exercise)
    course({**modules_for(exercise), slug: exercise.reference.source})

    for case, want in zip(truth.cases, truth.wanted, strict=True):
        printed, _ = pasted(paste(case, slug, exercise.spec.asks))

        assert printed == printed_by(want.shown[name] for name in shows(case)), case


@pytest.mark.parametrize("slug", SLUGS)
def test_every_shown_step_can_be_asked_for_alone(slug, grader, course):
    exercise = exercises()[slug]
    truth = grader.truth(exercise)
    course({**modules_for(exercise), slug: exercise.reference.source})

    for case, want in zip(truth.cases, truth.wanted, strict=True):
        for name in shows(case):
            printed, _ = pasted(paste(case, slug, exercise.spec.asks, name))

            assert printed == printed_by([want.shown[name]]), (case, name)


@pytest.mark.parametrize("slug", SLUGS)
def test_pasted_inputs_are_the_inputs_of_the_case_to_the_bit(slug, grader, course):
    exercise = exercises()[slug]
    course({**modules_for(exercise), slug: exercise.reference.source})

    truth = grader.truth(exercise)
    for case, want in zip(truth.cases, truth.wanted, strict=True):
        unassigned = Case(case.family, case.number, case.given, tuple(map(_unassigned, case.steps)))
        _, names = pasted(paste(unassigned, slug, exercise.spec.asks))

        kept = set(asked(case)) - set(want.changed)
        assert all(same_input(names[name], case.given[name]) for name in kept), case


def _unassigned(step):
    """Let an assignment be seen without being done: it would change the input we look at."""
    return Call("repr", (step.value,)) if isinstance(step, Assign) else step


@pytest.mark.parametrize("slug", SLUGS)
def test_a_changed_input_is_printed_when_it_is_what_is_shown(slug, grader, course):
    exercise = exercises()[slug]
    course({**modules_for(exercise), slug: exercise.reference.source})
    truth = grader.truth(exercise)
    case = truth.cases[0]

    for name in set(asked(case)) - set(truth.wanted[0].changed) - set(shows(case)):
        printed, _ = pasted(paste(case, slug, exercise.spec.asks, name))

        assert isinstance(case.given[name], WRITTEN) or printed.endswith(printed_by([case.given[name]]))


def gaps(array):
    """Leave room between all entries."""
    wide = np.zeros([2 * size for size in array.shape], array.dtype)
    view = wide[(slice(None, None, 2),) * array.ndim]
    view[...] = array
    return view


def backwards(array):
    back = (slice(None, None, -1),) * array.ndim
    return array[back].copy()[back]


@pytest.mark.parametrize("dtype", [np.float64, np.float32, np.int64, np.int32, np.bool_])
@pytest.mark.parametrize("shape", [(4,), (2, 3), (1, 3), (2, 1), (2, 3, 2)], ids=str)
@pytest.mark.parametrize("lay", [np.ascontiguousarray, np.asfortranarray, gaps, backwards])
def test_an_array_comes_back_with_its_numbers_its_dtype_and_its_layout(lay, shape, dtype):
    array = lay((np.arange(np.prod(shape)) / 7 - 1).reshape(shape).astype(dtype))

    back = evaluated(literal(array))

    assert encode(back) == encode(array)


@pytest.mark.parametrize(
    "value",
    [
        1,
        -2.5,
        True,
        None,
        "W",
        (),
        (1,),
        (1, 2.0),
        [1, [2]],
        {"W": 1.0, "b": {"c": (2,)}},
        float("1e-300"),
        np.array(2.5),
        np.array([np.nan, np.inf, -np.inf, -0.0]),
        np.zeros((0, 3)),
        np.zeros(0),
    ],
    ids=repr,
)
def test_any_input_can_be_written_and_read(value):
    back = evaluated(literal(value))

    assert encode(back) == encode(value)


def test_a_function_is_written_as_what_it_does():
    assert literal(Function("squares", "lambda x: np.sum(x ** 2)")) == "lambda x: np.sum(x ** 2)"


def test_the_graders_own_preparation_is_not_pasted():
    steps = (Call("_prepare", (Slot("f"),)), Call("f", (Slot("x"),), show="value"))
    case = Case("typical", 0, {"_prepare": Made("lambda f: None"), "x": 2.0}, steps)

    assert "_prepare" not in paste(case, "f", ("f",))


def test_assignments_and_reads_are_written_as_python():
    steps = (
        Call("Affine", (Slot("W"),), keep="layer"),
        Assign("W", Slot("new")),
        Call("layer.forward", (Slot("x"),), show="out"),
        Read("layer.params.W", "W"),
    )
    case = Case(
        "typical", 0, {"W": np.eye(1), "new": np.zeros((1, 1)), "x": np.ones((1, 1)), "spare": 1}, steps
    )

    assert paste(case, "affine_layer", ("Affine",)).split("\n") == [
        "import numpy as np",
        "from affine_layer import Affine",
        "",
        "W = np.array([[1.0]])",
        "new = np.array([[0.0]])",
        "x = np.array([[1.0]])",
        "layer = Affine(W)",
        "W[...] = new",
        "print(layer.forward(x))",
        'print(layer.params["W"])',
    ]


def test_the_code_ends_with_the_step_that_is_shown():
    steps = (
        Call("f", (Slot("x"),), show="out/1"),
        Call("f", (Slot("x"),), show="out/2"),
        Call("f", (), show="out/3"),
    )
    case = Case("again", 0, {"x": 1}, steps)

    assert paste(case, "f", ("f",), "out/2").split("\n")[3:] == ["x = 1", "f(x)", "print(f(x))"]
