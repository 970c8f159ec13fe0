import numpy as np


def backward(network, x, d, z1, y):
    x, d, z1, y = (np.asarray(value, dtype=np.float32) for value in (x, d, z1, y))
    W2 = network["W2"].astype(np.float32)
    delta2 = (y - d) / np.float32(len(x))
    delta1 = np.where(z1 > 0, delta2 @ W2.T, np.float32(0))
    return {"W1": x.T @ delta1, "b1": delta1.sum(axis=0), "W2": z1.T @ delta2, "b2": delta2.sum(axis=0)}
