import numpy as np


def backward(network, x, d, z1, y):
    error = np.subtract(y, d)
    delta1 = np.dot(error, np.transpose(network["W2"]))
    delta1[z1 <= 0] = 0
    sums = {"W1": x.T.dot(delta1), "b1": delta1.sum(0), "W2": z1.T.dot(error), "b2": error.sum(0)}
    return {name: total / len(error) for name, total in sums.items()}
