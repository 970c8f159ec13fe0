import numpy as np


def hidden_layer(z1, W2, b2):
    u2 = np.matmul(z1, W2)
    u2 += b2
    return u2, np.maximum(u2, 0)
