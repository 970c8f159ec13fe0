import numpy as np

from common.functions import relu, softmax


def forward(network, x):
    if x.ndim == 2:
        results = [forward(network, row) for row in x]
        return [y for y, _ in results], [z1 for _, z1 in results]
    z1 = relu(np.array([sum(x * column) for column in network["W1"].T]) + network["b1"])
    return softmax(np.array([sum(z1 * column) for column in network["W2"].T]) + network["b2"]), z1
