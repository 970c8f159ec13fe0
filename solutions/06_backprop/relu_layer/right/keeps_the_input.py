import numpy as np

from common.functions import d_relu, relu


class Relu:
    def __init__(self):
        self.x = None

    def forward(self, x):
        self.x = x
        return relu(x)

    def backward(self, dout):
        return np.multiply(dout, d_relu(self.x))
