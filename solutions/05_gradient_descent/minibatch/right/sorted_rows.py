import numpy as np


def minibatch(x, t, batch_size, rng):
    rows = np.sort(rng.choice(len(x), batch_size, replace=False))
    return x[rows].copy(), t[rows].copy()
