import math

import numpy as np


def softmax(x):
    if np.ndim(x) == 2:
        return np.array([softmax(row) for row in x])
    top = max(x)
    powers = [math.exp(score - top) for score in x]
    total = sum(powers)
    return [power / total for power in powers]
