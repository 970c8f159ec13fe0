import numpy as np


def d_softmax_with_loss(d, y):
    rows = y.reshape(-1, y.shape[-1])
    t = d.reshape(rows.shape) if d.size == y.size else np.eye(rows.shape[1])[d]
    dx = np.zeros_like(t)
    dx[...] = (rows - t) / len(rows)
    return dx.reshape(y.shape)
