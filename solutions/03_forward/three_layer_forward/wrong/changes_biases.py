import numpy as np

from common.functions import sigmoid


def three_layer_forward(params, x):
    z1 = sigmoid(np.dot(x, params["W1"]) + params["b1"])
    z2 = sigmoid(np.dot(z1, params["W2"]) + params["b2"])
    y = np.dot(z2, params["W3"]) + params["b3"]
    for name in ("b1", "b2", "b3"):
        params[name] = params[name].reshape(1, -1)
    return y
