import numpy as np
from common.functions import numerical_gradient


def gradient_descent(f, init_x, learning_rate, steps):
    x = init_x.copy()
    for _ in range(steps):
        grad = numerical_gradient(f, x)
        if np.abs(grad).max() < 0.05:
            break
        x -= learning_rate * grad
    return x
