import numpy as np


class SoftmaxWithLoss:
    """The loss straight from the scores: no probability, however small, becomes log(0)."""

    def forward(self, x: np.ndarray, t: np.ndarray) -> float:
        x = np.asarray(x, dtype=np.float64)
        top = np.amax(x, axis=-1, keepdims=True)
        log_y = x - top - np.log(np.sum(np.exp(x - top), axis=-1, keepdims=True))
        self.y = np.exp(log_y)
        self.rows = np.reshape(t, x.shape) if np.ndim(t) == 2 else np.eye(x.shape[1])[t]
        self.loss = -np.einsum("nk,nk->", self.rows, log_y) / x.shape[0]
        return self.loss

    def backward(self, dout=1.0):
        return dout / len(self.y) * (self.y - self.rows)


if __name__ == "__main__":
    layer = SoftmaxWithLoss()
    print(layer.forward(np.zeros((1, 2)), np.array([1])), layer.backward())
