import numpy as np

from common.functions import sigmoid


def layer(params, z, n):
    u = np.dot(z, params["W" + str(n)]) + params["b" + str(n)]
    return u if n == 3 else layer(params, sigmoid(u), n + 1)


def three_layer_forward(params, x):
    return layer(params, x, 1)
