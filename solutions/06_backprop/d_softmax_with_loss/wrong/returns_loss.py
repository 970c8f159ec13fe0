import numpy as np


def d_softmax_with_loss(d, y):
    y = y.reshape(-1, y.shape[-1])
    if d.size == y.size:
        d = d.reshape(y.shape).argmax(axis=1)
    return -np.mean(np.log(y[np.arange(len(y)), d] + 1e-7))
