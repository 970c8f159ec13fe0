import numpy as np


def minibatch(x, t, batch_size, rng):
    rows = (rng.integers(len(x)) + 2 * np.arange(batch_size)) % len(x)
    return x[rows], t[rows]
