import math

import numpy as np


def one_sample(target, probabilities):
    loss = 0.0
    for hit, p in zip(target, probabilities):
        if hit:
            loss -= math.log(max(p, 1e-15))
    return loss


def cross_entropy_error(d, y):
    rows = y if np.ndim(y) == 2 else [y]
    classes = len(rows[0])
    if np.size(d) == np.size(y):
        targets = np.reshape(d, (len(rows), classes))
    else:
        targets = [[float(k == label) for k in range(classes)] for label in d]
    return sum(map(one_sample, targets, rows)) / len(rows)
