"""three_layer_forward(params, x) -> y for one sample or a batch, with an identity output."""

from grader.checks import Quiet, Unchanged, Values
from grader.compare import expected
from grader.families import (
    again,
    by_hand,
    call,
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
from grader.spec import Family, Spec
from grader.threelayer import example, network, score_sizes

BATCH = network()
SAMPLE = network("x D")
OTHER_ORDER = network(order=("b3", "W1", "b1", "W3", "W2", "b2"))


def near(want, params, x):
    return expected(want, scale=score_sizes(params, x))


STEPS = call("three_layer_forward", "params", "x", oracle=near)

SPEC = Spec(
    asks=("three_layer_forward",),
    steps=STEPS,
    families=(
        by_hand("golden", example(), points=2.0, core=True),
        typical(BATCH),
        fresh(BATCH),
        typical(SAMPLE, name="sample"),
        single(BATCH, "N", "one_row"),
        single(BATCH, "K", "one_output"),
        square(BATCH, 2),
        Family("other_order", lambda rng: (OTHER_ORDER.draw(rng, {"D": 3, "H": 2, "N": 2, "K": 3}),)),
        integers(BATCH),
        float32(BATCH),
        changed("steep", BATCH, lambda a: a * 4),
        zeros(BATCH),
        *layouts(BATCH),
        again(BATCH, STEPS[0]),
    ),
    checks=(Values(), Unchanged(), Quiet()),
    after=("hidden_layer",),
    given=("sigmoid",),
)
