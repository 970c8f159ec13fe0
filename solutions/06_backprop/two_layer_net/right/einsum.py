import numpy as np


class TwoLayerNet:
    def __init__(self, input_size: int, hidden_size: int, output_size: int, weight_init_std: float = 0.01):
        self.std = weight_init_std
        self.params = dict(
            W1=np.random.normal(scale=self.std, size=(input_size, hidden_size)),
            b1=np.zeros((hidden_size,)),
            W2=np.random.normal(scale=self.std, size=(hidden_size, output_size)),
            b2=np.zeros((output_size,)),
        )

    def predict(self, x):
        W1, b1, W2, b2 = (self.params[key] for key in ("W1", "b1", "W2", "b2"))
        u = np.einsum("nd,dh->nh", x, W1) + b1
        self.open = u > 0
        self.z = np.where(self.open, u, 0.0)
        return np.einsum("nh,hk->nk", self.z, W2) + b2

    def rows(self, t):
        return t if t.ndim == 2 else (t[:, None] == np.arange(self.params["b2"].size)).astype(float)

    def log_y(self, x):
        scores = self.predict(x)
        return scores - np.logaddexp.reduce(scores, axis=1, keepdims=True)

    def loss(self, x, t):
        return -np.einsum("nk,nk->", self.rows(t), self.log_y(x)) / x.shape[0]

    def accuracy(self, x, t):
        chosen = self.predict(x).argmax(axis=-1)
        return np.mean([row[k] for row, k in zip(self.rows(t), chosen, strict=True)])

    def gradient(self, x, t):
        delta2 = (np.exp(self.log_y(x)) - self.rows(t)) / x.shape[0]
        delta1 = np.einsum("nk,hk,nh->nh", delta2, self.params["W2"], self.open)
        return {
            "W1": np.einsum("nd,nh->dh", x, delta1),
            "b1": np.einsum("nh->h", delta1),
            "W2": np.einsum("nh,nk->hk", self.z, delta2),
            "b2": np.einsum("nk->k", delta2),
        }

    def numerical_gradient(self, x, t, h=1e-5):
        return {key: self.slopes(value, lambda: self.loss(x, t), h) for key, value in self.params.items()}

    def slopes(self, values, loss, h):
        start, grad = values.copy(), np.empty(values.shape)
        for idx, value in np.ndenumerate(start):
            values[idx] = value + h
            grad[idx] = loss()
            values[idx] = value - h
            grad[idx] -= loss()
            values[idx] = value
        return grad / (2 * h)
