import numpy as np


def affine(x, W, b):
    rows = np.atleast_2d(x)
    with_one = np.hstack([rows, np.ones((len(rows), 1))])
    u = np.matmul(with_one, np.vstack([W, b]))
    return u.reshape(x.shape[:-1] + b.shape)
