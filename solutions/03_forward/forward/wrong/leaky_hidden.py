import numpy as np

from common.functions import softmax


def forward(network, x):
    u1 = np.dot(x, network["W1"]) + network["b1"]
    z1 = np.where(u1 > 0, u1, 0.01 * u1)
    u2 = np.dot(z1, network["W2"]) + network["b2"]
    return softmax(u2), z1
