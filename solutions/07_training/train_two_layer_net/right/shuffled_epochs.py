def train(network, x_train, t_train, x_test, t_test, iterations, batch_size, learning_rate, rng):
    n = len(x_train)
    per_epoch = n // batch_size
    record = {"loss": [], "train_acc": [], "test_acc": []}
    while len(record["loss"]) < iterations:
        order = rng.permutation(n)
        for start in range(0, per_epoch * batch_size, batch_size):
            if len(record["loss"]) == iterations:
                break
            rows = order[start : start + batch_size]
            step(network, x_train[rows], t_train[rows], learning_rate)
            record["loss"].append(network.loss(x_train[rows], t_train[rows]))
        record["train_acc"].append(network.accuracy(x_train, t_train))
        record["test_acc"].append(network.accuracy(x_test, t_test))
    return record


def step(network, x, t, learning_rate):
    grad = network.gradient(x, t)
    for key in grad:
        network.params[key] -= learning_rate * grad[key]
