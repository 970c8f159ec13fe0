import numpy as np


def d_softmax_with_loss(d, y):
    batch_size = y.shape[0]
    dx = y.copy()
    if d.size == y.size:
        dx -= d
    else:
        dx[np.arange(batch_size), d] -= 1.0
    return dx / batch_size
