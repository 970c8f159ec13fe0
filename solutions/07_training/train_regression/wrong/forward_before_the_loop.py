from common.functions import backward, forward, mean_squared_error


def train_regression(network, x, d, learning_rate):
    losses = []
    y, z1 = forward(network, x)
    for n in range(len(x)):
        losses.append(mean_squared_error(d[n : n + 1], y[n : n + 1]))
        grad = backward(network, x[n : n + 1], d[n : n + 1], z1[n : n + 1], y[n : n + 1])
        for key in network:
            network[key] -= learning_rate * grad[key]
    return losses
