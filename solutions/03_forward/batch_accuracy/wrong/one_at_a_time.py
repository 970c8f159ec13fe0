import numpy as np


def batch_accuracy(predict, x, t, batch_size):
    correct = 0
    for i in range(len(x)):
        y = predict(x[i : i + 1])
        correct += np.argmax(y) == t[i]
    return correct / len(x)
