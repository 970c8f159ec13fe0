import numpy as np

from common.functions import sigmoid


def three_layer_forward(params, x):
    z1 = sigmoid(np.dot(params["W1"], x) + params["b1"])
    z2 = sigmoid(np.dot(params["W2"], z1) + params["b2"])
    return np.dot(params["W3"], z2) + params["b3"]
