import numpy as np


def sum_squared_error(d, y):
    if np.ndim(y) == 0:
        return (y - d) ** 2 / 2
    return sum(sum_squared_error(target, output) for target, output in zip(d, y))
