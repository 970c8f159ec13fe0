import numpy as np


def d_softmax_with_loss(d, y):
    rows = np.asarray(y, dtype=np.float32).reshape(-1, y.shape[-1])
    if d.size == y.size:
        hits = d.reshape(rows.shape) > 0
    else:
        hits = np.arange(rows.shape[1]) == np.reshape(d, (-1, 1))
    dx = np.where(hits, rows - np.float32(1), rows) / np.float32(len(rows))
    return dx.reshape(y.shape)
