"""A two-layer network learns to read digits: loss per iteration, accuracy per epoch."""

import numpy as np

from common.layers import TwoLayerNet

BATCH, ITERATIONS, RATE = 100, 700, 0.3


def picture(x_train, t_train, x_test, t_test):
    np.random.seed(1)
    rng = np.random.default_rng(1)
    net = TwoLayerNet(x_train.shape[1], 50, 10, weight_init_std=0.1)
    per_epoch = max(len(x_train) // BATCH, 1)
    loss, train, test = [], [net.accuracy(x_train, t_train)], [net.accuracy(x_test, t_test)]
    for i in range(ITERATIONS):
        rows = rng.choice(len(x_train), BATCH, replace=False)
        grads = net.gradient(x_train[rows], t_train[rows])
        for name in net.params:
            net.params[name] -= RATE * grads[name]
        loss.append(net.loss(x_train[rows], t_train[rows]))
        if (i + 1) % per_epoch == 0:
            train.append(net.accuracy(x_train, t_train))
            test.append(net.accuracy(x_test, t_test))
    return {"loss": loss, "epoch": np.arange(len(train)), "train": train, "test": test}
