import numpy as np


class Affine:
    """The bias as one more row of W that always meets a 1."""

    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, x):
        self.shape = x.shape
        self.x1 = np.column_stack([x.reshape(x.shape[0], -1), np.ones(x.shape[0])])
        return self.x1 @ np.vstack([self.W, self.b])

    def backward(self, dout):
        both = self.x1.T @ dout
        self.dW, self.db = both[:-1], both[-1]
        return (dout @ np.vstack([self.W, self.b]).T)[:, :-1].reshape(self.shape)
