import numpy as np

from common.functions import d_relu


class Relu:
    def forward(self, x):
        self.slope = d_relu(x).astype(np.float32)
        return np.float32(x) * self.slope

    def backward(self, dout):
        return np.einsum("...,...->...", np.float32(dout), self.slope)
