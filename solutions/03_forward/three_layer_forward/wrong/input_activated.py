import numpy as np

from common.functions import sigmoid


def three_layer_forward(params, x):
    z1 = sigmoid(np.dot(sigmoid(x), params["W1"]) + params["b1"])
    z2 = sigmoid(np.dot(z1, params["W2"]) + params["b2"])
    return np.dot(z2, params["W3"]) + params["b3"]
