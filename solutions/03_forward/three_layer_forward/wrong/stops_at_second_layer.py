import numpy as np

from common.functions import sigmoid


def three_layer_forward(params, x):
    z1 = sigmoid(np.dot(x, params["W1"]) + params["b1"])
    return sigmoid(np.dot(z1, params["W2"]) + params["b2"])
