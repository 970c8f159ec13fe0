import numpy as np


def minibatch(x, t, batch_size, rng):
    mask = rng.choice(x.shape[0], batch_size)
    return x[mask], t[mask]
