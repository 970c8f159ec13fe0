import numpy as np


def backward(network, x, d, z1, y):
    grad = {name: np.zeros(np.shape(value)) for name, value in network.items()}
    for n in range(len(x)):
        delta2 = (y[n] - d[n]) / len(x)
        delta1 = network["W2"] @ delta2 * z1[n] * (1 - z1[n])
        grad["W1"] += np.outer(x[n], delta1)
        grad["b1"] += delta1
        grad["W2"] += np.outer(z1[n], delta2)
        grad["b2"] += delta2
    return grad
