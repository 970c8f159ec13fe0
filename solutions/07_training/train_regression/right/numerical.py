import numpy as np

from common.functions import sigmoid


def loss(network, x, d):
    z1 = sigmoid(x @ network["W1"] + network["b1"])
    return np.sum((z1 @ network["W2"] + network["b2"] - d) ** 2) / 2


def slope(f, w):
    """Move each entry a little to both sides; in single precision a little is more."""
    grad, h = np.zeros(w.shape), 1e-5 if w.dtype == np.float64 else 1e-2
    for at in np.ndindex(w.shape):
        kept = w[at]
        w[at] = kept + h
        above = f()
        w[at] = kept - h
        grad[at] = (above - f()) / (2 * h)
        w[at] = kept
    return grad


def train_regression(network, x, d, learning_rate):
    losses = []
    for x_n, d_n in zip(x, d, strict=True):
        losses.append(loss(network, x_n, d_n))
        slopes = {
            key: slope(lambda x_n=x_n, d_n=d_n: loss(network, x_n, d_n), network[key]) for key in network
        }
        for key, grad in slopes.items():
            network[key] = network[key] - learning_rate * grad
    return losses
