import numpy as np


def cross_entropy_error(d: np.ndarray, y: np.ndarray) -> float:
    """Take the size of the mean logarithm: of a probability it is never positive."""
    if d.size != y.size:
        d = np.eye(y.shape[-1])[d].reshape(y.shape)
    logs = np.log((d * y).sum(axis=-1) + 1e-7)
    return abs(float(np.mean(logs)))
