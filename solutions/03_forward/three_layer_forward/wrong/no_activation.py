import numpy as np


def three_layer_forward(params, x):
    u1 = np.dot(x, params["W1"]) + params["b1"]
    u2 = np.dot(u1, params["W2"]) + params["b2"]
    return np.dot(u2, params["W3"]) + params["b3"]
