import numpy as np


def numerical_gradient(f, x):
    h = 1e-6
    work = np.array(x, dtype=float, order="C")
    flat = work.reshape(-1)
    grad = []
    for i in range(flat.size):
        center = flat[i]
        values = []
        for sign in (-1, 1):
            flat[i] = center + sign * h
            values.append(float(f(work)))
        flat[i] = center
        grad.append((values[1] - values[0]) / (2.0 * h))
    return np.array(grad).reshape(work.shape)
