import numpy as np

from common import functions


def step(x, t):
    """Return probabilities, loss and gradient in one go."""
    y = functions.softmax(x)
    target = np.zeros(y.shape)
    if t.ndim == 1:
        np.put_along_axis(target, t[:, None], 1.0, axis=1)
    else:
        target[...] = t
    loss = np.mean(-np.log(np.clip(np.sum(y * target, axis=1), 1e-7, None)))
    return y, loss, np.divide(y - target, len(y))


class SoftmaxWithLoss:
    def forward(self, x, t):
        self.y, self.loss, self.dx = step(x, t)
        return self.loss

    def backward(self, dout=1):
        return self.dx * dout
