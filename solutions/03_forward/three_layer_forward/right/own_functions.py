import numpy as np


def logistic(u):
    return 1 / (1 + np.exp(-u))


def affine(x, W, b):
    return np.einsum("...i,ij->...j", x, W) + b


def three_layer_forward(params: dict, x: np.ndarray) -> np.ndarray:
    z1 = logistic(affine(x, params["W1"], params["b1"]))
    z2 = logistic(affine(z1, params["W2"], params["b2"]))
    return affine(z2, params["W3"], params["b3"])
