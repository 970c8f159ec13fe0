import numpy as np

from common.functions import backward, forward, mean_squared_error


def step(network, x, d, rate):
    y, z1 = forward(network, x)
    grad = backward(network, x, d, z1, y)
    for key, slope in grad.items():
        network[key][...] = network[key] - rate * slope
    return 0.5 * (y.item() - d.item()) ** 2


def train_regression(network, x, d, learning_rate):
    return np.fromiter(
        (step(network, x[n, np.newaxis], d[n, np.newaxis], learning_rate) for n in range(len(x))), float
    )
