import numpy as np


def d_softmax_with_loss(d, y):
    K = y.shape[-1]
    if d.size != y.size:
        d = np.eye(K)[d].reshape(y.shape)
    return (y - d) * K / y.size
