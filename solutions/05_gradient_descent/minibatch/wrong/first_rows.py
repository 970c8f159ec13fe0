import numpy as np


def minibatch(x, t, batch_size, rng):
    return x[:batch_size], t[:batch_size]
