import numpy as np


def d_softmax_with_loss(d, y):
    if d.size != y.size:
        d = np.eye(y.shape[-1])[d].reshape(y.shape)
    return (y - d) / (len(y) if y.ndim == 2 else 1)
