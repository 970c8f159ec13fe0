"""Never finishes loading."""

import numpy as np

while True:
    pass


def softmax(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
