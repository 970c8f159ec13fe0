import numpy as np

from common.functions import sigmoid


def three_layer_forward(params, x):
    y = np.zeros((x.shape[0], len(params["b3"])))
    for n in range(x.shape[0]):
        z1 = sigmoid(np.dot(x[n, :], params["W1"]) + params["b1"])
        z2 = sigmoid(np.dot(z1, params["W2"]) + params["b2"])
        y[n] = np.dot(z2, params["W3"]) + params["b3"]
    return y
