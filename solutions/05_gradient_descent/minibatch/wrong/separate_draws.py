import numpy as np


def minibatch(x, t, batch_size, rng):
    x_rows = rng.choice(len(x), size=batch_size, replace=False)
    t_rows = rng.choice(len(t), size=batch_size, replace=False)
    return x[x_rows], t[t_rows]
