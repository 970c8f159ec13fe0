import numpy as np


def cross_entropy_error(d: np.ndarray, y: np.ndarray) -> list:
    if y.ndim == 1:
        return cross_entropy_error(d[np.newaxis] if d.size == y.size else d, y[np.newaxis])
    if d.size != y.size:
        one_hot = np.zeros(y.shape)
        one_hot[range(len(d)), d] = 1
        d = one_hot
    likelihood = np.sum(d * y, axis=1)
    return [np.mean(-np.log(likelihood + 1e-6))]


if __name__ == "__main__":
    print(cross_entropy_error(np.array([1, 0]), np.array([[0.2, 0.8], [0.5, 0.5]])))
