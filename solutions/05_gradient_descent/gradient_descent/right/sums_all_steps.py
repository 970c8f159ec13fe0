import numpy as np
from common.functions import numerical_gradient


def gradient_descent(f, init_x, learning_rate, steps):
    moved = np.zeros(init_x.shape)
    for _ in range(steps):
        moved = moved - numerical_gradient(f, init_x + learning_rate * moved)
    return init_x + learning_rate * moved
