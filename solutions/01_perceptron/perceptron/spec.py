"""perceptron(x, w, b) with any number of inputs; it fires above 0 and not at exactly 0."""

import numpy as np

from grader.checks import Unchanged, Values
from grader.compare import expected
from grader.families import again, by_hand, call, inputs
from grader.spec import Family, Spec


def balanced(arrays):
    """Choose b so that w·x + b is small: 0 and 1 come equally often, and every term may decide."""
    x, w, margin = arrays["x"], arrays["w"], arrays["margin"]
    total = margin / 4 + np.copysign(0.05, margin)
    return {"x": x, "w": w, "b": round(float(total - w @ x), 2)}


NEURON = inputs("x n", "w n", "margin", build=balanced)


def ordinary(name, points):
    """Draw twelve neurons: an answer is one bit, so a few would let luck through."""
    sizes = (2, 2, 3, 5, 2, 4, 3, 2, 6, 2, 3, 4)
    return Family(
        name, lambda rng: tuple(NEURON.draw(rng, {"n": n}) for n in sizes), core=True, points=points
    )


def neuron(x, w, b):
    """Return one neuron written by hand; its numbers are exact in binary."""
    return {"x": np.array(x), "w": np.array(w), "b": b}


def bit(want, *_given):
    """Measure a bit against 1, even where it is 0."""
    return expected(want, scale=1.0)


STEPS = call("perceptron", "x", "w", "b", oracle=bit)

SPEC = Spec(
    asks=("perceptron",),
    steps=STEPS,
    families=(
        ordinary("typical", 3.0),
        ordinary("fresh", 2.0),
        by_hand(
            "bias_decides",
            neuron([1.0, 2.0], [0.5, 0.25], -1.5),
            neuron([1.0, 2.0], [0.5, 0.25], -0.75),
            neuron([1.0, 2.0], [-0.5, -0.25], 1.5),
            neuron([1.0, 2.0], [-0.5, -0.25], 0.5),
            core=True,
        ),
        by_hand(
            "boundary",
            neuron([1.0, 1.0], [0.5, 0.5], -1.0),
            neuron([1.0, 0.0, 2.0], [0.5, 3.0, -1.0], 1.5),
            neuron([0.0, 0.0], [0.5, -0.5], 0.0),
        ),
        by_hand(
            "no_input",
            neuron([0.0, 0.0, 0.0], [1.0, 2.0, -1.0], 0.25),
            neuron([0.0, 0.0, 0.0], [1.0, 2.0, -1.0], -0.25),
        ),
        by_hand(
            "last_input",
            neuron([1.0, 1.0, 1.0], [0.5, 0.25, -2.0], 0.5),
            neuron([1.0, 1.0, 1.0], [-0.5, -0.25, 2.0], -0.5),
            core=True,
        ),
        by_hand("slightly", neuron([1.0, 1.0], [0.5, 0.25], -0.625), neuron([1.0, 1.0], [0.5, 0.25], -0.875)),
        by_hand("single", neuron([2.0], [1.0], -1.5), neuron([2.0], [-1.0], 1.5)),
        by_hand("bits", *(neuron([x1, x2], [1.0, 1.0], -1.5) for x1, x2 in ((0, 0), (0, 1), (1, 0), (1, 1)))),
        again(NEURON, STEPS[0]),
    ),
    checks=(Values(), Unchanged()),
    after=("or_gate",),
)
