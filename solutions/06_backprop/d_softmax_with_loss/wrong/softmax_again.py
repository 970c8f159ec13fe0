import numpy as np


def d_softmax_with_loss(d, y):
    e = np.exp(y - np.max(y, axis=-1, keepdims=True))
    y = e / np.sum(e, axis=-1, keepdims=True)
    dx = y.reshape(-1, y.shape[-1]).copy()
    batch_size = dx.shape[0]
    if d.size == y.size:
        dx -= d.reshape(dx.shape)
    else:
        dx[np.arange(batch_size), d] -= 1.0
    return dx.reshape(y.shape) / batch_size
