"""A linear function, an affine one and a nonlinear one."""

import numpy as np

from common.functions import relu


def picture():
    x = np.linspace(-3.0, 3.0, 241)
    return {"x": x, "linear": 2 * x, "affine": 2 * x + 1, "relu": relu(x), "zero": np.zeros(1)}
