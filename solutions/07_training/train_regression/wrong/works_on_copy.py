from common.functions import backward, forward, mean_squared_error


def train_regression(network, x, d, learning_rate):
    losses = []
    network = {key: value.copy() for key, value in network.items()}
    for n in range(len(x)):
        x_n, d_n = x[n : n + 1], d[n : n + 1]
        y, z1 = forward(network, x_n)
        losses.append(mean_squared_error(d_n, y))
        grad = backward(network, x_n, d_n, z1, y)
        for key in network:
            network[key] -= learning_rate * grad[key]
    return losses
