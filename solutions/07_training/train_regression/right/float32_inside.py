import numpy as np

from common.functions import backward, forward, mean_squared_error


def train_regression(network, x, d, learning_rate):
    old = {key: np.float32(value) for key, value in network.items()}
    x, d, rate = np.float32(x), np.float32(d), np.float32(learning_rate)
    losses = []
    for n in range(len(x)):
        y, z1 = forward(old, x[[n]])
        grad = backward(old, x[[n]], d[[n]], z1, y)
        losses.append(mean_squared_error(d[[n]], y))
        old = {key: old[key] - rate * grad[key] for key in old}
    network.update(old)
    return np.array(losses)
