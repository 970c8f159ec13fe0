import numpy as np


def slope(f, x, idx, h=1e-5):
    step = np.zeros(x.shape)
    step[idx] = h
    return (f(x + step) - f(x - step)) / (2 * h)


def gradient_descent(f, init_x, learning_rate, steps):
    x = np.array(init_x)
    for _ in range(steps):
        x = x - learning_rate * np.reshape([slope(f, x, idx) for idx in np.ndindex(x.shape)], x.shape)
    return x
