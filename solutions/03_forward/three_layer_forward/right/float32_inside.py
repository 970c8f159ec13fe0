import numpy as np

from common.functions import sigmoid


def three_layer_forward(params, x):
    p = {name: value.astype(np.float32) for name, value in params.items()}
    x = x.astype(np.float32)
    z1 = sigmoid(np.matmul(x, p["W1"]) + p["b1"])
    z2 = sigmoid(np.matmul(z1, p["W2"]) + p["b2"])
    return np.matmul(z2, p["W3"]) + p["b3"]
