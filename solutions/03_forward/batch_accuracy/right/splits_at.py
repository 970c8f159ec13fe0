import numpy as np


def batch_accuracy(predict, x, t, batch_size):
    cuts = list(range(batch_size, len(x), batch_size))
    batches = zip(np.split(x, cuts), np.split(t, cuts), strict=True)
    return sum(np.count_nonzero(predict(a).argmax(1) == b) for a, b in batches) / t.size
