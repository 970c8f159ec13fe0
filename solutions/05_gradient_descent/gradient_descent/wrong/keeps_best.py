from common.functions import numerical_gradient


def gradient_descent(f, init_x, learning_rate, steps):
    x = init_x.copy()
    best = x
    for _ in range(steps):
        x = x - learning_rate * numerical_gradient(f, x)
        if f(x) < f(best):
            best = x
    return best
