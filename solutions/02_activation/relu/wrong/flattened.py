import numpy as np


def relu(x):
    return np.array([max(0, number) for number in x.ravel()])
