from common.functions import numerical_gradient


def gradient_descent(f, init_x, learning_rate, steps):
    history = [init_x]
    for _ in range(steps):
        history.append(history[-1] - learning_rate * numerical_gradient(f, history[-1]))
    return history[-1].tolist()
