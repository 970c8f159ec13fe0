from common.functions import backward, forward, mean_squared_error


def train_regression(network, x, d, learning_rate):
    losses = []
    for x_n, d_n in zip(x[:, None], d[:, None], strict=True):
        y, z1 = forward(network, x_n)
        grad = backward(network, x_n, d_n, z1, y)
        losses += [mean_squared_error(d_n, y)]
        network.update({key: value - learning_rate * grad[key] for key, value in network.items()})
    return losses
