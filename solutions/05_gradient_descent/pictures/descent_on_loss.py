"""Gradient descent on a loss with one valley, with a small, a good and too large a learning rate."""

import numpy as np


def loss(w):
    return (w - 1.0) ** 2 + 0.5


def steps(w, learning_rate, count):
    visited = [w]
    for _ in range(count):
        w = w - learning_rate * 2.0 * (w - 1.0)
        visited.append(w)
    return np.array(visited)


def picture():
    w = np.linspace(-2.6, 4.6, 241)
    small, good, large = steps(-1.5, 0.1, 6), steps(-1.5, 0.3, 6), steps(-0.5, 1.05, 6)
    return {
        "w": w,
        "loss": loss(w),
        "small": small,
        "loss_small": loss(small),
        "good": good,
        "loss_good": loss(good),
        "large": large,
        "loss_large": loss(large),
    }
