import numpy as np


def fires(x, w, b):
    return np.heaviside(np.dot(w, x) + b, np.float32(0))


def AND(x1, x2):
    x = np.array([x1, x2], dtype=np.float32)
    return fires(x, np.array([0.1, 0.2], dtype=np.float32), np.float32(-0.25))
