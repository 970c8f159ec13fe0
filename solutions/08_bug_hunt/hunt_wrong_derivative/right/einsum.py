import numpy as np


def backward(network, x, d, z1, y):
    N = x.shape[0]
    delta2 = np.divide(np.subtract(y, d), N)
    delta1 = np.einsum("nk,hk,nh->nh", delta2, network["W2"], z1 - z1**2)
    return {
        "W1": np.einsum("ni,nh->ih", x, delta1),
        "b1": np.einsum("nh->h", delta1),
        "W2": np.einsum("nh,nk->hk", z1, delta2),
        "b2": np.einsum("nk->k", delta2),
    }
