import numpy as np


def minibatch(x, t, batch_size, rng):
    np.random.seed(rng.integers(1000))
    rows = np.random.choice(len(x), batch_size)
    return x[rows], t[rows]
