from common.functions import numerical_gradient


def gradient_descent(f, init_x, learning_rate, steps):
    x = init_x.copy()
    for i in range(steps):
        x -= learning_rate / (i + 1) * numerical_gradient(f, x)
    return x
