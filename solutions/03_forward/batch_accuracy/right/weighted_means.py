import numpy as np


def batch_accuracy(predict, x, t, batch_size):
    shares, sizes = [], []
    for k in range(0, len(t), batch_size):
        hits = np.argmax(predict(x[k : k + batch_size]), axis=1) == t[k : k + batch_size]
        shares.append(hits.mean())
        sizes.append(hits.size)
    return np.average(shares, weights=sizes)
