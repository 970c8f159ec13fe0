import numpy as np


def minibatch(x, t, batch_size, rng):
    rows = rng.integers(-1, len(x), size=batch_size)
    return x[rows], t[rows]
