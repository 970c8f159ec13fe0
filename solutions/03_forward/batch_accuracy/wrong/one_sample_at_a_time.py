import numpy as np


def batch_accuracy(predict, x, t, batch_size):
    correct = 0
    for i in range(len(x)):
        y = predict(x[i])
        if np.argmax(y) == t[i]:
            correct += 1
    return correct / len(x)
