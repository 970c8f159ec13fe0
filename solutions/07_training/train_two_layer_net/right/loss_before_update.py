import numpy as np


def train(network, x_train, t_train, x_test, t_test, iterations, batch_size, learning_rate, rng):
    per_epoch = len(x_train) // batch_size
    losses = np.zeros(iterations)
    train_acc, test_acc = [], []
    for i in range(iterations):
        if i % per_epoch == 0:
            train_acc.append(float(network.accuracy(x_train, t_train)))
            test_acc.append(float(network.accuracy(x_test, t_test)))
        chosen = rng.integers(0, len(x_train), size=batch_size)
        losses[i] = network.loss(x_train[chosen], t_train[chosen])
        for key, slope in network.gradient(x_train[chosen], t_train[chosen]).items():
            network.params[key][...] = network.params[key] - learning_rate * slope
    return {"loss": losses, "train_acc": np.array(train_acc), "test_acc": np.array(test_acc)}
