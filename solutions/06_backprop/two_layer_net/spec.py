"""class TwoLayerNet: scores, loss, accuracy and gradients of a small classifier whose parameters are set."""

import numpy as np

from grader.checks import Holds, Quiet, Unchanged, Values
from grader.compare import as_numbers, expected
from grader.families import float32, inputs, single, square, typical
from grader.report import Finding
from grader.spec import Assign, Call, Family, Function, Gradient, Read, Slot, Spec
from grader.targets import both_kinds, labels, one_hot, rows_of
from grader.twolayer import PARAMETERS, off_the_kink


def network(arrays, suffix=""):
    """Turn draws into parameters: no pre-activation near 0, and no class that is as good as ruled out."""
    W1, b1, W2, b2 = (arrays[name + suffix] for name in PARAMETERS)
    b1 = off_the_kink(arrays["x" + suffix], W1, b1)
    found = {"W1": W1, "b1": b1, "W2": np.round(0.15 * W2, 3), "b2": np.round(0.15 * b2, 3)}
    return {name + suffix: value for name, value in found.items()}


def classifier(targets):
    """Return a way to build a network with data, and the sizes it is made with."""

    def build(arrays):
        sizes = dict(zip("DHK", (*arrays["W1"].shape, arrays["b2"].size), strict=True))
        return {**sizes, "x": arrays["x"], "t": targets(arrays["t"]), **network(arrays)}

    return build


def two(arrays):
    """Return two networks of one size, each with its data: one-hot targets, and labels."""
    return {
        **classifier(one_hot)(arrays),
        "x2": arrays["x2"],
        "t2": labels(arrays["t2"]),
        **network(arrays, "2"),
    }


SHAPES = ("x N D", "t N K", "W1 D H", "b1 H", "W2 H K", "b2 K")
ONE_HOT, LABELS = (inputs(*SHAPES, build=classifier(targets)) for targets in (one_hot, labels))
TWO = inputs(*SHAPES, "x2 P D", "t2 P K", "W12 D H", "b12 H", "W22 H K", "b22 K", build=two)


def hidden(x, W1, b1):
    u = x @ W1 + b1
    return u * (u.real > 0)


def losses(scores, t):
    """Return the exact loss of each sample, from its scores; complex-step safe."""
    return np.log(np.sum(np.exp(scores), axis=1)) - np.sum(scores * rows_of(t, scores), axis=1)


def scores_of(x, W1, b1, W2, b2):
    return hidden(x, W1, b1) @ W2 + b2


def near_scores(want, x, W1, b1, W2, b2):
    sizes = (np.abs(x) @ np.abs(W1) + np.abs(b1)) @ np.abs(W2) + np.abs(b2)
    return expected(want, scale=sizes)


def near_loss(want, x, t, W1, b1, W2, b2):
    """Any epsilon up to 1e-6 inside the logarithm is right, and so is none at all."""
    exact = losses(scores_of(x, W1, b1, W2, b2), t)
    low = np.mean(-np.log(np.exp(-exact) + 1e-6))
    return expected(low, high=np.mean(exact), scale=max(1.0, low))


def near_slopes(want, x, t, W1, b1, W2, b2):
    """Return the bounds of the four gradients: each scale is the sum of the sizes that were added."""
    scores = scores_of(x, W1, b1, W2, b2)
    powers = np.exp(scores)
    delta2 = (powers / powers.sum(axis=1, keepdims=True) + rows_of(t, scores)) / len(x)
    delta1 = delta2 @ np.abs(W2).T
    sums = {
        "W1": np.abs(x).T @ delta1,
        "b1": delta1.sum(axis=0),
        "W2": hidden(x, W1, b1).T @ delta2,
        "b2": delta2.sum(axis=0),
    }
    return {name: expected(want[name], scale=sums[name]) for name in PARAMETERS}


def one(want, *_values):
    return expected(want, scale=1.0)


def names(n):
    return tuple(name + n for name in PARAMETERS)


def make(net="net", n=""):
    """Make a network and write the parameters of the case into it."""
    made = Call("TwoLayerNet", (Slot("D"), Slot("H"), Slot("K")), keep=net)
    return (made, *put(net, n))


def put(net="net", n=""):
    return tuple(Assign(f"{net}.params.{name}", Slot(name + n)) for name in PARAMETERS)


def ask(method, net="net", data="", n="", show=""):
    """Call a method of the network with the data, both by their suffixes."""
    oracles = {"loss": near_loss, "accuracy": one}
    x, t = f"x{data}", f"t{data}"
    oracle = oracles.get(method, near_slopes)
    return Call(f"{net}.{method}", (Slot(x), Slot(t)), "", f"{method}{show}", oracle, (x, t, *names(n)))


PREDICT = Call("net.predict", (Slot("x"),), show="predict", oracle=near_scores, using=("x", *PARAMETERS))


def of(name, steps, *sources, core=False, points=1.0):
    """Ask the same steps of every source in a small size."""
    sizes = {"N": 2, "D": 3, "K": 2, "H": 4, "P": 3}
    family = both_kinds(name, sources, sizes, {**sizes, "N": 4, "K": 3}, core=core, points=points)
    return Family(name, family.draw, core=core, points=points, steps=steps)


def total(given):
    """The loss of the network, from its parameters and data alone."""
    return np.mean(losses(scores_of(given["x"], *(given[name] for name in PARAMETERS)), given["t"]))


def start(want, *sizes):
    """A parameter may start anywhere: only its shape is held against ours."""
    return expected(np.full(np.shape(want), -1e3), high=np.full(np.shape(want), 1e3), scale=1.0)


def started(sizes):
    """Seed the global generator, make a network of given sizes and read what it starts with."""
    oracles = dict(zip(PARAMETERS, (start, one, start, one), strict=True))
    reads = tuple(Read(f"net.params.{name}", name, oracles[name], ("D",)) for name in PARAMETERS)
    made = Call("TwoLayerNet", tuple(Slot(name) for name in sizes), keep="net")
    return (Call("seed", (7,)), made, *reads)


def spread(given, shown):
    """Weights are drawn around 0 with the asked standard deviation: 200 of them tell it well enough."""
    if "std" not in given or "W1" not in shown:
        return None
    for name in ("W1", "W2"):
        weights = as_numbers(shown[name])
        if isinstance(weights, Finding):
            return None
        if not 0.7 < np.std(weights) / given["std"] < 1.4 or abs(np.mean(weights)) > 0.4 * given["std"]:
            facts = {"name": name, "std": f"{np.std(weights):.3g}", "mean": f"{np.mean(weights):.3g}"}
            return Finding("own.spread", {**facts, "want": f"{given['std']:g}"})
        if np.unique(weights).size < 0.99 * weights.size:
            return Finding("own.twins", {"name": name})
    return None


def numerically(_given, shown):
    """A numerical gradient misses the other one by its rounding: four arrays equal to the bit are copies."""
    if not {"numerical_gradient", "gradient"} <= shown.keys():
        return None
    one, other = shown["numerical_gradient"], shown["gradient"]
    if not isinstance(one, dict) or not isinstance(other, dict) or one.keys() != other.keys():
        return None
    copied = all(np.array_equal(one[name], other[name]) for name in one)
    return Finding("own.not_numerical", {"show": "numerical_gradient"}) if copied else None


SEED = Function("seed", "lambda number: np.random.seed(number)")
SIZES = {"seed": SEED, "D": 20, "H": 15, "K": 14}
DEFAULT = Family("start", lambda _: ({**SIZES, "std": 0.01},), steps=started("DHK"))
CHOSEN = Family("start_std", lambda _: ({**SIZES, "std": 0.5},), steps=started(("D", "H", "K", "std")))

CLEAR = {
    "D": 2,
    "H": 2,
    "K": 3,
    "x": np.array([[2.0, 0.3], [0.4, 3.0], [1.5, 0.2], [0.2, 2.0], [0.1, 0.1]]),
    "W1": np.eye(2),
    "b1": np.array([0.1, 0.1]),
    "W2": np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]]),
    "b2": np.array([0.0, 0.0, 0.5]),
}
HITS = tuple({**CLEAR, "t": t} for t in (np.array([0, 1, 2, 1, 0]), np.eye(3)[[0, 1, 0, 1, 2]]))
"""Three samples of five are right, then all of them."""

STEPS = (*make(), PREDICT, ask("loss"), ask("accuracy"), ask("gradient"))

SPEC = Spec(
    asks=("TwoLayerNet",),
    steps=STEPS,
    given=("affine_layer", "relu_layer", "softmax_with_loss_layer", "numerical_gradient"),
    after=("affine_layer", "relu_layer", "softmax_with_loss_layer", "numerical_gradient"),
    families=(
        DEFAULT,
        CHOSEN,
        typical(ONE_HOT, name="one_hot"),
        typical(LABELS, name="labels"),
        both_kinds("fresh", (ONE_HOT, LABELS), {"N": 3, "D": 2, "K": 4, "H": 5}, core=True, points=2.0),
        of("numerical", (*make(), ask("numerical_gradient")), ONE_HOT, LABELS, core=True, points=2.0),
        of("both_gradients", (*make(), ask("numerical_gradient"), ask("gradient")), LABELS),
        Family("accuracy", lambda _: HITS, steps=(*make(), ask("accuracy"))),
        of("gradient_first", (*make(), ask("gradient")), ONE_HOT, LABELS),
        single(ONE_HOT, "N", "one_row"),
        single(ONE_HOT, "H", "one_unit"),
        square(LABELS),
        float32(ONE_HOT),
        of(
            "next_batch",
            (
                *make(),
                ask("gradient", show="/1"),
                ask("gradient", data="2", show="/2"),
                ask("loss", data="2"),
            ),
            TWO,
        ),
        of(
            "updated",
            (
                *make(),
                ask("gradient", show="/1"),
                *put(n="2"),
                ask("loss", n="2"),
                ask("gradient", n="2", show="/2"),
            ),
            TWO,
        ),
        of(
            "two_nets",
            (
                *make("one"),
                *make("two", "2"),
                ask("loss", "one", show="/1"),
                ask("loss", "two", "2", "2", show="/2"),
                ask("gradient", "one", show="/1"),
                ask("gradient", "two", "2", "2", show="/2"),
            ),
            TWO,
        ),
    ),
    checks=(Values(), Holds("draws", spread), Holds("two_ways", numerically), Unchanged(), Quiet()),
    gradients=tuple(Gradient(name, name, total) for name in PARAMETERS),
)
