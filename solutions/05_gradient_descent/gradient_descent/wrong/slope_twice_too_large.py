import numpy as np


def gradient_descent(f, init_x, learning_rate, steps):
    h = 1e-4
    x = init_x.copy()
    for _ in range(steps):
        grad = np.zeros(x.shape)
        for idx in np.ndindex(x.shape):
            step = np.zeros(x.shape)
            step[idx] = h
            grad[idx] = (f(x + step) - f(x - step)) / h
        x -= learning_rate * grad
    return x
