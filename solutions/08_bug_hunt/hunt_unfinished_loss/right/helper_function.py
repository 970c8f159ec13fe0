import numpy as np


def loss_of_labels(labels, y):
    picked = np.take_along_axis(y, labels.reshape(-1, 1), axis=1)
    return -np.log(picked + 1e-8).mean()


def cross_entropy_error(y: np.ndarray, t: np.ndarray) -> float:
    y = np.reshape(y, (-1, y.shape[-1]))
    return loss_of_labels(t.reshape(y.shape).argmax(axis=1) if t.size == y.size else t, y)
