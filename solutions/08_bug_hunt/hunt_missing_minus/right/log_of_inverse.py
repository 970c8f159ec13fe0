import numpy as np


def cross_entropy_error(d, y):
    rows = np.atleast_2d(y)
    labels = d.reshape(rows.shape).argmax(axis=1) if d.size == y.size else d
    return np.mean(np.log(1 / (rows[np.arange(len(rows)), labels] + 1e-7)))
