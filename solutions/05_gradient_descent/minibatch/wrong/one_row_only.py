import numpy as np


def minibatch(x, t, batch_size, rng):
    n = rng.integers(len(x))
    return x[n], t[n]
