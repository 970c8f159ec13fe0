import numpy as np


def one_sample(x):
    e = np.exp(x - max(x))
    return e / sum(e)


def softmax(x):
    if np.ndim(x) == 1:
        return one_sample(x)
    return [one_sample(row) for row in x]
