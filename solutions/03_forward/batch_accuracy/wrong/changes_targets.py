import numpy as np


def batch_accuracy(predict, x, t, batch_size):
    correct = 0
    for start in range(0, len(x), batch_size):
        rows = slice(start, start + batch_size)
        t[rows] = np.argmax(predict(x[rows]), axis=1) == t[rows]
        correct += np.sum(t[rows])
    return correct / len(x)
