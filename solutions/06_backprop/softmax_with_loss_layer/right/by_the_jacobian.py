import numpy as np

from common.functions import softmax


class SoftmaxWithLoss:
    def forward(self, x, t):
        self.y = softmax(x)
        self.rows = t if t.size == x.size else (t[:, None] == np.arange(x.shape[1])).astype(float)
        self.loss = -np.sum(self.rows * np.log(self.y + 1e-7)) / len(x)
        return self.loss

    def backward(self, dout=1):
        """Chain the derivative of the logarithm and that of the softmax."""
        dy = -dout * self.rows / (self.y + 1e-7) / len(self.y)
        return self.y * (dy - np.sum(dy * self.y, axis=1, keepdims=True))
