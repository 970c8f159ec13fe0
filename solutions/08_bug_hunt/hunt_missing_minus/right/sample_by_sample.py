import math

import numpy as np


def surprise(p):
    return -math.log(max(p, 1e-12))


def cross_entropy_error(d, y):
    if y.ndim == 1:
        label = int(np.argmax(d)) if d.size == y.size else int(d[0])
        return surprise(y[label])
    targets = [row.argmax() for row in d] if d.ndim == 2 else d
    return sum(surprise(row[label]) for row, label in zip(y, targets)) / len(y)


if __name__ == "__main__":
    print(cross_entropy_error(np.array([1]), np.array([[0.5, 0.5]])))
