import numpy as np


def softmax(x):
    scores = np.asarray(x, dtype=np.float32).T
    e = np.exp(scores - scores.max(axis=0))
    return np.true_divide(e, e.sum(axis=0)).T
