import numpy as np

from common.functions import sigmoid


def layer(z, W, b):
    return np.array([np.sum(z * W[:, j]) + b[j] for j in range(len(b))])


def three_layer_forward(params, x):
    z1 = sigmoid(layer(x, params["W1"], params["b1"]))
    z2 = sigmoid(layer(z1, params["W2"], params["b2"]))
    return layer(z2, params["W3"], params["b3"])
