import numpy as np


def d_softmax_with_loss(d, y):
    rows = np.atleast_2d(y)
    weight = 1.0 / len(rows)
    dx = weight * rows
    hit = np.atleast_2d(d).argmax(axis=1) if d.size == y.size else d
    np.subtract.at(dx, (np.arange(len(rows)), hit), weight)
    return dx.reshape(y.shape)
