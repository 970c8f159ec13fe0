import numpy as np


def batch_accuracy(predict, x, t, batch_size):
    starts = np.arange(0, x.shape[0], batch_size)
    labels = [predict(x[k : k + batch_size]).argmax(axis=-1) for k in starts]
    return np.mean(np.concatenate(labels) == t)
