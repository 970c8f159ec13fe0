"""Gradient descent on a function of an array."""

import numpy as np

from common.functions import numerical_gradient


def gradient_descent(f, init_x, learning_rate, steps):
    # BEGIN SOLUTION
    x = np.array(init_x, dtype=float)
    for _ in range(steps):
        x -= learning_rate * numerical_gradient(f, x)
    return x
    # END SOLUTION
