import numpy as np


def batch_accuracy(predict, x, t, batch_size):
    wrong = 0
    for number in reversed(range(-(-len(x) // batch_size))):
        rows = slice(number * batch_size, (number + 1) * batch_size)
        wrong += int(np.sum(np.argmax(predict(x[rows]), axis=1) != t[rows]))
    return 1 - wrong / len(x)
