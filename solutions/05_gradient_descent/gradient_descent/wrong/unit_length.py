import numpy as np
from common.functions import numerical_gradient


def gradient_descent(f, init_x, learning_rate, steps):
    x = init_x.copy()
    for _ in range(steps):
        grad = numerical_gradient(f, x)
        x -= learning_rate * grad / max(np.linalg.norm(grad), 1e-12)
    return x
