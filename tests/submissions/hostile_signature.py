"""Is an object that fights every question."""

import numpy as np


def answer(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


class Function:
    @property
    def __signature__(self):
        raise RuntimeError('no')

    def __call__(self, x):
        return answer(x)


softmax = Function()
