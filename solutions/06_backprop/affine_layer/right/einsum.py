import numpy as np


class Affine:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, x):
        self.x = x
        rows = np.reshape(x, (x.shape[0], -1))
        return np.einsum("nd,dm->nm", rows, self.W) + self.b[np.newaxis]

    def backward(self, dout):
        rows = self.x.reshape(self.x.shape[0], -1)
        self.dW = np.einsum("nd,nm->dm", rows, dout)
        self.db = np.einsum("nm->m", dout)
        dx = np.einsum("nm,dm->nd", dout, self.W)
        return np.reshape(dx, self.x.shape)
