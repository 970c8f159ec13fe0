import numpy as np


def batch_accuracy(predict, x, t, batch_size):
    y = predict(x)
    return np.sum(np.argmax(y, axis=1) == t) / len(x)
