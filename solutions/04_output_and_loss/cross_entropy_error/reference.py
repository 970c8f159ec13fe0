"""Cross-entropy of one sample or a batch, against one-hot targets or labels."""

import numpy as np


def cross_entropy_error(d, y):
    # BEGIN SOLUTION
    y = y.reshape(-1, y.shape[-1])
    if d.size == y.size:
        d = d.reshape(y.shape).argmax(axis=1)
    batch_size = y.shape[0]
    return -np.sum(np.log(y[np.arange(batch_size), d] + 1e-7)) / batch_size
    # END SOLUTION
