"""online_learning(x, d, w, b, learning_rate) of y = x·w + b with ½(y−d)²: one update per sample, in order."""

import numpy as np

from grader.checks import Unchanged, Values
from grader.compare import expected
from grader.families import again, call, changed, drawn, fresh, inputs, layouts, single, square, typical
from grader.spec import Spec


def near(want, x, d, w, b, learning_rate):
    """The start and every step that was taken, each as large as the numbers its error was added up from."""
    w_size, b_size = np.abs(w), abs(b)
    for x_n, d_n in zip(np.abs(x), np.abs(d), strict=True):
        delta = x_n @ np.abs(want[0]) + abs(want[1]) + d_n
        w_size, b_size = w_size + learning_rate * delta * x_n, b_size + learning_rate * delta
    return {"w": expected(want[0], scale=w_size), "b": expected(want[1], scale=b_size)}


def build(arrays):
    """Let the rate differ from case to case: fewer samples, larger steps."""
    return {**arrays, "b": float(arrays["b"]), "learning_rate": round(0.3 / len(arrays["x"]), 2)}


def large_rate(arrays):
    return {**build(arrays), "learning_rate": 0.5}


def fitted(arrays):
    """Let the model be right from the start: there is nothing to learn."""
    given = build(arrays)
    return {**given, "d": given["x"] @ given["w"] + given["b"]}


SHAPES = ("x N n", "d N", "w n", "b")
DATA = inputs(*SHAPES, build=build)

STEPS = call("online_learning", "x", "d", "w", "b", "learning_rate", oracle=near, show="result")

SPEC = Spec(
    asks=("online_learning",),
    steps=STEPS,
    families=(
        typical(DATA),
        fresh(DATA),
        single(DATA, "N", "one_sample"),
        single(DATA, "n", "one_feature"),
        square(DATA),
        drawn("large_rate", inputs(*SHAPES, build=large_rate)),
        drawn("fitted", inputs(*SHAPES, build=fitted)),
        changed("zeros", DATA, lambda a: a * 0.0),
        *layouts(DATA),
        again(DATA, STEPS[0]),
    ),
    checks=(Values(), Unchanged()),
    after=("gradient_step",),
)
