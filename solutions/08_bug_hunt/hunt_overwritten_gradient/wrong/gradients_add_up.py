import numpy as np


class Relu:
    def __init__(self):
        self.mask = None
        self.dx = 0.0

    def forward(self, x):
        self.mask = x <= 0
        out = x.copy()
        out[self.mask] = 0
        return out

    def backward(self, dout):
        self.dx = self.dx + np.where(self.mask, 0.0, dout)
        return self.dx
