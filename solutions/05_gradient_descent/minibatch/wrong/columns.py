import numpy as np


def minibatch(x, t, batch_size, rng):
    rows = rng.choice(len(x), size=batch_size, replace=False)
    return x[:, rows], t[rows]
