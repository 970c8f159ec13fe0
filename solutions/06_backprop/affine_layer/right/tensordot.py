import numpy as np


def flatten(x):
    return x.ravel().reshape(-1, x.size // len(x))


class Affine:
    def __init__(self, W: np.ndarray, b: np.ndarray):
        self.params = {"W": W, "b": b}

    def forward(self, x):
        self.x, self.input_shape = flatten(x), x.shape
        return np.add(np.tensordot(self.x, self.params["W"], axes=1), self.params["b"])

    def backward(self, dout):
        self.dW = np.tensordot(self.x, dout, axes=([0], [0]))
        self.db = np.add.reduce(dout, 0)
        dx = np.tensordot(dout, self.params["W"], axes=([1], [1]))
        dx.shape = self.input_shape
        return dx
