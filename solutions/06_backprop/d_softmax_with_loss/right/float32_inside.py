import numpy as np


def d_softmax_with_loss(d, y):
    rows = np.atleast_2d(np.asarray(y, dtype=np.float32))
    dx = rows / np.float32(len(rows))
    t = np.argmax(np.atleast_2d(d), axis=-1) if d.size == y.size else d
    dx[range(len(rows)), t] -= np.float32(1.0 / len(rows))
    return dx.reshape(y.shape)
