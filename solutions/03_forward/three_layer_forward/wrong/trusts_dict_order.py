import numpy as np

from common.functions import sigmoid


def three_layer_forward(params, x):
    W1, b1, W2, b2, W3, b3 = params.values()
    z1 = sigmoid(np.dot(x, W1) + b1)
    z2 = sigmoid(np.dot(z1, W2) + b2)
    return np.dot(z2, W3) + b3
