import numpy as np


def train_regression(network, x, d, learning_rate):
    W1, b1, W2, b2 = (network[name] for name in ("W1", "b1", "W2", "b2"))
    errors = np.empty(len(x))
    for n, (x_n, d_n) in enumerate(zip(x, d, strict=True)):
        z1 = 1 / (1 + np.exp(-(x_n @ W1 + b1)))
        errors[n] = error = (z1 @ W2 + b2 - d_n).item()
        delta1 = error * W2[:, 0] * z1 * (1 - z1)
        W1 -= learning_rate * np.outer(x_n, delta1)
        b1 -= learning_rate * delta1
        W2[:, 0] -= learning_rate * error * z1
        b2 -= learning_rate * error
    return errors**2 / 2
