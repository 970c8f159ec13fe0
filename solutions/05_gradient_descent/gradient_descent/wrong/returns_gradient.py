from common.functions import numerical_gradient


def gradient_descent(f, init_x, learning_rate, steps):
    x = init_x.copy()
    for _ in range(steps):
        x -= learning_rate * numerical_gradient(f, x)
    return numerical_gradient(f, x)
