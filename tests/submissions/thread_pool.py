"""Uses a pool of threads."""

import numpy as np


def answer(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


from concurrent.futures import ThreadPoolExecutor


def softmax(x):
    with ThreadPoolExecutor(4) as pool:
        return list(pool.map(answer, [x]))[0]
