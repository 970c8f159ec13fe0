import numpy as np


def minibatch_sgd(x, d, w, b, learning_rate, batch_size):
    n = 0
    while n < len(x):
        grad_w, grad_b, count = np.zeros(len(w)), 0.0, 0
        for sample, target in zip(x[n : n + batch_size], d[n : n + batch_size]):
            error = sum(sample * w) + b - target
            grad_w = grad_w + error * sample
            grad_b = grad_b + error
            count += 1
        w = w - learning_rate * grad_w / count
        b = b - learning_rate * grad_b / count
        n += batch_size
    return w, b
