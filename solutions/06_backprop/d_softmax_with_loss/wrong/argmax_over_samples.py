import numpy as np


def d_softmax_with_loss(d, y):
    rows = y.reshape(-1, y.shape[-1])
    if d.size == y.size:
        d = d.reshape(rows.shape).argmax(axis=0)
    dx = rows.copy()
    dx[np.arange(len(rows)), d] -= 1.0
    return dx.reshape(y.shape) / len(rows)
