import numpy as np


def batch_accuracy(predict, x, t, batch_size):
    shares = []
    for start in range(0, len(x), batch_size):
        y = predict(x[start : start + batch_size])
        shares.append(np.mean(np.argmax(y, axis=1) == t[start : start + batch_size]))
    return np.mean(shares)
