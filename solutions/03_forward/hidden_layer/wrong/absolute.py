import numpy as np


def hidden_layer(z1, W2, b2):
    u2 = np.dot(z1, W2) + b2
    return u2, np.abs(u2)
