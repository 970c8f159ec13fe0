import numpy as np


def forward(network, x):
    z1 = np.maximum(network["W1"].T @ x.T + network["b1"].reshape(-1, *[1] * (x.ndim - 1)), 0)
    u2 = network["W2"].T @ z1 + network["b2"].reshape(-1, *[1] * (x.ndim - 1))
    e = np.exp(u2 - u2.max(axis=0))
    return (e / e.sum(axis=0)).T, z1.T
