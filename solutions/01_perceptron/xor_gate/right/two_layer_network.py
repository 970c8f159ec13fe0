import numpy as np

W1 = np.array([[-1.0, 1.0], [-1.0, 1.0]], dtype=np.float32)
b1 = np.array([1.5, -0.5], dtype=np.float32)
w2 = np.array([1.0, 1.0], dtype=np.float32)
b2 = -1.5


def step(u):
    return (u > 0).astype(np.float32)


def XOR(x1, x2):
    s = step(np.dot(np.array([x1, x2]), W1) + b1)
    return step(np.dot(s, w2) + b2)
