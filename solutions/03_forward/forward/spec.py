"""forward(network, x) -> (y, z1): a ReLU hidden layer and softmax, for one sample or a batch."""

import numpy as np

from grader.checks import Quiet, Unchanged, Values
from grader.compare import expected
from grader.families import (
    again,
    by_hand,
    call,
    changed,
    float32,
    fresh,
    inputs,
    integers,
    layouts,
    single,
    square,
    typical,
    zeros,
)
from grader.spec import Family, Spec

PARAMETERS = ("W1", "b1", "W2", "b2")


def network(x="x N D", order=PARAMETERS):
    """A net with its keys in this order, and a batch or one sample."""

    def build(arrays):
        return {"network": {name: arrays[name] for name in order}, "x": arrays["x"]}

    return inputs(x, "W1 D H", "b1 H", "W2 H K", "b2 K", build=build)


BATCH = network()
SAMPLE = network("x D")
OTHER_ORDER = network(order=("b2", "W2", "W1", "b1"))


def near(want, network, x):
    """z1 as its terms are large; a probability as p times its score, those below 0.01 as 0.01."""
    y, z1 = want
    hidden = np.abs(x) @ np.abs(network["W1"]) + np.abs(network["b1"])
    scores = hidden @ np.abs(network["W2"]) + np.abs(network["b2"])
    return {
        "y": expected(y, scale=np.maximum(y, 0.01) * (1 + scores.max())),
        "z1": expected(z1, scale=hidden),
    }


STEPS = call("forward", "network", "x", oracle=near, show="result")

# The 3-5-4 network of the course, with the weights it prints.  Every u1 of it is positive.
PRINTED = {
    "W1": np.array(
        [
            [0.82170159, 0.69423859, 0.32978581, 0.80963016, 0.63349563],
            [0.303549, 0.0483753, 0.48834144, 0.14278324, 0.73894736],
            [0.97807563, 0.32094065, 0.25591134, 0.61541109, 0.92212197],
        ]
    ),
    "b1": np.array([0.38976826, 0.4170236, 0.05199498, 0.45549633, 0.09089713]),
    "W2": np.array(
        [
            [0.24863542, 0.8769228, 0.24340611, 0.82396951],
            [0.85398749, 0.90928363, 0.80615185, 0.84388483],
            [0.2422982, 0.49443733, 0.65472751, 0.61487176],
            [0.03586267, 0.62239113, 0.53038497, 0.22515723],
            [0.73841218, 0.01617789, 0.97770196, 0.12256726],
        ]
    ),
    "b2": np.array([0.47536492, 0.90916441, 0.18436067, 0.28082877]),
}
NEGATIVE = {
    "W1": np.array([[1.0, -1.0, 0.5], [-2.0, 1.0, -0.5]]),
    "b1": np.array([0.1, -0.2, 0.3]),
    "W2": np.array([[1.0, -0.5], [0.5, 2.0], [-1.0, 0.3]]),
    "b2": np.array([0.2, -0.1]),
}

SPEC = Spec(
    asks=("forward",),
    steps=STEPS,
    families=(
        typical(BATCH),
        fresh(BATCH),
        typical(SAMPLE, name="sample"),
        by_hand("golden", {"network": PRINTED, "x": np.array([1.0, 2.0, 3.0])}),
        by_hand(
            "negative",
            {"network": NEGATIVE, "x": np.array([1.0, 1.5])},
            {"network": NEGATIVE, "x": np.array([[1.0, 1.5], [-2.0, 0.5], [0.5, -1.0]])},
        ),
        single(BATCH, "N", "one_row"),
        square(BATCH, 2),
        Family("other_order", lambda rng: (OTHER_ORDER.draw(rng, {"D": 3, "H": 2, "N": 2, "K": 3}),)),
        integers(BATCH),
        float32(BATCH),
        changed("steep", BATCH, lambda a: a * 2),
        zeros(BATCH),
        *layouts(BATCH),
        again(BATCH, STEPS[0]),
    ),
    checks=(Values(), Unchanged(), Quiet()),
    after=("hidden_layer", "init_network"),
    given=("relu", "softmax"),
)
