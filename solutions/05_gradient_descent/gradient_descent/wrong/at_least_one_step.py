from common.functions import numerical_gradient


def gradient_descent(f, init_x, learning_rate, steps):
    x = init_x - learning_rate * numerical_gradient(f, init_x)
    for _ in range(steps - 1):
        x -= learning_rate * numerical_gradient(f, x)
    return x
