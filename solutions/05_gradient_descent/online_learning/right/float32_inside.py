import numpy as np


def online_learning(x, d, w, b, learning_rate):
    x, d, w = np.float32(x), np.float32(d), np.float32(w)
    b, rate = np.float32(b), np.float32(learning_rate)
    for sample, target in zip(x, d):
        delta = sample.dot(w) + b - target
        w, b = w - rate * delta * sample, b - rate * delta
    return [w, b]
