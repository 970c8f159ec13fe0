"""Makes warnings errors."""

import numpy as np


def answer(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


import warnings

warnings.simplefilter('error')


def softmax(x):
    np.log(np.zeros(1))
    return answer(x)
