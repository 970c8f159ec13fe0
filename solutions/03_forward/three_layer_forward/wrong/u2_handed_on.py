import numpy as np

from common.functions import sigmoid


def three_layer_forward(params, x):
    z1 = sigmoid(np.dot(x, params["W1"]) + params["b1"])
    u2 = np.dot(z1, params["W2"]) + params["b2"]
    return np.dot(u2, params["W3"]) + params["b3"]
