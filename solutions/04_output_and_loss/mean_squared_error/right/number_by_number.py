import numpy as np


def mean_squared_error(d, y):
    total, count = 0.0, 0
    for target, output in zip(d.flat, y.flat):
        total += (output - target) ** 2
        count += 1
    return total / count / 2
