import numpy as np


def gradient_descent(f, init_x, learning_rate, steps):
    h = 1e-4
    x = init_x.copy()
    for _ in range(steps):
        for idx in np.ndindex(x.shape):
            step = np.zeros(x.shape)
            step[idx] = h
            x[idx] -= learning_rate * (f(x + step) - f(x - step)) / (2 * h)
    return x
