import numpy as np


def softmax(x: np.ndarray) -> np.ndarray:
    top = np.amax(x, axis=-1)
    e = np.exp(x - np.expand_dims(top, -1))
    return np.einsum("...k,...->...k", e, 1 / np.einsum("...k->...", e))


if __name__ == "__main__":
    print(softmax(np.array([[1.0, 2.0], [3.0, 4.0]])).sum(axis=1))
