import numpy as np


def batch_accuracy(predict, x, t, batch_size):
    correct = 0
    for start in range(0, len(x), 100):
        y = predict(x[start : start + 100])
        correct += np.sum(np.argmax(y, axis=1) == t[start : start + 100])
    return correct / len(x)
