import numpy as np


def minibatch(x, t, batch_size, rng):
    rows = rng.permutation(len(x))
    return x[rows], t[rows]
