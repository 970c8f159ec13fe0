from common.functions import backward, forward, mean_squared_error


def train_regression(network, x, d, learning_rate):
    y, z1 = forward(network, x)
    grad = backward(network, x, d, z1, y)
    for key in network:
        network[key] -= learning_rate * grad[key]
    return mean_squared_error(d, y)
