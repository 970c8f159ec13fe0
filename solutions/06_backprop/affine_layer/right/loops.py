import numpy as np


class Affine:
    """One number at a time."""

    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        self.x = x
        rows, columns = x.reshape(len(x), -1), self.W.shape[1]
        return [
            [sum(row[d] * self.W[d][m] for d in range(len(row))) + self.b[m] for m in range(columns)]
            for row in rows
        ]

    def backward(self, dout):
        rows = self.x.reshape(len(self.x), -1)
        self.dW, self.db = np.zeros(self.W.shape), np.zeros(self.b.shape)
        dx = np.zeros(rows.shape)
        for n, row in enumerate(rows):
            for m, slope in enumerate(dout[n]):
                self.dW[:, m] += row * slope
                self.db[m] += slope
                dx[n] += slope * self.W[:, m]
        return dx.reshape(self.x.shape)
