import numpy as np


def draw(x, t, batch_size, rng):
    rows = [int(rng.random() * len(x)) for _ in range(batch_size)]
    return np.array([x[k] for k in rows]), np.array([t[k] for k in rows])


def train(network, x_train, t_train, x_test, t_test, iterations, batch_size, learning_rate, rng):
    loss, train_acc, test_acc = [], [], []
    left = 0
    for _ in range(iterations):
        if left == 0:
            train_acc += [network.accuracy(x_train, t_train)]
            test_acc += [network.accuracy(x_test, t_test)]
            left = x_train.shape[0] // batch_size
        left -= 1
        x, t = draw(x_train, t_train, batch_size, rng)
        before = network.loss(x, t)
        grad = network.gradient(x, t)
        for key in sorted(grad):
            network.params[key] += -learning_rate * grad[key]
        loss += [before]
    return loss, train_acc, test_acc
