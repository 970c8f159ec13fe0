import numpy as np

from common.functions import sigmoid


def three_layer_forward(params, x):
    z1 = sigmoid(np.dot(x, params["W1"]))
    z2 = sigmoid(np.dot(z1, params["W2"]))
    return np.dot(z2, params["W3"]) + params["b3"]
