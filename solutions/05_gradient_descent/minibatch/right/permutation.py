import numpy as np


def minibatch(x, t, batch_size, rng):
    order = rng.permutation(len(x))
    return [x[order[:batch_size]], t[order[:batch_size]]]
