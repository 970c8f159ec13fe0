import numpy as np


def minibatch(x, t, batch_size, rng):
    samples, targets = [], []
    for _ in range(batch_size):
        n = int(rng.random() * len(x))
        samples.append(x[n])
        targets.append(t[n])
    return np.array(samples), np.array(targets)
