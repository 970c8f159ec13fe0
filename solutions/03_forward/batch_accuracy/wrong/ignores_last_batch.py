import numpy as np


def batch_accuracy(predict, x, t, batch_size):
    batches = len(x) // batch_size
    correct = 0
    for n in range(batches):
        rows = slice(n * batch_size, (n + 1) * batch_size)
        correct += np.sum(np.argmax(predict(x[rows]), axis=1) == t[rows])
    return correct / (batches * batch_size) if batches else 0.0
