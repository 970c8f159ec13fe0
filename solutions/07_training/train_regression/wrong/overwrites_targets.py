import numpy as np

from common.functions import forward, mean_squared_error


def train_regression(network, x, d, learning_rate):
    losses = []
    for n in range(len(x)):
        x_n, d_n = x[n : n + 1], d[n : n + 1]
        y, z1 = forward(network, x_n)
        losses.append(mean_squared_error(d_n, y))
        delta2 = d_n
        delta2 *= -1
        delta2 += y
        delta1 = np.dot(delta2, network["W2"].T) * z1 * (1 - z1)
        network["W2"] -= learning_rate * np.dot(z1.T, delta2)
        network["b2"] -= learning_rate * delta2[0]
        network["W1"] -= learning_rate * np.dot(x_n.T, delta1)
        network["b1"] -= learning_rate * delta1[0]
    return losses
