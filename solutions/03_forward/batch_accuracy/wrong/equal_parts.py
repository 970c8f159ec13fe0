import numpy as np


def batch_accuracy(predict, x, t, batch_size):
    parts = -(-len(x) // batch_size)
    correct = 0
    for x_batch, t_batch in zip(np.array_split(x, parts), np.array_split(t, parts), strict=True):
        correct += np.sum(np.argmax(predict(x_batch), axis=1) == t_batch)
    return correct / len(x)
