import numpy as np


class Relu:
    def __init__(self):
        self.mask = None

    def forward(self, x):
        self.out = np.where(x > 0, x, 0.0)
        return self.out

    def backward(self, dout):
        return dout * self.out * (1.0 - self.out)
