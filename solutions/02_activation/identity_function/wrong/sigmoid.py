import numpy as np


def identity_function(x):
    return 1 / (1 + np.exp(-np.clip(x, -500, 500)))
