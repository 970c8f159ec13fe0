"""minibatch_sgd(x, d, w, b, learning_rate, batch_size): one epoch in order, mean over each batch."""

import numpy as np

from grader.checks import Unchanged, Values
from grader.compare import expected
from grader.families import again, call, drawn, inputs, layouts
from grader.spec import Family, Spec


def near(want, x, d, w, b, learning_rate, batch_size):
    """The start and every step that was taken, each as large as the numbers its errors were added up from."""
    w_size, b_size = np.abs(w), abs(b)
    for start in range(0, len(x), batch_size):
        x_n, d_n = (np.abs(one[start : start + batch_size]) for one in (x, d))
        delta = (x_n @ np.abs(want[0]) + abs(want[1]) + d_n) / len(x_n)
        w_size, b_size = w_size + learning_rate * delta @ x_n, b_size + learning_rate * delta.sum()
    return {"w": expected(want[0], scale=w_size), "b": expected(want[1], scale=b_size)}


def batches(batch_size, learning_rate=0.2, *, fitted=False):
    """Draw samples, parameters and targets for batches of this size; `fitted` ones leave nothing to learn."""

    def build(arrays):
        x, w, b = arrays["x"], arrays["w"], float(arrays["b"])
        d = x @ w + b if fitted else arrays["d"]
        return {"x": x, "d": d, "w": w, "b": b, "learning_rate": learning_rate, "batch_size": batch_size}

    return inputs("x N n", "d N", "w n", "b", build=build)


def each(name, *asked, core=False, points=1.0):
    """Draw N samples of n features each, cut into batches: exposes wrong ways of cutting."""
    made = [(batches(batch_size, rate), {"N": N, "n": n}) for N, n, batch_size, rate in asked]

    def draw(rng):
        return tuple(one.draw(rng, sizes) for one, sizes in made)

    return Family(name, draw, core=core, points=points)


STEPS = call("minibatch_sgd", "x", "d", "w", "b", "learning_rate", "batch_size", oracle=near, show="result")

SPEC = Spec(
    asks=("minibatch_sgd",),
    steps=STEPS,
    families=(
        each("short_last", (3, 2, 2, 0.2), (5, 3, 2, 0.1), (7, 2, 3, 0.3), core=True, points=2.0),
        each("full_batches", (4, 2, 2, 0.2), (6, 3, 3, 0.3), (9, 2, 3, 0.1), core=True, points=2.0),
        each("fresh", (7, 3, 2, 0.3), (6, 2, 2, 0.2), (7, 4, 3, 0.1), core=True, points=2.0),
        each("single_samples", (3, 2, 1, 0.2)),
        each("one_batch", (3, 2, 3, 0.2)),
        each("larger_than_data", (2, 3, 5, 0.2)),
        each("one_feature", (5, 1, 2, 0.2)),
        each("square", (4, 4, 4, 0.2), (9, 3, 3, 0.1)),
        each("large_rate", (5, 2, 2, 0.6)),
        drawn("fitted", batches(2, fitted=True)),
        *layouts(batches(2)),
        again(batches(2), STEPS[0]),
    ),
    checks=(Values(), Unchanged()),
    after=("online_learning",),
)
