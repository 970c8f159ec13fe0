"""The course's functions so far, for `from common.functions import …`."""

import numpy as np


def relu(x):
    return np.maximum(0, x)
