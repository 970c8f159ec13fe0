import numpy as np


def minibatch(x, t, batch_size, rng):
    rows = rng.choice(len(x), size=batch_size, replace=False)
    x_batch, t_batch = x[rows], t[rows]
