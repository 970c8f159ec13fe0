import numpy as np


def minibatch(x, t, batch_size, rng):
    order = rng.permutation(len(x))
    x[...] = x[order]
    t[...] = t[order]
    return x[:batch_size].copy(), t[:batch_size].copy()
