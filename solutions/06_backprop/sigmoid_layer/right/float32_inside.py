import numpy as np

from common import functions


class Sigmoid:
    def forward(self, x):
        self.y = functions.sigmoid(np.asarray(x, dtype=np.float32)).astype(np.float32)
        return self.y

    def backward(self, dout):
        slope = np.subtract(self.y, np.square(self.y))
        return dout.astype(np.float32) * slope
