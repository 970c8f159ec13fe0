import numpy as np


def d_softmax_with_loss(d, y):
    rows = y.reshape(-1, y.shape[-1])
    if d.size == y.size:
        d = d.reshape(rows.shape).argmax(axis=1)
    dx = np.zeros(rows.shape)
    n = np.arange(len(rows))
    dx[n, d] = (rows[n, d] - 1.0) / len(rows)
    return dx.reshape(y.shape)
