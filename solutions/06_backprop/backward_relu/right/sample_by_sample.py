import numpy as np

from common.functions import d_relu


def backward(network, x, d, z1, y):
    grad = {name: np.zeros(np.shape(value)) for name, value in network.items()}
    for n in range(len(x)):
        delta2 = (y[n] - d[n]) / len(x)
        delta1 = network["W2"] @ delta2 * d_relu(z1[n])
        grad["W1"] += np.outer(x[n], delta1)
        grad["b1"] += delta1
        grad["W2"] += np.outer(z1[n], delta2)
        grad["b2"] += delta2
    return grad


if __name__ == "__main__":
    ones = {"W1": np.ones((2, 1)), "b1": np.zeros(1), "W2": np.ones((1, 1)), "b2": np.zeros(1)}
    print(backward(ones, np.ones((1, 2)), np.zeros((1, 1)), np.full((1, 1), 2.0), np.full((1, 1), 2.0)))
