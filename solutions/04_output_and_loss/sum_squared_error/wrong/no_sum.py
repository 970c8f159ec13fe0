import numpy as np


def sum_squared_error(d, y):
    return (y - d) ** 2 / 2
