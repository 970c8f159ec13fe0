"""gradient_step(network, grad, learning_rate): the caller's dict holds the new values afterwards."""

import numpy as np

from grader.checks import Unchanged, Values
from grader.compare import expected
from grader.families import changed, drawn, float32, fresh, inputs, layouts, single, square, typical
from grader.spec import Call, Read, Slot, Spec


def near(want, network, grad, learning_rate):
    """The parameter and the step that was taken from it."""
    return {
        key: expected(want[key], scale=np.abs(network[key]) + learning_rate * np.abs(grad[key]))
        for key in network
    }


def split(arrays):
    """Take the arrays whose names end in an underscore for the gradients; the rate differs by case."""
    grad = {name[:-1]: array for name, array in arrays.items() if name.endswith("_")}
    network = {name: arrays[name] for name in grad}
    rate = round(0.1 * max(array.shape[0] for array in network.values()), 1)
    return {"network": network, "grad": grad, "learning_rate": rate}


def turned_round(arrays):
    """List the gradients from the output back to the input, as backpropagation finds them."""
    given = split(arrays)
    return {**given, "grad": dict(reversed(given["grad"].items()))}


def whole_rate(arrays):
    return {**split(arrays), "learning_rate": 1}


def next_gradient(arrays):
    second = {name[:-2]: array for name, array in arrays.items() if name.endswith("__")}
    return {**split({name: array for name, array in arrays.items() if "__" not in name}), "next_grad": second}


TWO_LAYERS = ("W1 D H", "b1 H", "W2 H K", "b2 K")


def net(*shapes, build=split, ends=("", "_")):
    """Draw parameters of these shapes, and a gradient of the same shape for each."""
    pairs = [shape.split(" ", 1) for shape in shapes]
    return inputs(*(f"{name}{end} {dims}" for end in ends for name, dims in pairs), build=build)


NET = net(*TWO_LAYERS)


def step(grad="grad"):
    return Call("gradient_step", (Slot("network"), Slot(grad), Slot("learning_rate")))


AFTER = Read("network", show="network", oracle=near, using=("network", "grad", "learning_rate"))

SPEC = Spec(
    asks=("gradient_step",),
    steps=(step(), AFTER),
    families=(
        typical(NET),
        fresh(NET),
        drawn("other_keys", net("W3 H K", "b3 K", "gamma H"), core=True),
        drawn("one_key", net("w D")),
        drawn("tensor", net("filters D H K 2", "bias D")),
        drawn("other_order", net(*TWO_LAYERS, build=turned_round)),
        drawn("whole_rate", net(*TWO_LAYERS, build=whole_rate)),
        square(net("V H K", "W H K", build=turned_round)),
        single(NET, "H", "one_unit"),
        float32(NET),
        changed("zeros", NET, lambda a: a * 0.0),
        *layouts(NET),
        drawn(
            "two_steps",
            net(*TWO_LAYERS, build=next_gradient, ends=("", "_", "__")),
            (step(), step("next_grad"), AFTER),
        ),
    ),
    checks=(Values(), Unchanged(but=("network",))),
)
