import math

import numpy as np


def slope(g, h=1e-2):
    return (g(-2 * h) - 8 * g(-h) + 8 * g(h) - g(2 * h)) / (12 * h)


def gradient_check(f, df, x):
    claimed = df(x)
    verdicts = []
    for idx in np.ndindex(*x.shape):
        direction = np.zeros(x.shape)
        direction[idx] = 1.0
        numeric = slope(lambda t, direction=direction: f(x + t * direction))
        verdicts.append(math.isclose(numeric, claimed[idx], rel_tol=1e-3, abs_tol=1e-5))
    return all(verdicts)
