"""Two-layer networks as inputs: draw parameters and data, run the forward pass, bound the gradients.

Batches are rows: x (N, 2), W1 (2, H), b1 (H,), W2 (H, 1), b2 (1,), d (N, 1), identity output, and the
mean squared error E = Σ(y − d)² / 2N.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np

from grader.checks import Unchanged, Values
from grader.compare import expected
from grader.families import (
    Inputs,
    again,
    call,
    changed,
    float32,
    fresh,
    inputs,
    layouts,
    single,
    square,
    typical,
)
from grader.spec import Gradient, Spec

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from numpy.typing import NDArray

    from grader.spec import Expected

    Array = NDArray[Any]
    Activation = Callable[[Array], Array]

PARAMETERS = ("W1", "b1", "W2", "b2")


_KINK = 0.05
"""How far a pre-activation stays from 0, where the activation has a kink there."""


def backward_spec(
    activation: Activation,
    *,
    after: tuple[str, ...] = (),
    stub: str = "",
    steepest: float = 0.25,
    kinked: bool = False,
) -> Spec:
    """Return the spec of `backward(network, x, d, z1, y)` for a hidden layer of this activation.

    `steepest` is the activation's largest slope; where it is `kinked` at 0, no pre-activation is near it.
    """
    net = regression(activation, kinked=kinked)
    bounds = partial(gradient_bounds, steepest=steepest)
    steps = call("backward", "network", "x", "d", "z1", "y", oracle=bounds, show="grad")
    families = (
        typical(net),
        fresh(net),
        single(net, "N", "one_sample"),
        single(net, "H", "one_unit"),
        square(net, 2),
        float32(net),
        changed("steep", net, lambda a: a * 4),
        *layouts(net),
        again(net, steps[0]),
    )
    claims = tuple(
        Gradient(name, f"network.{name}", partial(loss, activation=activation)) for name in PARAMETERS
    )
    return Spec(
        ("backward",), steps, families, (Values(), Unchanged()), after=after, stub=stub, gradients=claims
    )


def regression(activation: Activation, *, kinked: bool = False) -> Inputs:
    """Return inputs for `backward(network, x, d, z1, y)`: a regression net after its forward pass."""

    def build(arrays: dict[str, Any]) -> dict[str, Any]:
        network = {name: arrays[name] for name in PARAMETERS}
        if kinked:
            network["b1"] = off_the_kink(arrays["x"], network["W1"], network["b1"])
        z1, y = forward(network, arrays["x"], activation)
        return {"network": network, "x": arrays["x"], "d": arrays["d"], "z1": z1, "y": y}

    return inputs("x N 2", "W1 2 H", "b1 H", "W2 H 1", "b2 1", "d N 1", build=build)


def off_the_kink(x: Array, weights: Array, biases: Array) -> Array:
    """Return biases moved in steps of 0.11, and no further than needed, to keep every pre-activation off 0.

    >>> off_the_kink(np.array([[0.3], [0.2]]), np.eye(1), np.array([-0.3])).tolist()
    [-0.41]
    """
    ways = 0.11 * np.array([0] + [sign * k for k in range(1, 20) for sign in (1, -1)])
    moved = np.asarray(x @ weights + biases) + ways[:, np.newaxis, np.newaxis]
    free = np.abs(moved).min(axis=1) >= _KINK
    return np.asarray(np.round(biases + ways[free.argmax(axis=0)], 2), dtype=biases.dtype)


def forward(network: Mapping[str, Array], x: Array, activation: Activation) -> tuple[Array, Array]:
    """Return z1 (N, H) and y (N, 1)."""
    z1 = activation(x @ network["W1"] + network["b1"])
    return z1, z1 @ network["W2"] + network["b2"]


def loss(given: Mapping[str, Any], activation: Activation) -> Any:
    """Return E of the inputs of a `backward`, from network, x and d alone; complex-step safe."""
    _, y = forward(given["network"], given["x"], activation)
    return np.sum((y - given["d"]) ** 2) / (2 * len(y))


def gradient_bounds(want: Mapping[str, Array], *given: Any, steepest: float = 0.25) -> dict[str, Expected]:
    """Return the bounds of the four gradients: each scale is the sum of the sizes that were added."""
    network, x, d, z1, y = given
    delta2 = np.abs(y - d) / len(x)
    delta1 = delta2 @ np.abs(network["W2"]).T
    scales = {
        "W1": np.abs(x).T @ delta1 * steepest,
        "b1": delta1.sum(axis=0) * steepest,
        "W2": np.abs(z1).T @ delta2,
        "b2": delta2.sum(axis=0),
    }
    return {name: expected(want[name], scale=scales[name]) for name in PARAMETERS}
