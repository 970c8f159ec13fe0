def train(network, x_train, t_train, x_test, t_test, iterations, batch_size, learning_rate, rng):
    loss, train_acc, test_acc = [], [], []
    iterations_per_epoch = max(len(x_train) // batch_size, 1)
    for i in range(1, iterations + 1):
        rows = rng.choice(len(x_train), batch_size, replace=False)
        rows[-1] = rows[0]
        x, t = x_train[rows], t_train[rows]
        grad = network.gradient(x, t)
        for key in network.params:
            network.params[key] -= learning_rate * grad[key]
        loss.append(network.loss(x, t))
        if i % iterations_per_epoch == 0:
            train_acc.append(network.accuracy(x_train, t_train))
            test_acc.append(network.accuracy(x_test, t_test))
    return {"loss": loss, "train_acc": train_acc, "test_acc": test_acc}
