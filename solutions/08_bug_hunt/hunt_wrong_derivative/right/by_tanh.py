import numpy as np


def slope(u):
    return (1 - np.tanh(u / 2) ** 2) / 4


def backward(network, x, d, z1, y):
    error = y - d
    hidden = slope(np.matmul(x, network["W1"]) + network["b1"])
    delta1 = np.dot(error, np.transpose(network["W2"])) * hidden
    sums = {"W1": x.T.dot(delta1), "b1": delta1.sum(0), "W2": z1.T.dot(error), "b2": error.sum(0)}
    return {name: total / len(error) for name, total in sums.items()}
