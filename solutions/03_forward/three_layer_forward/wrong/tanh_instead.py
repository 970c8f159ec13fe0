import numpy as np


def three_layer_forward(params, x):
    z1 = np.tanh(np.dot(x, params["W1"]) + params["b1"])
    z2 = np.tanh(np.dot(z1, params["W2"]) + params["b2"])
    return np.dot(z2, params["W3"]) + params["b3"]
