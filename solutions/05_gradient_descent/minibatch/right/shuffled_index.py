import numpy as np


def minibatch(x, t, batch_size, rng):
    index = np.arange(len(x))
    rng.shuffle(index)
    chosen = np.isin(np.arange(len(x)), index[:batch_size])
    return x[chosen], t[chosen].tolist()
