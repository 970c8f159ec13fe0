import numpy as np

from common.functions import d_relu


def backward(network, x, d, z1, y):
    W1, b1, W2 = network["W1"], network["b1"], network["W2"]
    grad = {}
    delta2 = (y - d) / len(x) * d_relu(y)
    grad["W2"] = np.dot(z1.T, delta2)
    grad["b2"] = np.sum(delta2, axis=0)

    u1 = np.dot(x, W1) + b1
    delta1 = np.dot(delta2, W2.T) * d_relu(u1)
    grad["W1"] = np.dot(x.T, delta1)
    grad["b1"] = np.sum(delta1, axis=0)
    return grad
