"""class ForwardProc(params) with predict(x): sigmoid hidden layers and softmax, sample or batch."""

import numpy as np

from grader.checks import Quiet, Unchanged, Values
from grader.compare import expected
from grader.families import (
    by_hand,
    changed,
    float32,
    fresh,
    integers,
    layouts,
    single,
    square,
    typical,
    zeros,
)
from grader.spec import Call, Family, Made, Slot, Spec
from grader.threelayer import example, network, score_sizes

BATCH = network()
SAMPLE = network("x D")
OTHER_ORDER = network(order=("b3", "W1", "b1", "W3", "W2", "b2"))


def near(want, params, x):
    """A probability p is as uncertain as p times its score; those below 0.01 count as 0.01."""
    return expected(want, scale=np.maximum(want, 0.01) * (1 + score_sizes(params, x).max()))


def near_digits(want, _x):
    """The digit net is made in the child; no score of it has terms that add up to more than 20."""
    return expected(want, scale=np.maximum(want, 0.01) * 20)


def make(net="net", params="params"):
    return Call("ForwardProc", (Slot(params),), keep=net)


def predict(x="x", params="params", net="net", n=""):
    return Call(f"{net}.predict", (Slot(x),), show=f"y{n}", oracle=near, using=(params, x))


def both(rng):
    """Draw two nets with a batch for each, and another batch, of one row, for the first."""
    one, other = (BATCH.draw(rng, BATCH.sizes(numbers)) for numbers in ((2, 3, 2, 3), (3, 2, 3, 2)))
    third = BATCH.draw(rng, BATCH.sizes((2, 3, 1, 3)))["x"]
    return ({**one, "x2": third, "params2": other["params"], "x3": other["x"]},)


TWO_NETS = (
    make("one"),
    make("two", "params2"),
    predict(net="one", n="/1"),
    predict("x3", "params2", "two", n="/2"),
    predict("x2", net="one", n="/3"),
    predict(net="one", n="/4"),
)

DIGITS = {
    "params": Made(
        "(lambda r: {name: r.normal(0, 0.3, shape) for name, shape in"
        " {'W1': (784, 50), 'b1': 50, 'W2': (50, 100), 'b2': 100, 'W3': (100, 10), 'b3': 10}.items()})"
        "(np.random.default_rng(784))"
    ),
    "x": Made("np.random.default_rng(28).random((2, 784))"),
}
DIGIT_STEPS = (make(), Call("net.predict", (Slot("x"),), show="y", oracle=near_digits))

SPEC = Spec(
    asks=("ForwardProc",),
    steps=(make(), predict()),
    families=(
        by_hand("golden", example(), points=2.0, core=True),
        typical(BATCH),
        fresh(BATCH),
        typical(SAMPLE, name="sample"),
        single(BATCH, "N", "one_row"),
        square(BATCH, 2),
        Family("other_order", lambda rng: (OTHER_ORDER.draw(rng, {"D": 3, "H": 2, "N": 2, "K": 3}),)),
        integers(BATCH),
        float32(BATCH),
        changed("steep", BATCH, lambda a: a * 4),
        zeros(BATCH),
        *layouts(BATCH),
        Family("two_nets", both, steps=TWO_NETS),
        Family("digits", lambda _rng: (DIGITS,), steps=DIGIT_STEPS),
    ),
    checks=(Values(), Unchanged(), Quiet()),
    after=("three_layer_forward",),
    given=("sigmoid", "softmax"),
)
