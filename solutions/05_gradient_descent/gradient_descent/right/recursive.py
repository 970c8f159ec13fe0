from common import functions


def gradient_descent(f, init_x, learning_rate, steps):
    if steps == 0:
        return init_x
    nearer = init_x - learning_rate * functions.numerical_gradient(f, init_x)
    return gradient_descent(f, nearer, learning_rate, steps - 1)
