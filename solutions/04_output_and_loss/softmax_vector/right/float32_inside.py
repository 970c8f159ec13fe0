import numpy as np


def softmax(x):
    x = np.array(x, dtype=np.float32)
    x -= x.max()
    e = np.exp(x)
    return e / e.sum()
