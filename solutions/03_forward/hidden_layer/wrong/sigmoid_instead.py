import numpy as np


def hidden_layer(z1, W2, b2):
    u2 = np.dot(z1, W2) + b2
    z2 = (1 + np.tanh(u2 / 2)) / 2
    return u2, z2
