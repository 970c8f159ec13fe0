import numpy as np

from common.functions import relu


def hidden_layer(z1, W2, b2):
    u2 = np.zeros(len(b2))
    for j in range(len(b2)):
        u2[j] = np.sum(z1 * W2[:, j]) + b2[j]
    return u2, relu(u2)
