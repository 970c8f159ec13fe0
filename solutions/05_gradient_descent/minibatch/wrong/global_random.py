import numpy as np


def minibatch(x, t, batch_size, rng):
    rows = np.random.choice(len(x), batch_size)
    return x[rows], t[rows]
