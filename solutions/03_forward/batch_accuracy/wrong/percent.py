import numpy as np


def batch_accuracy(predict, x, t, batch_size):
    correct = 0
    for start in range(0, len(x), batch_size):
        y = predict(x[start : start + batch_size])
        correct += np.sum(np.argmax(y, axis=1) == t[start : start + batch_size])
    return 100 * correct / len(x)
