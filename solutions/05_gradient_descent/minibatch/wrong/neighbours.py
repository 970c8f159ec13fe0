import numpy as np


def minibatch(x, t, batch_size, rng):
    start = rng.integers(0, len(x) - batch_size + 1)
    return x[start : start + batch_size], t[start : start + batch_size]
