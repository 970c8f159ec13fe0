import numpy as np


def minibatch(x, t, batch_size, rng):
    rows = np.round(rng.random(batch_size) * (len(x) - 1)).astype(int)
    return x[rows], t[rows]
