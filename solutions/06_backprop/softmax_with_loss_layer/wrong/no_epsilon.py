import numpy as np

from common.functions import softmax


class SoftmaxWithLoss:
    def __init__(self):
        self.t = None
        self.y = None
        self.loss = None

    def forward(self, x, t):
        self.t = t
        self.y = softmax(x)
        t = self.t if self.t.size == self.y.size else np.eye(self.y.shape[1])[self.t]
        self.loss = -np.mean(np.sum(t * np.log(self.y), axis=1))
        return self.loss

    def backward(self, dout=1):
        batch_size = self.y.shape[0]
        dx = self.y.copy()
        if self.t.size == self.y.size:
            dx -= self.t
        else:
            dx[np.arange(batch_size), self.t] -= 1.0
        return dout * dx / batch_size
