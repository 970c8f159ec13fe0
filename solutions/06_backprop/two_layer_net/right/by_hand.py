import numpy as np

from common import functions


class TwoLayerNet:
    """No layers: every call reads the parameters anew."""

    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01):
        rng = np.random.default_rng(7)
        sizes = [(input_size, hidden_size), (hidden_size, output_size)]
        self.params = {}
        for k, size in enumerate(sizes, 1):
            self.params[f"W{k}"] = rng.normal(0.0, weight_init_std, size)
            self.params[f"b{k}"] = np.zeros(size[1])

    def hidden(self, x):
        return np.maximum(x @ self.params["W1"] + self.params["b1"], 0)

    def predict(self, x):
        return self.hidden(x) @ self.params["W2"] + self.params["b2"]

    def loss(self, x, t):
        return functions.cross_entropy_error(t, functions.softmax(self.predict(x)))

    def accuracy(self, x, t):
        labels = t.argmax(axis=1) if t.ndim == 2 else t
        return float((self.predict(x).argmax(axis=1) == labels).sum()) / len(labels)

    def numerical_gradient(self, x, t):
        h = 1e-4
        grads = {}
        for name, values in self.params.items():
            grads[name] = np.zeros(values.shape)
            for idx in np.ndindex(values.shape):
                kept = values[idx]
                values[idx] = kept + h
                above = self.loss(x, t)
                values[idx] = kept - h
                grads[name][idx] = (above - self.loss(x, t)) / (2 * h)
                values[idx] = kept
        return grads

    def gradient(self, x, t):
        z1 = self.hidden(x)
        target = t if t.ndim == 2 else np.eye(len(self.params["b2"]))[t]
        delta2 = (functions.softmax(self.predict(x)) - target) / len(x)
        delta1 = delta2 @ self.params["W2"].T * (z1 > 0)
        return {"W1": x.T @ delta1, "b1": delta1.sum(axis=0), "W2": z1.T @ delta2, "b2": delta2.sum(axis=0)}
