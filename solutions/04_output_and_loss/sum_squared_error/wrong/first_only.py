import numpy as np


def sum_squared_error(d, y):
    total = 0.0
    for target, output in zip(d.flat, y.flat):
        total += (output - target) ** 2 / 2
        return total
