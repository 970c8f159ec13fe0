import numpy as np

from common import functions


def backward(network, x, d, z1, y):
    grad = {}
    W1, W2 = network["W1"], network["W2"]
    b1 = network["b1"]
    u1 = np.dot(x, W1) + b1
    delta2 = (y - d) / d.shape[0]
    grad["b2"] = np.sum(delta2, axis=0)
    grad["W2"] = np.dot(z1.T, delta2)
    delta1 = np.dot(delta2, W2.T) * functions.d_relu(u1)
    grad["b1"] = np.sum(delta1, axis=0)
    grad["W1"] = np.dot(x.T, delta1)
    return grad
