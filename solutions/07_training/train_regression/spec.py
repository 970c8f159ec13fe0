"""train_regression(network, x, d, learning_rate): the losses, and the parameters after 1, 2, 3, … steps."""

import numpy as np

from grader.checks import Unchanged, Values
from grader.compare import expected
from grader.families import by_hand, changed, drawn, float32, fresh, inputs, layouts, single, square, typical
from grader.spec import Call, Family, Read, Slot, Spec
from grader.twolayer import PARAMETERS

SHAPES = ("x N 2", "d N 1", "W1 2 H", "b1 H", "W2 H 1", "b2 1")


def net(rate=None, *, change=None):
    """Draw a net and samples for it; fewer samples take larger steps."""

    def build(arrays):
        network = {name: arrays[name] for name in PARAMETERS}
        given = {"network": network, "x": arrays["x"], "d": arrays["d"]}
        given["learning_rate"] = rate or round(0.3 / len(arrays["x"]), 2)
        return change(given) if change else given

    return inputs(*SHAPES, build=build)


def largest(network, want):
    """Return how large each parameter was on its way: it started here, and it ended there."""
    return {name: np.maximum(np.abs(network[name]), np.abs(want[name])) for name in PARAMETERS}


def reach(network, target):
    """Return the size of the numbers that y − d is added up from, where no hidden unit exceeds 1."""
    return np.abs(network["W2"]).sum() + np.abs(network["b2"]).item() + np.abs(target)


def near(want, network, x, d, learning_rate):
    """The start and every step that was taken, each as large as the numbers it was added up from."""
    net = largest(network, want)
    sizes = {name: np.abs(network[name]) for name in PARAMETERS}
    for row, target in zip(np.abs(x), d[:, 0], strict=True):
        delta2 = learning_rate * reach(net, target)
        delta1 = delta2 * net["W2"][:, 0] / 4
        steps = {"W1": np.outer(row, delta1), "b1": delta1, "W2": delta2, "b2": delta2}
        sizes = {name: sizes[name] + steps[name] for name in PARAMETERS}
    return {name: expected(want[name], scale=sizes[name]) for name in PARAMETERS}


def near_losses(want, network, x, d, learning_rate):
    """Half of the square of y − d, whose size its parts tell."""
    return expected(want, scale=reach(network, d[:, 0]) ** 2 / 2)


def train(losses="losses", network="network", x="x", d="d"):
    arguments = (network, x, d, "learning_rate")
    return Call("train_regression", tuple(map(Slot, arguments)), "", losses, near_losses, arguments)


def read(network="network", x="x", d="d", show="network"):
    return Read(network, show, near, (network, x, d, "learning_rate"))


def steps(rng):
    """Let one net learn from the first sample, from the first two, and from the first three."""
    one = net(0.2).draw(rng, {"N": 3, "H": 2})
    return tuple({**one, "x": one["x"][:n], "d": one["d"][:n]} for n in (1, 2, 3))


def two(rng):
    """Draw two nets of one size, each with its own samples."""
    one, other = (net(0.2).draw(rng, {"N": 2, "H": 3}) for _ in range(2))
    return ({**one, "network2": other["network"], "x2": other["x"], "d2": other["d"]},)


def turned_round(given):
    """List the parameters from the output back to the input."""
    return {**given, "network": dict(reversed(given["network"].items()))}


def hit(given):
    """Let the net be right from the start, for any input: its hidden layer is not listened to."""
    network = {**given["network"], "W2": np.zeros_like(given["network"]["W2"])}
    return {**given, "network": network, "d": np.repeat(network["b2"][np.newaxis], len(given["d"]), 0)}


def whole(given):
    """Let inputs and targets be integers; parameters never are."""
    data = {name: np.rint(given[name] * 2).astype(np.int64) for name in ("x", "d")}
    return {**given, **data}


NET = net()
ONE = {"W1": np.zeros((2, 1)), "b1": np.zeros(1), "W2": np.ones((1, 1)), "b2": np.zeros(1)}
EXAMPLE = {"network": ONE, "x": np.ones((1, 2)), "d": np.array([[1.5]]), "learning_rate": 0.1}

SPEC = Spec(
    asks=("train_regression",),
    steps=(train(), read()),
    given=("backward_sigmoid", "mean_squared_error"),
    families=(
        Family("steps", steps, core=True, points=3.0),
        typical(NET, points=2.0),
        fresh(NET),
        by_hand("example", EXAMPLE),
        single(NET, "H", "one_unit"),
        square(NET, 2),
        drawn("large_rate", net(0.5)),
        drawn("other_order", net(change=turned_round)),
        drawn("fitted", net(change=hit)),
        drawn("integer_data", net(change=whole)),
        float32(NET),
        changed("steep", NET, lambda a: a * 2),
        Family("many", lambda rng: (net(0.05).draw(rng, {"N": 12, "H": 4}),)),
        *layouts(NET),
        Family(
            "two_rounds",
            lambda rng: (net(0.1).draw(rng, {"N": 2, "H": 3}),),
            steps=(train("losses/1"), train("losses/2"), read()),
        ),
        Family(
            "two_nets",
            two,
            steps=(
                train("losses/1"),
                train("losses/2", "network2", "x2", "d2"),
                read(show="network/1"),
                read("network2", "x2", "d2", show="network/2"),
            ),
        ),
    ),
    checks=(Values(), Unchanged(but=("network", "network2"))),
    after=("regression_data", "backward_sigmoid", "gradient_step"),
)
