import numpy as np


def minibatch(x, t, batch_size, rng):
    rng = np.random.default_rng(0)
    rows = rng.choice(len(x), size=batch_size, replace=False)
    return x[rows], t[rows]
