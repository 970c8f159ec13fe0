import numpy as np


def minibatch(x, t, batch_size, rng):
    rows = np.full(batch_size, rng.integers(len(x)))
    return x[rows], t[rows]
