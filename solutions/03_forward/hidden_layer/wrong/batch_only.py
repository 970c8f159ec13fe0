import numpy as np

from common.functions import relu


def hidden_layer(z1, W2, b2):
    u2 = np.zeros((z1.shape[0], W2.shape[1]))
    for n in range(z1.shape[0]):
        u2[n] = np.dot(z1[n, :], W2) + b2
    return u2, relu(u2)
