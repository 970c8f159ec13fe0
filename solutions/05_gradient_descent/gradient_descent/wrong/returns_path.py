from common.functions import numerical_gradient


def gradient_descent(f, init_x, learning_rate, steps):
    x = init_x.copy()
    path = [x.copy()]
    for _ in range(steps):
        x -= learning_rate * numerical_gradient(f, x)
        path.append(x.copy())
    return path
