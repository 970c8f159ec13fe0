import numpy as np


def minibatch(x, t, batch_size, rng):
    rows = rng.integers(0, len(x) - 1, size=batch_size)
    return x[rows], t[rows]
