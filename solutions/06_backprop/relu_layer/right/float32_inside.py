import numpy as np


class Relu:
    def forward(self, x):
        x = np.asarray(x, dtype=np.float32)
        self.slope = np.sign(np.clip(x, 0, None))
        return x * self.slope

    def backward(self, dout):
        return dout.astype(np.float32) * self.slope
