import numpy as np


def minibatch(x, t, batch_size, rng):
    rows = rng.permutation(batch_size)
    return x[rows], t[rows]
