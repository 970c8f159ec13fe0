import numpy as np

from common.functions import sigmoid


class Sigmoid:
    def __init__(self):
        self.out = None

    def forward(self, x):
        self.x = x
        return sigmoid(x)

    def backward(self, dout):
        return np.where(self.x > 0, dout, 0.0)
