from common.functions import numerical_gradient


def gradient_descent(f, init_x, learning_rate, steps):
    x = init_x
    while steps > 0:
        x = x - learning_rate * numerical_gradient(f, x)
        steps = steps - 1
    return x
