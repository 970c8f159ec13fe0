import numpy as np


class Recorder:
    def __init__(self, network, sets):
        self.network, self.sets = network, sets
        self.loss, self.accuracies = [], []

    def note(self):
        self.accuracies.append([self.network.accuracy(x, t) for x, t in self.sets])

    def result(self):
        train_acc, test_acc = np.array(self.accuracies).reshape(-1, 2).T
        return {"test_acc": test_acc, "train_acc": train_acc, "loss": self.loss}


def train(network, x_train, t_train, x_test, t_test, iterations, batch_size, learning_rate, rng):
    recorder = Recorder(network, [(x_train, t_train), (x_test, t_test)])
    epoch = max(1, int(len(x_train) / batch_size))
    for i in range(iterations):
        rows = np.sort(rng.choice(len(x_train), size=batch_size, replace=False))
        batch = x_train[rows], t_train[rows]
        recorder.loss.append(network.loss(*batch))
        gradients = network.gradient(*batch)
        for key, array in network.params.items():
            np.subtract(array, learning_rate * gradients[key], out=array)
        if i % epoch == epoch - 1:
            recorder.note()
    return recorder.result()
