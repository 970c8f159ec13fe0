import numpy as np


def three_layer_forward(params, x):
    z1 = (np.tanh((x.dot(params["W1"]) + params["b1"]) / 2) + 1) / 2
    z2 = (np.tanh((z1.dot(params["W2"]) + params["b2"]) / 2) + 1) / 2
    return z2.dot(params["W3"]) + params["b3"]
