from common.functions import numerical_gradient


def gradient_descent(f, init_x, learning_rate, steps):
    x, v = init_x.copy(), 0.0
    for _ in range(steps):
        v = 0.9 * v - learning_rate * numerical_gradient(f, x)
        x = x + v
    return x
