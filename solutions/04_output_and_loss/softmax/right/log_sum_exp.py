import numpy as np


def softmax(x):
    log_total = np.logaddexp.reduce(np.asarray(x, dtype=float), axis=-1, keepdims=True)
    return np.exp(x - log_total)
