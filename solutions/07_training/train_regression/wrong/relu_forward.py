import numpy as np

from common.functions import backward, mean_squared_error, relu


def train_regression(network, x, d, learning_rate):
    losses = []
    for n in range(len(x)):
        x_n, d_n = x[n : n + 1], d[n : n + 1]
        z1 = relu(np.dot(x_n, network["W1"]) + network["b1"])
        y = np.dot(z1, network["W2"]) + network["b2"]
        losses.append(mean_squared_error(d_n, y))
        grad = backward(network, x_n, d_n, z1, y)
        for key in network:
            network[key] -= learning_rate * grad[key]
    return losses
