import numpy as np


def minibatch(x, t, batch_size, rng):
    rows = np.argsort(rng.random(len(x)))[-batch_size:]
    return x[rows], t[rows]
