import numpy as np


def softmax(x):
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return e / np.sum(e, axis=-1, keepdims=True)


def sigmoid(x: np.ndarray) -> np.ndarray:
    scores = np.stack([np.zeros(x.shape), x], axis=-1)
    return softmax(scores)[..., 1]


if __name__ == "__main__":
    print(sigmoid(np.array([-1000.0, 0.0, 1000.0])))
