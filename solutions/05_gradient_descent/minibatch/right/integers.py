import numpy as np


def minibatch(x, t, batch_size, rng):
    rows = rng.integers(0, len(t), size=batch_size)
    return np.take(x, rows, axis=0), np.take(t, rows, axis=0)
