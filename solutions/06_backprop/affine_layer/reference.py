"""The affine layer: u = x W + b forwards, and the three gradients backwards."""

import numpy as np


class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, x):
        # BEGIN SOLUTION
        self.shape = x.shape
        self.x = x.reshape(len(x), -1)
        return np.dot(self.x, self.W) + self.b
        # END SOLUTION

    def backward(self, dout):
        # BEGIN SOLUTION
        self.dW = np.dot(self.x.T, dout)
        self.db = np.sum(dout, axis=0)
        return np.dot(dout, self.W.T).reshape(self.shape)
        # END SOLUTION
